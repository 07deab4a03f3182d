import { expect, test } from 'vitest';
import {
  positionOf,
  scrollAt,
  scrollFor,
  stepOf,
  type Landmark,
} from '../../../src/lib/desk/places';

/** A section of three steps, each `step` px high after an opener of 500, held and passed like the page's. */
function page(step: number, without: string[] = []): Landmark[] {
  const at = (key: string, section: string, position: number, y: number) => ({
    key,
    section,
    position,
    y,
  });
  const first = 500;
  return [
    at('top', 'one', 0, 0),
    at('one', 'one', 0, 50),
    at('one/a', 'one', 0, first),
    at('one/a>', 'one', 0, first + 0.3 * step),
    at('>one/b', 'one', 1, first + 0.7 * step),
    at('one/b', 'one', 1, first + step),
    at('one/b>', 'one', 1, first + 1.3 * step),
    at('>one/c', 'one', 2, first + 1.7 * step),
    at('one/c', 'one', 2, first + 2 * step),
    at('two', 'two', 0, first + 3 * step),
    at('two/d', 'two', 0, first + 4 * step),
    at('end', 'two', 0, first + 5 * step),
  ].filter(({ key }) => !without.includes(key));
}

const [phone, desktop] = [page(600), page(1000)];

test('a place in one page is the same position in the other, everywhere and back', () => {
  for (let y = 0; y <= 3500; y += 7) {
    const there = scrollFor({ landmarks: phone, y }, desktop);
    const [from, to] = [
      positionOf({ landmarks: phone, y }),
      positionOf({ landmarks: desktop, y: there }),
    ];
    expect(to.section).toBe(from.section);
    expect(to.position).toBeCloseTo(from.position, 9);
    expect(scrollFor({ landmarks: desktop, y: there }, phone)).toBeCloseTo(y, 9);
  }
});

test('a place is at the step it is at rest at, or nearest to', () => {
  const step = (y: number) => stepOf({ landmarks: phone, y });
  expect([0, 500, 700, 790, 810, 1100, 1750, 2900].map(step)).toEqual('aaaabbcd'.split(''));
});

test('a position has its place: a whole one where its step is at rest', () => {
  expect(scrollAt(phone, 'one', 0)).toBe(500);
  expect(scrollAt(phone, 'one', 1)).toBe(1100);
  expect(scrollAt(phone, 'one', 0.5)).toBeCloseTo(800);
  expect(scrollAt(phone, 'one', 2)).toBe(1700);
  expect(scrollAt(phone, 'one', 2.5)).toBeUndefined();
  expect(scrollAt(phone, 'three', 0)).toBeUndefined();
  for (let position = 0; position <= 2; position += 0.05)
    expect(
      positionOf({ landmarks: phone, y: scrollAt(phone, 'one', position) ?? NaN }).position,
    ).toBeCloseTo(position, 9);
});

test('what only one page has does not count: a step added, an unrolled page without travel', () => {
  const shorter = page(1000, ['one/b', '>one/b', 'one/b>']);
  expect(scrollFor({ landmarks: phone, y: 500 }, shorter)).toBe(500);
  expect(scrollFor({ landmarks: phone, y: 1700 }, shorter)).toBe(2500);
  const still = page(
    1000,
    phone.map(({ key }) => key).filter((key) => key.includes('>')),
  );
  expect(scrollFor({ landmarks: phone, y: 1100 }, still)).toBe(1500);
  expect(positionOf({ landmarks: still, y: 2000 })).toEqual({ section: 'one', position: 1.5 });
});

test('landmarks at one height divide by nothing', () => {
  const flat = phone.map((landmark) => ({ ...landmark, y: 0 }));
  expect(scrollFor({ landmarks: flat, y: 0 }, desktop)).toBe(5500);
  expect(scrollFor({ landmarks: phone, y: 900 }, flat)).toBe(0);
  expect(scrollFor({ landmarks: [], y: 3 }, flat)).toBe(0);
});
