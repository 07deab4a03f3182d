import type { KnownFact } from '../kit/context';
import { calendarDay, formatDay } from '../kit/dates';
import { fitting, widthOf, wrap } from '../kit/labels';
import { LINE_HEIGHT, text, UNIT_SIZE, type Mark, type TextMark } from '../kit/marks';
import type { Series } from '../../model/story';
import { measure } from '../../text/measure';
import { lerp } from '../kit/timing';
import { BATCHES, during, LEGS, shownAt, type Batch, type Calendar } from './journeys';
import { shrink, type View } from './layout';
import { STREAM_EDGE } from './people';

type Context = Pick<View, 'fact' | 'translate'>;
type Style = NonNullable<Parameters<typeof text>[4]>;

const fontOf = ({ fontSize }: View) => ({ role: 'text', size: fontSize }) as const;

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

/** The words among the people: cities, distance, groups, what they do there, streams. */
export const noteLabels = (view: View): Mark[] => [
  ...cities(view),
  ...distance(view),
  ...groups(view),
  ...notes(view),
  ...streams(view),
];

function cities(view: View): Mark[] {
  const { state, recede, cx, away, side, fontSize, compact, pitch, radius, fact, translate } = view;
  // In the box, however small the people are who step back.
  const north = Math.max(0.8 * fontSize, recede({ x: cx, y: view.north }, away).y);
  const south = recede({ x: cx, y: view.south }, away).y;
  const city = (id: 'qingdao' | 'shenzhen', fill: Series, y: number) =>
    text(id, translate(id), { x: side, y: y + 0.1 * fontSize }, fontSize, {
      ...{ role: 'bold', fill },
    });
  const names = [city('qingdao', 'series-1', north), city('shenzhen', 'series-2', south)];
  if (compact) return names;

  const space = cx - pitch - 1.2 * radius - side;
  const people = (id: 'total' | 'home', row: KnownFact, marks: string[]) => {
    const full = translate('people', { n: row.value });
    const line = fitting([full, String(row.value)], space, fontOf(view));
    const lines = [...(line === undefined ? [] : [line]), ...marks];
    return text(id, lines, { x: side, y: north + 1.5 * fontSize }, fontSize, {
      ...{ fill: 'series-1', fact: row.id },
      opacity: lines.length > 0 ? shownAt(state, id) : 0,
    });
  };
  const home = fact('cadres_home');
  return [
    ...names,
    people('total', fact('cadres_total'), []),
    people('home', home, home.status === 'derived' ? [translate('derived')] : []),
  ];
}

function distance(view: View): Mark[] {
  const { fact, ruler, fontSize, cx, radius, gates, noted } = view;
  const row = fact('distance_km');
  const x = ruler + 0.6 * fontSize;
  if (measure(row.text, fontOf(view)) > cx - STREAM_EDGE * radius - x) return [];
  const y = (gates[0] + gates[1]) / 2 + 0.35 * fontSize;
  return [
    text('distance', row.text, { x, y }, fontSize, { fill: 'ink2', opacity: noted, fact: row.id }),
  ];
}

/** Words that are there if one of their wordings fits. */
function fitted(
  view: View,
  id: string,
  wordings: readonly string[],
  width: number,
  place: { x: number; y: number },
  style: Style,
): TextMark[] {
  const words = fitting(wordings, width, fontOf(view));
  return words === undefined ? [] : [text(id, words, place, view.fontSize, style)];
}

function groups(view: View): Mark[] {
  const { notes, cx, pitch, fontSize, noted } = view;
  const y = notes.above;
  if (y === null) return [];
  return BATCHES.flatMap((batch) => {
    const place = { x: cx + (batch - 2) * pitch, y };
    const wordings = groupWordings(view, batch);
    return fitted(view, `group-${batch}`, wordings, pitch - 0.3 * fontSize, place, {
      ...{ anchor: 'middle', fill: 'ink2', opacity: noted, fact: `cadres_batch_${batch}` },
    });
  });
}

/** One line under the people in Shenzhen. */
function notes(view: View): Mark[] {
  const { state, size, cx, fontSize, fact, translate } = view;
  const y = view.notes.below;
  if (y === null) return [];
  const width = 2 * (size.width - cx) - fontSize;
  const note = (id: string, wordings: string[], opacity: number, row: string) =>
    fitted(
      view,
      id,
      wordings,
      width,
      { x: cx, y },
      { ...{ anchor: 'middle', fill: 'ink2', opacity, fact: row } },
    );
  const days = fact('cadres_training_days_1');
  const training = translate('training', { days: days.text });
  return [
    ...note('training', [training], shownAt(state, 'training'), days.id),
    ...BATCHES.flatMap((batch) => {
      const row = fact(`cadres_hosts_${batch}`);
      const hosts = { hosts: row.text };
      const wordings = [translate('schematic', hosts), translate('hosts', hosts)];
      return note(`hosts-${batch}`, wordings, shownAt(state, `hosts${batch}`), row.id);
    }),
  ];
}

/** Who is on the road, beside the stream where it is farthest from the others and from home. */
function streams(view: View): Mark[] {
  const { state, gates, radius, fontSize, size, cx, ruler, translate } = view;
  const [top, bottom] = gates;
  const edge = STREAM_EDGE * radius + 0.4 * fontSize;
  return LEGS.filter((leg) => leg.from === 'qingdao' || leg.to === 'qingdao').flatMap((leg) => {
    const way = leg.from === 'qingdao' ? 'leave' : 'return';
    const words = translate(way, { batch: translate(`batch_${leg.batch}`) });
    const isWest = leg.batch === 3;
    const width = isWest ? cx - edge - ruler - 0.6 * fontSize : size.width - cx - edge;
    const place = {
      x: cx + (isWest ? -edge : edge),
      y: lerp(top, bottom, leg.batch === 2 ? 0.2 : 0.8) + 0.35 * fontSize,
    };
    return fitted(view, `${way}-${leg.batch}`, [words], width, place, {
      ...{ anchor: isWest ? 'end' : 'start', opacity: during(state, leg.during) },
    });
  });
}

/** The day, how many are in Shenzhen on it, and what that number is. */
export function counterLabels(view: View): Mark[] {
  const { state, counter, side, compact, fontSize, size, noted, counts, day } = view;
  const { calendar, rows, fact, translate } = view;
  const font = fontOf(view);
  const opacity = compact ? noted : 1;
  const here = [translate('now'), translate('shenzhen')];
  const now = (compact ? fitting(here, 0.5 * size.width, font) : here[0]) ?? '';
  const afterNow = side + measure(now, font) + 0.5 * fontSize;
  const left = compact ? afterNow : side;

  const space = counter.width - (left - side) - fontSize;
  const numeral = (id: string, number: string, row: KnownFact | undefined, seen: number) => {
    // The number's sign stands with its unit.
    const sign = row ? signOf(view, row) : '';
    const { lines, unit, ...set } = largest(
      view,
      number,
      translate('people', { n: '' }),
      sign,
      space,
    );
    return text(id, lines, { x: left, y: counter.count }, set.size, {
      ...{ role: 'numeral', unit, fill: 'series-2', opacity: opacity * seen, fact: row?.id },
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
  return [
    text('date', formatToday(view, calendar, day), { x: side, y: counter.date }, fontSize, {
      ...{ role: 'bold', opacity },
      fact: rows.find(({ unit, value }) => unit === 'date' && value === day)?.id,
    }),
    numeral('count', `${counts.shenzhen}`, settled, 1 - shownAt(state, 'noCount')),
    numeral('handover', both, second, shownAt(state, 'handover')),
    text('now', now, { x: side, y: counter.words }, fontSize, { fill: 'ink2', opacity }),
    ...fitted(view, 'restored', [translate('restored')], aside, beside, {
      ...{ opacity, fill: 'ink3', anchor: compact ? 'end' : undefined },
    }),
  ];
}

/**
 * A number as large as its space allows; its unit stays readable, or goes where it is so long that
 * the number would be small beside it.
 */
function largest(
  { counter, fontSize }: View,
  number: string,
  unit: string,
  mark: string,
  space: number,
) {
  const set = (line: string, after = '') => {
    const letters = widthOf([line], { role: 'numeral', size: 1 }, after);
    return { lines: [line], unit: after, size: Math.min(counter.size, space / letters) };
  };
  const [apart, alone] = [set(number, unit + mark), set(number, mark)];
  for (const words of alone.size > 1.6 * apart.size ? [alone] : [apart, alone])
    if (words.size * UNIT_SIZE >= fontSize) return words;
  const whole = set(number + unit + mark);
  return whole.size >= fontSize ? whole : { ...set(number + mark), size: fontSize };
}

/** The words of the chart: groups over their stays, years, the computed return. */
export const chartLabels = (view: View): Mark[] => [
  ...stays(view),
  ...years(view),
  ...computedEnd(view),
];

function stays(view: View): Mark[] {
  const { time, calendar, chart, fontSize, x } = view;
  // One wording for all three: the longest that fits over the shortest stay.
  const spaces = calendar.stays.map(
    ({ start, end }) => x(Math.min(end, calendar.domain[1])) - x(start),
  );
  const wordings = BATCHES.map((batch) => groupWordings(view, batch));
  const choice = [0, 1].find((i) =>
    wordings.every((words, k) => measure(words[i] ?? '', fontOf(view)) <= (spaces[k] ?? 0)),
  );
  if (choice === undefined) return [];
  return calendar.stays.map(({ batch, start }, i) => {
    const place = { x: x(start) + (spaces[i] ?? 0) / 2, y: chart.top - 0.4 * fontSize };
    return text(`stay-${batch}`, wordings[i]?.[choice] ?? '', place, fontSize, {
      ...{ anchor: 'middle', fill: 'ink2', fact: `cadres_batch_${batch}` },
      opacity: time[`stay${batch}In`],
    });
  });
}

function years(view: View): Mark[] {
  const { calendar, chart, fontSize, x } = view;
  const [from] = calendar.domain;
  const next = Date.UTC(calendarDay(from).year + 1, 0) / 864e5;
  return [from, next].map((day, i) => {
    const place = { x: x(day), y: chart.bottom + 1.2 * fontSize };
    return text(`year-${i + 1}`, formatDay(view, 'year', day), place, fontSize, { fill: 'ink3' });
  });
}

/** The day of the second return is computed: said in full while it lies ahead, in short after. */
function computedEnd(view: View): Mark[] {
  const { state, time, calendar, chart, fontSize, size, fact, translate } = view;
  const end = fact('cadres_end_2');
  if (end.status !== 'derived') return [];
  const x = view.x(end.value) + 4;
  const place = { x, y: chart.bottom - 0.5 * fontSize };
  const wordings = [formatDay(view, 'derived_date', end.value), translate('derived')];
  const label = (id: string, width: number, opacity: number) =>
    fitted(view, id, wordings, width, place, { fill: 'ink3', opacity, fact: end.id });
  return [
    ...label('end-ahead', size.width - x, shownAt(state, 'endAhead')),
    ...label('end', view.x(calendar.stays[2].start) - x - 4, time.pastEndIn),
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
export function wordsLeft({
  fact,
  compact,
  ruler,
  fontSize,
  size,
  cx,
  pitch,
  radius,
}: View): number {
  if (compact) return ruler + 1.7 * fontSize;
  const amounts = [fact('signed_amount'), fact('fund_first')].map((row) => lettersOf(row.text));
  const wish = size.width - 4 - Math.max(...amounts) * LARGE * fontSize;
  const under = cx - (pitch + radius) * shrink(1);
  return Math.min(under, Math.max(ruler + ARC * fontSize, wish));
}

/** What grew from it: the association, the projects and the fund, beside the arc. */
export function amountLabels(view: View): Mark[] {
  const { time, calendar, compact, fontSize, size, edges, radius, fact, event, translate } = view;
  const x = wordsLeft(view);
  const width = size.width - x - 4;
  const opacity = time.grow;

  const name = wrap(translate('association'), width, fontOf(view));
  const association = name.length > 2 ? [event('association').label] : name;
  const projects = fact('signed_projects');
  const amounts = [
    {
      ...{ id: 'projects', row: fact('signed_amount'), printed: projects.id },
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

  return [
    text('association', association, at(gap), fontSize, { role: 'bold', fill: 'plum', opacity }),
    text(
      'founded',
      formatDay(view, 'date', calendar.founded),
      at(gap + association.length * LINE_HEIGHT),
      fontSize,
      { fill: 'ink2', opacity: isDated ? opacity : 0, event: 'association' },
    ),
    ...amounts.flatMap(({ id, words, printed, row }, i) => {
      const down = 2 * gap + heading + i * (figure + gap);
      return [
        text(id, words, at(down), fontSize, { fill: 'ink2', opacity, fact: printed }),
        text(`${id}-amount`, amountOf(row), at(down + 0.4 + 0.88 * scale), scale * fontSize, {
          ...{ role: 'numeral', opacity, fact: row.id },
        }),
      ];
    }),
  ];
}
