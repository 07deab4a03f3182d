import type { Locator, Page } from '@playwright/test';
import { alive, expect, settled, test } from './page';

const note = (page: Page) => page.locator('[data-source-note]');
const fact = (page: Page, step: string, id: string) =>
  page.locator(`[id="${step}"] a[href="#fact-${id}"]`);
const graphic = (page: Page, name: string) => page.locator(`[data-graphic=${name}]`);

async function open(page: Page, step: string): Promise<void> {
  await page.goto(`/#${step}`);
  await alive(page);
  await settled(page);
}

/** With a finger on the phone, with the mouse on the desktop. */
const press = (page: Page, target: Locator, hasTouch: boolean): Promise<void> =>
  hasTouch ? target.tap() : target.click();

async function pressAt(page: Page, x: number, y: number, hasTouch: boolean): Promise<void> {
  if (hasTouch) await page.touchscreen.tap(x, y);
  else await page.mouse.click(x, y);
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not to be seen`);
  return box;
}

/** The note is on the screen and beside its number, not on it. */
async function expectBeside(page: Page, number: Locator): Promise<void> {
  const [a, b] = [await boxOf(note(page)), await boxOf(number)];
  const view = page.viewportSize() ?? { width: 0, height: 0 };
  const apart =
    a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;
  expect(apart, `${JSON.stringify(a)} covers ${JSON.stringify(b)}`).toBe(true);
  expect(a.x).toBeGreaterThanOrEqual(0);
  expect(a.y).toBeGreaterThanOrEqual(0);
  expect(a.x + a.width).toBeLessThanOrEqual(view.width);
  expect(a.y + a.height).toBeLessThanOrEqual(view.height);
}

test.describe('a number in the text', () => {
  test('opens its source beside it, by one press, and moves nothing', async ({
    page,
    hasTouch,
  }) => {
    await open(page, 'qushi/baseline');
    const number = fact(page, 'qushi/baseline', 'fai_growth_2018');
    const before = await boxOf(number);
    await press(page, number, hasTouch);
    for (const words of ['7.9%', '推算', '21.6% − 13.7個百分點 = 7.9%', '特1版第33段'])
      await expect(note(page)).toContainText(words);
    await expect(note(page)).toHaveRole('dialog');
    await expect(note(page)).toHaveAccessibleName(/7\.9%.*2018年/);
    await expect(number).toHaveAttribute('aria-expanded', 'true');
    await expectBeside(page, number);
    expect(await boxOf(number)).toEqual(before);
    expect(new URL(page.url()).hash).toBe('#qushi/baseline');
  });

  test('closes by a second press, a press elsewhere, its button and Esc', async ({
    page,
    hasTouch,
  }) => {
    await open(page, 'qushi/baseline');
    const number = fact(page, 'qushi/baseline', 'fai_growth_2018');
    const close = note(page).getByRole('button', { name: '關閉' });
    const ways = [
      () => press(page, number, hasTouch),
      () => pressAt(page, 4, 400, hasTouch),
      () => press(page, close, hasTouch),
      () => page.keyboard.press('Escape'),
    ];
    for (const way of ways) {
      await press(page, number, hasTouch);
      await expect(note(page)).toBeVisible();
      const { width, height } = await boxOf(close);
      expect([width, height]).toEqual([44, 44]);
      await way();
      await expect(note(page)).toHaveCount(0);
      await expect(number).toHaveAttribute('aria-expanded', 'false');
    }
  });

  test('opens by keyboard, and hands the focus back', async ({ page }) => {
    await open(page, 'qushi/total');
    const number = fact(page, 'qushi/total', 'fai_growth_2019');
    for (const key of ['Enter', ' ']) {
      await number.focus();
      await page.keyboard.press(key);
      await expect(note(page)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(note(page)).toHaveCount(0);
      await expect(number).toBeFocused();
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(note(page).getByRole('link')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(note(page).getByRole('button')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(note(page)).toHaveCount(0);
    await expect(number).toBeFocused();
  });

  test('is in view for whoever tabs to it, or presses it unseen', async ({ page }) => {
    await open(page, 'mingdao/climb');
    const [eighth, ninth] = ['court_rate_2019_08', 'court_rate_2019_09'].map((id) =>
      fact(page, 'mingdao/climb', id),
    );
    if (!eighth || !ninth) throw new Error('no such numbers');
    const isOnTop = (number: Locator) =>
      number.evaluate((a) => {
        const { left, top, width, height } = a.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2) === a;
      });
    // Up under the edge of the pinned graphic, or off the screen where there is none above.
    const hide = () =>
      eighth.evaluate((a) =>
        scrollBy({
          top: a.getBoundingClientRect().top + 40 - innerHeight / 2,
          behavior: 'instant',
        }),
      );
    await hide();
    await page.evaluate(() => scrollBy({ top: innerHeight, behavior: 'instant' }));
    await eighth.evaluate((a) => a.focus({ preventScroll: true }));
    await page.keyboard.press('Tab');
    await expect(ninth).toBeFocused();
    await expect.poll(() => isOnTop(ninth)).toBe(true);
    await hide();
    await eighth.evaluate((a: HTMLElement) => a.click());
    await expect(note(page)).toContainText('85.91%');
    await expectBeside(page, eighth);
  });

  test('keeps its note at its side while the page scrolls, and takes it along when it goes', async ({
    page,
    hasTouch,
  }) => {
    await open(page, 'mingdao/before');
    const number = fact(page, 'mingdao/before', 'court_rate_2018');
    await press(page, number, hasTouch);
    for (const by of [40, -80, 30]) {
      await page.evaluate((dy) => scrollBy({ top: dy, behavior: 'instant' }), by);
      await settled(page);
      await expectBeside(page, number);
    }
    await page.evaluate(() => scrollBy({ top: innerHeight, behavior: 'instant' }));
    await expect(note(page)).toHaveCount(0);
    await expect(number).toBeFocused();
  });

  test('opens its source in letters so large that it has two lines', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/');
    await alive(page);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '24px';
      document.querySelector<HTMLElement>('[name=reader-text][value="150"]')?.click();
    });
    await settled(page);
    const broken = page.locator('[id="qushi/total"] a.fact', { hasText: '13.7' });
    expect(await broken.evaluate((link) => link.getClientRects().length)).toBe(2);
    await broken.press('Enter');
    await expect(note(page)).toContainText('13.7');
  });

  test('leads on to its row in the ledger', async ({ page, hasTouch }) => {
    await open(page, 'qushi/total');
    await press(page, fact(page, 'qushi/total', 'fai_growth_2019'), hasTouch);
    await press(page, note(page).getByRole('link'), hasTouch);
    await expect(page.locator('#fact-fai_growth_2019')).toBeInViewport();
    await expect(note(page)).toHaveCount(0);
  });
});

test.describe('a number in a graphic', () => {
  test('opens its source by a press on it or near it', async ({ page, hasTouch }) => {
    await open(page, 'mingdao/gap');
    const gap = graphic(page, 'court').locator('[data-label=gap]');
    const { x, y, width, height } = await boxOf(gap);
    await pressAt(page, x + width / 2, y + height - 6, hasTouch);
    await expect(note(page)).toContainText('2019年4月');
    await expect(note(page)).toContainText('報道未給');
    await expectBeside(page, gap);
    await pressAt(page, x + width / 2, y + height - 6, hasTouch);
    await expect(note(page)).toHaveCount(0);

    await open(page, 'qushi/total');
    const hero = graphic(page, 'investment').locator('[data-label=hero-total]');
    const box = await boxOf(hero);
    await pressAt(page, box.x + box.width + 10, box.y + box.height / 2, hasTouch);
    await expect(note(page)).toContainText('21.6%');
    await expectBeside(page, hero);
    await page.keyboard.press('Escape');
    await expect(note(page)).toHaveCount(0);
  });

  test('opens by keyboard: one stop for Tab, arrows inside, Enter, Esc', async ({ page }) => {
    await open(page, 'mingdao/early');
    const court = graphic(page, 'court');
    await court.focus();
    await expect(court).toHaveRole('group');
    await expect(court).toHaveAccessibleDescription(/方向鍵/);
    await page.keyboard.press('ArrowRight');
    const first = court.locator('[data-row=court_rate_2019_q1]');
    await expect(first).toBeFocused();
    await expect(first).toHaveAccessibleName(/37\.46%.*2019年前三個月/);
    const ring = await boxOf(court.locator('.ring'));
    const hero = await boxOf(court.locator('[data-label=rate-quarter]'));
    expect(ring.x).toBeLessThan(hero.x);
    expect(ring.x + ring.width).toBeGreaterThan(hero.x + hero.width);

    await page.keyboard.press('ArrowRight');
    await expect(court.locator('[data-row=court_rate_2018]')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(note(page)).toBeFocused();
    await expect(note(page)).toContainText('37.46%');
    await page.keyboard.press('Escape');
    await expect(first).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(court).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await court.evaluate((root) => root.contains(document.activeElement))).toBe(false);
  });

  test('leaves the keys that scroll the page to the page', async ({ page }) => {
    await open(page, 'mingdao/early');
    await graphic(page, 'court').focus();
    const taken = await page.evaluate(() => {
      const keys = ['ArrowUp', 'ArrowDown', 'Home', 'End', 'Tab'];
      return keys.filter((key) => {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
        return !document.activeElement?.dispatchEvent(event);
      });
    });
    expect(taken).toEqual([]);
  });

  test('shows its sum when it is derived; a pinned event shows its source', async ({ page }) => {
    await open(page, 'qushi/baseline');
    await graphic(page, 'investment').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(note(page)).toContainText('21.6% − 13.7個百分點 = 7.9%');
    await open(page, 'kaipian/depart');
    await graphic(page, 'days').locator('[data-row=event-batch1]').press('Enter');
    await expect(note(page)).toContainText('2019年5月23日');
    await note(page).getByRole('link').press('Enter');
    await expect(note(page)).toHaveCount(0);
    await expect(graphic(page, 'timeline')).toHaveAttribute('data-keyframe', 'batch1');
    await expect(page.locator('#event-batch1')).toBeInViewport();
    await expect(page.locator('#event-batch1').getByRole('button')).toBeFocused();

    // Once more, when the reader has since looked at what is not of this event's city.
    await page.getByRole('button', { name: '青島', exact: true }).click();
    await expect(page.locator('#event-batch1')).toBeHidden();
    await page.evaluate(() =>
      document.getElementById('kaipian/depart')?.scrollIntoView({ behavior: 'instant' }),
    );
    await graphic(page, 'days').locator('[data-row=event-batch1]').press('Enter');
    await note(page).getByRole('link').press('Enter');
    await expect(note(page)).toHaveCount(0);
    await expect(graphic(page, 'timeline')).toHaveAttribute('data-keyframe', 'batch1');
    await expect(page.locator('#event-batch1')).toBeInViewport();
  });

  test('answers in the unrolled story too, where each step has its still', async ({
    page,
    hasTouch,
  }) => {
    await page.setViewportSize({ width: 360, height: 440 });
    await open(page, 'qushi/baseline');
    const still = page.locator('[id="qushi/baseline"] [data-graphic]');
    const hero = still.locator('[data-label=hero-total]');
    await still.evaluate((picture) => picture.scrollIntoView({ block: 'center' }));
    const { x, y, width, height } = await boxOf(hero);
    await pressAt(page, x + width / 2, y + height / 2, hasTouch);
    await expect(note(page)).toContainText('7.9%');
    await expectBeside(page, hero);
  });
});

test('speaks the language of the page', async ({ page, hasTouch }) => {
  await page.goto('/zh-hans/#mingdao/before');
  await alive(page);
  await settled(page);
  await press(page, fact(page, 'mingdao/before', 'court_rate_2018'), hasTouch);
  for (const words of ['行政机关负责人出庭应诉率', '报道所说', '特1版第31段'])
    await expect(note(page)).toContainText(words);
});

test('is no part of the printed page', async ({ page, hasTouch }) => {
  await open(page, 'qushi/baseline');
  const number = fact(page, 'qushi/baseline', 'fai_growth_2018');
  await press(page, number, hasTouch);
  await page.emulateMedia({ media: 'print' });
  await expect(note(page)).toBeHidden();
  await expect(number).toHaveCSS('text-decoration-line', 'none');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a number is a link to its row in the ledger', async ({ page }) => {
    await page.goto('/');
    const number = fact(page, 'qushi/baseline', 'fai_growth_2018');
    await expect(number).toHaveRole('link');
    await number.press('Enter');
    await expect(page.locator('#fact-fai_growth_2018')).toBeInViewport();
    await expect(page.locator('#fact-fai_growth_2018')).toContainText('推算');
  });
});
