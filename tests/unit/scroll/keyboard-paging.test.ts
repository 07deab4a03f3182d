import { describe, expect, it } from 'vitest';
import { pageTo } from '../../../src/lib/scroll/keyboard-paging';
import { stopsAt } from '../../../src/lib/scroll/position';

const SEEN = { view: 844, covered: 48 };
/** Cards 574 px apart, after an opener. */
const STOPS = [1900, 2474, 3048, 3622];

function presses(down: boolean, scroll: number, count: number): number[] {
  return Array.from({ length: count }, () => (scroll = pageTo(down, { ...SEEN, scroll }, STOPS)));
}

describe('a page of the keyboard', () => {
  it('goes as far as what is seen where nothing is to stop at', () => {
    expect(presses(true, 0, 2)).toEqual([696.5, 1393]);
    expect(presses(false, 6000, 2)).toEqual([5303.5, 4607]);
  });

  it('stops at every card, down and up', () => {
    expect(presses(true, 1393, 4)).toEqual(STOPS);
    expect(presses(false, 4200, 4)).toEqual(STOPS.toReversed());
  });

  it('goes from card to card even where they are a little further apart than it goes', () => {
    expect(pageTo(true, { ...SEEN, scroll: 0 }, [0, 864])).toBe(864);
    expect(pageTo(true, { ...SEEN, scroll: 0 }, [0, 1400])).toBe(696.5);
  });
});

describe('the stops of a step', () => {
  const half = 177;

  it('are where it rests when its words fit, moved as little as shows all of them', () => {
    expect(stopsAt(500, { top: 400, bottom: 600 }, half)).toEqual([500]);
    expect(stopsAt(380, { top: 400, bottom: 600 }, half)).toEqual([600 - half]);
  });

  it('show words that do not fit in parts, none of them skipped', () => {
    const words = { top: 400, bottom: 1700 };
    const stops = stopsAt(900, words, half);
    expect(stops[0]).toBe(words.top + half);
    expect(stops.at(-1)).toBe(words.bottom - half);
    stops.slice(1).forEach((stop, i) => expect(stop - (stops[i] ?? NaN)).toBeLessThan(2 * half));
  });
});
