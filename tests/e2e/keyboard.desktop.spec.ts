import type { Page } from '@playwright/test';
import { alive, expect, settled, test } from './page';

/** Every element that has had the focus, in the order of coming to it. */
type Visited = typeof window & { visited?: Element[] };

/** What has the focus: the how-manieth stop it is, and what is wrong with how it is to be seen. */
function focused(page: Page): Promise<{ at: number; what: string; faults: string[] } | null> {
  return page.evaluate(async () => {
    const visited = ((window as Visited).visited ??= []);
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    const focus = document.activeElement;
    if (!focus || focus === document.body) return null;
    const faults: string[] = [];
    const { left, top, right, bottom } = focus.getBoundingClientRect();
    const x = (left + right) / 2;
    // Of what is taller than the screen, the middle of what is on it.
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const seen = document.elementFromPoint(x, y);
    if (!seen || !(focus.contains(seen) || seen.contains(focus))) faults.push('hidden');
    // A radio's ring is around its label.
    const ringed = focus.matches('input') ? focus.closest('label') : focus;
    const ring = getComputedStyle(ringed ?? focus);
    if (ring.outlineStyle === 'none' || parseFloat(ring.outlineWidth) < 2) faults.push('no ring');
    if (!visited.includes(focus)) visited.push(focus);
    return {
      at: visited.indexOf(focus),
      what: focus.outerHTML.replace(/\s+/g, ' ').slice(0, 100),
      faults,
    };
  });
}

for (const [width, height] of [
  [390, 844],
  [1280, 800],
] as const) {
  test(`Tab reads the page from top to end, and back, each stop in view: ${width}×${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/');
    await alive(page);
    await settled(page);
    const walk = async (key: string, end?: number) => {
      const stops: number[] = [];
      for (;;) {
        await page.keyboard.press(key);
        const stop = await focused(page);
        if (!stop || stop.at === (end ?? stops[0])) return stops;
        expect(stop.faults, `${key}: ${stop.what}`).toEqual([]);
        expect(stops, `${key} comes round to ${stop.what}`).not.toContain(stop.at);
        stops.push(stop.at);
      }
    };
    const down = await walk('Tab');
    expect(down.length).toBeGreaterThan(100);
    // In the order in which the page is written.
    const astray = await page.evaluate(() =>
      ((window as Visited).visited ?? [])
        .filter((stop, i, all) => {
          const place =
            all[i - 1]?.compareDocumentPosition(stop) ?? Node.DOCUMENT_POSITION_FOLLOWING;
          return !(place & Node.DOCUMENT_POSITION_FOLLOWING);
        })
        .map((stop) => stop.outerHTML.slice(0, 100)),
    );
    expect(astray).toEqual([]);
    await page.locator('th button').last().focus();
    const up = await walk('Shift+Tab', down.at(-1));
    expect(up.reverse()).toEqual(down.slice(0, -1));
  });
}

test('links of the masthead lead the focus to their chapter', async ({ page }) => {
  await page.goto('/');
  await alive(page);
  const goesTo = async (id: string) => {
    await page.keyboard.press('Enter');
    await expect(page.locator(`#${id}`)).toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(page.locator(`#${id} :focus`)).toHaveCount(1);
  };
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await goesTo('qushi');
  for (const [name, id] of [
    ['明道', 'mingdao'],
    ['尾聲', 'weisheng'],
  ] as const) {
    await page.getByRole('navigation').getByRole('link', { name }).focus();
    await goesTo(id);
  }
});

test('what opens takes the focus, keeps it while it covers the page, and gives it back', async ({
  page,
}) => {
  await page.goto('/');
  await alive(page);

  const poster = page.getByRole('link', { name: '用手機讀' });
  const dialog = page.getByRole('dialog');
  await poster.focus();
  await page.keyboard.press('Enter');
  await expect(dialog.locator(':focus').or(dialog.and(page.locator(':focus')))).toHaveCount(1);
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Tab');
    // In it, or in the browser's own bars.
    const on = await page.evaluate(() => document.activeElement?.closest('dialog, main')?.tagName);
    expect([undefined, 'DIALOG']).toContain(on);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(poster).toBeFocused();

  const settings = page.getByRole('button', { name: '閱讀設定' });
  const panel = page.getByRole('group', { name: '閱讀設定' });
  await settings.focus();
  await page.keyboard.press('Enter');
  // One stop for each question; the arrow keys answer it.
  for (const [question, answer] of [
    ['字的大小', '大'],
    ['明暗', '亮'],
    ['動態', '減少'],
  ] as const) {
    await page.keyboard.press('Tab');
    expect((await focused(page))?.faults).toEqual([]);
    await page.keyboard.press('ArrowRight');
    const chosen = page
      .getByRole('group', { name: question })
      .getByRole('radio', { checked: true });
    await expect(chosen).toBeFocused();
    await expect(chosen).toHaveAccessibleName(answer);
  }
  await page.keyboard.press('Tab');
  await expect(panel.locator(':focus')).toHaveCount(1);
  // Whoever goes on leaves no panel over the page.
  await page.keyboard.press('Tab');
  await expect(panel).toBeHidden();
  expect((await focused(page))?.faults).toEqual([]);
});

test('the ledger is sorted from the keyboard, and the focus stays on the column', async ({
  page,
}) => {
  await page.goto('/');
  await alive(page);
  const head = page.getByRole('columnheader', { name: '數值' }).first();
  await head.getByRole('button').focus();
  for (const [key, direction] of [
    ['Enter', 'ascending'],
    [' ', 'descending'],
    ['Enter', 'none'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(head).toHaveAttribute('aria-sort', direction);
    await expect(head.getByRole('button')).toBeFocused();
  }
});
