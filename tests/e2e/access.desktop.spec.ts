import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from '@playwright/test';
import { LANGUAGES } from '../../src/lib/model/languages';
import { LONG } from '../long';
import { alive, expect, settled, test } from './page';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const urlOf = (path: string) => (path ? `/${path}/` : '/');

/** What axe has to say against the page, or against a part of it. */
function faults(page: Page, part = 'html'): Promise<string[]> {
  return page.evaluate(async (part) => {
    const { axe } = window as unknown as {
      axe: { run(part: string, options: object): Promise<AxeResults> };
    };
    const { violations } = await axe.run(part, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
    );
  }, part);
}

const WIDTHS = [320, 390, 1280];

for (const [i, { tag, path }] of LANGUAGES.entries()) {
  for (const [j, colorScheme] of (['light', 'dark'] as const).entries()) {
    // Every language, theme and width meets every other, but not all three at once.
    const widths = LONG ? WIDTHS : [WIDTHS[(i + j) % 3] ?? 390];
    test(`axe finds nothing in ${tag}, ${colorScheme}, at the top and midway`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(urlOf(path));
      await alive(page);
      await page.evaluate(axe);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
        await settled(page);
        expect(await faults(page), `${width} px, whole`).toEqual([]);
        for (const step of ['qushi/private', 'mingdao/climb', 'youshu/crossing', 'weisheng/all']) {
          await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), step);
          await settled(page);
          expect(await faults(page, `#${step.split('/')[0]}`), `${width} px, ${step}`).toEqual([]);
        }
      }
    });
  }
}

test('axe finds nothing in what opens: panel, source, table, share, the unrolled story', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/#qushi/total');
  await alive(page);
  await page.evaluate(axe);
  await page.locator('[id="qushi/total"] a.fact').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await faults(page, '[data-source-note]')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('#qushi summary').click();
  expect(await faults(page, '#qushi details')).toEqual([]);
  await page.getByRole('link', { name: /海報與二維碼|用手機讀/ }).click();
  expect(await faults(page, 'dialog')).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '閱讀設定' }).click();
  expect(await faults(page, '.bar')).toEqual([]);
  await page.getByText('圖文並排，不隨滑動').click();
  expect(await faults(page)).toEqual([]);
});

test('the headings tell the story, and the landmarks hold it', async ({ page }) => {
  await page.goto('/');
  await alive(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('五百一十天');
  const levels = await page.$$eval('h1, h2, h3, h4, h5, h6', (all) =>
    all.map((heading) => Number(heading.tagName[1])),
  );
  expect(levels[0]).toBe(1);
  for (const [i, level] of levels.entries())
    expect(level - (levels[i - 1] ?? 0), `heading ${i}`).toBeLessThanOrEqual(1);
  for (const role of ['banner', 'main', 'article'] as const)
    await expect(page.getByRole(role)).toHaveCount(1);
  for (const name of ['章節', '語言'])
    await expect(page.getByRole('navigation', { name, exact: true })).toHaveCount(1);
  // Each chapter is a landmark by its name and its headline.
  for (const [id, name] of [
    ['kaipian', '一天一筆，畫到刊出那天'],
    ['qushi', '取勢 認得差距，才談增速'],
    ['mingdao', '明道 民告官，官到不到庭'],
    ['youshu', '優術 派人去，在深圳上班'],
    ['weisheng', '尾聲 數字都在這裡，請自己看'],
  ] as const)
    await expect(page.getByRole('region', { name, exact: true })).toHaveId(id);
});

for (const { path, longest } of [
  { path: '', longest: 120 },
  { path: 'en', longest: 220 },
]) {
  test(`each graphic of ${urlOf(path)} is one stop, is described in a few words, and has its table`, async ({
    page,
  }) => {
    await page.goto(urlOf(path));
    await alive(page);
    for (const name of ['days', 'investment', 'court', 'cadres']) {
      const graphic = page.locator(`[data-graphic=${name}]`);
      const section = page.locator('[data-section]', { has: graphic });
      // It answers when the reader comes to it.
      await section.evaluate((element) => element.scrollIntoView());
      await expect(graphic).toHaveAttribute('tabindex', '0');
      const inside = graphic.locator('a, button:not([tabindex="-1"]), [tabindex="0"]');
      await expect(inside).toHaveCount(0);
      await section.locator('summary').press('Enter');
      await expect(section.getByRole('table')).toBeVisible();
      expect(await section.getByRole('rowheader').count(), name).toBeGreaterThanOrEqual(3);
    }
    // Unrolled, every step is there at once.
    await page.evaluate(() =>
      localStorage.setItem('wubaiyishitian', JSON.stringify({ unrolled: 'on' })),
    );
    await page.reload();
    await alive(page);
    const described = await page.$$eval('.unrolled [data-graphic]', (graphics) =>
      graphics.map((graphic) => graphic.getAttribute('aria-label') ?? ''),
    );
    expect(described.length).toBeGreaterThan(25);
    for (const words of described) {
      expect(words.length, words).toBeGreaterThan(40);
      expect(words.length, words).toBeLessThanOrEqual(longest);
      // Nothing is left to fill in.
      expect(words).not.toMatch(/[{}]|undefined|NaN/);
    }
  });
}
