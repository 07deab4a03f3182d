import { describe, expect, it } from 'vitest';
import {
  smoothed,
  FLICK,
  holdsOf,
  positionAt as positionOf,
  restAt as restOf,
  speedAfter,
  type Box,
} from '../../../src/lib/scroll/position';

interface Geometry {
  steps: readonly Box[];
  view: number;
}

const holds = new WeakMap<Geometry, ReturnType<typeof holdsOf>>();

function holdsIn(geometry: Geometry) {
  const known = holds.get(geometry) ?? holdsOf(geometry.steps, geometry.view);
  holds.set(geometry, known);
  return known;
}

const positionAt = (line: number, geometry: Geometry) => positionOf(line, holdsIn(geometry));

/** With the line `offset` px below the top of the view. */
function restAt(index: number, words: Box, offset: number, geometry: Geometry): number {
  const hold = holdsIn(geometry)[index];
  return hold ? restOf(hold, words, Math.min(offset, geometry.view - offset)) : NaN;
}

/** Steps one after another: heights and the gap before each, px. */
function stack(heights: number[], gap: (index: number) => number = () => 0): Box[] {
  let bottom = 0;
  return heights.map((height, index) => {
    const top = bottom + gap(index);
    bottom = top + height;
    return { top, bottom };
  });
}

/** Numbers that look random and are the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  for (;;) {
    seed = (seed * 1664525 + 1013904223) % 2 ** 32;
    yield seed / 2 ** 32;
  }
}

function many(seed: number, count: number, low: number, high: number): number[] {
  const source = numbers(seed);
  return Array.from({ length: count }, () => low + (high - low) * source.next().value);
}

const gaps = many(7, 24, 0, 500);
const geometries: Record<string, Geometry> = {
  'steps that touch': { steps: stack(Array(8).fill(700)), view: 800 },
  'uneven steps': { steps: stack(many(1, 24, 150, 900)), view: 800 },
  'cards with gaps': {
    steps: stack(many(2, 24, 80, 400), (i) => gaps[i] ?? 0),
    view: 800,
  },
  'very tall steps': { steps: stack(many(3, 12, 900, 4000)), view: 700 },
  'steps without height': {
    steps: stack(Array(6).fill(0), (i) => i * 200),
    view: 800,
  },
  'overlapping steps': {
    steps: stack(Array(10).fill(500), (i) => (i ? -120 : 300)),
    view: 800,
  },
};

const end = ({ steps }: Geometry) => Math.max(...steps.map((step) => step.bottom));
const middle = (step: Box | undefined) => (step ? (step.top + step.bottom) / 2 : NaN);

describe.each(Object.entries(geometries))('%s', (_, geometry) => {
  const last = geometry.steps.length - 1;

  it('is clamped before the first step and after the last', () => {
    expect(positionAt(-1e6, geometry)).toBe(0);
    expect(positionAt(middle(geometry.steps[0]), geometry)).toBe(0);
    expect(positionAt(middle(geometry.steps[last]), geometry)).toBe(last);
    expect(positionAt(1e6, geometry)).toBe(last);
  });

  it('never falls and never leaps as the line moves down', () => {
    const wrong: number[] = [];
    let previous = 0;
    for (let line = -500; line < end(geometry) + 500; line += 1) {
      const position = positionAt(line, geometry);
      // The shortest way here is 80 px, so one pixel is at most 1 / (0.4 · 80) of a step.
      if (position < previous || position - previous > 0.04) wrong.push(line);
      previous = position;
    }
    expect(wrong).toEqual([]);
    expect(previous).toBe(last);
  });

  it('is exactly the step while its middle is at the line, and a little on either side', () => {
    for (let index = 0; index <= last; index += 1) {
      const at = middle(geometry.steps[index]);
      for (const line of [at - 5, at, at + 5]) expect(positionAt(line, geometry)).toBe(index);
    }
  });

  it('brings a reader to a place where the step is at rest', () => {
    for (let index = 0; index <= last; index += 1) {
      const words = geometry.steps[index] ?? { top: 0, bottom: 0 };
      for (const offset of [0, 300, 650]) {
        expect(positionAt(restAt(index, words, offset, geometry), geometry)).toBe(index);
      }
    }
  });
});

describe('the plateau', () => {
  const even = { steps: stack(Array(4).fill(700)), view: 800 };

  it('holds for its share of the way on either side and travels straight in between', () => {
    // Middles at 350 and 1050.
    expect(positionAt(350 + 0.3 * 700, even)).toBe(0);
    expect(positionAt(350 + 0.4 * 700, even)).toBeCloseTo(0.25);
    expect(positionAt(350 + 0.5 * 700, even)).toBeCloseTo(0.5);
    expect(positionAt(350 + 0.6 * 700, even)).toBeCloseTo(0.75);
    expect(positionAt(350 + 0.7 * 700, even)).toBe(1);
  });

  it('is the same for cards with gaps of equal rhythm', () => {
    const cards = { ...even, steps: stack(Array(4).fill(200), (i) => (i ? 500 : 250)) };
    for (let line = 0; line < 2800; line += 10) {
      expect(positionAt(line, cards)).toBeCloseTo(positionAt(line, even));
    }
  });

  it('gives each of two uneven neighbours the share of its own half', () => {
    // Middles at 150 and 750, border at 300.
    const uneven = { ...even, view: 1000, steps: stack([300, 900]) };
    expect(positionAt(150 + 0.6 * 150, uneven)).toBe(0);
    expect(positionAt(300, uneven)).toBeCloseTo((0.4 * 150) / (0.4 * 600));
    expect(positionAt(750 - 0.6 * 450, uneven)).toBe(1);
  });

  it('grows in a step taller than the view, so that it holds until its last lines', () => {
    const view = 800;
    const tall = { steps: stack([700, 2400, 700]), view };
    const travelled = 0.4 * (view / 2);
    expect(positionAt(700 + travelled, tall)).toBe(1);
    expect(positionAt(3100 - travelled, tall)).toBe(1);
    expect(positionAt(3100 - travelled + 1, tall)).toBeGreaterThan(1);
  });
});

describe('few steps', () => {
  it('one step is always position 0', () => {
    const one = { steps: stack([400]), view: 800 };
    for (const line of [-1000, 0, 200, 1000]) expect(positionAt(line, one)).toBe(0);
  });

  it('no steps are position 0', () => {
    expect(positionAt(10, { steps: [], view: 800 })).toBe(0);
  });

  it('steps at one place are passed together', () => {
    const steps = [...stack([400]), ...stack([400]), ...stack([400])];
    const same = { steps, view: 800 };
    expect(positionAt(199, same)).toBe(0);
    expect(positionAt(200, same)).toBe(2);
  });
});

describe('restAt', () => {
  const view = 800;

  it('is the middle of a step whose words fit the room around the line', () => {
    const geometry = { steps: stack([700, 700, 700]), view };
    // The line at 600 leaves 200 on either side.
    expect(restAt(1, { top: 850, bottom: 1250 }, 600, geometry)).toBe(1050);
  });

  it('shows all of words that stand at the top or at the bottom of their step', () => {
    const geometry = { steps: stack([700, 700, 700]), view };
    expect(restAt(1, { top: 720, bottom: 1000 }, 600, geometry)).toBe(720 + 200);
    expect(restAt(1, { top: 1100, bottom: 1380 }, 600, geometry)).toBe(1380 - 200);
  });

  it('shows the first of words too tall for it, while their picture holds', () => {
    const geometry = { steps: stack([700, 2000, 700]), view };
    expect(restAt(1, { top: 1000, bottom: 2400 }, 600, geometry)).toBe(1000 + 200);
    // The room would begin with them while the picture still travels: as far up as it holds.
    expect(restAt(1, { top: 720, bottom: 2680 }, 720, geometry)).toBe(700 + 0.4 * 400);
  });
});

describe('smoothed', () => {
  /** Where a picture at 0 is after `ms` on its way to `target`, smoothed every `1000 / rate` ms. */
  function after(ms: number, rate: number, target: number): number {
    let shown = 0;
    const frames = Math.round((ms * rate) / 1000);
    for (let frame = 0; frame < frames; frame += 1)
      shown = smoothed(shown, target, 1000 / rate, 100);
    return shown;
  }

  it.each([1, 2, 3])('is the same after %i thirtieths of a second at any rate', (thirtieths) => {
    const ms = (1000 * thirtieths) / 30;
    for (const target of [1.2, 0.1, -0.7]) {
      const at60 = after(ms, 60, target);
      expect(after(ms, 30, target)).toBeCloseTo(at60, 9);
      expect(after(ms, 120, target)).toBeCloseTo(at60, 9);
    }
    expect(after(1000 / 30, 30, 1.2)).toBeLessThan(0.9);
  });

  it('comes closer in every frame, never passes the target, and lands exactly', () => {
    for (const target of [1.5, 0.4, -0.7]) {
      let shown = 0;
      let frames = 0;
      while (shown !== target && frames < 100) {
        const next = smoothed(shown, target, 16, 100);
        expect(Math.abs(target - next)).toBeLessThan(Math.abs(target - shown));
        shown = next;
        frames += 1;
      }
      expect(shown).toBe(target);
      expect(frames).toBeGreaterThan(2);
    }
  });

  it('arrives within the time it is given, the sooner the shorter the way', () => {
    for (const way of [1.5, -1.5, 1, 0.2]) expect(smoothed(0, way, 100, 100)).toBe(way);
    expect(smoothed(0, 1.5, 90, 100)).not.toBe(1.5);
    expect(smoothed(0, 0.1, 40, 100)).toBe(0.1);
    // As slowly as somebody reads, the picture is not a tenth of a step behind.
    let [shown, target] = [0, 0];
    for (let frame = 0; frame < 30; frame += 1)
      shown = smoothed(shown, (target += 0.07), 16.7, 100);
    expect(target - shown).toBeGreaterThan(0);
    expect(target - shown).toBeLessThan(0.1);
  });

  it('lands at once after a jump, when nothing is left to see, and without smoothing', () => {
    expect(smoothed(0, 1.51, 1, 100)).toBe(1.51);
    expect(smoothed(7, 2, 1, 100)).toBe(2);
    expect(smoothed(1, 1.0009, 1, 100)).toBe(1.0009);
    expect(smoothed(0, 1, 1, 0)).toBe(1);
    expect(smoothed(0, 1, Infinity, 100)).toBe(1);
    expect(smoothed(0, 1.5, 1, 100)).toBeLessThan(0.1);
  });

  it('stays where it is when no time has passed', () => {
    expect(smoothed(0.3, 0.8, 0, 100)).toBeCloseTo(0.3, 12);
  });
});

describe('speedAfter', () => {
  /** The speed told after `ms` at `screens` a second, in frames of these lengths in turn, ms. */
  function after(ms: number, screens: number, frames: number[], from = 0): number {
    let speed = from;
    for (let [gone, i] = [0, 0]; gone < ms; i += 1) {
      const frame = frames[i % frames.length] ?? 0;
      speed = speedAfter(speed, (screens * frame) / 1000, frame);
      gone += frame;
    }
    return speed;
  }

  it('tells an even speed within a tenth of a second, in frames of any length', () => {
    for (const frames of [[8], [16], [33], [16, 50, 8]]) {
      expect(after(400, 2.8, frames)).toBeCloseTo(2.8, 1);
      expect(after(120, 2.8, frames)).toBeGreaterThan(FLICK);
      expect(after(2000, 1.9, frames)).toBeLessThan(FLICK);
    }
  });

  it('takes no jump for a flick, however far', () => {
    for (const frame of [8, 16, 33, 60]) expect(speedAfter(0, 50, frame)).toBeLessThan(FLICK);
  });

  it('lets go of a flick that ends', () => {
    expect(after(100, 0, [16], 3)).toBeLessThan(FLICK);
  });

  it('stays a number where nothing can be told', () => {
    expect(speedAfter(1, 0, 0)).toBe(1);
    expect(speedAfter(1, NaN, 16)).toBeGreaterThan(0);
    expect(speedAfter(1, Infinity, 16)).toBeLessThan(FLICK);
  });
});
