import { lineWidth } from '../marks/labels';
import { say } from '../marks/words';
import type { GraphicInput } from '../types';
import type { Calendar } from './calendar';
import type { Layout } from './plan';
import { tall } from './tall';
import { wide } from './wide';

/**
 * Where everything stands: time to the right in a wide box, down in a tall one.
 *
 * @param first the event whose words must be there
 */
export function layoutOf(
  { text, size }: GraphicInput,
  calendar: Calendar,
  first: string | undefined,
): Layout {
  const { width, height, em } = size;
  const names = { qingdao: say(text, 'qingdao'), shenzhen: say(text, 'shenzhen') };
  const letter = Math.max(em, 0.01 * Math.min(width, 1.6 * height));
  const onBand = [
    say(text, 'span', { n: calendar.span.to }),
    ...calendar.months.map(({ year }) => say(text, 'year', { year })),
    ...say(text, 'months').split(' '),
  ];
  const scaleWidth = Math.max(...onBand.map(lineWidth));
  const plan = { size, letter, calendar, names, scaleWidth, first };
  return width > 1.2 * height ? wide(plan) : tall(plan);
}
