/** The live loop: what an editor saves in data/ is what the frames show. */
import { gbk } from '../unit/story/encode';
import { expect, test } from './desk';

const WORDS = 'data/story.zh-Hant.md';
const ENGLISH = 'data/story.en.md';
const COURT = 'data/facts/court.csv';

test('an edit shows in both frames, keeps what was chosen, and goes to the step edited', async ({
  desk,
  project,
}) => {
  await desk.button('简').click();
  await desk.button('暗').click();
  for (const frame of desk.both)
    await expect(frame.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await desk.go('#mingdao/gap');
  await desk.shows('court', 2);

  // In the step in view: nothing moves.
  const before = await desk.scrolled('手機');
  project.edit(WORDS, '我們不替它接上', '我們不給它接上');
  await desk.says('mingdao/gap', '我们不给它接上');
  await expect(desk.outline.locator('[aria-current]')).toContainText('我们不给它接上');
  expect(await desk.scrolled('手機')).toBe(before);

  // In another: there.
  project.edit(WORDS, '圖上也空着', '圖上也空在那裡');
  await desk.says('qushi/rank', '图上也空在那里');
  await desk.shows('investment', 5);
  await expect(desk.outline.locator('[aria-current]')).toContainText('图上也空在那里');

  // A number: to the card that prints it; its picture follows.
  project.edit(COURT, 'court_rate_2019_07,68.42,', 'court_rate_2019_07,69.51,');
  await desk.says('mingdao/july', '69.51%');
  await desk.shows('court', 3);
  for (const frame of desk.both)
    await expect(frame.locator('[data-graphic=court]')).toContainText('69.51');

  // In English while Simplified Chinese is shown: to the same step.
  project.edit(ENGLISH, '::step{show=poles}\n\n', '::step{show=poles}\n\nTo begin with: ');
  await desk.shows('cadres', 0);
  await expect(desk.outline.locator('[aria-current]')).toContainText('poles');

  for (const frame of desk.both) {
    await expect(frame.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  }
});

test('a broken file leaves the last good page under the problem; mending clears it', async ({
  desk,
  page,
  project,
}) => {
  await desk.go('#qushi/private');
  await desk.shows('investment', 2);
  const plain = await page.context().newPage();
  await plain.goto('/#qushi/private');
  await expect(plain.locator('[data-alive]')).toBeAttached();

  project.edit(
    WORDS,
    '民間投資走了差不多的一程：從:fact[private_growth_2018]',
    '民間投資走了一程：從:fact[private_growth_2108]',
  );
  const line =
    project
      .read(WORDS)
      .split('\n')
      .findIndex((text) => text.includes('2108')) + 1;
  const place = `${WORDS}:${line}:11`;
  await expect(desk.banner).toContainText('頁面停在上一次正確的樣子');
  await expect(desk.banner).toContainText(
    `找不到數據 private_growth_2108 → 是否想寫 private_growth_2018？`,
  );
  await desk.says('qushi/private', '走了差不多的一程：從7.1%');
  await desk.shows('investment', 2);
  // The desk speaks for its frames; a page by itself speaks for itself.
  for (const frame of desk.both) await expect(frame.getByRole('alert')).toHaveCount(0);
  await expect(plain.getByRole('alert')).toContainText(place);
  await expect(plain.locator('[id="qushi/private"]')).toContainText('走了差不多的一程');

  // Whoever comes now gets it as well.
  await plain.reload();
  await expect(plain.locator('[id="qushi/private"]')).toContainText('走了差不多的一程');
  await expect(plain.getByRole('alert')).toContainText(place);

  await page.getByRole('button', { name: /^問題/ }).click();
  await page.getByRole('complementary').getByRole('link', { name: place }).click();
  await expect
    .poll(() => project.asked())
    .toEqual([expect.stringMatching(`${WORDS}$`), String(line), '11']);

  project.edit(WORDS, 'private_growth_2108', 'private_growth_2018');
  await desk.says('qushi/private', '民間投資走了一程：從7.1%');
  await expect(desk.banner).toHaveCount(0);
  await expect(plain.getByRole('alert')).toHaveCount(0);
  await expect(plain.locator('[id="qushi/private"]')).toContainText('民間投資走了一程');
  await desk.shows('investment', 2);
});

test('what Excel, Notepad and slow disks make of a file does no harm', async ({
  desk,
  project,
}) => {
  const text = project
    .read(COURT)
    .replace(/^\uFEFF/, '')
    .replace('court_rate_2019_07,68.42,', 'court_rate_2019_07,70.01,');
  await desk.go('#mingdao/july');

  // Excel's "CSV UTF-8" and Notepad: a byte order mark and CRLF.
  project.write(COURT, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
  await desk.says('mingdao/july', '70.01%');
  await expect(desk.banner).toHaveCount(0);

  // Excel's plain "CSV" on a Chinese system.
  project.write(COURT, gbk(text.replace('70.01', '71.02')));
  await expect(desk.banner).toContainText(`${COURT}:`);
  await expect(desk.banner).toContainText('檔案是 GBK，不是 UTF-8 → 執行 npm run fix:story');
  await desk.says('mingdao/july', '70.01%');

  // A careful program takes the file away for a moment; a careless one writes it bit by bit.
  project.replace(COURT, text.replace('70.01', '72.03'));
  await desk.says('mingdao/july', '72.03%');
  await expect(desk.banner).toHaveCount(0);
  project.write(COURT, '');
  project.write(COURT, text.slice(0, text.length / 2));
  await expect(desk.banner).toBeVisible();
  await desk.says('mingdao/july', '72.03%');
  await desk.shows('court', 3);
  project.write(COURT, text.replace('70.01', '73.04'));
  await desk.says('mingdao/july', '73.04%');
  await expect(desk.banner).toHaveCount(0);
});

test('steps, events and facts come and go while the server runs', async ({
  desk,
  page,
  project,
}) => {
  const step = /::step\{show=industry\}\n\n[^\n]+\n\n/;
  const [chinese = '', english = ''] = [WORDS, ENGLISH].map((file) => project.read(file));
  // The languages have to agree; until they do, the one not yet edited has an error.
  project.write(ENGLISH, english.replace(step, ''));
  await expect(desk.banner).toContainText('這種語言沒有錯，別的語言有');
  project.write(WORDS, chinese.replace(step, ''));
  await expect(desk.banner).toHaveCount(0);
  for (const frame of desk.both) await expect(frame.locator('#qushi [data-step]')).toHaveCount(5);
  // It goes to what took the place of the step.
  await expect(desk.outline.locator('[aria-current]')).toContainText('pandemic');
  await desk.go('#qushi/rank');
  await desk.shows('investment', 4);

  project.write(ENGLISH, english);
  await expect(desk.banner).toBeVisible();
  project.write(WORDS, chinese);
  for (const frame of desk.both) await expect(frame.locator('#qushi [data-step]')).toHaveCount(6);
  // It goes to the new step, and the scroll knows it and what comes after it.
  await desk.shows('investment', 3);
  for (const frame of desk.both)
    await expect(frame.locator('[data-graphic=investment]')).toHaveAttribute(
      'data-keyframe',
      'industry',
    );
  await desk.go('#qushi/rank');
  await desk.shows('investment', 5);

  // Another card while the picture stays.
  const another = '::step{show=industry}\n\n';
  project.edit(ENGLISH, '::step{show=pandemic}', `${another}And so on.\n\n::step{show=pandemic}`);
  await expect(desk.banner).toBeVisible();
  project.edit(WORDS, '::step{show=pandemic}', `${another}再看一看。\n\n::step{show=pandemic}`);
  await desk.says('qushi/industry-2', '再看一看');
  await desk.shows('investment', 4);
  for (const frame of desk.both)
    await expect(frame.locator('[data-graphic=investment]')).toHaveAttribute(
      'data-keyframe',
      'industry',
    );

  const events = await desk.phone.locator('.timeline li').count();
  project.write(
    'data/events.csv',
    `${project.read('data/events.csv').trimEnd()}\ntryout,2019-03-01,day,青島,試一件,試着加一件大事,A14,Tried,An event on trial\n`,
  );
  for (const frame of desk.both) {
    await expect(frame.locator('.timeline li')).toHaveCount(events + 1);
    await expect(frame.locator('.timeline li', { hasText: '試着加一件大事' })).toHaveCount(1);
  }

  project.write(
    'data/facts/city.csv',
    `${project.read('data/facts/city.csv').trimEnd()}\ntryout_days,45,天,,2019,試用的天數,stated,,A14,,Days on trial,\n`,
  );
  const row = page.getByRole('row', { name: /tryout_days/ });
  await expect(row).toContainText('沒有用到');
  await page.getByRole('searchbox').fill('試用 45');
  await expect(page.locator('tbody tr')).toHaveCount(1);
  project.edit(WORDS, '我們不替它接上。', '我們不替它接上，等:fact[tryout_days]。');
  project.edit(ENGLISH, '::step{show=gap}\n\n', '::step{show=gap}\n\nAfter :fact[tryout_days]: ');
  await desk.says('mingdao/gap', '等45天');
  await expect(row).not.toContainText('沒有用到');
  await row.getByRole('button', { name: '明道 gap' }).click();
  await desk.shows('court', 2);

  // A card too long is told at its step.
  project.edit(WORDS, '等:fact[tryout_days]', `${'等一等'.repeat(30)}:fact[tryout_days]`);
  await expect(desk.outline.locator('[data-link="#mingdao/gap"] + .mark')).toHaveText(/^1\d\d$/);
});

test('a whole section shows up with its graphic, in whatever order its files are saved', async ({
  desk,
  project,
  complaints,
}) => {
  const folder = 'src/lib/graphics/tryout';
  const [head] = project.read('data/facts/city.csv').split('\n');
  const section = (name: string, words: string) =>
    `## ${name} {#shiyong graphic=tryout}\n\n### ${name}\n\n::step{show=first}\n\n${words}:fact[tryout_days]\n\n::step{show=second}\n\n${words}\n\n`;
  project.write(
    'data/facts/tryout.csv',
    `${head}\ntryout_days,45,天,,2019,試用的天數,stated,,A14,,Days on trial,\n`,
  );
  project.edit(ENGLISH, '## Data', `${section('Trial', 'On trial ')}## Data`);
  project.edit(WORDS, '## 尾聲', `${section('試用', '試一試')}## 尾聲`);
  // The words are there, and no graphic of that name yet.
  await expect(desk.banner).toContainText('沒有名為 tryout 的圖');
  project.write(
    `${folder}/index.ts`,
    `const words = { kind: 'text', id: 'words', lines: ['a picture on trial'], x: 9, y: 30, size: 14 };
    const meta = { name: 'tryout', keyframes: ['first', 'second'], labels: [], facts: ['tryout_days'] };
    const table = () => ({ caption: '', head: [], rows: [] });
    export default { ...meta, draw: () => ({ marks: [words] }), table, describe: () => '試' };`,
  );
  await desk.says('shiyong/first', '試一試45天');
  // It goes there, though there was nothing to go to when the words were saved.
  await desk.shows('tryout', 0);
  await expect(desk.outline.locator('[aria-current]')).toContainText('試一試45天');
  for (const frame of desk.both)
    await expect(frame.locator('[id="shiyong/first"]')).toBeInViewport();
  await desk.go('#shiyong/second');
  await desk.shows('tryout', 1);
  for (const frame of desk.both)
    await expect(frame.locator('[data-graphic=tryout]')).toContainText('a picture on trial');
  await expect(desk.banner).toHaveCount(0);
  // Meanwhile the console had a reason to complain.
  const reason = /no graphic 'tryout'|status of 500/;
  expect(complaints.filter((complaint) => !reason.test(complaint))).toEqual([]);
  complaints.length = 0;
});
