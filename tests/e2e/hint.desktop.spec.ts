import type { Page } from '@playwright/test';
import { alive, expect, test } from './page';

const hint = (page: Page) => page.getByRole('complementary', { name: /^(语言|Language)$/ });

const shift = (page: Page) =>
  page.evaluate(async () => {
    let sum = 0;
    const add = (entries: PerformanceEntryList) => {
      for (const entry of entries) sum += (entry as unknown as { value: number }).value;
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    for (let i = 0; i < 4; i++) await new Promise(requestAnimationFrame);
    add(observer.takeRecords());
    return sum;
  });

/** Past the cover and back: where the reader is, is told to the masthead and to the hint at once. */
async function pastAndBack(page: Page): Promise<void> {
  const current = page.locator('nav.sections [aria-current]');
  await page.evaluate(() => document.getElementById('qushi')?.scrollIntoView());
  await expect(current).toHaveCount(1);
  await expect(hint(page)).toHaveCount(0);
  await page.evaluate(() => scrollTo(0, 0));
  await expect(current).toHaveCount(0);
}

for (const { locale, lang, path, go, close } of [
  { locale: 'zh-CN', lang: 'zh-Hans', path: '/zh-hans/', go: '读简体版', close: '不用了' },
  { locale: 'en-GB', lang: 'en', path: '/en/', go: 'Read in English', close: 'No thanks' },
]) {
  test.describe(`a reader whose browser asks for ${locale}`, () => {
    test.use({ locale });

    test('is offered the page in that language, at the cover alone, and sent nowhere', async ({
      page,
    }) => {
      await page.goto('/');
      await alive(page);
      await expect(hint(page)).toHaveAttribute('lang', lang);
      await expect(page).toHaveURL(/:\d+\/$/);
      expect(await shift(page), 'nothing moves as it comes').toBe(0);
      for (const target of await hint(page).locator('a, button').all()) {
        const box = await target.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      }
      // Past the cover it lies over nothing.
      await pastAndBack(page);
      await expect(hint(page)).toBeVisible();
      await hint(page).getByRole('link', { name: go }).click();
      await expect(page).toHaveURL(new RegExp(`${path}$`));
      await alive(page);
      await pastAndBack(page);
      await expect(hint(page)).toHaveCount(0);
    });

    test('finds it by the first press of Tab, and who declines is not asked again', async ({
      page,
    }) => {
      await page.goto('/');
      await alive(page);
      await expect(hint(page)).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(hint(page).getByRole('link', { name: go })).toBeFocused();
      await hint(page).getByRole('button', { name: close }).click();
      await expect(hint(page)).toHaveCount(0);
      await page.reload();
      await alive(page);
      await pastAndBack(page);
      await expect(hint(page)).toHaveCount(0);
    });

    test('and whose browser forbids storage can still decline', async ({ page }) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('', 'SecurityError');
          },
        });
      });
      await page.goto('/');
      await alive(page);
      await hint(page).getByRole('button', { name: close }).click();
      await expect(hint(page)).toHaveCount(0);
    });
  });
}

test('a reader of the page’s own language is told nothing', async ({ page }) => {
  await page.goto('/');
  await alive(page);
  expect(await shift(page)).toBe(0);
  await pastAndBack(page);
  await expect(hint(page)).toHaveCount(0);
});
