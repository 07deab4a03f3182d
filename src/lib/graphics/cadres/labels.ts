import type { Series } from '../../model/story';
import { measure } from '../../text/measure';
import type { KnownFact } from '../kit/context';
import { calendarDay, epochDay, formatDay } from '../kit/dates';
import { fitting, widthOf, wrap } from '../kit/labels';
import { ASCENT, fade, LINE_HEIGHT, text, UNIT_SIZE, type Mark } from '../kit/marks';
import type { Point, TextMark, TextStyle } from '../kit/marks';
import { lerp, presenceAt } from '../kit/timing';
import { BATCHES, LEGS, type Batch, type Calendar } from './journeys';
import { shrink, type View } from './layout';
import { STREAM_EDGE } from './people';

type Context = Pick<View, 'fact' | 'translate'>;

/** The sign of a number whose first digit had to be restored. */
const signOf = ({ translate }: Context, { status }: KnownFact): string =>
  status === 'restored' ? translate('restored_sign') : '';

/** A group's name, people and sign, `第一批157人*`; and its name alone. */
function groupWordings({ fact, translate }: Context, batch: Batch): [string, string] {
  const row = fact(`cadres_batch_${batch}`);
  const name = translate(`batch_${batch}`);
  const sign = signOf({ fact, translate }, row);
  return [translate('batch_people', { batch: name, n: row.value, sign }), name];
}

/** A day of the scroll for a reader: nobody has left yet, a day the report gives, or a computed one. */
export function formatToday(context: Context, { stays }: Calendar, day: number): string {
  if (day < stays[0].start) return context.translate('before');
  const end = context.fact('cadres_end_2');
  const computed = end.status === 'derived' && day === end.value;
  return formatDay(context, computed ? 'derived_date' : 'date', day);
}

/** Words that are there if one of their wordings fits. */
function fitted(
  { label, font }: View,
  id: string,
  wordings: readonly string[],
  width: number,
  at: Point,
  style: Omit<TextStyle, 'size'>,
): TextMark[] {
  const words = fitting(wordings, width, font);
  return words === undefined ? [] : [label(id, words, at, style)];
}

/** The words among the people: cities, distance, groups, what they do there, streams. */
export const noteLabels = (view: View): Mark[] => [
  ...cities(view),
  ...notes(view),
  ...streams(view),
  ...fade(view.noted, [...groups(view), ...distance(view)]),
];

function cities(view: View): Mark[] {
  const { time, recede, cx, away, side, label, font, fontSize, compact, pitch, radius } = view;
  const { fact, translate } = view;
  // In the box, however small the people are who step back.
  const north = Math.max(0.8 * fontSize, recede({ x: cx, y: view.north }, away).y);
  const south = recede({ x: cx, y: view.south }, away).y;
  const city = (id: 'qingdao' | 'shenzhen', fill: Series, y: number) =>
    label(id, translate(id), { x: side, y: y + 0.1 * fontSize }, { role: 'bold', fill });
  const names = [city('qingdao', 'series-1', north), city('shenzhen', 'series-2', south)];
  if (compact) return names;

  const space = cx - pitch - 1.2 * radius - side;
  const people = (id: 'total' | 'home', row: KnownFact, derived: string[]) => {
    const full = translate('people', { n: row.value });
    const line = fitting([full, String(row.value)], space, font);
    const lines = [...(line === undefined ? [] : [line]), ...derived];
    return label(
      id,
      lines,
      { x: side, y: north + 1.5 * fontSize },
      { fill: 'series-1', fact: row.id, opacity: lines.length > 0 ? time[id] : 0 },
    );
  };
  const home = fact('cadres_home');
  return [
    ...names,
    people('total', fact('cadres_total'), []),
    people('home', home, home.status === 'derived' ? [translate('derived')] : []),
  ];
}

function distance({ fact, ruler, label, font, fontSize, cx, radius, gates }: View): Mark[] {
  const { id, text: words } = fact('distance_km');
  const x = ruler + 0.6 * fontSize;
  if (measure(words, font) > cx - STREAM_EDGE * radius - x) return [];
  const y = (gates[0] + gates[1]) / 2 + 0.35 * fontSize;
  return [label('distance', words, { x, y }, { fill: 'ink2', fact: id })];
}

function groups(view: View): Mark[] {
  const { notes, size, cx, pitch, fontSize } = view;
  const y = notes.above;
  if (y === null) return [];
  // Apart from each other, and the last in the box.
  const width = Math.min(pitch - 0.3 * fontSize, 2 * (size.width - cx - pitch));
  return BATCHES.flatMap((batch) =>
    fitted(
      view,
      `group-${batch}`,
      groupWordings(view, batch),
      width,
      { x: cx + (batch - 2) * pitch, y },
      {
        anchor: 'middle',
        fill: 'ink2',
        fact: `cadres_batch_${batch}`,
      },
    ),
  );
}

/** One line under the people in Shenzhen. */
function notes(view: View): Mark[] {
  const { time, size, cx, fontSize, fact, translate } = view;
  const y = view.notes.below;
  if (y === null) return [];
  const width = 2 * (size.width - cx) - fontSize;
  const note = (id: string, wordings: string[], opacity: number, row: KnownFact) =>
    fitted(
      view,
      id,
      wordings,
      width,
      { x: cx, y },
      { anchor: 'middle', fill: 'ink2', opacity, fact: row.id },
    );
  const days = fact('cadres_training_days_1');
  return [
    ...note('training', [translate('training', { days: days.text })], time.training, days),
    ...BATCHES.flatMap((batch) => {
      const row = fact(`cadres_hosts_${batch}`);
      const hosts = { hosts: row.text };
      const wordings = [translate('schematic', hosts), translate('hosts', hosts)];
      return note(`hosts-${batch}`, wordings, time[`hosts${batch}`], row);
    }),
  ];
}

/** Who is on the road, beside the stream where it is farthest from the others and from home. */
function streams(view: View): Mark[] {
  const { at, gates, radius, fontSize, size, cx, ruler, translate } = view;
  const edge = STREAM_EDGE * radius + 0.4 * fontSize;
  return LEGS.filter((leg) => leg.from === 'qingdao' || leg.to === 'qingdao').flatMap((leg) => {
    const way = leg.from === 'qingdao' ? 'leave' : 'return';
    const words = translate(way, { batch: translate(`batch_${leg.batch}`) });
    const isWest = leg.batch === 3;
    const width = isWest ? cx - edge - ruler - 0.6 * fontSize : size.width - cx - edge;
    const place = {
      x: cx + (isWest ? -edge : edge),
      y: lerp(...gates, leg.batch === 2 ? 0.2 : 0.8) + 0.35 * fontSize,
    };
    return fitted(view, `${way}-${leg.batch}`, [words], width, place, {
      anchor: isWest ? 'end' : 'start',
      opacity: presenceAt(at, leg.window, 0.1),
    });
  });
}

/** The day, how many are in Shenzhen on it, and what that number is. */
export function counterLabels(view: View): Mark[] {
  const { time, counter, side, compact, label, font, fontSize, size, noted, counts, day } = view;
  const { calendar, rows, fact, translate } = view;
  const here = [translate('now'), translate('shenzhen')];
  const now = (compact ? fitting(here, 0.5 * size.width, font) : here[0]) ?? '';
  const afterNow = side + measure(now, font) + 0.5 * fontSize;
  const x = compact ? afterNow : side;

  const space = counter.width - (x - side) - fontSize;
  const numeral = (id: string, number: string, row: KnownFact | undefined, opacity: number) => {
    // The number's sign stands with its unit.
    const {
      line,
      size: numeralSize,
      unit,
    } = largest(view, number, row ? signOf(view, row) : '', space);
    return text(id, line, { x, y: counter.count }, numeralSize, {
      unit,
      role: 'numeral',
      fill: 'series-2',
      opacity,
      fact: row?.id,
    });
  };
  const [first, second] = [fact('cadres_batch_1'), fact('cadres_batch_2')];
  // The row whose people are the ones there, once nobody is on the way.
  const settled = calendar.stays
    .filter(({ people, start }) => people === counts.shenzhen && day >= start)
    .map(({ batch }) => fact(`cadres_batch_${batch}`))
    .at(-1);
  const both = translate('handover', { from: first.value, to: second.value });
  const aside = size.width - (compact ? 2 * side + counter.widest + 0.5 * fontSize : 0);
  const beside = compact
    ? { x: size.width - side, y: counter.date }
    : counter.stacked
      ? { x: side, y: counter.words + 1.25 * fontSize }
      : { x: afterNow, y: counter.words };
  return fade(compact ? noted : 1, [
    label(
      'date',
      formatToday(view, calendar, day),
      { x: side, y: counter.date },
      { role: 'bold', fact: rows.find(({ unit, value }) => unit === 'date' && value === day)?.id },
    ),
    numeral('count', `${counts.shenzhen}`, settled, 1 - time.noCount),
    numeral('handover', both, second, time.handover),
    label('now', now, { x: side, y: counter.words }, { fill: 'ink2' }),
    ...fitted(view, 'restored', [translate('restored')], aside, beside, {
      fill: 'ink3',
      anchor: compact ? 'end' : undefined,
    }),
  ]);
}

/** How a number of people is set, as large as can be: its unit readable, or gone where it is long. */
function largest(view: View, number: string, sign: string, space: number) {
  const { counter, fontSize, translate } = view;
  const people = translate('people', { n: '' });
  const set = (line: string, unit = '') => {
    const letters = widthOf([line], { role: 'numeral', size: 1 }, unit);
    return { line, unit, size: Math.min(counter.size, space / letters) };
  };
  const [apart, alone] = [set(number, people + sign), set(number, sign)];
  for (const one of alone.size > 1.6 * apart.size ? [alone] : [apart, alone])
    if (one.size * UNIT_SIZE >= fontSize) return one;
  const whole = set(number + people + sign);
  return whole.size >= fontSize ? whole : { ...set(number + sign), size: fontSize };
}

/** The words of the chart: groups over their stays, years, the computed return. */
export const chartLabels = (view: View): Mark[] => [
  ...stays(view),
  ...years(view),
  ...computedEnd(view),
];

function stays(view: View): Mark[] {
  const { time, calendar, chart, label, font, fontSize, x } = view;
  const { stays: all, domain } = calendar;
  // One wording for all three: the longest that fits over the shortest stay.
  const spaces = all.map(({ start, end }) => x(Math.min(end, domain[1])) - x(start));
  const wordings = BATCHES.map((batch) => groupWordings(view, batch));
  const choice = [0, 1].find((i) =>
    wordings.every((words, k) => measure(words[i] ?? '', font) <= (spaces[k] ?? 0)),
  );
  if (choice === undefined) return [];
  return all.map(({ batch, start }, i) =>
    label(
      `stay-${batch}`,
      wordings[i]?.[choice] ?? '',
      { x: x(start) + (spaces[i] ?? 0) / 2, y: chart.top - 0.4 * fontSize },
      {
        anchor: 'middle',
        fill: 'ink2',
        fact: `cadres_batch_${batch}`,
        opacity: time[`stay${batch}In`],
      },
    ),
  );
}

function years(view: View): Mark[] {
  const { calendar, chart, label, fontSize, x } = view;
  const [from] = calendar.domain;
  const y = chart.bottom + 1.2 * fontSize;
  return [from, epochDay(`${calendarDay(from).year + 1}`)].map((day, i) =>
    label(`year-${i + 1}`, formatDay(view, 'year', day), { x: x(day), y }, { fill: 'ink3' }),
  );
}

/** The day of the second return is computed: said in full while it lies ahead, in short after. */
function computedEnd(view: View): Mark[] {
  const { time, calendar, chart, fontSize, size, fact, translate } = view;
  const end = fact('cadres_end_2');
  if (end.status !== 'derived') return [];
  const x = view.x(end.value) + 4;
  const y = chart.bottom - 0.5 * fontSize;
  const wordings = [formatDay(view, 'derived_date', end.value), translate('derived')];
  const note = (id: string, width: number, opacity: number) =>
    fitted(view, id, wordings, width, { x, y }, { fill: 'ink3', opacity, fact: end.id });
  return [
    ...note('end-ahead', size.width - x, time.endAhead),
    ...note('end', view.x(calendar.stays[2].start) - x - 4, time.pastEndIn),
  ];
}

/** Letter size of amounts that are worth moving for, and space for the arc all the same; letters. */
const LARGE = 1.7;
const ARC = 3;
/** Space for each of three things, from line to line and between them, letters. */
const GAP = 0.8;

/** Width of an amount in letters of its own. */
const lettersOf = (words: string): number => measure(words, { role: 'numeral', size: 1 });

/** Where the words of what grew stand: under the left edge of the people, or left of it. */
export function wordsLeft(view: View): number {
  const { fact, compact, ruler, fontSize, size, cx, pitch, radius } = view;
  if (compact) return ruler + 1.7 * fontSize;
  const amounts = [fact('signed_amount'), fact('fund_first')].map((row) => lettersOf(row.text));
  const wish = size.width - 4 - Math.max(...amounts) * LARGE * fontSize;
  const under = cx - (pitch + radius) * shrink(1);
  return Math.min(under, Math.max(ruler + ARC * fontSize, wish));
}

/** What grew from it: the association, the projects and the fund, beside the arc. */
export function amountLabels(view: View): Mark[] {
  const { time, calendar, compact, label, font, fontSize, size, edges, radius } = view;
  const { fact, event, translate } = view;
  const x = wordsLeft(view);
  const width = size.width - x - 4;

  const name = wrap(translate('association'), width, font);
  const association = name.length > 2 ? [event('association').label] : name;
  const projects = fact('signed_projects');
  const amounts = [
    {
      id: 'projects',
      row: fact('signed_amount'),
      printed: projects.id,
      words: translate('projects', { projects: projects.text }),
    },
    { id: 'fund', row: fact('fund_first'), printed: undefined, words: translate('fund') },
  ];
  // In English the currency, an amount's last word, goes where letters are too large for it.
  const letters = width / fontSize;
  const isWide = amounts.some(({ row }) => lettersOf(row.text) > letters);
  const amountOf = (row: KnownFact) => (isWide ? row.text.replace(/ \S+$/, '') : row.text);

  // Three things share the height that the people have left; all in letters.
  const top = edges[0] + 2 * shrink(1) * radius;
  const height = (edges[1] - 2 * shrink(1) * radius - top) / fontSize;
  // The day goes where letters are so large that the three would touch.
  const needed = (association.length + 3) * LINE_HEIGHT + 2 + 2 * GAP;
  const isDated = !compact && height > needed;
  const heading = (association.length + (isDated ? 1 : 0)) * LINE_HEIGHT;
  // The largest size at which all amounts fit the width and the height.
  const widest = Math.max(...amounts.map(({ row }) => lettersOf(amountOf(row))));
  const tall = (height - heading - 4 * GAP) / 2 - LINE_HEIGHT;
  const scale = Math.max(1, Math.min(letters / widest, tall, 5.2));
  const figure = LINE_HEIGHT + scale;
  const gap = (height - heading - 2 * figure) / 4;
  const at = (down: number) => ({ x, y: top + (down + 0.9) * fontSize });

  return fade(time.grow, [
    label('association', association, at(gap), { role: 'bold', fill: 'plum' }),
    label(
      'founded',
      formatDay(view, 'date', calendar.founded),
      at(gap + association.length * LINE_HEIGHT),
      {
        fill: 'ink2',
        opacity: isDated ? 1 : 0,
        event: 'association',
      },
    ),
    ...amounts.flatMap(({ id, words, printed, row }, i) => {
      const down = 2 * gap + heading + i * (figure + gap);
      return [
        label(id, words, at(down), { fill: 'ink2', fact: printed }),
        text(`${id}-amount`, amountOf(row), at(down + 0.4 + ASCENT * scale), scale * fontSize, {
          role: 'numeral',
          fact: row.id,
        }),
      ];
    }),
  ]);
}
