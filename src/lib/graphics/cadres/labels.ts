import type { Series } from '../../model/story';
import { measure } from '../../text/measure';
import type { Context, KnownFact } from '../kit/context';
import { calendarDay, epochDay, formatDay } from '../kit/dates';
import { fitting, widthOf, wrap } from '../kit/labels';
import { ASCENT, fade, LINE_HEIGHT, text, UNIT_SIZE, type Mark } from '../kit/marks';
import { lerp, presenceAt } from '../kit/timing';
import { LEGS, type Calendar, type Meta, type Stay } from './journeys';
import { lettersOf, shrink, type View } from './layout';
import { STREAM_EDGE } from './people';

const NOTE = { anchor: 'middle', fill: 'ink2' } as const;
const QUIET = { fill: 'ink3' } as const;

/** The sign of a number whose first digit had to be restored. */
const signOf = ({ translate }: View, row?: KnownFact): string =>
  row?.status === 'restored' ? translate('restored_sign') : '';

/** A group's name, people and sign, `第一批157人*`; and its name alone. */
const wordingsOf = (view: View, { name, rows: { people } }: Stay): [string, string] => [
  view.translate('batch_people', { batch: name, n: people.value, sign: signOf(view, people) }),
  name,
];

/** A day of the scroll for a reader: nobody has left yet, a day the report gives, or a computed one. */
export function formatToday(context: Context<Meta>, { stays }: Calendar, day: number): string {
  if (day < stays[0].start) return context.translate('before');
  const { end } = stays[1].rows;
  const computed = end.status === 'derived' && day === end.value;
  return formatDay(context, computed ? 'derived_date' : 'date', day);
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
  const people = (id: 'total' | 'home', derived: string[] = []) => {
    const row = fact(`cadres_${id}`);
    const wordings = [translate('people', { n: row.value }), String(row.value)];
    const lines = [fitting(wordings, space, font) ?? [], derived].flat();
    const at = { x: side, y: north + 1.5 * fontSize };
    const style = { fill: 'series-1', fact: row.id, opacity: time[id] } as const;
    return lines.length > 0 ? [label(id, lines, at, style)] : [];
  };
  const isDerived = fact('cadres_home').status === 'derived';
  return [...names, ...people('total'), ...people('home', isDerived ? [translate('derived')] : [])];
}

function distance({ fact, ruler, label, font, fontSize, cx, radius, gates }: View): Mark[] {
  const { id, text: words } = fact('distance_km');
  const x = ruler + 0.6 * fontSize;
  if (measure(words, font) > cx - STREAM_EDGE * radius - x) return [];
  const y = (gates[0] + gates[1]) / 2 + 0.35 * fontSize;
  return [label('distance', words, { x, y }, { fill: 'ink2', fact: id })];
}

function groups(view: View): Mark[] {
  const { size, cx, pitch, fontSize, fitted, calendar } = view;
  const y = view.notes.above;
  if (y === null) return [];
  // Apart from each other, and the last in the box.
  const width = Math.min(pitch - 0.3 * fontSize, 2 * (size.width - cx - pitch));
  return calendar.stays.flatMap((stay) => {
    const at = { x: cx + (stay.batch - 2) * pitch, y };
    const style = { ...NOTE, fact: stay.rows.people.id };
    return fitted(`group-${stay.batch}`, wordingsOf(view, stay), width, at, style);
  });
}

/** One line under the people in Shenzhen. */
function notes(view: View): Mark[] {
  const { time, size, cx, fontSize, fitted, calendar, fact, translate } = view;
  const y = view.notes.below;
  if (y === null) return [];
  const width = 2 * (size.width - cx) - fontSize;
  const note = (id: string, wordings: string[], opacity: number, row: KnownFact) =>
    fitted(id, wordings, width, { x: cx, y }, { ...NOTE, opacity, fact: row.id });
  const days = fact('cadres_training_days_1');
  return [
    ...note('training', [translate('training', { days: days.text })], time.training, days),
    ...calendar.stays.flatMap(({ batch, rows }) => {
      const hosts = { hosts: rows.hosts.text };
      const wordings = [translate('schematic', hosts), translate('hosts', hosts)];
      return note(`hosts-${batch}`, wordings, time[`hosts${batch}`], rows.hosts);
    }),
  ];
}

/** Who is on the road, beside the stream where it is farthest from the others and from home. */
function streams(view: View): Mark[] {
  const { now, gates, radius, fontSize, size, cx, ruler, fitted, translate } = view;
  const edge = STREAM_EDGE * radius + 0.4 * fontSize;
  return LEGS.filter(({ from, to }) => from === 'qingdao' || to === 'qingdao').flatMap((leg) => {
    const way = leg.from === 'qingdao' ? 'leave' : 'return';
    const words = translate(way, { batch: translate(`batch_${leg.batch}`) });
    const isWest = leg.batch === 3;
    const width = isWest ? cx - edge - ruler - 0.6 * fontSize : size.width - cx - edge;
    const y = lerp(...gates, leg.batch === 2 ? 0.2 : 0.8) + 0.35 * fontSize;
    const at = { x: cx + (isWest ? -edge : edge), y };
    return fitted(`${way}-${leg.batch}`, [words], width, at, {
      anchor: isWest ? 'end' : 'start',
      opacity: presenceAt(now, leg.window, 0.1),
    });
  });
}

/** The day, how many are in Shenzhen on it, and what that number is. */
export function counterLabels(view: View): Mark[] {
  const { time, counter, side, compact, label, fitted, font, fontSize, noted, counts, day } = view;
  const { calendar, rows, translate } = view;
  const { width } = view.size;
  const here = [translate('now'), translate('shenzhen')];
  const now = (compact ? fitting(here, 0.5 * width, font) : here[0]) ?? '';
  const afterNow = side + measure(now, font) + 0.5 * fontSize;
  const x = compact ? afterNow : side;

  const space = counter.width - (x - side) - fontSize;
  const numeral = (id: string, number: string, row: KnownFact | undefined, opacity: number) => {
    // The number's sign stands with its unit.
    const { line, size, unit } = largest(view, number, signOf(view, row), space);
    const style = { role: 'numeral', unit, fill: 'series-2', opacity, fact: row?.id } as const;
    return text(id, line, { x, y: counter.count }, size, style);
  };
  const [first, second] = calendar.stays;
  // The group whose people are the ones there, once nobody is on the way.
  const settled = calendar.stays.findLast(
    ({ people, start }) => people === counts.shenzhen && day >= start,
  );
  const both = translate('handover', { from: first.people, to: second.people });
  const aside = width - (compact ? 2 * side + counter.widest + 0.5 * fontSize : 0);
  const beside = counter.stacked
    ? { x: side, y: counter.words + 1.25 * fontSize }
    : { x: afterNow, y: counter.words };
  const dated = rows.find(({ unit, value }) => unit === 'date' && value === day);
  const top = { x: side, y: counter.date };
  const restored = [translate('restored')];
  return fade(compact ? noted : 1, [
    label('date', formatToday(view, calendar, day), top, { role: 'bold', fact: dated?.id }),
    numeral('count', `${counts.shenzhen}`, settled?.rows.people, 1 - time.noCount),
    numeral('handover', both, second.rows.people, time.handover),
    label('now', now, { x: side, y: counter.words }, { fill: 'ink2' }),
    ...(compact
      ? fitted(
          'restored',
          restored,
          aside,
          { ...top, x: width - side },
          { ...QUIET, anchor: 'end' },
        )
      : fitted('restored', restored, aside, beside, QUIET)),
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
  const y = chart.top - 0.4 * fontSize;
  const all = calendar.stays.map((stay) => {
    const [start, end] = [x(stay.start), x(Math.min(stay.end, calendar.domain[1]))];
    return {
      ...stay,
      at: { x: (start + end) / 2, y },
      space: end - start,
      wordings: wordingsOf(view, stay),
    };
  });
  // One wording for all three: the longest that fits over the shortest stay.
  const choice = ([0, 1] as const).find((i) =>
    all.every(({ wordings, space }) => measure(wordings[i], font) <= space),
  );
  if (choice === undefined) return [];
  return all.map(({ batch, rows, at, wordings }) => {
    const style = { ...NOTE, fact: rows.people.id, opacity: time[`stay${batch}In`] };
    return label(`stay-${batch}`, wordings[choice], at, style);
  });
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
  const { time, calendar, chart, fontSize, size, fitted, translate } = view;
  const { end } = calendar.stays[1].rows;
  if (end.status !== 'derived') return [];
  const at = { x: view.x(end.value) + 4, y: chart.bottom - 0.5 * fontSize };
  const wordings = [formatDay(view, 'derived_date', end.value), translate('derived')];
  const note = (id: string, right: number, opacity: number) =>
    fitted(id, wordings, right - at.x, at, { fill: 'ink3', opacity, fact: end.id });
  return [
    ...note('end-ahead', size.width, time.endAhead),
    ...note('end', view.x(calendar.stays[2].start) - 4, time.pastEndIn),
  ];
}

/** Space for each of three things, from line to line and between them, letters. */
const GAP = 0.8;

/** What grew from it: the association, the projects and the fund, beside the arc. */
export function amountLabels(view: View): Mark[] {
  const { time, calendar, compact, label, font, fontSize, size, edges, radius, grownX: x } = view;
  const { fact, event, translate } = view;
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
  const founded = formatDay(view, 'date', calendar.founded);
  const dates = !compact && height > needed ? [founded] : [];
  const heading = (association.length + dates.length) * LINE_HEIGHT;
  // The largest size at which all amounts fit the width and the height.
  const widest = Math.max(...amounts.map(({ row }) => lettersOf(amountOf(row))));
  const tall = (height - heading - 4 * GAP) / 2 - LINE_HEIGHT;
  const scale = Math.max(1, Math.min(letters / widest, tall, 5.2));
  const figure = LINE_HEIGHT + scale;
  const gap = (height - heading - 2 * figure) / 4;
  const at = (down: number) => ({ x, y: top + (down + 0.9) * fontSize });
  const below = at(gap + association.length * LINE_HEIGHT);

  return fade(time.grow, [
    label('association', association, at(gap), { role: 'bold', fill: 'plum' }),
    ...dates.map((date) => label('founded', date, below, { fill: 'ink2', event: 'association' })),
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
