import type { Label } from '../types';
import { labelWidth, lineWidth, UNIT_SIZE } from '../marks/labels';
import { known, type Known } from '../marks/rows';
import { say } from '../marks/words';
import { sayToday } from './calendar';
import { BATCHES, during, type Scene, shortest, sign } from './scene';
import { HANDOVER } from './score';

/** Widths in letters of the counter's widest line, and of the same with its last line in two. */
export function counterLetters(text: Readonly<Record<string, string>>): {
  counter: number;
  stacked: number;
} {
  const now = lineWidth(say(text, 'now'));
  const restored = lineWidth(say(text, 'restored'));
  const months = say(text, 'months').split(' ').map(lineWidth);
  const date = lineWidth(say(text, 'date', { year: 2020, month: '', day: 20 }));
  // Bold Latin letters are a little wider.
  const widest = (...words: number[]) => 1.04 * Math.max(...words, date + Math.max(...months));
  return { counter: widest(now + 0.5 + restored), stacked: widest(now, restored) };
}

/** The day, how many are in Shenzhen on it, and what that number is. */
export function counterOf(scene: Scene): Label[] {
  const { text, at, stage, size, noted } = scene;
  const { counter, side, roomy } = stage;
  const { em, width } = size;
  const opacity = roomy ? 1 : noted;
  const here = [say(text, 'now'), say(text, 'shenzhen')];
  const [now = ''] = roomy ? here : shortest(here, 0.5 * width, em);
  const afterNow = side + (lineWidth(now) + 0.5) * em;
  const left = roomy ? side : afterNow;

  const room = (counter.width - (left - side) - em) / em;
  const numeral = (id: string, number: string, row: Known | undefined, seen: number): Label[] => {
    // The number's sign stands with its unit.
    const unit = say(text, 'people', { n: '' });
    const words = largest(number, unit, row ? sign(text, row) : '', counter.scale, room);
    const shown = { y: counter.count, tone: 'shenzhen', opacity: opacity * seen } as const;
    return [{ ...shown, ...words, id, x: left, ...(row ? { fact: row.id } : {}) }];
  };
  const [first, second] = BATCHES.map((batch) => known(scene.rows, `cadres_batch_${batch}`));
  const aside = roomy ? width : width - 2 * side - (counterLetters(text).counter + 0.5) * em;
  const restored = shortest([say(text, 'restored')], aside, em);
  return [
    {
      id: 'date',
      lines: [sayToday(scene, scene.calendar, scene.day)],
      x: side,
      y: counter.date,
      face: 'bold',
      opacity,
      fact: scene.rows.find(({ unit, value }) => unit === 'date' && value === scene.day)?.id,
    },
    ...numeral(
      'count',
      `${scene.counts.shenzhen}`,
      settledRow(scene),
      1 - during(at, HANDOVER[0] - 0.1, HANDOVER[1] + 0.1, 0.05),
    ),
    ...(first && second
      ? numeral(
          'handover',
          say(text, 'handover', { from: first.value, to: second.value }),
          second,
          during(at, HANDOVER[0] - 0.05, HANDOVER[1] + 0.05, 0.05),
        )
      : []),
    { id: 'now', lines: [now], x: side, y: counter.words, tone: 'ink2', opacity },
    ...restored.map((line): Label => ({
      id: 'restored',
      lines: [line],
      opacity,
      tone: 'ink3',
      ...(roomy
        ? counter.stacked
          ? { x: side, y: counter.words + 1.25 * em }
          : { x: afterNow, y: counter.words }
        : { x: width - side, y: counter.date, anchor: 'end' }),
    })),
  ];
}

/**
 * A number as large as its room allows; its unit stays readable, or goes where it is so long that the
 * number would be small beside it.
 */
function largest(number: string, unit: string, mark: string, most: number, room: number) {
  const face = 'numeral' as const;
  const apart = { lines: [number], unit: unit + mark, face };
  const alone = { lines: [number], unit: mark, face };
  const whole = { lines: [number + unit + mark], face };
  const scale = (words: Pick<Label, 'lines' | 'unit' | 'face'>) =>
    Math.min(most, room / labelWidth(words));
  for (const words of scale(alone) > 1.6 * scale(apart) ? [alone] : [apart, alone]) {
    if (scale(words) * UNIT_SIZE >= 1) return { ...words, scale: scale(words) };
  }
  if (scale(whole) >= 1) return { ...whole, scale: scale(whole) };
  return { lines: [number + mark], face, scale: 1 };
}

/** The row whose people are the ones there, once nobody is on the way. */
const settledRow = ({ rows, counts, day, calendar }: Scene) =>
  BATCHES.map((batch) => known(rows, `cadres_batch_${batch}`))
    .filter(
      (row, i) => row.value === counts.shenzhen && day >= (calendar.stays[i]?.start ?? Infinity),
    )
    .at(-1);
