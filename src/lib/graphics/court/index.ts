import { range } from 'd3';
import { measure } from '../../text/measure';
import { contextOf, type KnownFact } from '../kit/context';
import { header, type Header } from '../kit/header';
import { finish } from '../kit/finish';
import { ASCENT, circle, fade, grid, hatchPath, line, LINE_HEIGHT } from '../kit/marks';
import { path, pathData, point, polyline, target, text, type Mark, type Point } from '../kit/marks';
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
  const { time, rates, readings, chart: box, x, y } = view;
  const gap = { ...box, left: x(GAP[0]), right: x(GAP[1]) };
  const axis = [YEAR, [QUARTER[0], 10.5] as const].map(([from, to]) => [x(from), x(to)] as const);
  const level = (id: string, [from, to]: typeof YEAR, rate: number, opacity: number): Mark[] => {
    const ends = [from, to].map((month) => ({ x: x(month), y: y(rate) }));
    return overArea(view, id, ends, opacity);
  };
  return [
    // Faint and wide apart, so that it can carry words: 7 px is half a letter of a phone's.
    path('hatch', hatchPath(gap, 7), { stroke: 'grey', opacity: 0.45 * time.gapDrawn }),
    grid('axis', 'y', [0], axis, { stroke: 'grey' }),
    grid('ticks', 'x', range(1, 11), [[box.bottom, box.bottom + 4]], { stroke: 'grey' }),
    ...readings.map((reading) => guide(view, reading)),
    // Half as strong when no longer spoken of: still there to compare with.
    ...level('year', YEAR, rates.year.value, lerp(0.5, 1, time.year)),
    ...level(
      'quarter',
      QUARTER,
      rates.quarter.value,
      time.quarterDrawn * lerp(0.5, 1, time.quarter),
    ),
    ...(time.months > 0 ? fade(time.months, months(view)) : []),
  ];
}

/** A line, and the surface below it down to 0. */
function overArea({ y }: View, id: string, points: readonly Point[], opacity = 1, round?: true) {
  const feet = [points.at(-1), points[0]].flatMap((end) => (end ? [{ x: end.x, y: y(0) }] : []));
  const area = polyline([...points, ...feet], 'z');
  return [
    path(`area-${id}`, area, { fill: 'series-1', opacity: 0.1 * opacity }),
    line(`line-${id}`, points, { stroke: 'series-1', width: 3, round, opacity }),
  ];
}

/** From a rate back to the seats at its level, but for the gap, where it could pass for a rate. */
function guide({ x, y, hall }: View, { id, rate, from, to, opacity }: Reading): Mark {
  const seats = hall.left + 10 * hall.cell;
  const stretches =
    to > GAP[1]
      ? [[seats, x(GAP[0])] as const, [x(GAP[1]), x(from)] as const]
      : [[seats, x(from)] as const];
  const d = stretches.map(([left, right]) => pathData`M${right} ${y(rate)}L${left} ${y(rate)}`);
  return path(`guide-${id}`, d.join(''), {
    stroke: 'series-1',
    width: 1.5,
    dash: [1, 4],
    round: true,
    opacity,
  });
}

/** From July on, through every stated month, to where it has come. */
function months(view: View): Mark[] {
  const { until, rates, readings, fontSize, x, y } = view;
  const passed = rates.months.filter(({ month }) => month < until);
  const tips = readings.filter(({ id }) => id === 'months');
  const points = [
    ...passed.map(({ month, value }) => ({ x: x(month), y: y(value) })),
    ...tips.map(({ to, rate }) => ({ x: x(to), y: y(rate) })),
  ];
  const tip = points.at(-1) ?? { x: x(7), y: y(0) };
  return [
    ...overArea(view, 'months', points, 1, true),
    circle('tip', tip, 5, { fill: 'series-1' }),
    ...rates.months.flatMap(({ id, month, value }) =>
      point(id, { x: x(month), y: y(value) }, Math.min(0.26 * fontSize, 5), {
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
  const head = (period: { id: string; words: string } | undefined, more: Header): Mark[] => {
    const id = `period-${period?.id}`;
    if (!period) return header(layout, more);
    if (!compact) return header(layout, { ...more, asides: [{ id, lines: [period.words] }] });
    const { opacity } = more;
    return [...header(layout, more), label(id, period.words, caption, { fill: 'ink2', opacity })];
  };
  // The old figure has gone before the new one comes: they stand in the same place.
  const alone = (opacity: number) => linearStep(opacity, 0.5, 1);
  return [
    label('metric', translate('rate'), caption, {
      role: 'bold',
      fill: 'series-1',
      opacity: compact ? 0 : 1,
    }),
    ...readings.flatMap(({ id, rate, fact, opacity }) => {
      const { digits, unit } = fact ?? rates.quarter;
      return head(fact && { id, words: fact.periodText }, {
        id: `rate-${id}`,
        numeral: rate.toFixed(digits),
        unit,
        fill: 'series-1',
        fact: fact?.id,
        opacity: alone(opacity),
      });
    }),
    // A number that is not there is as wide as one that is: Han letters, nearly twice as wide as digits.
    ...head(
      { id: 'gap', words: translate('gap_period') },
      {
        id: 'missing',
        numeral: translate('missing'),
        fill: 'ink3',
        scale: Math.max(size.em, 0.6 * layout.numeralSize) / layout.numeralSize,
        fact: 'court_rate_2019_04',
        opacity: alone(time.gap),
      },
    ),
  ];
}

/** The value at each rate the chart has reached; where letters are large, the numeral says it. */
function valueLabels({ time, until, rates, label, fontSize, chart: box, x, y }: View): Mark[] {
  const level = (id: string, at: number, row: KnownFact, opacity: number) =>
    // Inside its column, where the level of a higher rate passes over it.
    label(
      id,
      row.text,
      { x: x(at), y: y(row.value) + LINE_HEIGHT * fontSize },
      { anchor: 'middle', role: 'bold', fill: 'ink2', opacity, fact: row.id },
    );
  return [
    level('value-year', middle(YEAR), rates.year, 1),
    level('value-quarter', middle(QUARTER), rates.quarter, time.quarterDrawn),
    ...rates.months.map((row) => {
      const { month } = row;
      const isLast = row === rates.months.at(-1);
      // On its level while that is drawn; beside its point once the line has gone on to the next.
      const passed = linearStep(until, month, month + 0.5);
      return label(
        `value-${month}`,
        row.text,
        {
          x: isLast ? box.right : x(month) - 0.6 * fontSize,
          y: y(row.value) + (isLast ? -0.85 : lerp(-0.5, 0.42, passed)) * fontSize,
        },
        {
          role: 'bold',
          anchor: 'end',
          fill: 'series-1',
          fact: row.id,
          opacity: time.months * linearStep(until, month - 0.3, month),
        },
      );
    }),
  ];
}

/** Words in the gap: which months, and that the report is silent; upright where it is narrow. */
function gapLabel({ time, lines, label, font, fontSize, x, y }: View): Mark {
  const full = lines('gap');
  const fits = full.every((words) => measure(words, font) < x(GAP[1]) - x(GAP[0]));
  const words = fits ? full : lines('gap_short');
  return label(
    'gap',
    words,
    { x: x(middle(GAP)), y: y(0) - (0.8 + LINE_HEIGHT * (words.length - 1)) * fontSize },
    { anchor: 'middle', fill: 'ink2', fact: 'court_rate_2019_04', opacity: time.gapDrawn },
  );
}

/** Under the seats what a seat is; under the chart the months, and 2018 in a place of its own. */
function axisLabels(view: View): Mark[] {
  const { rates, compact, label, font, fontSize, chart: box, x, translate, lines } = view;
  const y = box.bottom + 1.4 * fontSize;
  const quiet = { fill: 'ink3' } as const;
  // Wider than its place, 2018 keeps away from the months.
  const period = rates.year.periodText;
  const atEnd = !compact && measure(period, font) > x(YEAR[1]) - x(YEAR[0]);
  const place = { x: x(atEnd ? YEAR[1] : middle(YEAR)), y };
  const year = label('axis-2018', compact ? period : [period, translate('whole_year')], place, {
    ...quiet,
    anchor: atEnd ? 'end' : 'middle',
  });
  const months = lines('months');
  if (compact)
    return [
      year,
      label('axis-last', months.at(-1) ?? '', { x: box.right, y }, { ...quiet, anchor: 'end' }),
    ];
  return [
    year,
    label('cases', lines('cases'), { x: PAD, y }, quiet),
    // A label for the first month of each quarter of the year.
    ...months.map((month, i) =>
      label(`axis-${i}`, month, { x: x(1 + 3 * i), y }, { ...quiet, anchor: 'middle' }),
    ),
    label(
      'axis-2019',
      translate('year'),
      { x: x(QUARTER[0]), y: y + LINE_HEIGHT * fontSize },
      { ...quiet },
    ),
  ];
}

/** The four words, one after the other, under the day they were asked for. */
function voices(view: View): Mark[] {
  const { at, time, event, translate, lines, header: layout, compact, size } = view;
  const { id, dateText: date } = event('court_opinion');
  const wordSize = Math.max(size.em, view.voices.fontSize);
  const rule = compact ? date : translate('rule', { date });
  return fade(1 - time.voicesOut, [
    view.label(
      'rule',
      rule,
      { x: PAD, y: layout.captionY },
      { role: 'bold', fill: 'ink2', event: id, opacity: time.ruleIn },
    ),
    ...lines('voices').map((word, i) => {
      const [from, to] = [VOICE.from + VOICE.later * i, VOICE.to + VOICE.later * i];
      return text(`voice-${i}`, word, view.voices.slot(i), wordSize, {
        role: 'numeral',
        opacity: linearStep(at, from, to),
      });
    }),
  ]);
}

/** How many promises, how many of them settled or in legal process, and the share of these. */
function promiseLabels(view: View): Mark[] {
  const { header: layout, label, font, fontSize, compact, time, found, translate, fact } = view;
  const { left, right, captionsY, footY } = view.promises;
  const [share, open] = [fact('contract_issues_handled_share'), fact('contract_issues_open')];
  const figure = (id: 'found' | 'handled', x: number, count: number, fill: 'ink' | 'series-1') => {
    const opacity = time[`${id}In`];
    return [
      text(id, String(Math.round(count)), { x, y: layout.numeralY }, layout.numeralSize, {
        role: 'numeral',
        fill,
        opacity,
        fact: view[id].id,
      }),
      label(
        `${id}-words`,
        translate(id),
        { x, y: captionsY },
        { fill: 'ink2', opacity: compact ? 0 : opacity },
      ),
    ];
  };
  // In the middle, or further left where its words are long, but clear of the first.
  const middle = (left + right) / 2;
  const least = left + measure(String(found.value), { role: 'numeral', size: layout.numeralSize });
  const wished = compact ? middle : right - measure(translate('handled'), font);
  const second = Math.max(least + 0.5 * fontSize, Math.min(middle, wished));

  const large = (compact ? 1 : 1.4) * fontSize;
  const y = footY + 0.5 * fontSize + ASCENT * large;
  const title = compact
    ? translate('promises')
    : translate('promises_full', { period: found.periodText });
  return [
    label(
      'promises',
      title,
      { x: left, y: layout.captionY },
      { role: 'bold', fill: 'ink2', opacity: time.foundIn },
    ),
    ...figure('found', left, view.foundNow, 'ink'),
    ...figure('handled', second, view.handledNow, 'series-1'),
    text('share', share.text, { x: left, y }, large, {
      role: 'bold',
      fill: 'series-1',
      opacity: time.footIn,
      fact: share.id,
    }),
    label(
      'open',
      translate('open'),
      { x: right, y },
      { anchor: 'end', fill: 'ink2', fact: open.id, opacity: time.footIn },
    ),
  ];
}

/** Every rate that is drawn, and in the gap, half-way up, each month of which there is none. */
function targets({ rates, silent, time, until, shown, x, y }: View): Mark[] {
  const at = (fact: string, month: number, rate: number, there: number): Mark[] =>
    shown * there > 0.5 ? [target({ x: x(month), y: y(rate) }, { fact })] : [];
  return [
    ...at(rates.year.id, middle(YEAR), rates.year.value, 1),
    ...at(rates.quarter.id, middle(QUARTER), rates.quarter.value, time.quarterDrawn),
    ...silent.flatMap((row) => at(row.id, monthOf(row), 50, time.gapDrawn)),
    ...rates.months.flatMap(({ id, month, value }) =>
      at(id, month, value, time.months * linearStep(until, month - 0.15, month)),
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
