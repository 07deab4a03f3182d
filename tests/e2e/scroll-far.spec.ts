/** What is far from the view costs nothing, and is right as soon as it comes into view. */
import { expect } from '@playwright/test';
import { open, test } from './harness/test';

test('asks nothing of a section that is far, until a jump leads there', async ({
  page,
  harness,
}) => {
  await open(page, `${harness}scroll.html?layout=touching`);
  const { asked, crossed, left } = await page.evaluate(async () => {
    const { frame, go, line, offset, read, sections, settle } = window.harness;
    const [near, far] = sections as [HTMLElement, HTMLElement];
    const place = (section: HTMLElement, step: number) => {
      const { top } = (
        section.querySelectorAll('[data-step]')[step] as Element
      ).getBoundingClientRect();
      return offset() + top - line();
    };
    const asked = { near: 0, far: 0 };
    const ask = Element.prototype.getBoundingClientRect;
    Element.prototype.getBoundingClientRect = function () {
      if (near.contains(this)) asked.near += 1;
      if (far.contains(this)) asked.far += 1;
      return ask.call(this);
    };
    // Slowly, far from both ends of the first section.
    go(place(near, 10));
    await settle();
    const from = offset();
    Object.assign(asked, { near: 0, far: 0 });
    for (let frames = 1; frames <= 20; frames += 1) {
      go(from + 30 * frames);
      await frame();
    }
    const counted = { ...asked };

    // Between two steps of the other, in one frame.
    go(place(far, 3));
    await frame();
    await frame();
    const crossed = read('crossed');

    // From a step before the end of the first to where it is far, but on a way that is travelled.
    go(place(near, 29) + 4);
    await settle();
    go(near.getBoundingClientRect().bottom + offset() + 1200);
    await settle();
    return { asked: counted, crossed, left: read('left') };
  });
  expect(asked.near).toBeGreaterThan(15);
  expect(asked.far).toBe(0);
  const [, reached] = crossed;
  expect(reached?.truth).toBeCloseTo(2.5, 0);
  for (const { shown, truth } of crossed) expect(shown).toBeCloseTo(truth, 6);
  expect(left[0]?.shown).toBe(29);
});
