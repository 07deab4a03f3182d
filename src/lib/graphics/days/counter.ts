import type { GraphicInput, Label } from '../types';
import { say } from '../marks/words';
import { atLeast } from '../ruler';
import { NUMERAL } from './layout';
import type { Scene } from './scene';
import { dateText } from './calendar';

/**
 * The day as a picture: a huge numeral that ends at a fixed place, the date below.
 *
 * @param day whole days
 */
export function counterAt(
  day: number,
  opacity: number,
  { zero, total, rooms }: Scene,
  { text, size: { em } }: GraphicInput,
): Label[] {
  const { letter } = rooms;
  const { right, baseline, numeral, unit, date } = rooms.counter;
  const [before = '', after = ''] = say(text, 'count', { n: '|' }).split('|');
  const gap = 0.3 * unit;
  const end =
    right - (after ? unit * Math.max(after.length, atLeast(0, after, 'numeral')) + gap : 0);
  // As wide for every day of so many digits: what stands before it keeps its place.
  const digits = '0'.repeat(String(day).length);
  const start =
    end - numeral * Math.max(digits.length * NUMERAL, atLeast(0, digits, 'numeral')) - gap;
  const word = { y: baseline, scale: unit / em, face: 'numeral', tone: 'ink2', opacity } as const;
  /** Not every language has words on both sides of the number. */
  const words = (id: string, said: string, x: number): Label[] =>
    said ? [{ ...word, id, lines: [said.trim()], x, anchor: 'end' }] : [];
  const derived = day === 0 ? [say(text, 'derived')] : [];
  const dated = day === 0 ? 'day_zero' : day === total ? 'published' : undefined;
  return [
    ...words('count-before', before, start),
    {
      ...word,
      id: 'count',
      lines: [String(day)],
      x: end,
      anchor: 'end',
      scale: numeral / em,
      tone: 'qingdao',
      // On its way it counts from a day that is worked out.
      fact: day === total ? 'days_total' : 'day_zero',
    },
    ...words('count-after', after, right),
    {
      id: 'date',
      lines: [dateText(text, 'date', zero + day), ...derived],
      x: right,
      y: date,
      anchor: 'end',
      scale: letter / em,
      tone: 'ink2',
      opacity,
      ...(dated ? { fact: dated } : {}),
    },
  ];
}
