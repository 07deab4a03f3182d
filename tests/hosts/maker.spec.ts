/** The page for site engineers, and what comes of pasting its snippets. */
import type { Page } from '@playwright/test';
import { expect, test } from './test';

/** Pastes a snippet into a page of an old CMS that has nothing else, and opens it. */
const paste = (page: Page, hosts: string, code: string) =>
  page.goto(`${hosts}/pasted?code=${encodeURIComponent(code)}`);

test.use({ viewport: { width: 1200, height: 800 } });

test('what is picked is shown at work, copied, and works in a blank page in GBK', async ({
  page,
  context,
  sites,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: sites.story });

  await page.goto(`${sites.story}/zh-hans/embed/`);
  const preview = page.frameLocator('iframe');
  await expect(preview.locator('qingdao-510 [data-section=kaipian]')).toBeAttached();

  // By keyboard alone.
  await page.getByRole('combobox').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('radio', { name: '暗' }).focus();
  await page.keyboard.press('Space');
  await expect(preview.locator('qingdao-510 [data-graphic=court]').first()).toBeAttached();
  await page.getByRole('button', { name: '复制' }).press('Enter');
  await expect(page.getByRole('status')).toHaveText('已复制');
  const element = await page.evaluate(() => navigator.clipboard.readText());
  expect(element).toBe(await page.locator('.code textarea').inputValue());
  expect(element).toContain('show="court" lang="zh-Hans" theme="dark"');

  await page.getByRole('radio', { name: '框架' }).check();
  await expect(page.getByRole('status')).toHaveText('');
  await expect(
    preview.frameLocator('iframe').locator('[data-graphic=court]').first(),
  ).toBeAttached();
  const frame = await page.locator('.code textarea').inputValue();

  await paste(page, sites.hosts, element);
  await expect(page.locator('qingdao-510 [data-graphic=court]').first()).toBeAttached();
  await expect(page.locator('qingdao-510 [data-section] h2')).toContainText('民告官');
  expect(await page.evaluate(() => document.characterSet)).toBe('GBK');

  await paste(page, sites.hosts, frame);
  await expect(page.frameLocator('iframe').locator('[data-graphic=court]').first()).toBeAttached();
  await expect(page.locator('iframe')).toHaveAttribute('title', '五百一十天 · 明道');
  // Its sandbox lets a reader go on to the story itself, which is in no sandbox any more.
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    page.frameLocator('iframe').locator('footer a').click(),
  ]);
  await expect(popup.locator('[data-alive]')).toBeAttached({ timeout: 30_000 });
  expect(popup.url()).toBe(`${sites.story}/zh-hans/`);
  expect(await popup.evaluate(() => origin)).toBe(sites.story);
  await popup.close();

  // The script gone, as some CMS would have it.
  await paste(page, sites.hosts, element.replace(/<script.*<\/script>/, ''));
  await expect(page.locator('qingdao-510 h2')).toHaveText('五百一十天 · 明道');
  await expect(page.locator('qingdao-510 img')).toBeVisible();
  await expect(page.locator('qingdao-510 a')).toHaveAttribute(
    'href',
    `${sites.story}/zh-hans/#mingdao`,
  );

  // The browser's remark on a frame of the same origin, which only the preview is.
  expect(complaints.filter((said) => !/escape its sandboxing/.test(said))).toEqual([]);
  const ours = (url: string) => url.startsWith(sites.story) || url.startsWith(sites.hosts);
  expect(asked.filter((url) => url.startsWith('http') && !ours(url))).toEqual([]);
});

test('where nothing may be written to the clipboard, the snippet is selected', async ({
  page,
  sites,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }),
  );
  await page.goto(`${sites.story}/en/embed/`);
  await expect(page.locator('[data-alive]')).toBeAttached({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('status')).toHaveText(/Ctrl\+C/);
  const selected = await page.locator('.code textarea').evaluate((field) => {
    const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
  expect(selected).toMatch(/^<script[^]*<\/qingdao-510>\s*$/);
});

test('it fits the narrowest phone', async ({ page, sites }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['', 'en/']) {
    await page.goto(`${sites.story}/${path}embed/`);
    await expect(page.locator('[data-alive]')).toBeAttached({ timeout: 30_000 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});

test('the end of the story leads there', async ({ page, sites }) => {
  await page.goto(`${sites.story}/en/`);
  await page.getByRole('link', { name: 'Put it in your page' }).click();
  await expect(page).toHaveURL(`${sites.story}/en/embed/`);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('it is a manual with every snippet ready', async ({ page, sites }) => {
    await page.goto(`${sites.story}/embed/`);
    await expect(page.getByRole('combobox')).toBeHidden();
    const ready = page.locator('.ready textarea');
    expect(await ready.count()).toBeGreaterThanOrEqual(12);
    for (const snippet of await ready.all()) await expect(snippet).toBeVisible();
    await expect(page.getByText('story:ready')).toBeVisible();
  });
});
