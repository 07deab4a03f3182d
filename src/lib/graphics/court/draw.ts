import { type KnownFact } from '../kit/context';
import { header } from '../kit/header';
import { circle, finish, hatchPath, line, path, point, polyline, text } from '../kit/marks';
import type { Mark } from '../kit/marks';
import { measure } from '../../text/measure';
import { lerp, linearStep } from '../kit/timing';
import type { GraphicInput, Picture } from '../types';
import { PAD, viewOf, type View } from './layout';
import { DOMAIN, GAP, middle, monthOf, QUARTER } from './rates';
import { VOICE, YEAR, type Reading } from './rates';
import { promiseMarks, seatMarks } from './squares';

/** The picture at a position. @throws Error when a step, a fact or a label is missing */
export function draw(input: GraphicInput): Picture {
  const view = viewOf(input);
  const { left, right, top, bottom } = view.chart;
  return {
    scales: {
      x: { domain: DOMAIN, range: [left, right] },
      y: { domain: [0, 100], range: [bottom, top] },
    },
    marks: finish([
      ...chart(view),
      ...seatMarks(view),
      ...promiseMarks(view),
      ...headers(view),
      ...axisLabels(view),
      gapLabel(view),
      ...valueLabels(view),
      ...voices(view),
      ...promiseLabels(view),
      ...targets(view, input),
    ]),
  };
}

/** The rates over time: 2018 apart, three months as one stretch, a gap, four months as a line. */
function chart(view: View): Mark[] {
  const { state, rates, readings, shown, x, y, chart: box } = view;
  const { year, quarter, quarterDrawn, gapDrawn, monthsDrawn } = state;
  const gap = { left: x(GAP[0]), right: x(GAP[1]), top: box.top, bottom: box.bottom };
  const level = (id: string, [from, to]: typeof YEAR, rate: number, there: number): Mark[] => {
    const [start, end] = [
      { x: x(from), y: y(rate) },
      { x: x(to), y: y(rate) },
    ];
    const opacity = shown * there;
    const area = polyline([start, end, { x: end.x, y: y(0) }, { x: start.x, y: y(0) }], 'z');
    return [
      path(`area-${id}`, area, { fill: 'series-1', opacity: 0.1 * opacity }),
      line(`line-${id}`, [start, end], { stroke: 'series-1', width: 3, opacity }),
    ];
  };
  return [
    path('hatch', hatchPath(gap, 7), { stroke: 'grey', opacity: 0.45 * shown * gapDrawn }),
    {
      ...{ kind: 'grid', id: 'axis', of: 'y', values: [0], stroke: 'grey', opacity: shown },
      spans: [
        [x(YEAR[0]), x(YEAR[1])],
        [x(QUARTER[0]), x(10.5)],
      ],
    },
    {
      ...{ kind: 'grid', id: 'ticks', of: 'x', stroke: 'grey', opacity: shown },
      values: Array.from({ length: 10 }, (_, i) => i + 1),
      spans: [[box.bottom, box.bottom + 4]],
    },
    ...readings.map((reading) => guide(view, reading)),
    ...level('year', YEAR, rates.year.value, 0.5 + 0.5 * year),
    ...level('quarter', QUARTER, rates.quarter.value, quarterDrawn * (0.5 + 0.5 * quarter)),
    ...(monthsDrawn > 0 ? months(view) : []),
  ];
}

/** From a rate back to the seats at its level, but for the gap, where it could pass for a rate. */
function guide({ x, y, hall, shown }: View, { id, rate, from, to, opacity }: Reading): Mark {
  const seats = hall.left + 10 * hall.cell;
  const spans =
    to > GAP[1]
      ? [[seats, x(GAP[0])] as const, [x(GAP[1]), x(from)] as const]
      : [[seats, x(from)] as const];
  const d = spans.map(([left, right]) =>
    polyline([
      { x: right, y: y(rate) },
      { x: left, y: y(rate) },
    ]),
  );
  return path(`guide-${id}`, d.join(''), {
    ...{ stroke: 'series-1', width: 1.5, dash: [1, 4], round: true },
    opacity: shown * opacity,
  });
}

/** From July on, through every stated month, to where it has come. */
function months({ state, rates, readings, shown, fontSize, x, y }: View): Mark[] {
  const opacity = shown * state.monthsDrawn;
  const stated = rates.months.map((row) => ({ row, month: monthOf(row) }));
  const tips = readings
    .filter(({ id }) => id === 'months')
    .map(({ to, rate }) => ({ x: x(to), y: y(rate) }));
  const passed = stated.filter(({ month }) => month < state.until - 1e-9);
  const points = [...passed.map(({ row, month }) => ({ x: x(month), y: y(row.value) })), ...tips];
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const area = polyline([...points, { x: last.x, y: y(0) }, { x: first.x, y: y(0) }], 'z');
  return [
    path('area-months', area, { fill: 'series-1', opacity: 0.1 * opacity }),
    line('line-months', points, { stroke: 'series-1', width: 3, round: true, opacity }),
    circle('tip', last, 5, { fill: 'series-1', opacity }),
    ...stated.flatMap(({ row, month }) =>
      point({
        ...{ id: row.id, x: x(month), y: y(row.value), r: Math.min(0.26 * fontSize, 5) },
        ...{ shape: 'circle', colour: 'series-1', status: 'stated' },
        opacity: opacity * linearStep(state.until, month - 0.15, month),
      }),
    ),
  ];
}

/** The rate huge, of what and of when; in the gap, that there is none. */
function headers(view: View): Mark[] {
  const { readings, rates, state, shown, compact, fontSize, size, translate } = view;
  const { header: layout } = view;
  const caption = { x: PAD, y: layout.captionY };
  // The line over the numeral says what it is; where only one line fits, of when it is.
  const head = (
    id: string,
    numeral: string,
    period: { id: string; words: string } | undefined,
    more: {
      unit?: string;
      fact?: string;
      scale?: number;
      opacity: number;
      fill: 'series-1' | 'ink3';
    },
  ): Mark[] => {
    const words = { id: `period-${period?.id}`, lines: [period?.words ?? ''], opacity: 1 };
    return [
      ...header(layout, fontSize, {
        ...{ id, numeral, ...more },
        asides: period && !compact ? [words] : [],
      }),
      ...(period && compact
        ? [text(words.id, words.lines, caption, fontSize, { fill: 'ink2', opacity: more.opacity })]
        : []),
    ];
  };
  // The old figure has gone before the new one comes: they stand in the same place.
  const alone = (opacity: number) => shown * linearStep(opacity, 0.5, 1);
  return [
    text('metric', translate('rate'), caption, fontSize, {
      ...{ role: 'bold', fill: 'series-1' },
      opacity: compact ? 0 : shown,
    }),
    ...readings.flatMap(({ id, rate, fact: row, opacity }) => {
      const { digits, unit } = row ?? rates.quarter;
      return head(`rate-${id}`, rate.toFixed(digits), row && { id, words: row.periodText }, {
        ...{ unit, fact: row?.id, opacity: alone(opacity), fill: 'series-1' },
      });
    }),
    // A number that is not there stands as large as one that is.
    ...head(
      'missing',
      translate('missing'),
      { id: 'gap', words: translate('gap_period') },
      {
        ...{
          scale: Math.max(size.em, 0.6 * layout.numeralSize) / layout.numeralSize,
          fill: 'ink3',
        },
        ...{
          opacity: alone(state.gap),
          fact: 'court_rate_2019_04',
        },
      },
    ),
  ];
}

/** The value at each rate the chart has reached; where letters are large, the numeral says it. */
function valueLabels({ state, compact, rates, shown, fontSize, chart: box, x, y }: View): Mark[] {
  if (compact) return [];
  const level = (id: string, at: number, row: KnownFact, opacity: number) =>
    // Inside its column, where the level of a higher rate passes over it.
    text(id, row.text, { x: x(at), y: y(row.value) + 1.3 * fontSize }, fontSize, {
      ...{ role: 'bold', anchor: 'middle', fill: 'ink2', opacity, fact: row.id },
    });
  return [
    level('value-year', middle(YEAR), rates.year, shown),
    level('value-quarter', middle(QUARTER), rates.quarter, shown * state.quarterDrawn),
    ...rates.months.map((row) => {
      const month = monthOf(row);
      const isLast = row === rates.months.at(-1);
      // On its level while that is drawn; beside its point once the line has gone on to the next.
      const passed = linearStep(state.until, month, month + 0.5);
      const place = {
        x: isLast ? box.right : x(month) - 0.6 * fontSize,
        y: y(row.value) + (isLast ? -0.85 : lerp(-0.5, 0.42, passed)) * fontSize,
      };
      return text(`value-${month}`, row.text, place, fontSize, {
        ...{ role: 'bold', anchor: 'end', fill: 'series-1', fact: row.id },
        opacity: shown * state.monthsDrawn * linearStep(state.until, month - 0.3, month),
      });
    }),
  ];
}

/** Words in the gap: which months, and that the report is silent; upright where it is narrow. */
function gapLabel({ state, shown, lines, fontSize, x, y }: View): Mark {
  const font = { role: 'text', size: fontSize } as const;
  const full = lines('gap');
  const fits = full.every((words) => measure(words, font) < x(GAP[1]) - x(GAP[0]));
  const words = fits ? full : lines('gap_short');
  const place = { x: x(middle(GAP)), y: y(0) - (0.8 + 1.3 * (words.length - 1)) * fontSize };
  return text('gap', words, place, fontSize, {
    ...{ anchor: 'middle', fill: 'ink2', fact: 'court_rate_2019_04' },
    opacity: shown * state.gapDrawn,
  });
}

/** Under the seats what a seat is; under the chart the months, and 2018 in a place of its own. */
function axisLabels({ rates, shown, compact, fontSize, chart: box, x, ...view }: View): Mark[] {
  const { translate, lines } = view;
  const quiet = { fill: 'ink3', opacity: shown } as const;
  const y = box.bottom + 1.4 * fontSize;
  // Wider than its place, 2018 keeps away from the months.
  const period = rates.year.periodText;
  const isWide = measure(period, { role: 'text', size: fontSize }) > x(YEAR[1]) - x(YEAR[0]);
  const atEnd = !compact && isWide;
  const year = text(
    'axis-2018',
    compact ? period : [period, translate('whole_year')],
    { x: x(atEnd ? YEAR[1] : middle(YEAR)), y },
    fontSize,
    { ...quiet, anchor: atEnd ? 'end' : 'middle' },
  );
  const months = lines('months');
  if (compact) {
    const last = text('axis-last', months.at(-1) ?? '', { x: box.right, y }, fontSize, {
      ...quiet,
      anchor: 'end',
    });
    return [year, last];
  }
  return [
    year,
    text('cases', lines('cases'), { x: PAD, y }, fontSize, quiet),
    // A label for the first month of each quarter of the year.
    ...months.map((month, i) =>
      text(`axis-${i}`, month, { x: x(1 + 3 * i), y }, fontSize, { ...quiet, anchor: 'middle' }),
    ),
    text(
      'axis-2019',
      translate('year'),
      { x: x(QUARTER[0]), y: y + 1.3 * fontSize },
      fontSize,
      quiet,
    ),
  ];
}

/** The four words, one after the other, under the day they were asked for. */
function voices({ state, time, event, translate, lines, ...view }: View): Mark[] {
  const { header: layout, compact, fontSize, voices: box, size } = view;
  const opinion = event('court_opinion');
  const { dateText: date } = opinion;
  const left = 1 - time.voicesOut;
  const rule = compact ? date : translate('rule', { date });
  return [
    text('rule', rule, { x: PAD, y: layout.captionY }, fontSize, {
      ...{ role: 'bold', fill: 'ink2', event: opinion.id },
      opacity: left * time.ruleIn,
    }),
    ...lines('voices').map((word, i) => {
      const column = i % box.columns.length;
      const place = {
        x: box.columns[column] ?? 0,
        y: box.rows[(i - column) / box.columns.length] ?? 0,
      };
      const [from, to] = [VOICE.from + VOICE.later * i, VOICE.to + VOICE.later * i];
      return text(`voice-${i}`, word, place, Math.max(size.em, box.fontSize), {
        role: 'numeral',
        opacity: left * linearStep(state.voices, from, to),
      });
    }),
  ];
}

/** How many promises, how many of them settled or in legal process, and the share of these. */
function promiseLabels(view: View): Mark[] {
  const { header: layout, fontSize, compact, time, found, handled, translate, fact } = view;
  const { left, right, captionsY, footY } = view.promises;
  const [share, open] = [fact('contract_issues_handled_share'), fact('contract_issues_open')];
  const width = (words: string, size = fontSize) => measure(words, { role: 'text', size });
  const figure = (id: 'found' | 'handled', x: number, count: number, row: KnownFact) => {
    const opacity = time[`${id}In`];
    return [
      text(id, String(Math.round(count)), { x, y: layout.numeralY }, layout.numeralSize, {
        ...{ role: 'numeral', fill: id === 'handled' ? 'series-1' : 'ink', opacity, fact: row.id },
      }),
      text(`${id}-words`, translate(id), { x, y: captionsY }, fontSize, {
        ...{ fill: 'ink2', opacity: compact ? 0 : opacity },
      }),
    ] as const;
  };
  // In the middle, or further left where its words are long.
  const middle = (left + right) / 2;
  const second = compact ? middle : Math.min(middle, right - width(translate('handled')));

  const large = (compact ? 1 : 1.4) * fontSize;
  const y = footY + 0.5 * fontSize + 0.88 * large;
  const both = width(share.text, large) + fontSize + width(translate('open'));
  const title = compact
    ? translate('promises')
    : translate('promises_full', { period: found.periodText });
  return [
    text('promises', title, { x: left, y: layout.captionY }, fontSize, {
      ...{ role: 'bold', fill: 'ink2', opacity: time.foundIn },
    }),
    ...figure('found', left, view.foundNow, found),
    ...figure('handled', second, view.handledNow, handled),
    text('share', share.text, { x: left, y }, large, {
      ...{ role: 'bold', fill: 'series-1', opacity: time.footIn, fact: share.id },
    }),
    text('open', translate('open'), { x: right, y }, fontSize, {
      ...{ anchor: 'end', fill: 'ink2', fact: open.id },
      opacity: both < right - left ? time.footIn : 0,
    }),
  ];
}

/** Every rate that is drawn, and in the gap, half-way up, each month of which there is none. */
function targets({ rates, state, shown, x, y }: View, { rows }: GraphicInput): Mark[] {
  const target = (id: string, month: number, rate: number, there: number): Mark[] =>
    shown * there > 0.5
      ? [{ kind: 'target', id: `target-${id}`, fact: id, x: x(month), y: y(rate) }]
      : [];
  const silent = rows.filter(
    ({ id, status }) => id.startsWith('court_rate_') && status === 'missing',
  );
  return [
    ...target(rates.year.id, middle(YEAR), rates.year.value, 1),
    ...target(rates.quarter.id, middle(QUARTER), rates.quarter.value, state.quarterDrawn),
    ...silent.flatMap((row) => target(row.id, monthOf(row), 50, state.gapDrawn)),
    ...rates.months.flatMap((row) => {
      const month = monthOf(row);
      const there = state.monthsDrawn * linearStep(state.until, month - 0.15, month);
      return target(row.id, month, row.value, there);
    }),
  ];
}
