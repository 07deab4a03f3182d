import { describe, expect, it } from 'vitest';
import { holdsOf, positionAt, type Box } from '../../../src/lib/scroll/position';
import {
  sorted,
  anchorsOfSteps,
  readingAt,
  scrollFor,
  type ScrollAnchor,
} from '../../../src/lib/scroll/reading-position';

/** A layout of the same little story: an opener, five steps, two paragraphs. */
interface Layout {
  /** Height of the view, and from its top down to the trigger line; px. */
  view: number;
  line: number;
  opener: number;
  heights: number[];
  unrolled?: boolean;
}

const COVERED = 48;
const IDS = ['a', 'b', 'c', 'd', 'e'];
const PHONE: Layout = { view: 844, line: 667, opener: 700, heights: [574, 574, 610, 574, 574] };
const UNROLLED: Layout = {
  view: 844,
  line: 0,
  opener: 700,
  heights: [560, 610, 590, 900, 540],
  unrolled: true,
};
const LAYOUTS: Layout[] = [
  PHONE,
  { view: 900, line: 477, opener: 520, heights: [864, 864, 864, 864, 864] },
  { view: 390, line: 207, opener: 400, heights: [374, 374, 700, 374, 374] },
  // Letters so large that a card is higher than the view.
  { view: 640, line: 505, opener: 1500, heights: [900, 2100, 1400, 435, 1010] },
  UNROLLED,
];

function stepsOf({ opener, heights }: Layout): (Box & { id: string })[] {
  let bottom = opener;
  return heights.map((height, i) => ({
    id: IDS[i] ?? '',
    top: bottom,
    bottom: (bottom += height),
  }));
}

function anchorsOf(layout: Layout): ScrollAnchor[] {
  const steps = stepsOf(layout);
  const end = steps.at(-1)?.bottom ?? 0;
  const mark = (name: string, at: number, grows: boolean): ScrollAnchor => ({ name, at, grows });
  const height = end + 3 * layout.view;
  return sorted(
    [
      mark('story', 0, false),
      mark('opener', 100 - COVERED, true),
      mark('opener over', layout.opener - 80 - COVERED, false),
      ...anchorsOfSteps(steps, layout.view, COVERED, layout.unrolled ? undefined : layout.line),
      mark('p', end + 40 - COVERED, true),
      mark('p over', end + 40 + layout.view / 2 - COVERED, false),
      mark('end', height - layout.view, false),
    ],
    height - layout.view,
  );
}

const most = (layout: Layout) => anchorsOf(layout).at(-1)?.at ?? 0;
const places = (layout: Layout) =>
  Array.from({ length: 200 }, (_, i) => Math.round((most(layout) * i) / 199));

/** From one layout to another, as a reader is kept. */
function carry(scrolled: number, from: Layout, to: Layout): number {
  const reading = readingAt(scrolled, anchorsOf(from));
  return (reading && scrollFor(reading, anchorsOf(to))) ?? NaN;
}

describe('what is being read', () => {
  it('is where it was when nothing has changed', () => {
    for (const layout of LAYOUTS) {
      for (const place of places(layout)) expect(carry(place, layout, layout)).toBeCloseTo(place);
    }
  });

  it('has the same position in every layout that scrolls', () => {
    let travelling = 0;
    const scrolled = LAYOUTS.filter(({ unrolled }) => !unrolled);
    const at = (scroll: number, layout: Layout) =>
      positionAt(scroll + layout.line, holdsOf(stepsOf(layout), layout.view));
    for (const from of scrolled) {
      for (const place of places(from)) {
        const position = at(place, from);
        // Where an opener is still read, or the next paragraph, no step is.
        const { name } = anchorsOf(from).findLast((mark) => mark.at <= place) ?? {};
        if (!IDS.some((id) => String(name).startsWith(`${id} `) || name === id)) continue;
        if (name === 'e over') continue;
        if (position % 1 !== 0) travelling += 1;
        for (const to of scrolled) expect(at(carry(place, from, to), to)).toBeCloseTo(position, 5);
      }
    }
    expect(travelling).toBeGreaterThan(100);
  });

  it('is the step in the middle of what is free when the story is unrolled', () => {
    for (const from of LAYOUTS.slice(0, 4)) {
      const steps = stepsOf(from);
      steps.forEach(({ top, bottom }) => {
        for (const part of [0.05, 0.3, 0.5, 0.7, 0.95]) {
          const line = top + part * (bottom - top);
          // No scroll brings the line there: the first step begins below it.
          if (line < from.line) continue;
          const position = positionAt(line, holdsOf(stepsOf(from), from.view));
          // In the very middle between two steps either is right.
          if (Math.abs((position % 1) - 0.5) < 0.2) continue;
          const middle = carry(line - from.line, from, UNROLLED) + (COVERED + UNROLLED.view) / 2;
          const box = stepsOf(UNROLLED)[Math.round(position)] ?? { top: NaN, bottom: NaN };
          expect(middle).toBeGreaterThanOrEqual(box.top - 1);
          expect(middle).toBeLessThanOrEqual(box.bottom + 1);
        }
      });
    }
  });

  it('a picture and its words are whole on the screen, or begin at its top', () => {
    const steps = stepsOf(UNROLLED);
    const anchors = anchorsOf(UNROLLED);
    steps.forEach((box, index) => {
      const at = anchors.find(({ name }) => name === IDS[index])?.at ?? NaN;
      expect(box.top - at).toBeGreaterThanOrEqual(COVERED - 1);
      const whole = box.bottom - box.top <= UNROLLED.view - COVERED;
      if (whole) expect(box.bottom - at).toBeLessThanOrEqual(UNROLLED.view + 1);
      else expect(box.top - at).toBeCloseTo(COVERED);
    });
  });

  it('stays at the very beginning and at the very end', () => {
    for (const from of LAYOUTS) {
      for (const to of LAYOUTS) {
        expect(carry(0, from, to)).toBe(0);
        expect(carry(most(from), from, to)).toBeCloseTo(most(to));
      }
    }
  });

  it('keeps its px where room has grown, and ends where room has shrunk', () => {
    const room = (height: number): ScrollAnchor[] => [
      { name: 'story', at: 0, grows: false },
      { name: 'line', at: 100, grows: false },
      { name: 'next', at: 100 + height, grows: true },
    ];
    const reading = readingAt(160, room(80)) ?? { from: 'nothing', px: 0 };
    // A table has been opened below the line.
    expect(scrollFor(reading, room(900))).toBe(160);
    expect(scrollFor(reading, room(30))).toBe(130);
  });

  it('is nowhere when it is no longer in the story', () => {
    const [, ...rest] = anchorsOf(PHONE);
    expect(scrollFor({ from: 'gone', px: 3 }, rest)).toBeUndefined();
    expect(readingAt(0, [])).toBeUndefined();
  });
});

describe('anchors', () => {
  it('come one after the other, and none where no scroll leads', () => {
    for (const layout of LAYOUTS) {
      const ats = anchorsOf(layout).map(({ at }) => at);
      expect(ats).toEqual(ats.toSorted((a, b) => a - b));
      expect(ats[0]).toBe(0);
    }
  });

  it('of two that overlap the later decides', () => {
    const anchors = [
      { name: 'line of an opener', at: 500, grows: true },
      { name: 'step', at: 420, grows: true },
    ];
    expect(sorted(anchors, 900).map(({ at }) => at)).toEqual([420, 420]);
    expect(readingAt(450, sorted(anchors, 900))).toMatchObject({ from: 'step' });
  });
});
