import { readFileSync } from 'node:fs';
import { LANGUAGES } from '../../src/lib/model/languages';
import { alive, expect, test } from './page';

const SUBSETS = JSON.parse(readFileSync('src/lib/text/fonts/characters.json', 'utf8')) as Record<
  string,
  string
>;

for (const { tag, path } of LANGUAGES) {
  const url = path ? `/${path}/` : '/';

  test(`${url} asks for its own faces, at once, uses all of them, and has all it sets in them`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const file = request.url().match(/[\w-]+\.[\w-]+\.woff2$/)?.[0];
      if (file) asked.push(file.replace(/\.[\w-]+\./, '.'));
    });
    await page.goto(url);
    const own = [...(tag === 'en' ? [] : [`punct-${tag}.woff2`]), `song-${tag}.woff2`];
    await expect(page.locator('link[rel=preload][as=font]')).toHaveCount(own.length);
    await page.evaluate(() => document.fonts.ready);
    expect(asked.sort()).toEqual(own);
    const loaded = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(loaded).toHaveLength(own.length);

    await alive(page);
    const shown = await page.evaluate(async () => {
      const found = new Map<string, string>();
      const look = (root: Element) => {
        const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const { parentElement: element, textContent } = texts.currentNode;
          if (!element || !/^"?Story Song/.test(getComputedStyle(element).fontFamily)) continue;
          for (const character of (textContent ?? '').replace(/\s/g, '')) {
            found.set(character, `${character} in <${element.tagName}> ${textContent?.trim()}`);
          }
        }
      };
      look(document.body);
      const end = document.documentElement.scrollHeight - innerHeight;
      for (let y = 0; y <= end; y += innerHeight / 5) {
        scrollTo({ top: y, behavior: 'instant' });
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        document.querySelectorAll('[data-graphic]').forEach(look);
      }
      return [...found];
    });
    expect(shown.length).toBeGreaterThan(tag === 'en' ? 40 : 60);
    const missing = shown.filter(([character]) => !SUBSETS[tag]?.includes(character));
    expect(missing.map(([, where]) => where)).toEqual([]);
  });
}

test('faces that come late move nothing', async ({ page }) => {
  let arrive = () => {};
  const late = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/*.woff2', async (route) => {
    await late;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await alive(page);
  await expect(page.locator('h1')).toBeVisible();
  expect(await page.evaluate(() => document.fonts.status)).toBe('loading');
  arrive();
  const shift = await page.evaluate(async () => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    const add = (entries: PerformanceEntryList) => {
      for (const entry of entries) sum += (entry as unknown as { value: number }).value;
    };
    observer.observe({ type: 'layout-shift', buffered: true });
    await document.fonts.ready;
    for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
    add(observer.takeRecords());
    return sum;
  });
  expect(shift).toBeLessThanOrEqual(0.001);
});
