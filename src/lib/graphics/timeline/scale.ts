import { boxOf } from '../marks/labels';
import { say } from '../marks/words';
import type { Frame, GraphicInput, Label } from '../types';
import type { Calendar } from './calendar';
import type { Layout } from './plan';

/** Months of the year that may be named on the band. */
const NAMED = [4, 7, 10];

/**
 * The words on the band, as many as find room between the events that stand on it: the length of
 * the story, the years, some months.
 */
export function scaleLabels(
  { text, size }: GraphicInput,
  calendar: Calendar,
  layout: Layout,
  frame: Omit<Frame, 'labels'>,
): Label[] {
  const { along, wide, letter, band, r, standing } = layout;
  const { months, span, occurrences } = calendar;
  const names = say(text, 'months').split(' ');
  /** Words that begin, or end, at a day. */
  const at = (id: string, line: string, day: number, ends = false): Label => {
    const anchor = wide ? (ends ? 'end' : 'start') : 'middle';
    const inwards = (ends ? -1 : 1) * 0.3 * letter;
    const across = (band[0] + band[1]) / 2;
    const [x, y] = wide
      ? [along(day) + inwards, across + 0.36 * letter]
      : [across, along(day) + (ends ? -0.3 : 1.05) * letter];
    return { id, lines: [line], x, y, anchor, scale: letter / size.em, tone: 'ink2' };
  };
  const years = months.filter(({ month }, i) => i === 0 || month === 1);
  const wanted = [
    { ...at('span', say(text, 'span', { n: span.to }), span.to, true), face: 'bold' } as const,
    ...years.map((one) => at(`year-${one.year}`, say(text, 'year', { year: one.year }), one.day)),
    ...months
      .filter(({ month }) => NAMED.includes(month))
      .map(({ year, month, day }) => at(`month-${year}-${month}`, names[month - 1] ?? '', day)),
  ];
  const taken = occurrences
    .filter(({ lane }) => lane === 'both')
    .map(({ id, from, to, month, middle }) => {
      const [start, end] = month
        ? [along(from), along(to)]
        : [along(middle) - r, along(middle) + r];
      const across = standing.get(id) ?? 0;
      return wide
        ? { left: start, right: end, top: across - r, bottom: across + r }
        : { left: across - r, right: across + r, top: start, bottom: end };
    });
  return wanted.filter((label) => {
    const box = boxOf(label, { ...frame, labels: [] }, size);
    const [end, across] = wide
      ? [box.right, box.bottom - box.top]
      : [box.bottom, box.right - box.left];
    if (end > along(calendar.to) || across > band[1] - band[0]) return false;
    const free = taken.every(
      (other) =>
        other.right + 2 < box.left ||
        box.right + 2 < other.left ||
        other.bottom < box.top ||
        box.bottom < other.top,
    );
    if (free) taken.push(box);
    return free;
  });
}
