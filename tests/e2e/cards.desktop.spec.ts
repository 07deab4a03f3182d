import { alive, expect, test } from './page';

test('no mark begins a line after a number, and every card has room for its words', async ({
  page,
}) => {
  for (const path of ['/', '/en/']) {
    await page.goto(path);
    await alive(page);
    for (const [width, height] of [
      [320, 640],
      [390, 844],
      [740, 360],
      [1024, 700],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      const { narrow, marks, torn } = await page.evaluate(() => {
        const facts = [...document.querySelectorAll('.fact')];
        const followed = facts.flatMap((fact) => {
          const texts = [...(fact.parentNode?.childNodes ?? [])].filter((n) => n instanceof Text);
          const mark = texts.find(({ data }) => data);
          if (!mark || !/^[，。、；：,.;:]/.test(mark.data)) return [];
          const range = document.createRange();
          range.setStart(mark, 0);
          range.setEnd(mark, 1);
          const [number, after] = [fact.getClientRects(), range.getBoundingClientRect()];
          return [
            { id: fact.getAttribute('href'), left: after.left, end: number[number.length - 1] },
          ];
        });
        const cards = [...document.querySelectorAll('.card')];
        return {
          marks: followed.length,
          torn: followed.filter(({ left, end }) => !end || left < end.left + 1).map(({ id }) => id),
          narrow: cards.filter((card) => card.clientWidth < Math.min(240, innerWidth - 40)).length,
        };
      });
      expect(marks).toBeGreaterThan(10);
      expect(torn, `${path} at ${width}`).toEqual([]);
      expect(narrow, `${path} at ${width}`).toBe(0);
    }
  }
});
