import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '../e2e/page';

const root = join(import.meta.dirname, '../..');
const out = mkdtempSync(join(tmpdir(), 'story-archive-'));
test.afterAll(() => rmSync(out, { recursive: true }));

const at = (file: string) => String(pathToFileURL(join(out, file)));

test('the archive opens from a disk and is alive; its links lead to pages; it prints', async ({
  page,
}) => {
  const options = ['--out', out, '--what', 'archive,print', '--lang', 'en'];
  execFileSync('npm', ['run', '-s', 'export', '--', ...options], { cwd: root });
  const wrong: string[] = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) wrong.push(request.url());
  });
  await page.goto(at('archive/index.html'));
  await page.locator('.story[data-alive]').waitFor();
  await page.locator('[data-section=qushi] [data-step=private]').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-graphic=investment]')).toHaveAttribute(
    'data-keyframe',
    'private',
  );
  expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toContain(
    'loaded',
  );
  await page.locator('header a[hreflang=en]').click();
  await page.waitForURL(/archive\/en\/index\.html/);
  await expect(page.locator('.story[data-alive]')).toHaveAttribute('lang', 'en');
  expect(wrong).toEqual([]);

  expect(readFileSync(join(out, 'print/en.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect(existsSync(join(out, 'print/zh-Hant.pdf'))).toBe(false);
  await page.goto(at('index.html'));
  for (const link of ['archive/index.html', 'print/en.pdf'])
    expect(await page.locator(`a[href="${link}"]`).count()).toBeGreaterThan(0);
});
