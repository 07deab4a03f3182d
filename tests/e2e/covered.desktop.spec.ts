import { alive, expect, test } from './page';

for (const [width, height] of [
  [320, 568],
  [844, 390],
  [1440, 900],
] as const) {
  test(`a number in the text is never covered, whichever it is: ${width}×${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/');
    await alive(page);
    const found = await page.evaluate(async () => {
      const faults: string[] = [];
      const numbers = [...document.querySelectorAll<HTMLElement>('a.fact')];
      const frame = () => new Promise(requestAnimationFrame);
      for (const number of numbers) {
        // Where cards are read, clear of the pinned graphic.
        const by = number.getBoundingClientRect().top - 0.79 * innerHeight;
        scrollBy({ top: by, behavior: 'instant' });
        await frame();
        number.click();
        await frame();
        const open = document.querySelector('[data-source-note]');
        const id = number.getAttribute('href')?.slice('#fact-'.length);
        const b = number.getBoundingClientRect();
        const a = open?.getBoundingClientRect();
        if (!a || open?.getAttribute('data-source-note') !== id) faults.push(`${id}: no note`);
        else if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          faults.push(`${id}: covered`);
        else if (a.left < 0 || a.top < 0 || a.right > innerWidth || a.bottom > innerHeight)
          faults.push(`${id}: off the screen`);
        number.click();
        await frame();
      }
      return { faults, count: numbers.length };
    });
    expect(found.count).toBeGreaterThan(40);
    expect(found.faults).toEqual([]);
  });
}
