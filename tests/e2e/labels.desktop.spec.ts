import { LONG } from '../long';
import { alive, expect, test } from './page';

// Real letters, real fonts: the unit tests ask the same of every size, by estimated widths.
const ALL = [
  [320, 640],
  [360, 740],
  [390, 844],
  [768, 1024],
  [1440, 900],
  [1920, 1080],
] as const;
/** A phone's and a desktop's, each language at another. */
const SIZES = { '/': [ALL[2]], '/zh-hans/': [ALL[4]], '/en/': [ALL[1]] } as const;
/** Looks on each screen of the way. */
const LOOKS = LONG ? 11 : 4;

for (const path of ['/', '/zh-hans/', '/en/'] as const) {
  for (const [width, height] of LONG ? ALL : SIZES[path]) {
    test(`labels keep clear of each other and of the edge: ${path} at ${width}×${height}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto(path);
      await alive(page);
      const faults = await page.evaluate(async (looks) => {
        const found = new Set<string>();
        const frame = () => new Promise(requestAnimationFrame);
        const end = document.documentElement.scrollHeight - innerHeight;
        let checked = 0;
        for (let y = 0; y <= end; y += Math.round(innerHeight / looks)) {
          scrollTo({ top: y, behavior: 'instant' });
          await frame();
          await frame();
          for (const graphic of document.querySelectorAll('[data-graphic]')) {
            const frameBox = graphic.getBoundingClientRect();
            if (frameBox.top > innerHeight || frameBox.bottom < 0) continue;
            const where = `${graphic.getAttribute('data-graphic')}@${graphic.getAttribute('data-position')}`;
            const labels = [...graphic.querySelectorAll<SVGTextElement>('[data-label]')]
              .filter((label) => Number(label.getAttribute('opacity') ?? 1) > 0.05)
              .map((label) => {
                // The ink: Han letters reach 0.86 of their size above the baseline, digits 0.74.
                const box = label.getBoundingClientRect();
                const svg = label.ownerSVGElement?.getBoundingClientRect();
                const size = Number(label.getAttribute('font-size'));
                const baseline = (svg?.top ?? 0) + Number(label.getAttribute('y'));
                const lines = label.querySelectorAll('tspan[x]').length || 1;
                const ascent = /\p{Script=Han}/u.test(label.textContent ?? '') ? 0.86 : 0.74;
                return {
                  id: label.dataset.label,
                  left: box.left,
                  right: box.right,
                  top: baseline - ascent * size,
                  bottom: baseline + (1.3 * (lines - 1) + 0.1) * size,
                };
              });
            checked += labels.length;
            labels.forEach((a, i) => {
              if (
                a.left < frameBox.left - 1 ||
                a.right > frameBox.right + 1 ||
                a.top < frameBox.top - 1 ||
                a.bottom > frameBox.bottom + 1
              ) {
                found.add(`${where}: ${a.id} leaves the frame`);
              }
              for (const b of labels.slice(i + 1)) {
                if (
                  a.left < b.right - 1 &&
                  b.left < a.right - 1 &&
                  a.top < b.bottom - 1 &&
                  b.top < a.bottom - 1
                ) {
                  found.add(`${where}: ${a.id} covers ${b.id}`);
                }
              }
            });
          }
        }
        if (checked < 200) found.add(`only ${checked} labels seen`);
        return [...found];
      }, LOOKS);
      expect(faults).toEqual([]);
    });
  }
}
