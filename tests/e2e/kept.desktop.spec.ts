/** What is read stays where it is read, whatever becomes of the boxes around it. */
import type { Page } from '@playwright/test';
import { expect as expectHosted, ready, test as hosted } from './embed-host';
import { alive, expect, settled, test } from './page';

/** Where the reader is: the step in the middle of its section's line or of the view, and how far. */
function reading(page: Page): Promise<{ step: string; position: number }> {
  return page.evaluate(async () => {
    const place = () => {
      const root = document.querySelector('qingdao-510')?.shadowRoot ?? document;
      for (const section of root.querySelectorAll('[data-section]')) {
        const line = section.querySelector('[data-line]');
        const at = line ? line.getBoundingClientRect().top : (48 + innerHeight) / 2;
        // The line of a section that has passed stands where its picture was let go.
        if (at < 0 || at > innerHeight) continue;
        const steps = [...section.querySelectorAll('[data-step]')];
        for (const step of steps) {
          const { top, bottom } = step.getBoundingClientRect();
          // Unrolled there is room between two steps, which belongs to both.
          const air = line ? 0 : 40;
          if (top - air > at || bottom + air <= at) continue;
          const shown = section.querySelector<HTMLElement>('[data-graphic]')?.dataset.position;
          return { step: step.id, position: line ? Number(shown) : steps.indexOf(step) };
        }
      }
      return { step: '', position: NaN };
    };
    let [still, last] = [0, ''];
    while (still < 12) {
      await new Promise(requestAnimationFrame);
      const now = `${scrollY} ${JSON.stringify(place())}`;
      still = now === last ? still + 1 : 0;
      last = now;
    }
    return place();
  });
}

const SIZES = [
  [882, 688],
  [344, 882],
  [1280, 813],
  [1280, 613],
  [390, 844],
  // Too low to hold a picture: unrolled.
  [360, 400],
  [844, 390],
  [1440, 900],
  [320, 640],
  [344, 882],
] as const;

const choose = (page: Page, wish: string, choice: string) =>
  page.evaluate(
    ([name, value]) =>
      document.querySelector<HTMLElement>(`[name=reader-${name}][value="${value}"]`)?.click(),
    [wish, choice],
  );

test('a window turned, zoomed and dragged, larger letters, the story unrolled: the step and the way from it stay', async ({
  page,
}) => {
  await page.setViewportSize({ width: 344, height: 882 });
  await page.goto('/#mingdao/climb');
  await alive(page);
  await settled(page);
  // At rest, and on the way to the next step.
  for (const way of [0, 310]) {
    await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), way);
    const first = await reading(page);
    const scroll = await page.evaluate(() => scrollY);
    if (way) expect(first.position % 1).toBeGreaterThan(0.1);
    const still = async (what: string) => {
      const { step, position } = await reading(page);
      // Unrolled a step is read as a whole: on the way it is the one before or the next.
      const whole = Number.isInteger(position) && !Number.isInteger(first.position);
      expect(Math.abs(position - first.position), what).toBeLessThan(whole ? 0.7 : 0.03);
      if (!way) expect(step, what).toBe('mingdao/climb');
    };
    // Twenty changes, and at the end the first size again.
    for (const [width, height] of [...SIZES, ...SIZES]) {
      await page.setViewportSize({ width, height });
      await still(`${width}×${height}`);
    }
    for (const text of ['125', '150', '125', '100']) {
      await choose(page, 'text', text);
      await still(`letters of ${text} %`);
    }
    for (const unrolled of ['on', 'off']) {
      await choose(page, 'unrolled', unrolled);
      await still(`unrolled: ${unrolled}`);
    }
    expect(Math.abs((await page.evaluate(() => scrollY)) - scroll)).toBeLessThan(2);
    expect(await reading(page)).toEqual(first);
  }

  // The cover stays the cover, an opener's line and a row of the ledger where they are read.
  for (const top of [0, 'qushi-headline', 'fact-fai_growth_2018']) {
    const where = () =>
      page.evaluate(
        (place) =>
          typeof place === 'number'
            ? scrollY
            : (document.getElementById(place)?.getBoundingClientRect().top ?? NaN),
        top,
      );
    await page.evaluate((place) => {
      if (typeof place === 'number') scrollTo({ top: place, behavior: 'instant' });
      else document.getElementById(place)?.scrollIntoView({ behavior: 'instant' });
    }, top);
    await reading(page);
    const first = await where();
    for (const [width, height] of SIZES.slice(0, 4)) {
      await page.setViewportSize({ width, height });
      await reading(page);
      // In the part of the screen where it was.
      if (typeof top === 'number') expect(await where()).toBe(0);
      else expect(Math.abs((await where()) - first) / height).toBeLessThan(0.35);
    }
    await page.setViewportSize({ width: 344, height: 882 });
    await reading(page);
    expect(Math.abs((await where()) - first)).toBeLessThan(2);
  }

  // Opening a table below the line moves nothing; nor does a jump that comes with a change.
  await page.evaluate(() => document.querySelector('summary')?.scrollIntoView());
  await reading(page);
  const before = await page.evaluate(() => scrollY);
  await page.evaluate(() => document.querySelector('summary')?.click());
  await reading(page);
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(2);
});

/** Goes to a part of the way through the page, and asks which named part is in the middle, and where. */
async function goTo(page: Page, share: number) {
  await page.evaluate((share) => {
    const most = document.documentElement.scrollHeight - innerHeight;
    scrollTo({ top: share * most, behavior: 'instant' });
  }, share);
  return placeOf(page);
}

async function placeOf(page: Page): Promise<{ id: string; top: number }> {
  await reading(page);
  return page.evaluate(() => {
    const places = [...document.querySelectorAll('[data-step], [data-section], tr[id]')]
      .map((element) => ({ id: element.id, top: element.getBoundingClientRect().top }))
      .filter(({ top }) => top <= innerHeight / 2);
    return places.at(-1) ?? { id: '', top: NaN };
  });
}

test('who has the story unrolled is where they were after a reload, and on coming back', async ({
  page,
}) => {
  for (const [width, height, unrolled] of [
    [390, 844, 'on'],
    // Too low to hold a picture.
    [360, 400, 'off'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('/');
    await alive(page);
    await choose(page, 'unrolled', unrolled);
    for (const share of [0.35, 0.62, 1]) {
      const { id, top } = await goTo(page, share);
      for (const way of ['reload', 'back']) {
        if (way === 'reload') await page.reload();
        else {
          await page.goto('/robots.txt');
          await page.goBack();
        }
        await alive(page);
        const now = await placeOf(page);
        const what = `${way} at ${share} of ${width}×${height}`;
        expect(now.id, what).toBe(id);
        expect(Math.abs(now.top - top), what).toBeLessThan(2);
      }
    }
  }
});

test('printing leads back to where it was asked for', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await alive(page);
  for (const share of [0.3, 0.75, 0.95]) {
    const { id, top } = await goTo(page, share);
    await page.pdf();
    const now = await placeOf(page);
    expect(now.id, `at ${share}`).toBe(id);
    expect(Math.abs(now.top - top), `at ${share}`).toBeLessThan(2);
  }
});

hosted('the same in a page of somebody else', async ({ host, page }) => {
  await page.setViewportSize({ width: 344, height: 882 });
  await host(
    `<p>${'words of the host '.repeat(120)}</p><qingdao-510 show="court"></qingdao-510>
     <p>${'words of the host '.repeat(400)}</p>`,
  );
  await ready(page);
  await page.evaluate(() => {
    const steps = document
      .querySelector('qingdao-510')
      ?.shadowRoot?.querySelectorAll('[data-step]');
    steps?.[4]?.scrollIntoView({ behavior: 'instant' });
  });
  const first = await reading(page);
  expectHosted(first.position).toBe(4);
  for (const [width, height] of SIZES.filter(([, height]) => height > 460)) {
    await page.setViewportSize({ width, height });
    expectHosted(await reading(page), `${width}×${height}`).toEqual(first);
  }
  // Whoever reads what is above it is left alone.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await reading(page);
  await page.setViewportSize({ width: 1280, height: 613 });
  await reading(page);
  expectHosted(await page.evaluate(() => scrollY)).toBe(0);
});
