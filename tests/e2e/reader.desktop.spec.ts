import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { alive, expect, settled, test } from './page';

test('the reader’s settings act at once, by keyboard, and are remembered', async ({ page }) => {
  await page.goto('/');
  await alive(page);
  const ground = () =>
    page.evaluate(
      () => getComputedStyle(document.querySelector('.story') as Element).backgroundColor,
    );
  const letters = () =>
    page.evaluate(() => getComputedStyle(document.querySelector('.story') as Element).fontSize);
  const bar = () =>
    page.$$eval('meta[name=theme-color]', (bars) =>
      (bars as HTMLMetaElement[])
        .filter(({ media }) => matchMedia(media).matches)
        .map(({ content }) => content),
    );
  const [day, usual] = [await ground(), await letters()];
  expect(await bar()).toEqual(['#fbf8f2']);

  const button = page.getByRole('button', { name: '閱讀設定' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: '暗' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('radio', { name: '特大' }).focus();
  await page.keyboard.press('Space');
  expect(await ground()).not.toBe(day);
  expect(parseFloat(await letters())).toBeCloseTo(parseFloat(usual) * 1.5, 1);
  expect(await bar()).toEqual(['#0e1a22']);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();

  await page.reload();
  expect(await bar()).toEqual(['#0e1a22']);
  await alive(page);
  expect(await ground()).not.toBe(day);
  expect(parseFloat(await letters())).toBeCloseTo(parseFloat(usual) * 1.5, 1);
});

test('enlarged letters reach the graphics', async ({ page }) => {
  await page.goto('/#mingdao/full');
  await alive(page);
  await settled(page);
  const size = () =>
    page.$$eval('[data-graphic=court] [data-label]', (labels) =>
      Math.min(...labels.map((label) => Number(label.getAttribute('font-size')))),
    );
  const usual = await size();
  await page.getByRole('button', { name: '閱讀設定' }).click();
  await page.getByText('特大').click();
  await expect.poll(size).toBeGreaterThan(usual);
});

test('read without scrolling effects: every step beside its own still', async ({ page }) => {
  await page.goto('/');
  await alive(page);
  await page.getByRole('button', { name: '閱讀設定' }).click();
  await page.getByText('圖文並排，不隨滑動').click();
  const steps = page.locator('[data-section=qushi] [data-step]');
  await expect(page.locator('[data-section=qushi] [data-graphic]')).toHaveCount(
    await steps.count(),
  );
  await page.getByText('隨滑動變化').click();
  await expect(page.locator('[data-section=qushi] [data-graphic]')).toHaveCount(1);
});

test('printed, every step has its words and its picture, and no page is blank', async ({
  page,
}) => {
  await page.goto('/');
  await alive(page);
  const cards = await page.$$eval('[data-step] .card', (all) =>
    all.map((card) => (card.textContent ?? '').normalize('NFKC').replace(/\s/g, '').slice(0, 14)),
  );
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const paper = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const pages: string[] = [];
  for (let i = 1; i <= paper.numPages; i++) {
    const { items } = await (await paper.getPage(i)).getTextContent();
    pages.push(
      // A font may hand out a radical (⽉) for the letter it looks like (月).
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .normalize('NFKC')
        .replace(/\s/g, ''),
    );
  }
  expect(pages.length).toBeGreaterThan(8);
  for (const [i, words] of pages.entries()) {
    expect(words.length, `page ${i + 1}`).toBeGreaterThan(30);
  }
  const all = pages.join('');
  for (const card of cards) {
    // NFKC leaves some radicals (⺠ for 民) alone, so a run of five letters must do.
    const runs = Array.from({ length: card.length - 4 }, (_, i) => card.slice(i, i + 5));
    expect(
      runs.some((run) => all.includes(run)),
      card,
    ).toBe(true);
  }
  // The stills are there, too: numerals that stand in no card's words.
  expect(all).toContain('報道未給');
  // And the screen gets its scrolling story back.
  await expect(page.locator('[data-section=qushi] [data-graphic]')).toHaveCount(1);
});

test('paper shows all events, whichever are looked at, and no sheet that lies on the page', async ({
  page,
}) => {
  await page.goto('/');
  await alive(page);
  await page.getByRole('button', { name: '青島', exact: true }).click();
  const events = page.locator('li[data-entry]').filter({ visible: true });
  await expect(events).not.toHaveCount(24);
  await page.locator('.share a.button').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(events).toHaveCount(24);
  await expect(page.locator('dialog')).toBeHidden();
});

test('on paper the tables of the ledger stand apart, their heads over their columns', async ({
  page,
}) => {
  await page.goto('/');
  await alive(page);
  await page.emulateMedia({ media: 'print' });
  const tables = await page.locator('.end table').evaluateAll((all) =>
    (all as HTMLTableElement[]).map((table) => {
      const leftOf = (cell: Element) => {
        const words = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (words.nextNode() && !words.currentNode.textContent?.trim());
        range.selectNodeContents(words.currentNode);
        return range.getBoundingClientRect().left;
      };
      const { top, bottom } = table.getBoundingClientRect();
      const [head = [], row = []] = [...table.rows].map(({ cells }) => [...cells].map(leftOf));
      return { top, bottom, off: head.map((left, i) => Math.abs(left - (row[i] ?? NaN))) };
    }),
  );
  expect(tables.length).toBeGreaterThan(1);
  for (const [i, { top, off }] of tables.entries()) {
    expect(Math.max(...off), `heads of table ${i}`).toBeLessThan(1);
    const above = tables[i - 1];
    if (above) expect(top - above.bottom, `above table ${i}`).toBeGreaterThan(20);
  }
});
