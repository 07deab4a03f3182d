import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { LANGUAGES } from '../../src/lib/story/languages';
import { alive, expect, settled, test } from './page';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

for (const { tag, path } of LANGUAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in ${tag}, ${colorScheme}, at the top and in every section`, async ({
      page,
    }) => {
      test.setTimeout(150_000);
      await page.emulateMedia({ colorScheme });
      await page.goto(path ? `/${path}/` : '/');
      await alive(page);
      await page.evaluate(axe);
      for (const width of [320, 390, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        for (const place of [
          '',
          '#qushi/private',
          '#mingdao/climb',
          '#youshu/crossing',
          '#weisheng',
        ]) {
          await page.evaluate((hash) => {
            if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
            else scrollTo(0, 0);
          }, place);
          await settled(page);
          const found = await page.evaluate(async () => {
            const { axe } = window as unknown as { axe: { run(o: object): Promise<AxeResults> } };
            const { violations } = await axe.run({
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
            });
            return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
          });
          expect(found, `${width} px ${place}`).toEqual([]);
        }
      }
    });
  }
}

test('the headings tell the story, and the landmarks hold it', async ({ page }) => {
  await page.goto('/');
  await alive(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('五百一十天');
  expect(await page.getByRole('heading', { level: 2 }).count()).toBe(5);
  for (const role of ['banner', 'main', 'navigation'] as const) {
    await expect(page.getByRole(role).first()).toBeAttached();
  }
});

test('each graphic is one stop of the keyboard, described in at most 120 characters', async ({
  page,
}) => {
  await page.goto('/');
  await alive(page);
  for (const name of ['days', 'investment', 'court', 'cadres']) {
    const graphic = page.locator(`[data-graphic=${name}]`);
    await expect(graphic).toHaveAttribute('tabindex', '0');
    const words = (await graphic.getAttribute('aria-label')) ?? '';
    expect(words.length, name).toBeGreaterThan(20);
    expect(words.length, name).toBeLessThanOrEqual(120);
  }
});

test('focus is never hidden under the bar or a pinned graphic', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await alive(page);
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      const focus = document.activeElement;
      if (!focus || focus === document.body) return '';
      const { left, top, width, height } = focus.getBoundingClientRect();
      const x = left + width / 2;
      const y = Math.min(Math.max(top + height / 2, top + 1), innerHeight - 1);
      if (width === 0 || focus.closest('.skip')) return '';
      const seen = document.elementFromPoint(x, y);
      return seen && (focus.contains(seen) || seen.contains(focus))
        ? ''
        : focus.outerHTML.slice(0, 140);
    });
    expect(hidden).toBe('');
  }
});
