/** A scroll costs one measurement, and what comes into view by a jump is right at once. */
import { expect } from '@playwright/test';
import { open, test } from './harness/test';

test('asks nothing but where the story is while it scrolls; a jump lands where it is', async ({
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
    const story = near.closest('.story') as HTMLElement;
    const asked = { story: 0, sections: 0 };
    const ask = Element.prototype.getBoundingClientRect;
    Element.prototype.getBoundingClientRect = function () {
      if (this === story) asked.story += 1;
      if (near.contains(this) || far.contains(this)) asked.sections += 1;
      return ask.call(this);
    };
    // Slowly, far from both ends of the first section.
    go(place(near, 10));
    await settle();
    const from = offset();
    // Nearly every frame: what is near is measured anew once a second.
    let still = 0;
    Object.assign(asked, { story: 0 });
    for (let frames = 1; frames <= 20; frames += 1) {
      asked.sections = 0;
      go(from + 30 * frames);
      await frame();
      if (asked.sections === 0) still += 1;
    }
    const counted = { story: asked.story, still };

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
  expect(asked.story).toBeGreaterThan(15);
  expect(asked.still).toBeGreaterThan(15);
  const [, reached] = crossed;
  expect(reached?.truth).toBeCloseTo(2.5, 0);
  for (const { shown, truth } of crossed) expect(shown).toBeCloseTo(truth, 6);
  expect(left[0]?.shown).toBe(29);
});
