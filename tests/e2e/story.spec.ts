import { alive, drawn, expect, settled, test } from './page';

const SECTIONS = ['kaipian', 'qushi', 'mingdao', 'youshu', 'weisheng'];

test('the sections, their steps and their graphics are named as the contract says', async ({
  page,
}) => {
  await page.goto('/');
  await alive(page);
  expect(
    await page.$$eval('[data-section]', (s) => s.map((e) => e.getAttribute('data-section'))),
  ).toEqual(SECTIONS);
  for (const section of SECTIONS.slice(0, 4)) {
    const steps = page.locator(`[data-section=${section}] [data-step]`);
    expect(await steps.count()).toBeGreaterThan(4);
    for (const step of await steps.all()) {
      expect(await step.getAttribute('id')).toBe(
        `${section}/${await step.getAttribute('data-step')}`,
      );
    }
    const graphic = page.locator(`[data-section=${section}] [data-graphic]`);
    await expect(graphic).toHaveCount(1);
    expect(await graphic.getAttribute('data-position')).toMatch(/^\d+\.\d\d$/);
  }
});

test(
  'scrolling down plays every graphic from first to last step, and up plays it back',
  { tag: '@floor' },
  async ({ page }) => {
    await page.goto('/');
    await alive(page);
    const seen = await page.evaluate(async () => {
      const names = ['days', 'investment', 'court', 'cadres'];
      const trace: Record<string, number[]> = Object.fromEntries(names.map((n) => [n, []]));
      const frame = () => new Promise<number>(requestAnimationFrame);
      // px a ms: slower than a flick, by which pictures are leafed through.
      const pace = (1.4 * innerHeight) / 1000;
      const look = () => {
        for (const name of names) {
          const graphic = document.querySelector(`[data-graphic=${name}]`);
          const { top, bottom } = graphic?.getBoundingClientRect() ?? { top: 1e9, bottom: 0 };
          if (top < innerHeight && bottom > 0) {
            trace[name]?.push(Number(graphic?.getAttribute('data-position')));
          }
        }
      };
      const last = document.querySelector('[data-section=weisheng]');
      const end = (last?.getBoundingClientRect().top ?? 0) + scrollY;
      const scroll = async (from: number, to: number) => {
        const began = await frame();
        for (let [now, gone] = [began, 0]; gone < Math.abs(to - from); now = await frame()) {
          look();
          gone = pace * (now - began);
          scrollTo({ top: from + Math.sign(to - from) * gone, behavior: 'instant' });
        }
        scrollTo({ top: to, behavior: 'instant' });
        await frame();
        look();
      };
      await scroll(0, end);
      const down = structuredClone(trace);
      for (const name of names) trace[name] = [];
      await scroll(end, 0);
      return { down, up: trace };
    });
    await settled(page);
    const back = await drawn(page);
    for (const [name, positions] of Object.entries(seen.down)) {
      const last = Math.max(...positions);
      expect(positions.at(-1), `${name} ends at its last step`).toBe(last);
      expect(new Set(positions).size, `${name} moves between its steps`).toBeGreaterThan(20);
      expect(new Set(seen.up[name]).size, `${name} runs back`).toBeGreaterThan(20);
      expect(back[name], `${name} is back at its first step`).toBe(0);
    }
  },
);

test('a link to a step lands on it, at rest', { tag: '@floor' }, async ({ page }) => {
  for (const [link, graphic, position] of [
    ['qushi/private', 'investment', 2],
    ['mingdao/full', 'court', 5],
    ['youshu/crossing', 'cadres', 3],
    ['kaipian/cross', 'days', 3],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`/#${link}`);
    await alive(page);
    await settled(page);
    expect((await drawn(page))[graphic], link).toBe(position);
    await expect(page.locator(`[id="${link}"]`)).toBeInViewport();
  }
});

test('changing the language keeps the place', async ({ page }) => {
  await page.goto('/#mingdao/climb');
  await alive(page);
  await settled(page);
  await page.getByRole('link', { name: '简体' }).click();
  await expect(page).toHaveURL(/\/zh-hans\/#mingdao\/climb$/);
  await alive(page);
  await settled(page);
  expect((await drawn(page)).court).toBe(4);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(page.locator('h1')).toHaveText('五百一十天');
  await expect(page.locator('#qushi .name')).toHaveText('取势');

  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/#mingdao\/climb$/);
  await alive(page);
  await settled(page);
  expect((await drawn(page)).court).toBe(4);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('h1')).toHaveText('510 days');
  await expect(page.locator('#qushi .name')).toHaveText('Tide');
});

test('what the English page says in English has nothing Chinese left in it', async ({ page }) => {
  await page.goto('/en/');
  await alive(page);
  const chinese = await page.evaluate(() => {
    const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
    const found: string[] = [];
    for (const element of document.querySelectorAll('.story *')) {
      if (element.closest('[lang]')?.getAttribute('lang') !== 'en') continue;
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const said = [...own.map((node) => node.textContent), element.getAttribute('aria-label')];
      found.push(...said.filter((text): text is string => text !== null && han.test(text)));
    }
    return found;
  });
  expect(chinese).toEqual([]);
  await expect(page).toHaveTitle(/510 days/);
});

test('nothing on the page moves by itself, on load or under the whole scroll', async ({ page }) => {
  await page.goto('/');
  await alive(page);
  const shift = await page.evaluate(async () => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    for (let y = 0; y < document.documentElement.scrollHeight; y += 250) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
    return sum;
  });
  expect(shift).toBeLessThanOrEqual(0.001);
});

test('the page asks nobody but its own host for anything', async ({ page, baseURL }) => {
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(String(baseURL)) && !request.url().startsWith('data:')) {
      strangers.push(request.url());
    }
  });
  await page.goto('/');
  await alive(page);
  expect(strangers).toEqual([]);
});

test('an unknown language gets a page that says so in the reader’s language', async ({
  page,
  complaints,
}) => {
  const response = await page.goto('/xx/');
  expect(response?.status()).toBe(404);
  await expect(
    page.getByText('這一頁不在這裡').or(page.getByText('这一页不在这里')).first(),
  ).toBeVisible();
  complaints.length = 0; // the browser itself reports the 404
});
