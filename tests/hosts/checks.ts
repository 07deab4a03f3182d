/** What must hold on some host pages besides what holds on all of them. */
import { expect } from '@playwright/test';
import type { Probe } from './probe';

/** The host hears what happens, with plain data, from the element itself; in every mode the same. */
export async function events(probe: Probe): Promise<void> {
  const { page } = probe;
  const names = await probe.steps();
  const height = await page.evaluate(
    () => document.querySelector('qingdao-510')?.getBoundingClientRect().height ?? NaN,
  );
  // What has been looked at before was told before.
  const before = (await probe.told('story:step')).length;
  // Down through all of it; the middle of the view meets every step.
  for (let offset = -400; offset < height - 300; offset += 200) {
    await probe.scrollTo(offset);
    await (probe.row.mode === 'frame' ? probe.readFramed() : probe.settle());
  }
  const step = names.length - 1;
  const last = { show: 'investment', section: 'qushi', id: names[step], step };
  await expect
    .poll(async () => (await probe.told('story:step')).at(-1)?.detail)
    .toEqual({ ...last, steps: names.length });
  const told = await probe.told();
  const steps = told.filter(({ type }) => type === 'story:step').slice(before);
  const read = steps.map(({ detail }) => detail.id);
  expect(read.filter((id, i) => id !== read[i - 1])).toEqual(read);
  expect([...new Set(read)]).toEqual(names);
  expect(told.filter(({ type }) => type === 'story:ready')).toHaveLength(1);
  const ready = told.find(({ type }) => type === 'story:ready')?.detail;
  expect(ready).toEqual({
    show: 'investment',
    mode: probe.row.mode ?? 'sticky',
    why: expect.any(String),
    version: expect.stringMatching(/^[0-9a-f]{10}$/),
  });
  // To the analytics and to the console the same.
  const [said = '', ...more] = probe.said();
  expect(more).toEqual([]);
  expect(said.endsWith(String(ready?.why)), said).toBe(true);
  expect(!!said).toBe(!!ready?.why);
}

/** It tells the host that it failed, and no reason twice. */
export async function failed(probe: Probe): Promise<void> {
  await expect.poll(async () => (await probe.told('story:error')).length).toBeGreaterThan(0);
  const reasons = (await probe.told('story:error')).map(({ detail }) => detail.reason);
  expect(reasons).toEqual([...new Set(reasons)]);
}

/** The words between the tags were there until the story was. */
export async function fellBack(probe: Probe): Promise<void> {
  expect(probe.fellBack).toBe(true);
  expect((await probe.told('story:ready'))[0]).toMatchObject({ drawn: true });
  await expect(probe.page.locator('qingdao-510 > h2')).toBeHidden();
}

/** One element, one story in it, one bundle fetched. */
export async function once(probe: Probe): Promise<void> {
  expect(await probe.told('story:ready')).toHaveLength(1);
  const bundles = await probe.page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\/embed\/.*\.js$/.test(name) && !/\/v\d[^/]*\.js$/.test(name)),
  );
  expect(bundles).toHaveLength(new Set(bundles).size);
  expect(await probe.page.locator('qingdao-510 [data-section]').count()).toBe(1);
}

/** The graphic stands right under the host's header, and the host's dialog above the graphic. */
export async function underHeader(probe: Probe): Promise<void> {
  const plainTop = 56;
  const { graphic } = await probe.atStep(2);
  expect(graphic.top).toBeGreaterThanOrEqual(plainTop);
  expect(graphic.top).toBeLessThan(plainTop + 60);
  const above = await probe.page.evaluate(() => document.elementFromPoint(600, 400)?.id);
  expect(above).toBe('dialog');
}

/** Nothing of the element is wider than the column it was given. */
export async function insideColumn(probe: Probe): Promise<void> {
  await probe.atStep(2);
  const { outside, beside } = await probe.page.evaluate(() => {
    const element = document.querySelector('qingdao-510');
    const box = element?.getBoundingClientRect() ?? new DOMRect();
    const root = element?.shadowRoot;
    const all = root?.querySelectorAll('[data-graphic], [data-step] > *, h2, p') ?? [];
    const outside = [...all].filter((part) => {
      const { left, right, width } = part.getBoundingClientRect();
      return width > 0 && (left < box.left - 1 || right > box.right + 1);
    });
    // Side by side there is no room: the card being read must stand below the graphic.
    const graphic = root?.querySelector('[data-graphic]')?.getBoundingClientRect();
    const card = root?.querySelectorAll('[data-step]')[2]?.firstElementChild;
    const { top = 0 } = card?.getBoundingClientRect() ?? {};
    return { outside: outside.map((part) => part.tagName), beside: top < (graphic?.bottom ?? 0) };
  });
  expect(outside).toEqual([]);
  expect(beside, 'a narrow column has the graphic above its cards').toBe(false);
}

/** A cell of a table does not squeeze it. */
export async function wideEnough(probe: Probe): Promise<void> {
  const { graphic } = await probe.atStep(1);
  expect(graphic.width).toBeGreaterThanOrEqual(280);
}

/** A reader can select the words and press the numbers, whatever the host forbids its own. */
export async function selectable(probe: Probe): Promise<void> {
  await probe.atStep(1);
  const card = probe.page.locator('qingdao-510 [data-step] p').nth(1);
  expect(await card.evaluate((p) => getComputedStyle(p).userSelect)).toMatch(/auto|text/);
}

/** Drawn for 750 px and shown on 390, letters must still be letters. */
export async function readableInHand(probe: Probe): Promise<void> {
  await probe.atStep(1);
  const seen = await probe.page.evaluate(() => {
    const card = document.querySelector('qingdao-510')?.shadowRoot?.querySelector('[data-step] p');
    const size = parseFloat(card ? getComputedStyle(card).fontSize : '0');
    return size * (screen.width / innerWidth);
  });
  expect(seen).toBeGreaterThanOrEqual(13);
}

/** Whatever is zoomed, a number's note stands at its number and within the screen. */
export async function noteBeside(probe: Probe): Promise<void> {
  const { page } = probe;
  await probe.atStep(1);
  const number = page.locator('qingdao-510 [data-step] p a').nth(1);
  await number.click();
  const note = page.locator('qingdao-510 [role=dialog]');
  const away = async () => {
    const at = await number.boundingBox();
    const box = await note.boundingBox();
    const view = page.viewportSize();
    if (!at || !box || !view) return NaN;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(view.width);
    return Math.max(box.y - at.y - at.height, at.y - box.y - box.height);
  };
  await expect.poll(away).toBeLessThan(30);
  expect(await away(), 'it does not cover its number').toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
}

/** The theme is the host's to say, at any time. */
export async function themes(probe: Probe): Promise<void> {
  const ground = async () => {
    const { headline } = await probe.look();
    return headline?.color;
  };
  const set = (theme: string) =>
    probe.page.locator('qingdao-510').evaluate((e, to) => e.setAttribute('theme', to), theme);
  const dark = 'rgb(233, 238, 241)';
  const light = 'rgb(27, 42, 51)';
  expect(await ground()).toBe(dark);
  await set('light');
  await expect.poll(ground).toBe(light);
  await set('auto');
  await probe.page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).toBe(dark);
  await probe.page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(ground).toBe(light);
  await set('dark');
  await expect.poll(ground).toBe(dark);
}

/** jQuery's own animation carries the reader down, and the picture follows to the same place. */
export async function animatedScroll(probe: Probe): Promise<void> {
  const { page } = probe;
  const there = await probe.atStep(3);
  const y = await page.evaluate(() => scrollY);
  await probe.scrollTo(0);
  await page.evaluate(
    (top) =>
      new Promise((done) => {
        const { jQuery } = window as unknown as {
          jQuery: (s: string) => { animate: (to: object, ms: number, done: unknown) => void };
        };
        jQuery('html').animate({ scrollTop: top }, 300, done);
      }),
    y,
  );
  await probe.settle();
  expect((await probe.read()).position).toBeCloseTo(there.position, 1);
}

/** Wheel by wheel, in the host's own time: the picture is where the geometry is. */
export async function wheel(probe: Probe): Promise<void> {
  const { page } = probe;
  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.move(600, 400);
  for (let i = 0; i < 8; i += 1) await page.mouse.wheel(0, 400);
  let last = -1;
  await expect
    .poll(async () => {
      const before = last;
      last = await page.evaluate(() => scrollY);
      return last > 2000 && last === before;
    })
    .toBe(true);
  await probe.settle();
  const { position } = await probe.read();
  const offset = await page.evaluate(
    () => -(document.querySelector('qingdao-510')?.getBoundingClientRect().top ?? 0),
  );
  const again = await probe.at(offset);
  expect(position).toBeGreaterThan(0);
  expect(again.position).toBeCloseTo(position, 1);
}

/** An advertisement comes and goes above: what is drawn is what stands there then. */
export async function lateAds(probe: Probe): Promise<void> {
  const { page } = probe;
  await probe.atStep(2);
  for (const [height, anchor] of [
    [300, 'auto'],
    [0, 'auto'],
    [450, 'none'],
    [0, 'none'],
  ] as const) {
    // Without the browser's anchoring, as in Safari, the page jumps under the reader.
    await page.evaluate(
      ([height, anchor]) => {
        document.documentElement.style.overflowAnchor = anchor;
        const ad = document.getElementById('ad');
        if (ad) ad.style.height = `${height}px`;
      },
      [height, anchor] as const,
    );
    await probe.settle();
    const { position } = await probe.read();
    const offset = await page.evaluate(
      () => -(document.querySelector('qingdao-510')?.getBoundingClientRect().top ?? 0),
    );
    await probe.at(0);
    expect((await probe.at(offset)).position, `an ad of ${height}px, ${anchor}`).toBeCloseTo(
      position,
      1,
    );
  }
  await page.evaluate(() => {
    // Asked for first: Chromium does not remove an attribute it has not yet written out.
    for (const element of [document.documentElement, document.getElementById('ad')])
      if (element?.getAttribute('style') !== null) element?.removeAttribute('style');
  });
}

/**
 * While the host scrolls, the frame is where the host was a few animation frames ago, as far behind
 * at the end of the way as at its beginning. Both ways are counted, there and the answer back.
 */
export async function keepsUp(probe: Probe): Promise<void> {
  const { page } = probe;
  const inner = probe.inner();
  for (const step of [37, -61]) {
    await probe.scrollTo(step > 0 ? 40 : 3400);
    await probe.readFramed();
    // Of every frame it draws, the frame tells its host where it stands.
    await inner.evaluate(() => {
      const tell = () => {
        parent.postMessage({ standing: scrollY }, '*');
        Object.assign(window, { telling: requestAnimationFrame(tell) });
      };
      tell();
    });
    const behind = await page.evaluate(async (step) => {
      const element = document.querySelector('qingdao-510');
      /** Where the host was, frame by frame. */
      const ys: number[] = [];
      const behind: number[] = [];
      const hear = ({ data }: MessageEvent) => {
        const { standing } = data as { standing?: number };
        if (standing === undefined) return;
        const then = ys.findIndex((y) => Math.abs(y - standing) <= 1);
        if (then >= 0) behind.push(ys.length - 1 - then);
      };
      addEventListener('message', hear);
      for (let i = 0; i < 50; i += 1) {
        scrollBy({ top: step, behavior: 'instant' });
        ys.push(-(element?.getBoundingClientRect().top ?? NaN));
        await new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
      }
      removeEventListener('message', hear);
      return behind;
    }, step);
    await inner.evaluate(() => cancelAnimationFrame((window as { telling?: number }).telling ?? 0));
    const median = (all: number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] ?? Infinity;
    expect(median(behind)).toBeLessThanOrEqual(3);
    const third = Math.ceil(behind.length / 3);
    expect(median(behind.slice(-third))).toBeLessThanOrEqual(median(behind.slice(0, third)) + 1);
    await probe.readFramed();
  }
}

/** On paper every step has its words and its picture. */
export async function printed(probe: Probe): Promise<void> {
  const { page } = probe;
  const [{ steps = 0 } = {}] = await probe.sections();
  const words = await page
    .locator('qingdao-510 [data-step]')
    .evaluateAll((all) => all.map((step) => (step.textContent ?? '').replace(/\s/g, '')));
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate(() => {
    const root = document.querySelector('qingdao-510')?.shadowRoot;
    const text = [...(root?.querySelectorAll('[data-step]') ?? [])];
    return {
      words: text.map((step) => (step.textContent ?? '').replace(/\s/g, '')),
      pictures: [...(root?.querySelectorAll('[data-graphic]') ?? [])].filter(
        (g) => g.getBoundingClientRect().height > 100,
      ).length,
    };
  });
  expect(paper.pictures).toBe(steps);
  for (const [i, said] of words.entries()) expect(paper.words[i]).toContain(said);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(() => page.locator('qingdao-510 [data-graphic]').count()).toBe(1);
}

/** Two elements know nothing of each other, and what they show may change. */
export async function twoGraphics(probe: Probe): Promise<void> {
  const { page } = probe;
  const second = page.locator('qingdao-510').nth(1);
  await second.scrollIntoViewIfNeeded();
  await expect(second.locator('[data-graphic=court]').first()).toBeAttached();
  await expect(second.locator('h2')).toContainText(/[A-Za-z]/);
  await second.evaluate((e) => e.setAttribute('show', 'cadres'));
  await expect(second.locator('[data-graphic=cadres]').first()).toBeAttached();
  await expect(second.locator('[data-graphic=court]')).toHaveCount(0);
  await second.evaluate((e) => e.setAttribute('lang', 'zh-Hant'));
  await expect(second.locator('h2')).toContainText(/\p{Script=Han}/u);
  const first = page.locator('qingdao-510').first();
  await expect(first.locator('[data-graphic=investment]')).toHaveCount(1);
  // One runtime for both: nothing was fetched twice.
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name.replace(/.*\//, ''))
      .filter((name) => name.endsWith('.js')),
  );
  expect(scripts.filter((name) => /^(element|shared|v1)\./.test(name)).sort()).toEqual([
    expect.stringMatching(/^element\./),
    expect.stringMatching(/^shared\./),
    'v1.js',
  ]);
}

/** Moved to another place of the page, it is still the same and still follows. */
export async function moved(probe: Probe): Promise<void> {
  const { page } = probe;
  const before = await probe.atStep(2);
  await page.evaluate(() => {
    const graphic = document.querySelector('qingdao-510')?.shadowRoot?.querySelector('h2');
    if (graphic) graphic.id = 'kept';
    const element = document.querySelector('qingdao-510');
    if (element) document.getElementById('elsewhere')?.appendChild(element);
  });
  await probe.settle();
  expect((await probe.atStep(2)).position).toBeCloseTo(before.position, 1);
  expect(await page.locator('qingdao-510 h2#kept').count(), 'the instance is kept').toBe(1);
  expect(await probe.told('story:ready')).toHaveLength(1);
}

/** A clone of it, half-way down, is another element that shows the same. */
export async function cloned(probe: Probe): Promise<void> {
  const before = await probe.atStep(2);
  await probe.page.evaluate(() => {
    const element = document.querySelector('qingdao-510');
    if (element) element.parentNode?.replaceChild(element.cloneNode(true), element);
  });
  await expect.poll(() => probe.told('story:ready')).toHaveLength(2);
  expect((await probe.atStep(2)).position).toBeCloseTo(before.position, 1);
}

/** Fifty times in and out: as many nodes and listeners after the last as after the tenth. */
export async function noGrowth(probe: Probe): Promise<void> {
  const cycle = async (times: number) => {
    await probe.page.evaluate(async (times) => {
      const place = document.querySelector('.article');
      const frames = async (n: number) => {
        for (let i = 0; i < n; i += 1)
          await new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
      };
      for (let i = 0; i < times; i += 1) {
        document.querySelector('qingdao-510')?.remove();
        await frames(2);
        const element = document.createElement('qingdao-510');
        element.setAttribute('show', 'investment');
        element.setAttribute('lang', 'zh-Hans');
        place?.insertBefore(element, place.lastElementChild);
        element.scrollIntoView();
        while (!element.shadowRoot?.querySelector('[data-graphic]')) await frames(1);
        await frames(2);
      }
    }, times);
    // The buttons of its step come last, once the reader stays.
    await probe.page.locator('qingdao-510 [data-graphic] button').first().waitFor();
  };
  await cycle(10);
  const early = await probe.alive();
  await cycle(40);
  const late = await probe.alive();
  expect(late.nodes).toBeLessThanOrEqual(early.nodes + 20);
  expect(late.listeners).toBeLessThanOrEqual(early.listeners + 2);
}

/** Gone to another page and back, the reader is where they were, and so is the picture. */
export async function comesBack(probe: Probe): Promise<void> {
  const { page } = probe;
  const height = await page.evaluate(
    () => document.querySelector('qingdao-510')?.getBoundingClientRect().height ?? NaN,
  );
  // At its beginning, in its midst, near its end, and below it.
  for (const offset of [80, 0.4 * height, 0.95 * height, 1.02 * height]) {
    await probe.scrollTo(offset);
    await probe.settle();
    const there = await probe.standing();
    await page.goto(probe.address.replace(/[\w-]+$/, 'stripped'));
    await page.goBack();
    if (offset < height) await expect.poll(() => probe.told('story:ready')).toHaveLength(1);
    await expect.poll(() => probe.standing()).toEqual(there);
    await probe.settle();
    // What comes last is below what came first: nothing may move now.
    await page.waitForLoadState('networkidle');
    expect(await probe.standing(), `${offset}px below its top`).toEqual(there);
  }
  await probe.scrollTo(0);
  await expect.poll(() => probe.told('story:ready')).toHaveLength(1);
}

/** Every chapter of the story plays in the host's own scroll. */
export async function wholeStory(probe: Probe): Promise<void> {
  const sections = await probe.page.evaluate(() =>
    [
      ...(document.querySelector('qingdao-510')?.shadowRoot?.querySelectorAll('[data-section]') ??
        []),
    ].map((section) => section.getAttribute('data-section')),
  );
  expect(sections).toEqual(['kaipian', 'qushi', 'mingdao', 'youshu', 'weisheng']);
}
