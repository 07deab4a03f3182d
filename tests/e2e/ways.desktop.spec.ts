import { alive, drawn, expect, settled, test } from './page';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every word and a still of every graphic is there', async ({ page }) => {
    await page.goto('/');
    for (const name of ['days', 'investment', 'court', 'cadres']) {
      const graphic = page.locator(`[data-graphic=${name}]`);
      await expect(graphic).toBeVisible();
      expect(await graphic.locator('svg path, svg circle, svg rect').count()).toBeGreaterThan(0);
    }
    // Nothing is pinned over words that would pass below it.
    for (const pin of await page.locator('.pin').all())
      await expect(pin).toHaveCSS('position', 'static');
    const cards = page.locator('[data-step]');
    expect(await cards.count()).toBeGreaterThan(25);
    for (const card of await cards.all()) {
      expect((await card.innerText()).trim().length).toBeGreaterThan(8);
    }
    // A number leads to its row in the ledger.
    const fact = page.locator('#qushi a.fact').first();
    const row = page.locator(`[id="${(await fact.getAttribute('href'))?.slice(1)}"]`);
    await expect(row).toContainText(await fact.innerText());
  });
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('pictures change by cuts: only whole positions are ever drawn', async ({ page }) => {
    await page.goto('/');
    await alive(page);
    const positions = await page.evaluate(async () => {
      const seen = new Set<string>();
      for (let y = 0; y < document.documentElement.scrollHeight; y += 70) {
        scrollTo({ top: y, behavior: 'instant' });
        await new Promise(requestAnimationFrame);
        for (const g of document.querySelectorAll('[data-position]')) {
          seen.add(g.getAttribute('data-position') ?? '');
        }
      }
      return [...seen];
    });
    expect(positions.length).toBeGreaterThan(6);
    for (const position of positions) expect(position).toMatch(/^\d+\.00$/);
  });
});

test.describe('with colours of the reader’s own', () => {
  test.use({ contextOptions: { forcedColors: 'active', colorScheme: 'dark' } });

  test('people and cities have them', async ({ page }) => {
    await page.goto('/#youshu/today');
    await alive(page);
    await settled(page);
    const { wanted, drawn } = await page.evaluate(() => {
      const cadres = document.querySelector('[data-graphic=cadres]');
      const stops = [...(cadres?.querySelectorAll('linearGradient stop') ?? [])];
      const drawn = stops.map((stop) => getComputedStyle(stop).stopColor);
      const probe = document.body.appendChild(document.createElement('p'));
      const wanted = ['CanvasText', 'LinkText'].map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      });
      return { wanted, drawn };
    });
    expect(new Set(wanted).size).toBe(2);
    expect(drawn).toEqual(wanted);
  });
});

test('a screen too small for a picture and its words gets the unrolled story', async ({ page }) => {
  await page.setViewportSize({ width: 500, height: 420 });
  await page.goto('/');
  await alive(page);
  const steps = page.locator('[data-section=mingdao] [data-step]');
  const count = await steps.count();
  await expect(page.locator('[data-section=mingdao] [data-graphic]')).toHaveCount(count);
  for (let i = 0; i < count; i++) {
    await expect(steps.nth(i).locator('[data-graphic]')).toHaveAttribute(
      'data-position',
      `${i}.00`,
    );
  }
});

test('a reader who has the story unrolled comes by a link to that step, its picture above its words', async ({
  page,
}) => {
  await page.addInitScript(() =>
    localStorage.setItem('wubaiyishitian', JSON.stringify({ unrolled: 'on' })),
  );
  await page.goto('/#mingdao/climb');
  await alive(page);
  const step = page.locator('[id="mingdao/climb"]');
  await expect(step).toBeFocused();
  await expect(step.locator('[data-graphic]')).toHaveAttribute('data-keyframe', 'climb');
  // Right under the masthead, and there it stays.
  const below = () =>
    step.evaluate(
      (pair) =>
        pair.getBoundingClientRect().top -
        (document.querySelector('header')?.getBoundingClientRect().bottom ?? NaN),
    );
  await expect.poll(below).toBeLessThan(2);
  await settled(page);
  expect(Math.abs(await below())).toBeLessThan(2);
});

test('text at 200 % loses nothing and needs no sideways scroll', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await alive(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await settled(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  expect(Object.keys(await drawn(page)).length).toBeGreaterThanOrEqual(4);
});

test('at 320 px nothing needs a sideways scroll, and no words are cut off', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  await alive(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  // A section clips what stands out of it: that widens no page.
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, [data-section] > header p, [data-step] p')].flatMap(
      (element) => {
        const words = document.createRange();
        words.selectNodeContents(element);
        const { left, right } = words.getBoundingClientRect();
        return left < -1 || right > innerWidth + 1 ? [element.textContent] : [];
      },
    ),
  );
  expect(cut).toEqual([]);
});
