import type { Page } from '@playwright/test';
import { alive, expect, test } from './page';

const button = (page: Page) => page.getByRole('button', { name: '分享', exact: true });
const poster = (page: Page) => page.getByRole('link', { name: /海報與二維碼|用手機讀/ });

/** Puts something in the place of a part of `navigator`. */
const replace = (page: Page, part: 'share' | 'clipboard', how: 'works' | 'fails' | 'none') =>
  page.addInitScript(
    ([part, how]) => {
      const calls: unknown[] = [];
      Object.assign(window, { [`${part}Calls`]: calls });
      const act = async (what: unknown) => {
        calls.push(what);
        if (how === 'fails') throw new DOMException('', 'AbortError');
      };
      const value = how === 'none' ? undefined : part === 'share' ? act : { writeText: act };
      Object.defineProperty(navigator, part, { value, configurable: true });
    },
    [part, how] as const,
  );
const calls = (page: Page, part: 'share' | 'clipboard') =>
  page.evaluate((name) => (window as unknown as Record<string, unknown[]>)[name], `${part}Calls`);

test('the system’s own sheet is given the page, without the place', async ({ page }) => {
  await replace(page, 'share', 'works');
  await replace(page, 'clipboard', 'works');
  await page.goto('/#qushi/total');
  await alive(page);
  await button(page).click();
  expect(await calls(page, 'share')).toEqual([
    { title: await page.title(), url: new URL('/', page.url()).href },
  ]);
  expect(await calls(page, 'clipboard')).toEqual([]);
});

test('who closes the sheet again is left in peace', async ({ page }) => {
  await replace(page, 'share', 'fails');
  await replace(page, 'clipboard', 'works');
  await page.goto('/');
  await alive(page);
  await button(page).click();
  expect(await calls(page, 'share')).toHaveLength(1);
  expect(await calls(page, 'clipboard')).toEqual([]);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('without a sheet the link is copied, and said to be', async ({ page }) => {
  await replace(page, 'share', 'none');
  await replace(page, 'clipboard', 'works');
  await page.goto('/zh-hans/#qushi');
  await alive(page);
  await page.getByRole('button', { name: '分享', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '链接已复制' })).toBeVisible();
  expect(await calls(page, 'clipboard')).toEqual([new URL('/zh-hans/', page.url()).href]);
});

test('without either the poster is shown, and closes back to where it was asked for', async ({
  page,
}, { project }) => {
  const pictures: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/share/')) pictures.push(request.url());
  });
  await replace(page, 'share', 'none');
  await replace(page, 'clipboard', 'none');
  await page.goto('/');
  await alive(page);
  await button(page).scrollIntoViewIfNeeded();
  expect(pictures, 'nothing is fetched before it is asked for').toEqual([]);
  await button(page).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const image = dialog.getByRole('img', { name: '海報與二維碼' });
  await expect
    .poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth))
    .toBe(1080);
  await expect(image).toBeInViewport({ ratio: 1 });
  await expect(dialog.getByRole('img', { name: '用手機讀' })).toBeVisible({
    visible: project.name === 'desktop',
  });
  for (const target of await dialog.locator('a, button').all()) {
    const box = await target.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button(page)).toBeFocused();
});

test('the poster can be asked for, and put away by its button', async ({ page }) => {
  await page.goto('/');
  await alive(page);
  await poster(page).click();
  await expect(page).toHaveURL(/\/$/);
  await page.getByRole('dialog').getByRole('button', { name: '關閉' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(poster(page)).toBeFocused();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the poster is a plain link, and no button pretends', async ({ page }) => {
    await page.goto('/zh-hans/');
    await expect(page.getByRole('button', { name: '分享', exact: true })).toHaveCount(0);
    const link = page.getByRole('link', { name: /海报与二维码|用手机读/ });
    const href = await link.evaluate((element: HTMLAnchorElement) => element.href);
    const response = await page.request.get(href);
    expect(response.headers()['content-type']).toBe('image/png');
  });
});
