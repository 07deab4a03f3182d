/** What must hold on the pages of `reported.ts` besides what holds on all of them. */
import { expect } from '@playwright/test';
import type { Probe } from './probe';

export { once } from './checks';

/** Letters are as large as on any phone. */
export async function lettersAsEver({ page }: Probe): Promise<void> {
  const card = page.locator('qingdao-510 [data-step] p').first();
  await expect(card).toHaveCSS('font-size', '17px');
}

/** A frame alone in a box has the width of a column. */
export async function hasColumn({ page }: Probe): Promise<void> {
  const frame = page.locator('qingdao-510 iframe');
  expect(await frame.evaluate((one) => one.clientWidth)).toBeGreaterThan(600);
}

/** Words of a table are those of the story: their colour, size and place. */
export async function tableInherits({ page }: Probe): Promise<void> {
  const summary = page.locator('qingdao-510 summary').first();
  await summary.scrollIntoViewIfNeeded();
  await summary.click();
  const cell = page.locator('qingdao-510 td').first();
  await expect(cell).toHaveCSS('color', 'rgb(233, 238, 241)');
  await expect(cell).toHaveCSS('font-size', '14px');
  await expect(cell).toHaveCSS('line-height', '21px');
  await expect(page.locator('qingdao-510 table').first()).toHaveCSS('white-space', 'normal');
}

/** There is nothing to be scrolled to sideways. */
export async function noWidthBeside({ page }: Probe): Promise<void> {
  const aside = await page.evaluate(() => {
    document.scrollingElement?.scrollBy({ left: -500, behavior: 'instant' });
    return scrollX;
  });
  expect(aside).toBe(0);
}

/** A number's note is within the column that would cut it. */
export async function noteInColumn(probe: Probe): Promise<void> {
  const { page } = probe;
  await probe.atStep(1);
  const column = await page.locator('.article').first().boundingBox();
  for (const number of await page.locator('qingdao-510 [data-step]').nth(1).locator('p a').all()) {
    await number.click();
    const note = await page.locator('qingdao-510 [role=dialog]').boundingBox();
    if (!note || !column) throw new Error('no note');
    expect(note.x).toBeGreaterThanOrEqual(column.x);
    expect(note.x + note.width).toBeLessThanOrEqual(column.x + column.width);
    await page.keyboard.press('Escape');
  }
}

/** The console says what to add. */
export async function headerTold(probe: Probe): Promise<void> {
  await probe.atStep(1);
  await probe.atStep(3);
  await expect.poll(() => probe.said().join()).toContain('div.top covers');
  expect(probe.said().join()).toContain('top="56"');
}

/** Wheel by wheel to the last step, then on to what follows, and back. */
export async function readToItsEnd(probe: Probe): Promise<void> {
  const { page } = probe;
  const moved = () => page.locator('.app').evaluate((app) => app.style.transform);
  const names = await probe.steps();
  await page.mouse.move(600, 500);
  const last = async () => (await probe.told('story:step')).at(-1)?.detail.id;
  await expect
    .poll(
      async () => {
        await page.mouse.wheel(0, 700);
        return (await last()) === names.at(-1) || (await moved());
      },
      { intervals: [100] },
    )
    .toBe(true);
  expect((await probe.read()).position).toBeGreaterThan(names.length - 2);
  await expect
    .poll(
      async () => {
        await page.mouse.wheel(0, 900);
        return moved();
      },
      { intervals: [100] },
    )
    .toMatch(/-\d/);
  await page.mouse.wheel(0, -900);
  await expect.poll(moved).toMatch(/\(0(px)?, 0/);
}

/** Once the page scrolls, so it does for the story; locked again, nothing changes. */
export async function unlocked(probe: Probe): Promise<void> {
  const { page } = probe;
  const root = page.locator('qingdao-510 .root');
  const lock = (overflow: string) =>
    page.evaluate((to) => void (document.body.style.overflow = to), overflow);
  await lock('visible');
  await expect(root).toHaveAttribute('data-mode', 'sticky');
  expect((await probe.atStep(3)).position).toBeCloseTo(3, 1);
  await lock('hidden');
  await page.setViewportSize({ width: 1200, height: 780 });
  await probe.settle();
  await expect(root).toHaveAttribute('data-mode', 'sticky');
  await page.setViewportSize({ width: 1200, height: 800 });
}

/** What followed a tag that was not closed is where it was, and each element is there. */
export async function restIsThere(probe: Probe): Promise<void> {
  const { page } = probe;
  await page.locator('#two').scrollIntoViewIfNeeded();
  await expect.poll(() => probe.told('story:ready')).toHaveLength(2);
  await page.locator('#two').scrollIntoViewIfNeeded();
  await expect(page.locator('#two')).toBeVisible();
  await expect(page.locator('#one')).toBeVisible();
  const order = await page
    .locator('.article')
    .first()
    .evaluate((article) => [...article.children].map(({ localName, id }) => id || localName));
  expect(order.join(' ')).toContain('qingdao-510 one qingdao-510 two div');
  expect(probe.said()[0]).toContain('</qingdao-510>');
}

/** What stands in for the story does not stay below it. */
export async function fallbackHidden({ page }: Probe): Promise<void> {
  await expect(page.locator('qingdao-510 > h2')).toBeHidden();
  await expect(page.locator('qingdao-510 > p img')).toBeHidden();
}

/** Every graphic draws, the page follows, and jQuery takes it out. */
export async function playsAndLeaves(probe: Probe): Promise<void> {
  const { page } = probe;
  for (const { section, steps } of await probe.sections()) {
    const { position } = await probe.atStep(steps - 1, section);
    expect(position, section).toBeCloseTo(steps - 1, 1);
  }
  await page.locator('qingdao-510 [data-graphic=timeline]').scrollIntoViewIfNeeded();
  await expect(page.locator('qingdao-510 [data-graphic=timeline] text').first()).toBeAttached();
  await page.evaluate(() => {
    const { jQuery } = window as unknown as { jQuery: (all: string) => { remove: () => void } };
    jQuery('qingdao-510').remove();
  });
  await expect(page.locator('qingdao-510')).toHaveCount(0);
}

/** Nothing is asked of the host's own addresses that it did not bring itself. */
export async function asksNothing({ page }: Probe): Promise<void> {
  const asked = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  expect(asked.filter((path) => /embed/.test(path))).toEqual([
    '/wp-content/cache/min/1/embed/v1.js',
  ]);
}
