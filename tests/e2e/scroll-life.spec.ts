/** What the engine costs and leaves behind; how it moves for readers who want no motion. */
import { expect } from '@playwright/test';
import { alive, countAlive, type Alive } from './harness/alive';
import { quicken } from '../quicken';
import { expectTruth, open, test } from './harness/test';

test('leaves nothing behind, twenty times', async ({ page, harness }) => {
  await page.addInitScript(countAlive);
  await page.goto(`${harness}scroll.html?layout=gaps&smoothing=8&bare#one/4`);
  const marked = page.locator('[data-scrollama-index], [style*="scroll-margin"]');
  // One frame of the harness draws its own dot.
  await page.evaluate(() => window.harness.frame());
  const before = await alive(page);
  for (let time = 0; time < 20; time += 1) {
    const during = await page.evaluate(async (time) => {
      const { alive } = window as unknown as { alive: () => Alive };
      const { mount, go, frame, destroy } = window.harness;
      mount();
      // Destroyed at every stage: at once, while moving, at rest.
      go(300 * time);
      for (let frames = 0; frames < time % 7; frames += 1) await frame();
      const during = alive();
      destroy();
      return during;
    }, time);
    expect(during.listeners.length).toBeGreaterThan(0);
    expect(during.observed).toBeGreaterThan(36);
  }
  await page.evaluate(() => window.harness.frame());
  expect(await alive(page)).toEqual(before);
  await expect(marked).toHaveCount(0);
});

test('one section can go while another stays', async ({ page, harness }) => {
  await page.addInitScript(countAlive);
  await open(page, `${harness}scroll.html?layout=touching&smoothing=8`);
  const before = await alive(page);
  await page.evaluate(() => {
    window.harness.destroy(0);
    window.harness.sections[0]?.remove();
  });
  // By the loop: section, twice, and pin; by the loop and twice by scrollama: thirty steps. The
  // other section, whose place it gives way to, has come near: six steps, twice by scrollama.
  await expect
    .poll(async () => (await alive(page)).observed)
    .toBe(before.observed - 3 - 3 * 30 + 2 * 6);
  const readings = await page.evaluate(() => {
    window.harness.go(window.harness.end());
    return window.harness.right('alone');
  });
  expect(readings[1]).toMatchObject({ section: 'two', shown: 5, truth: 5 });
});

test('is woken by a scroll alone', async ({ page, harness }) => {
  await open(page, `${harness}scroll.html?layout=touching&smoothing=8`);
  const readings = await page.evaluate(async () => {
    const { go, offset, read, scrollToStep, sections, settle, sleep } = window.harness;
    const readings = [];
    // Every other one is enough.
    for (const step of sections[0]?.querySelectorAll('div:nth-child(even) > [data-step]') ?? []) {
      scrollToStep(step);
      // Past the border of the step, where the picture travels; then a little on, past nothing.
      const { height } = step.getBoundingClientRect();
      for (const way of [height / 2 + 4, 8]) {
        await sleep();
        go(offset() + way);
        await settle();
        readings.push(...read('wake'));
      }
    }
    return readings;
  });
  expectTruth(readings, 30);
});

test('sleeps when nothing moves and when no section is near', async ({ page, harness }) => {
  await page.addInitScript(() => {
    const request = window.requestAnimationFrame.bind(window);
    const asked = { frames: 0 };
    window.requestAnimationFrame = (callback) => {
      asked.frames += 1;
      return request(callback);
    };
    Object.assign(window, { asked });
  });
  await open(page, `${harness}scroll.html?layout=touching&smoothing=8`);
  /** Frames asked for in a while without input, after what came before has come to rest. */
  const frames = () =>
    page.evaluate(async () => {
      const { asked } = window as unknown as { asked: { frames: number } };
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      await window.harness.sleep();
      const before = asked.frames;
      await pause(1400);
      return asked.frames - before;
    });
  await page.evaluate(() => window.harness.go(4000));
  // A look a second, no more.
  const near = await frames();
  expect(near).toBeGreaterThan(0);
  expect(near).toBeLessThan(6);
  await page.evaluate(() => {
    window.harness.filler.style.height = '6000px';
    window.harness.go(0);
  });
  expect(await frames()).toBe(0);
});

test('never draws backwards on a slow way down', async ({ page, harness }) => {
  await page.addInitScript(quicken);
  await open(page, `${harness}scroll.html?layout=touching`);
  const drawn = await page.evaluate(async () => {
    const { crawl, go, places, drawn } = window.harness;
    go(0);
    await crawl('', [Math.max(...places(32)) / 3], { speed: 350 });
    return drawn.one ?? [];
  });
  const down = drawn.slice(drawn.lastIndexOf(0));
  expect(down.length).toBeGreaterThan(100);
  expect(down.filter((position, index) => position < (down[index - 1] ?? 0))).toEqual([]);
});

test('leafs from step to step through what flies past, and lands where it is', async ({
  page,
  harness,
}) => {
  // A frame that comes late would be a slow one: here each counts as long as the others.
  await page.addInitScript(quicken);
  await open(page, `${harness}scroll.html?layout=touching`);
  const { flown, readings } = await page.evaluate(async () => {
    const { crawl, drawn, go, places, settle } = window.harness;
    go(0);
    await settle();
    drawn.one = [];
    const readings = await crawl('', [Math.max(...places(32))], { stride: 300 });
    return { flown: drawn.one, readings };
  });
  // The first frames do not know yet how fast it goes, the last that it has ended.
  const leafed = flown.filter((position) => position > 15 && position < 27);
  expect(leafed.length).toBeGreaterThan(4);
  expect(leafed.filter((position) => !Number.isInteger(position))).toEqual([]);
  for (const { shown, truth } of readings) expect(shown).toBeCloseTo(truth, 2);
});

test('cuts from step to step under reduced motion, also when asked for meanwhile', async ({
  page,
  harness,
}) => {
  await open(page, `${harness}scroll.html?layout=touching`);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { drawn, readings } = await page.evaluate(async () => {
    const { crawl, drawn, places } = window.harness;
    drawn.one = [];
    const to = places(32).sort((a, b) => a - b);
    const readings = await crawl('', to.slice(0, 16));
    return { drawn: drawn.one, readings };
  });
  expect(drawn.length).toBeGreaterThan(5);
  expect(drawn.filter((position) => !Number.isInteger(position))).toEqual([]);
  for (const { shown, truth } of readings) expect(shown).toBe(Math.round(truth));
});

test('cuts a picture that stands between two steps when the reader asks for it', async ({
  page,
  harness,
}) => {
  await open(page, `${harness}scroll.html?layout=touching&smoothing=8`);
  const { shown, truth } = await page.evaluate(async () => {
    const { crawl, places } = window.harness;
    const readings = await crawl('', places(16));
    const between = readings.find(({ section, truth }) => section === 'one' && truth % 1 > 0.1);
    await crawl('', [between?.at ?? 0]);
    return between ?? { shown: NaN, truth: NaN };
  });
  expect(shown).toBeCloseTo(truth, 2);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const now = () => page.evaluate(() => window.harness.read('')[0]?.shown);
  await expect.poll(now).toBe(Math.round(truth));
});

test('the option overrules the system about motion', async ({ page, harness }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, `${harness}scroll.html?layout=touching&bare`);
  const { shown, truth } = await page.evaluate(async () => {
    const { frame, go, line, read, scrolled, sections } = window.harness;
    const section = sections[0] as HTMLElement;
    let shown = NaN;
    const draw = (position: number) => (shown = position);
    const end = scrolled(section, draw, { reducedMotion: () => false });
    // The border of the first two steps comes to the line.
    const [first] = section.querySelectorAll('[data-step]');
    go((first?.getBoundingClientRect().bottom ?? NaN) - line());
    await frame();
    await frame();
    end();
    return { shown, truth: read('')[0]?.truth ?? NaN };
  });
  expect(shown).toBeCloseTo(truth, 2);
  expect(shown % 1, 'on the way between two steps').toBeGreaterThan(0.1);
});

test('arrives with the smoothing readers get', async ({ page, harness }) => {
  await open(page, `${harness}scroll.html?layout=gaps`);
  const readings = await page.evaluate(async () => {
    const { crawl, jump, places } = window.harness;
    const to = places(6);
    return [...(await jump('jump', 'top', to)), ...(await crawl('crawl', to))];
  });
  for (const { shown, truth } of readings) expect(shown).toBeCloseTo(truth, 2);
});
