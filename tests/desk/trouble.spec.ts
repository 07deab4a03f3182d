/** Whatever goes wrong, the desk says so in Chinese, and goes on by itself when it is mended. */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './desk';

const WORDS = 'data/story.zh-Hant.md';
const BOARD = 'data/board.csv';

test('data/ that cannot be read, a server that fails, an editor that is not found', async ({
  desk,
  page,
  project,
  complaints,
}) => {
  const data = join(project.folder, 'data');
  const overlay = page.locator('vite-error-overlay');
  renameSync(data, `${data}-away`);
  await expect(desk.banner).toContainText('data:1:1');
  await expect(desk.banner).toContainText('找不到資料夾 data → 在專案的資料夾裡執行');
  await page.getByRole('button', { name: /^問題/ }).click();
  await expect(page.getByRole('complementary').getByRole('listitem')).toHaveCount(1);
  await expect(overlay).toHaveCount(0);
  await page.reload();
  await expect(desk.banner).toContainText('找不到資料夾 data');
  renameSync(`${data}-away`, data);
  await expect(desk.banner).toHaveCount(0);
  await desk.alive();
  await expect(overlay).toHaveCount(0);
  await expect(desk.outline.getByRole('listitem').first()).toBeVisible();

  await page.route('**/desk/index.json', (route) =>
    route.fulfill({ status: 500, body: 'meta is not defined' }),
  );
  await page.reload();
  await expect(desk.banner).toContainText(
    '程式出了錯，讀不了 data/：meta is not defined → 多半是 src/ 裡的程式',
  );
  await page.unroute('**/desk/index.json');
  await page.route('**/desk/index.json', (route) => route.abort());
  await expect(desk.banner).toContainText('開發伺服器沒有回答');
  await page.unroute('**/desk/index.json');
  await expect(desk.banner).toHaveCount(0);
  await expect(desk.outline.getByRole('listitem').first()).toBeVisible();

  await page.route('**/desk/open?*', (route) =>
    route.fulfill({ status: 500, body: '認不出你用的是哪個編輯器 → 自己打開 data/x' }),
  );
  await desk.outline.getByRole('link').first().click();
  const notice = page
    .getByRole('status')
    .filter({ hasText: '認不出你用的是哪個編輯器 → 自己打開' });
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(notice).toHaveCount(0);
  // The browser itself notes what was refused.
  expect(complaints.filter((text) => !/Failed to load resource/.test(text))).toEqual([]);
  complaints.length = 0;
});

test('a part that was pasted twice is told, and the list of steps goes on', async ({
  desk,
  project,
}) => {
  const words = project.read(WORDS);
  const [, section = ''] = /(\n## 明道 [^]*?)\n## /.exec(words) ?? [];
  project.write(
    WORDS,
    words.replace(section, () => section + section),
  );
  await expect(desk.banner).toContainText('章的編號 #mingdao 重複');
  await expect(desk.outline.getByRole('heading', { name: '明道' })).toHaveCount(2);
  // Two marks that are none have no name, both of them.
  const marks = words.replaceAll(/::step\{show=(?:gap|july)\}/g, '::stp');
  project.write(WORDS, marks);
  await expect(desk.banner).toContainText('不認識記號 ::stp');
  await expect(desk.outline.getByRole('heading', { name: '明道' })).toHaveCount(1);
  project.write(WORDS, words.replace('我們不替它接上', '我們不給它接上'));
  await expect(desk.banner).toHaveCount(0);
  await expect(desk.outline).toContainText('我們不給它接上');
});

test('a row or a credit that was pasted twice stands there twice', async ({ desk, project }) => {
  const board = project.read(BOARD);
  const [, tile = ''] = /\n(rules,market_offices,[^\n]*)/.exec(board) ?? [];
  project.write(
    BOARD,
    board.replace(tile, () => `${tile}\n${tile}`),
  );
  for (const frame of desk.both)
    await expect(frame.locator('[data-tile=market_offices]')).toHaveCount(2);
  const words = project.read(WORDS);
  const [credit = ''] = / {2}- role: 改寫[^]*?(?= {2}- role)/.exec(words) ?? [];
  project.write(
    WORDS,
    words.replace(credit, () => credit + credit),
  );
  for (const frame of desk.both)
    await expect(frame.locator('.end dt', { hasText: '改寫、圖形' })).toHaveCount(2);
});

test('a name of the local network is let in', async ({ project, request }) => {
  const { port } = new URL(project.address);
  const answer = await request.get(`http://127.0.0.1:${port}/desk/`, {
    headers: { host: `newsroom.local:${port}` },
  });
  expect(answer.status()).toBe(200);
});
