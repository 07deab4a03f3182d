/** The frames of the desk: one place in both, whatever shape the story takes in them. */
import { expect, test } from './desk';

test('both frames scroll together by position', async ({ desk, page }) => {
  await desk.go('#qushi/total');
  await desk.shows('investment', 1);
  await expect(desk.outline.locator('[aria-current]')).toContainText('total');

  // By the wheel over either frame, in steps that stop on the way between two steps.
  const seen = new Set<number>();
  for (const title of ['手機', '桌面', '手機']) {
    await page.locator(`iframe[title=${title}]`).hover();
    for (let turn = 0; turn < 5; turn += 1) {
      const before = await desk.scrolled(title);
      await page.mouse.wheel(0, 110);
      await expect.poll(() => desk.scrolled(title)).not.toBe(before);
      const [phone = NaN, desktop = NaN] = await desk.drawn('investment');
      expect(Math.abs(phone - desktop)).toBeLessThan(0.02);
      seen.add(phone);
    }
  }
  expect([...seen].filter((position) => position % 1 !== 0).length).toBeGreaterThan(1);
  expect(Math.max(...seen)).toBeGreaterThan(1.5);

  // By the keyboard, in the frame that has the focus: a press beside the words gives it.
  const {
    x = 0,
    y = 0,
    height = 0,
  } = (await page.locator('iframe[title=桌面]').boundingBox()) ?? {};
  await page.mouse.click(x + 4, y + height - 4);
  await page.keyboard.press('End');
  await expect(desk.outline.locator('[aria-current]')).toContainText('all');
  await expect(desk.phone.getByRole('table').last()).toBeInViewport();

  // By the slider of the section in view.
  await desk.go('#mingdao/gap');
  await expect(page.getByRole('slider', { name: '本章的位置' })).toHaveValue('2');
  await page.getByRole('slider', { name: '本章的位置' }).fill('4.5');
  await desk.shows('court', 4.5);
});

test('switches change both frames and keep the place', async ({ desk, page }) => {
  await desk.go('#mingdao/climb');
  await desk.shows('court', 4);
  const stays = () => expect(desk.outline.locator('[aria-current]')).toContainText('climb');

  await desk.button('EN').click();
  for (const frame of desk.both) await expect(frame.locator('html')).toHaveAttribute('lang', 'en');
  await desk.shows('court', 4);
  await desk.button('暗').click();
  await desk.button('特大').click();
  for (const frame of desk.both) {
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(frame.locator('html')).toHaveAttribute('data-text', '150');
  }
  await desk.shows('court', 4);

  await desk.button('減少動態').click();
  await page.getByRole('slider', { name: '本章的位置' }).fill('4.4');
  await desk.shows('court', 4);
  await desk.button('減少動態').click();
  await desk.shows('court', 4.4);
  await desk.go('#mingdao/climb');
  await desk.shows('court', 4);

  await desk.button('展開').click();
  for (const frame of desk.both) {
    await expect(frame.locator('.pair[data-step=climb]')).toBeInViewport();
    await expect(frame.locator('[data-line]')).toHaveCount(0);
  }
  await stays();
  await desk.button('展開').click();
  await desk.shows('court', 4);

  await desk.button('標線').click();
  await expect(page.getByText('判定線')).toHaveCount(2);
  await expect(page.getByText('court 4.00 climb')).toHaveCount(2);
  await desk.button('430').click();
  await expect
    .poll(() => desk.phone.locator('html').evaluate((html) => html.clientWidth))
    .toBe(430);
  await desk.shows('court', 4);

  await desk.button('列印').click();
  const ground = (theme: string) =>
    expect(desk.desktop.locator('.story')).toHaveCSS('background-color', theme);
  await ground('rgb(255, 255, 255)');
  await expect(desk.desktop.locator('.pair[data-step=climb]')).toBeInViewport();
  await expect(desk.desktop.getByRole('banner')).toBeHidden();
  // Where it breaks into pages the browser shows; the frame is paper as before and after.
  await desk.desktop.locator('html').evaluate((html) => {
    window.print = () => {
      html.dataset.asked = 'to print';
      dispatchEvent(new Event('afterprint'));
    };
  });
  await desk.button('A4 紙：看分頁…').click();
  await expect(desk.desktop.locator('html')).toHaveAttribute('data-asked', 'to print');
  await expect(desk.desktop.locator('.pair[data-step=climb]')).toBeInViewport();
  await desk.button('列印').click();
  await ground('rgb(14, 26, 34)');
  await desk.shows('court', 4);

  // All of it outlives a reload of the desk.
  await page.reload();
  for (const frame of desk.both) await expect(frame.locator('html')).toHaveAttribute('lang', 'en');
  await desk.shows('court', 4);
  await stays();
});

test('without script the frames show the words, heed what is saved and keep the place', async ({
  desk,
  page,
  project,
}) => {
  await desk.button('無腳本').click();
  for (const frame of desk.both) {
    await expect(frame.locator('.pin').first()).toHaveCSS('position', 'static');
    await expect(frame.locator('[data-alive]')).toHaveCount(0);
  }
  await desk.go('#youshu/spread');
  for (const frame of desk.both) await expect(frame.locator('[data-step=spread]')).toBeInViewport();
  await page.locator('iframe[title=手機]').hover();
  await page.mouse.wheel(0, 200);
  await expect(desk.outline.locator('[aria-current]')).not.toContainText('spread');

  project.edit('data/story.zh-Hant.md', '兩股人流交錯', '兩股人流在路上交錯');
  await desk.says('youshu/crossing', '兩股人流在路上交錯');
  for (const frame of desk.both)
    await expect(frame.locator('[data-step=crossing]')).toBeInViewport();
});
