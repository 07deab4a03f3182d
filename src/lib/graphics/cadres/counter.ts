import type { Label } from '../types';
import { labelWidth, lineWidth, UNIT_SIZE } from '../marks/labels';
import { known, type Known } from '../marks/rows';
import { say } from '../marks/words';
import { sayToday } from './calendar';
import { BATCHES, during, type Scene, shortest, sign } from './scene';
import { HANDOVER } from './score';

/** Width in letters of the counter's widest line in the page's language. */
export function counterLetters(text: Readonly<Record<string, string>>): number {
  const words = lineWidth(say(text, 'now')) + 0.5 + lineWidth(say(text, 'restored'));
  const months = say(text, 'months').split(' ').map(lineWidth);
  const date = lineWidth(say(text, 'date', { year: 2020, month: '', day: 20 }));
  // Bold Latin letters are a little wider.
  return 1.04 * Math.max(words, date + Math.max(...months));
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
    const words = largest(number, say(text, 'people', { n: '' }), counter.scale, room);
    const shown = { y: counter.count, tone: 'shenzhen', opacity: opacity * seen } as const;
    const right = left + labelWidth(words) * words.scale * em + 2;
    const mark = row ? sign(text, row) : '';
    return [
      { ...shown, ...words, id, x: left, ...(row ? { fact: row.id } : {}) },
      ...(mark ? [{ ...shown, id: `${id}-sign`, lines: [mark], x: right }] : []),
    ];
  };
  const [first, second] = BATCHES.map((batch) => known(scene.rows, `cadres_batch_${batch}`));
  const aside = roomy ? width : width - 2 * side - (counterLetters(text) + 0.5) * em;
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
        ? { x: afterNow, y: counter.words }
        : { x: width - side, y: counter.date, anchor: 'end' }),
    })),
  ];
}

/** A number as large as its room allows; its unit stays readable, or goes, however small it is. */
function largest(number: string, unit: string, most: number, room: number) {
  const face = 'numeral' as const;
  const apart = { lines: [number], unit, face };
  const whole = { lines: [number + unit], face };
  const alone = { lines: [number], face };
  const scale = (words: Pick<Label, 'lines' | 'unit' | 'face'>) =>
    Math.min(most, room / labelWidth(words));
  if (scale(apart) * UNIT_SIZE >= 1) return { ...apart, scale: scale(apart) };
  if (scale(whole) >= 1) return { ...whole, scale: scale(whole) };
  return { ...alone, scale: 1 };
}

/** The row whose people are the ones there, once nobody is on the way. */
const settledRow = ({ rows, counts, day, calendar }: Scene) =>
  BATCHES.map((batch) => known(rows, `cadres_batch_${batch}`)).findLast(
    (row, i) => row.value === counts.shenzhen && day >= (calendar.stays[i]?.start ?? Infinity),
  );
