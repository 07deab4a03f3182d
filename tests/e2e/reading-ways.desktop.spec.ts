/** Ways of reading that no setting of ours knows of. */
import { alive, expect, settled, test } from './page';

test('letters and words set wider: no labels of a picture collide', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await alive(page);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { letter-spacing: .12em !important; word-spacing: .16em !important;
      line-height: 1.5 !important } p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
  });
  let checked = 0;
  const faults = new Set<string>();
  const steps = await page.$$eval('.step', (all) => all.map(({ id }) => id));
  for (const step of steps) {
    await page.evaluate((id) => {
      location.hash = id;
    }, step);
    await settled(page);
    const found = await page.evaluate((id) => {
      const graphic = document.getElementById(id)?.closest('section[data-section]');
      const labels = [...(graphic?.querySelectorAll<SVGTextElement>('[data-label]') ?? [])]
        .filter((label) => Number(label.getAttribute('opacity') ?? 1) > 0.5)
        .map((label) => {
          const { left, right } = label.getBoundingClientRect();
          // The ink, as in labels.desktop.spec.ts: from the first line's baseline up and down.
          const svg = label.ownerSVGElement?.getBoundingClientRect();
          const letter = Number(label.getAttribute('font-size'));
          const baseline = (svg?.top ?? 0) + Number(label.getAttribute('y'));
          const lines = label.querySelectorAll('tspan[x]').length || 1;
          const ascent = /\p{Script=Han}/u.test(label.textContent ?? '') ? 0.86 : 0.74;
          const bottom = baseline + (1.3 * (lines - 1) + 0.1) * letter;
          return { id: label.dataset.label, left, right, top: baseline - ascent * letter, bottom };
        });
      const pairs = labels.flatMap((a, i) =>
        labels.slice(i + 1).flatMap((b) => {
          const over = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const deep = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          return over > 2 && deep > 2 ? [`${id}: ${a.id} covers ${b.id}`] : [];
        }),
      );
      return { count: labels.length, pairs };
    }, step);
    checked += found.count;
    for (const pair of found.pairs) faults.add(pair);
  }
  expect(checked).toBeGreaterThan(100);
  expect([...faults]).toEqual([]);
});

test('on the smallest screen and magnified, unrolled: the cover has its gutter, the poster fits', async ({
  page,
}) => {
  await page.addInitScript(() =>
    localStorage.setItem('wubaiyishitian', JSON.stringify({ unrolled: 'on' })),
  );
  await page.goto('/');
  await alive(page);
  for (const [width, height] of [
    [390, 844],
    [1440, 900],
    [320, 256],
  ] as const) {
    await page.setViewportSize({ width, height });
    const gutters = await page.$$eval('.cover > *', (parts) =>
      parts.map((part) => {
        const { left, right } = part.getBoundingClientRect();
        return Math.min(left, document.documentElement.clientWidth - right);
      }),
    );
    expect(Math.min(...gutters), `${width} px`).toBeGreaterThanOrEqual(19);
  }
  await page.locator('.share a').first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.poster')).toBeVisible();
  const box = await dialog.evaluate((sheet) => ({
    sideways: sheet.scrollWidth - sheet.clientWidth,
    cut: [...sheet.querySelectorAll('img')].some(
      (image) => image.getBoundingClientRect().right > sheet.getBoundingClientRect().right,
    ),
    poster: sheet.querySelector('.poster')?.getBoundingClientRect().width ?? 0,
  }));
  expect(box).toMatchObject({ sideways: 0, cut: false });
  expect(box.poster).toBeGreaterThan(150);
});

test('a magnifier of two fingers is no small screen', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await page.goto('/#mingdao/climb');
  await alive(page);
  await settled(page);
  await expect(page.locator('[id="mingdao/climb"]')).toBeFocused();
  const before = await page.evaluate(() => scrollY);
  // As Safari does it: the window shrinks, the page does not.
  await page.evaluate(() => {
    Object.defineProperty(window, 'innerWidth', { get: () => 281 });
    Object.defineProperty(window, 'innerHeight', { get: () => 130 });
    dispatchEvent(new Event('resize'));
  });
  await settled(page);
  await expect(page.locator('.unrolled')).toHaveCount(0);
  await expect(page.locator('[id="mingdao/climb"]')).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('links as chat programs send them lead to the step, or to its chapter', async ({ page }) => {
  await page.goto('/');
  await alive(page);
  for (const [hash, id] of [
    ['#QUSHI/baseline', 'qushi/baseline'],
    ['#mingdao/climb，', 'mingdao/climb'],
    ['#youshu/nothing', 'youshu'],
  ] as const) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await settled(page);
    const { top, bottom } = await page.evaluate((to) => {
      const box = document.getElementById(to)?.getBoundingClientRect();
      return { top: box?.top ?? NaN, bottom: box?.bottom ?? NaN };
    }, id);
    expect(top, hash).toBeLessThan(500);
    expect(bottom, hash).toBeGreaterThan(400);
  }
  // And when the page is opened by one.
  await page.goto('about:blank');
  await page.goto('/#QUSHI/total%20');
  await alive(page);
  await expect(page.locator('[id="qushi/total"]')).toBeFocused();
  await expect(page.locator('#qushi [data-graphic]')).toHaveAttribute('data-keyframe', 'total');
});

test('turned to the right, chosen as a whole, coloured by choice', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/#qushi/total');
  await alive(page);
  await settled(page);
  // An extension sets the interface to right-to-left.
  const empty = await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    const { scrollWidth, clientWidth } = document.documentElement;
    document.documentElement.dir = '';
    return scrollWidth - clientWidth;
  });
  expect(empty).toBe(0);
  // What nobody sees is not copied.
  const copied = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.body);
    const text = String(getSelection());
    getSelection()?.removeAllRanges();
    const unseen = document.querySelectorAll('.stops button, .stops p, .skip');
    const words = Array.from(unseen, (part) => part.textContent?.trim() ?? '').filter(
      (word) => word.length > 8,
    );
    return { count: words.length, found: words.filter((word) => text.includes(word)) };
  });
  expect(copied.count).toBeGreaterThan(1);
  expect(copied.found).toEqual([]);
  // Scroll bars and controls are of the chosen theme.
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  for (const theme of ['dark', 'light']) {
    await page.evaluate(
      (choice) =>
        document.querySelector<HTMLElement>(`[name=reader-theme][value=${choice}]`)?.click(),
      theme,
    );
    expect(await scheme()).toBe(theme);
  }
  // A page that is dark already says so to what would darken it.
  await expect(page.locator('head [name=darkreader-lock]')).toHaveCount(1);
});

test('controls of the ledger are a finger’s size at every width, and words keep to their column', async ({
  page,
}) => {
  await page.goto('/en/');
  await alive(page);
  for (const width of [320, 390, 640, 673, 720, 900, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const cut = await page.$$eval('tr[id] > *', (cells) =>
      cells
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map((cell) => cell.textContent),
    );
    expect(cut, `${width} px`).toEqual([]);
    const small = await page.$$eval(
      'th button',
      (buttons) =>
        buttons
          .map((button) => button.getBoundingClientRect())
          .filter((box) => box.width < 24 || box.height < 24).length,
    );
    expect(small, `${width} px`).toBe(0);
  }
});

test('an English apostrophe is narrow where no Latin face is installed', async ({ page }) => {
  await page.goto('/en/');
  await alive(page);
  const width = await page.evaluate(() => {
    const probe = document.querySelector('.card p')?.appendChild(document.createElement('span'));
    if (!probe) return NaN;
    // Without the faces of other systems: as the style's own list goes on.
    const faces = getComputedStyle(probe).fontFamily.split(',');
    const chinese = faces.findIndex((face) => face.includes('CJK'));
    probe.style.fontFamily = faces.slice(chinese).join(',');
    probe.textContent = '’';
    const wide = probe.getBoundingClientRect().width / parseFloat(getComputedStyle(probe).fontSize);
    probe.remove();
    return wide;
  });
  expect(width).toBeLessThan(0.5);
});
