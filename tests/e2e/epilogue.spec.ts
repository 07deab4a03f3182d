import { parse } from 'csv-parse/sync';
import type { Locator, Page } from '@playwright/test';
import { alive, expect, test } from './page';

const EVENTS = 24;
const graphic = (page: Page) => page.locator('[data-section=weisheng] [data-graphic=timeline]');
const entries = (page: Page) => page.locator('[data-section=weisheng] li[data-entry]');
const picked = (page: Page) => entries(page).and(page.locator('[aria-current=true]'));

async function open(page: Page, path = '/'): Promise<void> {
  await page.goto(`${path}#weisheng/all`);
  await alive(page);
  await graphic(page).scrollIntoViewIfNeeded();
}

/** The graphic, its voice and the list agree on the event. */
async function shows(page: Page, id: string, index: number): Promise<void> {
  await expect(graphic(page)).toHaveAttribute('data-keyframe', id);
  await expect(graphic(page)).toHaveAttribute('data-position', `${index}.00`);
  await expect(graphic(page)).toHaveAttribute('aria-valuenow', String(index));
  await expect(picked(page)).toHaveCount(1);
  await expect(picked(page)).toHaveAttribute('data-entry', id);
  await expect(picked(page)).toBeInViewport();
}

test.describe('the timeline', () => {
  test('the arrow keys go from event to event, and halt at both ends', async ({ page }) => {
    await open(page);
    await expect(graphic(page)).toHaveAttribute('data-keyframe', 'all');
    await graphic(page).focus();
    await page.keyboard.press('ArrowRight');
    await shows(page, 'scosummit', 1);
    await page.keyboard.press('ArrowLeft');
    await shows(page, 'scosummit', 1);
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    await shows(page, 'batch1', 5);
    await expect(graphic(page)).toHaveAttribute('aria-valuetext', /2019年5月23日.*深圳.*首批赴深/);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    await shows(page, 'society', EVENTS);
    await page.keyboard.press('Escape');
    await expect(graphic(page)).toHaveAttribute('data-keyframe', 'all');
    await expect(picked(page)).toHaveCount(0);
  });

  test('the list is one stop, and its arrow keys move the focus along', async ({ page }) => {
    await open(page);
    await graphic(page).focus();
    await page.keyboard.press('Tab');
    await expect(entries(page).first().getByRole('button')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await shows(page, 'plenum', 2);
    await expect(picked(page).getByRole('button')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(graphic(page)).toBeFocused();
  });

  test('a city at a time', async ({ page }) => {
    await open(page);
    const city = (name: string) => page.getByRole('button', { name, exact: true });
    await city('深圳').click();
    await expect(city('深圳')).toHaveAttribute('aria-pressed', 'true');
    await expect(city('全部')).toHaveAttribute('aria-pressed', 'false');
    await expect(graphic(page)).toHaveAttribute('data-keyframe', 'shenzhen');
    // Seven of Shenzhen, and one of both cities.
    await expect(entries(page).filter({ visible: true })).toHaveCount(8);
    await expect(graphic(page).locator('[data-label=batch1]')).toBeVisible();
    await expect(graphic(page).locator('[data-label=plenum]')).toHaveCount(0);
    await graphic(page).focus();
    await page.keyboard.press('ArrowRight');
    await shows(page, 'delegation', 1);
    await city('青島').click();
    await expect(picked(page)).toHaveCount(0);
    await expect(entries(page).filter({ visible: true })).toHaveCount(17);
    await city('全部').click();
    await expect(entries(page).filter({ visible: true })).toHaveCount(EVENTS);
    for (const name of ['全部', '青島', '深圳']) {
      const box = await city(name).boundingBox();
      expect(box?.height, name).toBeGreaterThanOrEqual(44);
      expect(box?.width, name).toBeGreaterThanOrEqual(44);
    }
  });

  test('a press on an event’s words or on its mark picks it', async ({ page, isMobile }) => {
    await open(page);
    const press = async (target: Locator) => {
      const box = await target.boundingBox();
      if (!box) throw new Error('nothing to press');
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      if (isMobile) await page.touchscreen.tap(x, y);
      else await page.mouse.click(x, y);
    };
    await press(graphic(page).locator('[data-label=batch3]'));
    await expect(graphic(page)).toHaveAttribute('data-keyframe', 'batch3');
    await expect(picked(page)).toHaveAttribute('data-entry', 'batch3');
    await expect(picked(page)).toBeInViewport();
    await press(graphic(page).locator('[data-event=legal_service]'));
    await expect(picked(page)).toHaveAttribute('data-entry', 'legal_service');
    await expect(picked(page)).toContainText('2019年6月1日');
    await expect(picked(page)).toContainText('特2、特3版第49段');
  });

  test('an entry of the list picks its event', async ({ page }) => {
    await open(page);
    await entries(page).nth(1).getByRole('button').click();
    await shows(page, 'plenum', 2);
  });

  test('every label keeps inside the picture, whatever is picked', async ({ page }) => {
    for (const path of ['/', '/en/']) {
      await open(page, path);
      await graphic(page).focus();
      for (let i = 0; i <= EVENTS; i++) {
        const faults = await graphic(page).evaluate((root) => {
          const frame = root.getBoundingClientRect();
          return [...root.querySelectorAll<SVGTextElement>('[data-label]')]
            .filter((label) => {
              const { left, right } = label.getBoundingClientRect();
              return left < frame.left - 1 || right > frame.right + 1;
            })
            .map((label) => label.dataset.label);
        });
        expect(faults, `${path} ${i}`).toEqual([]);
        await page.keyboard.press('ArrowRight');
      }
    }
  });
});

test.describe('a phone’s strip of entries', () => {
  test('swiping through it picks the entry in its middle', async ({ page, isMobile }) => {
    await open(page);
    const list = page.locator('[data-section=weisheng] ol');
    const isStrip = await list.evaluate((ol) => ol.scrollWidth > ol.clientWidth);
    expect(isStrip).toBe(isMobile);
    await list.hover();
    await page.mouse.wheel(500, 0);
    if (isMobile) await expect(picked(page)).toHaveCount(1);
    else await expect(picked(page)).toHaveCount(0);
    if (isMobile) expect(await picked(page).getAttribute('data-entry')).not.toBe('scosummit');
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('all events are a list with date, city and source', async ({ page }) => {
    await page.goto('/');
    await expect(entries(page)).toHaveCount(EVENTS);
    for (const entry of await entries(page).all()) {
      await expect(entry).toBeVisible();
      expect(await entry.innerText()).toMatch(/20(18|19|20)年[\s\S]*特[1-4]/);
    }
    await expect(graphic(page).locator('[data-event]')).toHaveCount(EVENTS);
    // Nothing is offered that only script can do.
    await expect(page.getByRole('button', { name: '深圳', exact: true })).toBeHidden();
  });
});

test('the board: every figure leads to its row of the ledger', async ({ page }) => {
  await page.goto('/');
  await alive(page);
  const tiles = page.locator('[data-tile]');
  expect(await tiles.count()).toBeGreaterThanOrEqual(20);
  for (const tile of await tiles.all()) {
    await expect(tile.locator('svg path').first()).toBeAttached();
    const link = await tile.locator('a.fact').last().getAttribute('href');
    await expect(page.locator(`[id="${link?.slice(1)}"]`)).toHaveCount(1);
  }
  await expect(page.locator('[data-tile=deregister_days_after]')).toContainText('45日→20日');
});

test('the ledger is sorted by a press on a column, and back', async ({ page }) => {
  await page.goto('/');
  await alive(page);
  const table = page.locator('table', { has: page.locator('#fact-court_rate_2018') });
  const ids = () => table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.id));
  const head = table.getByRole('columnheader', { name: '數值' });
  const asWritten = await ids();
  await expect(head).toHaveAttribute('aria-sort', 'none');
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const up = await ids();
  expect(up.indexOf('fact-court_rate_2018')).toBeLessThan(up.indexOf('fact-court_rate_2019_07'));
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  const down = await ids();
  expect(down.indexOf('fact-court_rate_2019_07')).toBeLessThan(
    down.indexOf('fact-court_rate_2018'),
  );
  expect(down).not.toEqual(up);
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'none');
  expect(await ids()).toEqual(asWritten);
  const box = await head.getByRole('button').boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
});

for (const path of ['/', '/zh-hans/', '/en/']) {
  test(`the tables of ${path} can be taken along`, async ({ page, request }) => {
    await page.goto(path);
    for (const [table, rows] of [
      ['facts', await page.locator('tr[id^=fact-]').count()],
      ['events', EVENTS],
    ] as const) {
      const link = page.locator(`a[href$="${table}.csv"]`);
      const address = await link.evaluate((a) => (a as HTMLAnchorElement).href);
      const response = await request.get(address);
      expect(response.headers()['content-type']).toMatch(/^text\/csv/);
      const bytes = await response.body();
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(parse(bytes, { bom: true, columns: true })).toHaveLength(rows);
    }
  });
}

test('method, contradiction, corrections and credits are told, with dates for readers', async ({
  page,
}) => {
  await page.goto('/');
  const end = page.locator('.end');
  for (const title of ['這些數怎樣來', '報道對不上的一處', '更正', '關於這一頁', '數據帳本'])
    await expect(end.getByRole('heading', { name: title, exact: true })).toBeVisible();
  await expect(end).toContainText('人工智能');
  await expect(end.locator('time[datetime="2020-07-15"]').first()).toHaveText('2020年7月15日');
});
