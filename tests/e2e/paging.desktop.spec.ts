/** Keys that turn pages, and what the browser brings into view by itself. */
import type { Page } from '@playwright/test';
import { alive, expect, settled, test } from './page';

/** Which cards are wholly seen now, clear of the masthead and of the picture; and where the page is. */
function wholly(page: Page): Promise<{ seen: number[]; count: number; scroll: number }> {
  return page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const cards = [...document.querySelectorAll('.step > *')];
    const seen = cards.flatMap((card, i) => {
      const box = card.getBoundingClientRect();
      const bar = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
      if (box.top < bar - 1 || box.bottom > innerHeight + 1) return [];
      // Nothing stands over it: not at its corners, and not in between.
      const free = [0.02, 0.5, 0.98].every((part) => {
        const y = Math.min(Math.max(box.top + part * box.height, 1), innerHeight - 1);
        const top = document.elementFromPoint(box.left + box.width / 2, y);
        return top !== null && (card.contains(top) || top.contains(card));
      });
      return free ? [i] : [];
    });
    return { seen, count: cards.length, scroll: scrollY };
  });
}

for (const [width, height, path, key] of [
  [600, 900, '/', 'Space'],
  [810, 1080, '/', 'PageUp'],
  [390, 844, '/en/', 'PageDown'],
  [900, 600, '/', 'Shift+Space'],
  [360, 640, '/zh-hans/', 'Space'],
] as const) {
  test(`${key} shows every card whole at some stop: ${width}×${height} ${path}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    await alive(page);
    if (/Up|Shift/.test(key)) {
      await page.keyboard.press('End');
      await settled(page);
    }
    const seen = new Set<number>();
    for (let last = -1; ;) {
      const now = await wholly(page);
      for (const card of now.seen) seen.add(card);
      if (now.scroll === last) {
        expect(now.count).toBeGreaterThan(25);
        expect([...Array(now.count).keys()].filter((card) => !seen.has(card))).toEqual([]);
        return;
      }
      last = now.scroll;
      await page.keyboard.press(key);
    }
  });
}

test('a quoted passage, a search and a key on a control land where they are to be seen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/#:~:text=出庭');
  await alive(page);
  await settled(page);
  const hidden = (words: string) =>
    page.evaluate((text) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(text);
        if (at < 0) continue;
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        const { top, bottom, left, right } = range.getBoundingClientRect();
        if (bottom < 0 || top > innerHeight || right <= left) continue;
        const on = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        if (on && (on === node.parentElement || on.contains(node))) return false;
      }
      return true;
    }, words);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  expect(await hidden('出庭')).toBe(false);

  // As find-in-page does: the nearest scroll that shows a word of every card.
  const covered = await page.evaluate(async () => {
    const faults: string[] = [];
    for (const card of document.querySelectorAll('.step > .card')) {
      const word = card.querySelector('p');
      scrollTo({ top: 0, behavior: 'instant' });
      word?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      await new Promise(requestAnimationFrame);
      const { left, top, bottom } = word?.getBoundingClientRect() ?? new DOMRect();
      for (const y of [top + 4, Math.min(bottom, top + 200) - 4]) {
        const on = document.elementFromPoint(left + 4, y);
        if (!on || !card.contains(on)) faults.push(`${card.parentElement?.id} at ${y}`);
      }
    }
    return faults;
  });
  expect(covered).toEqual([]);

  // Space presses what has the focus, and the arrows of the timeline are its own.
  await page.locator('summary').first().focus();
  await page.keyboard.press('Space');
  await expect(page.locator('details').first()).toHaveAttribute('open');
});

test('in a note higher than its room the keys turn its own pages', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await page.goto('/');
  await alive(page);
  await page.evaluate(() =>
    document.querySelector<HTMLElement>('[name=reader-text][value="150"]')?.click(),
  );
  await settled(page);
  await page.locator('[data-step] a.fact').first().press('Enter');
  const note = page.locator('[data-source-note]');
  await expect(note).toBeFocused();
  const scroll = await page.evaluate(() => scrollY);
  await page.keyboard.press('PageDown');
  await expect.poll(() => note.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(40);
  expect(await page.evaluate(() => scrollY)).toBe(scroll);
});

test('a key pressed again on the way goes on from where the first one leads', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/#qushi/baseline');
  await alive(page);
  await settled(page);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Space');
  await expect(page.locator('#qushi [data-graphic]')).toHaveAttribute('data-position', '3.00');
});
