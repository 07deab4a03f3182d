/**
 * The element in pages we do not control. Every row of `pages.ts` is one test: the same assertions
 * for all, and what the row adds.
 */
import { sample } from '../long';
import type { Mode } from './page';
import { PAGES } from './pages';
import { Probe, type Look, type Reading } from './probe';
import { expect, test as base } from './test';

/** Offsets of the element above the top of the view, px: odd, in rests and between them. */
const OFFSETS = sample([-300, 611, 133, 1459, 1007, 2203, 2999, 3571], 2);

/** What the plain page shows. */
interface Reference {
  readings: Reading[];
  look: Look;
}

const test = base.extend<object, { reference: Reference }>({
  reference: [
    async ({ browser, sites }, use) => {
      const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
      const [plain] = PAGES;
      if (!plain) throw new Error('no plain page');
      const probe = await Probe.of(page, plain, sites.hosts);
      await probe.open();
      await probe.ready();
      const readings: Reading[] = [];
      for (const offset of OFFSETS) readings.push(await probe.at(offset));
      const look = await probe.look();
      await page.close();
      await use({ readings, look });
    },
    { scope: 'worker' },
  ],
});

for (const row of PAGES) {
  const { name, hazard, mode = 'sticky', phone, old, resized } = row;
  const says = row.says ?? (mode === null || mode === 'sticky' ? 0 : 1);
  test.describe(name, () => {
    test.use(
      phone
        ? { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
        : { viewport: { width: 1200, height: 800 } },
    );

    test(hazard, { tag: old ? ['@old'] : [] }, async ({ page, sites, reference }) => {
      const probe = await Probe.of(page, row, sites.hosts);
      let without: object | undefined;
      if (!row.quick) {
        await probe.open(true);
        without = await probe.host();
      }
      await probe.open();

      if (mode === null) await fallback(probe);
      else {
        expect(await probe.ready(), 'the mode chosen').toBe(mode satisfies Mode);
        if (row.quick) await comesToRest(probe, reference);
        else if (mode === 'unrolled') await unrolled(probe);
        else if (mode === 'frame') await framed(probe, reference);
        else {
          await follows(probe);
          if (!resized) await equals(probe, reference);
        }
      }
      await row.check?.(probe);
      // Why it could not be as usual: once, and to the console alone.
      expect.soft(probe.said()).toHaveLength(says);

      expect.soft(await probe.styled(), 'a style attribute is for the host to set').toEqual([]);

      // A patched ancestor is not as it was, and is put back.
      const now = without && (await probe.host());
      if (now && mode !== 'clip')
        expect.soft(bare(now), 'the host is untouched').toEqual(bare(without ?? {}));
      await probe.remove();
      if (without) expect.soft(await probe.host(), 'nothing stays behind').toEqual(without);
      expect(await probe.noise(), 'console and policies are silent').toEqual([]);
    });
  });
}

/** At every step the picture is that step's, pinned where it was, all of it in view. */
async function follows(probe: Probe): Promise<void> {
  const view = await probe.page.evaluate(() => document.documentElement.clientHeight);
  const { near = 0.02 } = probe.row;
  const sections = await probe.sections();
  expect(sections.length).toBeGreaterThan(0);
  for (const { section, steps } of sections) {
    expect(steps).toBeGreaterThan(4);
    const tops: number[] = [];
    for (let index = 0; index < steps; index += 1) {
      const { position, graphic } = await probe.atStep(index, section);
      expect(Math.abs(position - index), `${section}, step ${index}`).toBeLessThanOrEqual(near);
      if (index === 0) continue;
      tops.push(graphic.top);
      expect(graphic.top).toBeGreaterThanOrEqual(-1);
      expect(graphic.top + graphic.height).toBeLessThanOrEqual(view + 1);
    }
    expect(Math.max(...tops) - Math.min(...tops), 'the graphic stays').toBeLessThanOrEqual(1);
  }
}

/** It is drawn, looks as ever, keeps its size, and makes no page wider than its window. */
async function comesToRest(probe: Probe, { look }: Reference): Promise<void> {
  const { page } = probe;
  const drawn = '[data-graphic] :is(path, circle, line, text)';
  if (probe.row.mode === 'frame') await probe.inner().waitForSelector(drawn, { state: 'attached' });
  else await expect(page.locator(`qingdao-510 ${drawn}`).first()).toBeAttached();
  await probe.settle();
  const seen = await page.evaluate(async () => {
    const sizes = new Set<string>();
    for (let i = 0; i < 12; i += 1) {
      const all = [...document.querySelectorAll('qingdao-510')].map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return `${width} × ${height}`;
      });
      sizes.add(all.join());
      await new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    return { sizes: [...sizes], over: scrollWidth - clientWidth };
  });
  expect(seen.sizes, 'it comes to rest').toHaveLength(1);
  if (!probe.row.overflows)
    expect(seen.over, 'the page is as wide as its window').toBeLessThanOrEqual(0);
  if (probe.row.resized || probe.row.mode === 'frame') return;
  await probe.at(OFFSETS.at(-1) ?? 0);
  expect(await probe.look()).toEqual(look);
}

/** The same picture in the same place. */
function alike(
  { position, graphic }: Pick<Reading, 'position' | 'graphic'>,
  wanted: Reference['readings'][number] | undefined,
  offset: number,
): void {
  expect(Math.abs(position - Number(wanted?.position)), `at ${offset}px`).toBeLessThanOrEqual(0.02);
  for (const side of ['top', 'left', 'width', 'height'] as const)
    expect(
      Math.abs(graphic[side] - Number(wanted?.graphic[side])),
      `${side} of the graphic at ${offset}px`,
    ).toBeLessThanOrEqual(1);
}

/** Everywhere the same picture, size, place, letters and colours as on the plain page. */
async function equals(probe: Probe, { readings, look }: Reference): Promise<void> {
  for (const [i, offset] of OFFSETS.entries()) {
    alike(await probe.at(offset), readings[i], offset);
  }
  expect(await probe.look()).toEqual(look);
}

/** Every step with its own picture, none of them pinned. */
async function unrolled(probe: Probe): Promise<void> {
  const seen = await probe.page.evaluate(() => {
    const root = document.querySelector('qingdao-510')?.shadowRoot;
    const heights = (selector: string) =>
      [...(root?.querySelectorAll(selector) ?? [])].map((e) => e.getBoundingClientRect().height);
    const positions = [...(root?.querySelectorAll('[data-graphic]') ?? [])].map((g) =>
      Number(g.getAttribute('data-position')),
    );
    return { steps: heights('[data-step]'), pictures: heights('[data-graphic]'), positions };
  });
  expect(seen.steps.length).toBeGreaterThan(4);
  expect(Math.min(...seen.steps, ...seen.pictures)).toBeGreaterThan(40);
  expect(seen.positions).toEqual(seen.steps.map((_, i) => i));
}

/** In a frame that sticks while the host scrolls for it, everywhere the picture of the plain page. */
async function framed(probe: Probe, { readings }: Reference): Promise<void> {
  for (const [i, offset] of OFFSETS.entries()) {
    await probe.scrollTo(offset);
    alike(await probe.readFramed(), readings[i], offset);
  }
}

/** The words between the tags stay, and nothing else. */
async function fallback(probe: Probe): Promise<void> {
  await probe.scrollTo(0);
  await probe.settle();
  const element = probe.page.locator('qingdao-510');
  await expect(element.locator('h2')).toHaveText('五百一十天');
  await expect(element.locator('h2')).toBeVisible();
  await expect(element.locator('a')).toBeVisible();
  expect(await element.locator('[data-graphic], iframe').count()).toBe(0);
}

/** While it is there, the element listens, and its faces are the document's; no other trace. */
const bare = (state: object) => ({ ...state, listeners: undefined, fonts: undefined });
