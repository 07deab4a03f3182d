import { range } from 'd3';
import { measure } from '../../text/measure';
import { contextOf, type KnownFact } from '../kit/context';
import { header, type Header } from '../kit/header';
import { finish } from '../kit/finish';
import { widthOf } from '../kit/labels';
import {
  ASCENT,
  circle,
  fade,
  grid,
  hatchPath,
  line,
  LINE_HEIGHT,
  path,
  pathData,
  point,
  polyline,
  target,
  text,
} from '../kit/marks';
import type { Mark, Point, TextStyle } from '../kit/marks';
import { lerp, linearStep } from '../kit/timing';
import type { Graphic, GraphicInput, Picture, Table } from '../types';
import { PAD, viewOf, type View } from './layout';
import { meta } from './meta';
import { promiseMarks, seatMarks } from './seats';
import { GAP, middle, monthOf, QUARTER, VOICE, YEAR, type Reading } from './state';

/** The picture at a position. @throws Error when a step, a fact or a label is missing */
function draw(input: GraphicInput): Picture {
  const view = viewOf(input);
  const { shown, scales } = view;
  return {
    scales,
    marks: finish([
      ...fade(shown, [
        ...chart(view),
        ...headers(view),
        ...axisLabels(view),
        gapLabel(view),
        ...(view.compact ? [] : valueLabels(view)),
      ]),
      ...seatMarks(view),
      ...voices(view),
      ...promiseMarks(view),
      ...promiseLabels(view),
      ...targets(view),
    ]),
  };
}

/** The rates over time: 2018 apart, three months as one stretch, a gap, four months as a line. */
function chart(view: View): Mark[] {
  const { time, readings, chart: box, x, at } = view;
  const [year, quarter] = readings;
  const gap = { ...box, left: x(GAP[0]), right: x(GAP[1]) };
  const axis = [YEAR, [QUARTER[0], 10.5] as const].map(([from, to]) => [x(from), x(to)] as const);
  const level = ({ id, rate, from, to }: Reading, opacity: number) =>
    overArea(view, id, [at(from, rate), at(to, rate)], opacity);
  return [
    // Faint and wide apart, so that it can carry words: 7 px is half a letter of a phone's.
    path('hatch', hatchPath(gap, 7), { stroke: 'grey', opacity: 0.45 * time.gapDrawn }),
    grid('axis', 'y', [0], axis, { stroke: 'grey' }),
    grid('ticks', 'x', range(1, 11), [[box.bottom, box.bottom + 4]], { stroke: 'grey' }),
    ...readings.map((reading) => guide(view, reading)),
    // Half as strong when no longer spoken of: still there to compare with.
    ...level(year, lerp(0.5, 1, time.year)),
    ...level(quarter, time.quarterDrawn * lerp(0.5, 1, time.quarter)),
    ...fade(time.months, months(view)),
  ];
}

/** A line, and the surface below it down to 0. */
function overArea({ y }: View, id: string, points: readonly Point[], opacity = 1, round?: true) {
  const area = polyline(points) + pathData`V${y(0)}H${points[0]?.x ?? NaN}z`;
  return [
    path(`area-${id}`, area, { fill: 'series-1', opacity: 0.1 * opacity }),
    line(`line-${id}`, points, { stroke: 'series-1', width: 3, round, opacity }),
  ];
}

/** From a rate back to the seats at its level, but for the gap, where it could pass for a rate. */
function guide({ x, y, hall }: View, { id, rate, from, to, opacity }: Reading): Mark {
  const ends = [from, ...(to > GAP[1] ? [GAP[1], GAP[0]] : [])].map(x);
  const d = [...ends, hall.left + 10 * hall.cell].map(
    (end, i) => (i % 2 === 0 ? 'M' : 'L') + pathData`${end} ${y(rate)}`,
  );
  const style = { stroke: 'series-1', width: 1.5, dash: [1, 4], round: true, opacity } as const;
  return path(`guide-${id}`, d.join(''), style);
}

/** From July on, through every stated month, to where it has come. */
function months(view: View): Mark[] {
  const { until, rates, readings, fontSize, at } = view;
  const [, , { to, rate }] = readings;
  const passed = rates.months.filter(({ month }) => month < until);
  const tip = at(to, rate);
  return [
    ...overArea(view, 'months', [...passed.map((row) => at(row.month, row.value)), tip], 1, true),
    circle('tip', tip, 5, { fill: 'series-1' }),
    ...rates.months.flatMap(({ id, month, value }) =>
      point(id, at(month, value), Math.min(0.26 * fontSize, 5), {
        shape: 'circle',
        colour: 'series-1',
        status: 'stated',
        opacity: linearStep(until, month - 0.15, month),
      }),
    ),
  ];
}

/** The rate huge, of what and of when; in the gap, that there is none. */
function headers(view: View): Mark[] {
  const { readings, rates, time, compact, size, label, translate, header: layout } = view;
  const caption = { x: PAD, y: layout.captionY };
  // The line over the numeral says what it is; where only one line fits, of when it is.
  const head = (id: string, period: string | undefined, more: Header): Mark[] => [
    ...header(layout, {
      ...more,
      asides: period === undefined || compact ? [] : [{ id, lines: [period] }],
    }),
    ...(period !== undefined && compact
      ? [label(id, period, caption, { fill: 'ink2', opacity: more.opacity })]
      : []),
  ];
  // The old figure has gone before the new one comes: they stand in the same place.
  const alone = (opacity: number) => linearStep(opacity, 0.5, 1);
  const metric = label('metric', translate('rate'), caption, { role: 'bold', fill: 'series-1' });
  return [
    ...(compact ? [] : [metric]),
    ...readings.flatMap(({ id, rate, fact, opacity }) => {
      const { digits, unit } = fact ?? rates.quarter;
      return head(`period-${id}`, fact?.periodText, {
        id: `rate-${id}`,
        numeral: rate.toFixed(digits),
        unit,
        fill: 'series-1',
        fact: fact?.id,
        opacity: alone(opacity),
      });
    }),
    // A number that is not there is as wide as one that is: Han letters, nearly twice as wide as digits.
    ...head('period-gap', translate('gap_period'), {
      id: 'missing',
      numeral: translate('missing'),
      fill: 'ink3',
      scale: Math.max(size.em, 0.6 * layout.numeralSize) / layout.numeralSize,
      fact: 'court_rate_2019_04',
      opacity: alone(time.gap),
    }),
  ];
}

/** The value at each rate the chart has reached; where letters are large, the numeral says it. */
function valueLabels({ time, until, rates, label, fontSize, chart: box, at }: View): Mark[] {
  const value = (id: string | number, row: KnownFact, { x, y }: Point, style: TextStyle) =>
    label(`value-${id}`, row.text, { x, y }, { role: 'bold', fact: row.id, ...style });
  const level = (id: string, stretch: typeof YEAR, row: KnownFact, opacity: number) => {
    const { x, y } = at(middle(stretch), row.value);
    // Inside its column, where the level of a higher rate passes over it.
    const below = { x, y: y + LINE_HEIGHT * fontSize };
    return value(id, row, below, { anchor: 'middle', fill: 'ink2', opacity });
  };
  return [
    level('year', YEAR, rates.year, 1),
    level('quarter', QUARTER, rates.quarter, time.quarterDrawn),
    ...rates.months.map((row) => {
      const { month } = row;
      const { x, y } = at(month, row.value);
      const isLast = row === rates.months.at(-1);
      // On its level while that is drawn; beside its point once the line has gone on to the next.
      const down = isLast ? -0.85 : lerp(-0.5, 0.42, linearStep(until, month, month + 0.5));
      const place = { x: isLast ? box.right : x - 0.6 * fontSize, y: y + down * fontSize };
      const opacity = time.months * linearStep(until, month - 0.3, month);
      return value(month, row, place, { anchor: 'end', fill: 'series-1', opacity });
    }),
  ];
}

/** Words in the gap: which months, and that the report is silent; upright where it is narrow. */
function gapLabel({ time, lines, label, font, fontSize, x, y }: View): Mark {
  const full = lines('gap');
  const fits = widthOf(full, font) < x(GAP[1]) - x(GAP[0]);
  const words = fits ? full : lines('gap_short');
  const up = 0.8 + LINE_HEIGHT * (words.length - 1);
  return label(
    'gap',
    words,
    { x: x(middle(GAP)), y: y(0) - up * fontSize },
    { anchor: 'middle', fill: 'ink2', fact: 'court_rate_2019_04', opacity: time.gapDrawn },
  );
}

/** Under the seats what a seat is; under the chart the months, and 2018 in a place of its own. */
function axisLabels(view: View): Mark[] {
  const { rates, compact, label, font, fontSize, chart: box, x, translate, lines } = view;
  const y = box.bottom + 1.4 * fontSize;
  type Words = string | readonly string[];
  const quiet = (id: string, words: Words, x: number, anchor?: 'middle' | 'end', line = 0) =>
    label(id, words, { x, y: y + line * LINE_HEIGHT * fontSize }, { fill: 'ink3', anchor });
  // Wider than its place, 2018 keeps away from the months.
  const period = rates.year.periodText;
  const atEnd = !compact && measure(period, font) > x(YEAR[1]) - x(YEAR[0]);
  const words = compact ? period : [period, translate('whole_year')];
  const year = atEnd
    ? quiet('axis-2018', words, x(YEAR[1]), 'end')
    : quiet('axis-2018', words, x(middle(YEAR)), 'middle');
  const months = lines('months');
  if (compact) return [year, quiet('axis-last', months.at(-1) ?? '', box.right, 'end')];
  return [
    year,
    quiet('cases', lines('cases'), PAD),
    // A label for the first month of each quarter of the year.
    ...months.map((month, i) => quiet(`axis-${i}`, month, x(1 + 3 * i), 'middle')),
    quiet('axis-2019', translate('year'), x(QUARTER[0]), undefined, 1),
  ];
}

/** The four words, one after the other, under the day they were asked for. */
function voices(view: View): Mark[] {
  const { now, time, event, translate, lines, header: layout, compact, size } = view;
  const { id, dateText: date } = event('court_opinion');
  const place = { x: PAD, y: layout.captionY };
  const rule = compact ? date : translate('rule', { date });
  const style = { role: 'bold', fill: 'ink2', event: id, opacity: time.ruleIn } as const;
  return fade(1 - time.voicesOut, [
    view.label('rule', rule, place, style),
    ...lines('voices').map((word, i) => {
      const [from, to] = [VOICE.from + VOICE.later * i, VOICE.to + VOICE.later * i];
      const large = Math.max(size.em, view.voices.fontSize);
      const opacity = linearStep(now, from, to);
      return text(`voice-${i}`, word, view.voices.slot(i), large, { role: 'numeral', opacity });
    }),
  ]);
}

/** How many promises, how many of them settled or in legal process, and the share of these. */
function promiseLabels(view: View): Mark[] {
  const { header: layout, label, font, fontSize, compact, time, found, translate, fact } = view;
  const { left, right, captionsY, footY } = view.promises;
  const { numeralSize, numeralY, captionY } = layout;
  const [share, open] = [fact('contract_issues_handled_share'), fact('contract_issues_open')];
  const figure = (id: 'found' | 'handled', x: number, count: number, fill: 'ink' | 'series-1') =>
    fade(time[`${id}In`], [
      text(id, String(Math.round(count)), { x, y: numeralY }, numeralSize, {
        role: 'numeral',
        fill,
        fact: view[id].id,
      }),
      ...(compact
        ? []
        : [label(`${id}-words`, translate(id), { x, y: captionsY }, { fill: 'ink2' })]),
    ]);
  // In the middle, or further left where its words are long, but clear of the first.
  const middle = (left + right) / 2;
  const least = left + measure(String(found.value), { role: 'numeral', size: numeralSize });
  const wished = compact ? middle : right - measure(translate('handled'), font);
  const second = Math.max(least + 0.5 * fontSize, Math.min(middle, wished));

  const large = (compact ? 1 : 1.4) * fontSize;
  const foot = { x: left, y: footY + 0.5 * fontSize + ASCENT * large };
  const end = { ...foot, x: right };
  const title = compact
    ? translate('promises')
    : translate('promises_full', { period: found.periodText });
  const head = { x: left, y: captionY };
  return [
    label('promises', title, head, { role: 'bold', fill: 'ink2', opacity: time.foundIn }),
    ...figure('found', left, view.foundNow, 'ink'),
    ...figure('handled', second, view.handledNow, 'series-1'),
    ...fade(time.footIn, [
      text('share', share.text, foot, large, { role: 'bold', fill: 'series-1', fact: share.id }),
      label('open', translate('open'), end, { anchor: 'end', fill: 'ink2', fact: open.id }),
    ]),
  ];
}

/** Every rate that is drawn, and in the gap, half-way up, each month of which there is none. */
function targets({ rates, silent, time, until, shown, at }: View): Mark[] {
  const rate = (fact: string, month: number, value: number, there: number): Mark[] =>
    shown * there > 0.5 ? [target(at(month, value), { fact })] : [];
  return [
    ...rate(rates.year.id, middle(YEAR), rates.year.value, 1),
    ...rate(rates.quarter.id, middle(QUARTER), rates.quarter.value, time.quarterDrawn),
    ...silent.flatMap((row) => rate(row.id, monthOf(row), 50, time.gapDrawn)),
    ...rates.months.flatMap(({ id, month, value }) =>
      rate(id, month, value, time.months * linearStep(until, month - 0.15, month)),
    ),
  ];
}

/** What is drawn, its ends, its gap, its background. */
const describe = (input: GraphicInput): string => contextOf(meta, input).translate('describe');

/** Every rate in order of time, the silent months and the contradiction among them; the promises. */
function table({ rows, ...subject }: GraphicInput): Table {
  const { translate } = contextOf(meta, { rows, ...subject });
  const facts: readonly string[] = meta.facts;
  return {
    caption: translate('caption'),
    head: [translate('period'), translate('what'), translate('value'), translate('status')],
    rows: rows
      .filter(({ id }) => facts.includes(id))
      .map((row) => [
        row.periodText,
        row.id.startsWith('court_rate') ? translate('rate') : row.what,
        row.value === null ? '' : row.text,
        translate(row.status),
      ]),
  };
}

export default { ...meta, draw, describe, table } satisfies Graphic;
