import { contextOf } from '../kit/context';
import { finish } from '../kit/finish';
import { circle, dots, fade, grid, line, path, pathData, polyline } from '../kit/marks';
import type { Mark, Point } from '../kit/marks';
import { timeAt } from '../kit/timing';
import type { Graphic, GraphicInput, Picture, Table } from '../types';
import { calendarOf, peopleAt } from './journeys';
import { amountLabels, chartLabels, counterLabels, formatToday, noteLabels } from './labels';
import { rulerOf, shrink, viewOf, type View } from './layout';
import { meta } from './meta';
import { hostMarks, peopleMarks } from './people';

/** The picture at a position. @throws Error when a row, an event, a label or a step is missing */
function draw(input: GraphicInput): Picture {
  const view = viewOf(input);
  const { compact, noted, scales } = view;
  return {
    scales,
    marks: finish([
      ...ground(view),
      ...fade(compact ? noted : 1, numberOverTime(view)),
      ...peopleMarks(view),
      ...noteLabels(view),
      ...counterLabels(view),
      ...(compact ? [] : chartLabels(view)),
      ...amountLabels(view),
    ]),
  };
}

/** What the people stand on: the ruler, the hosts' rings, the plates at home; and the arc that grew. */
function ground(view: View): Mark[] {
  const { ruler: x, recede, cx, north, pitch, radius, fontSize, away, time, grownX } = view;
  const { top, bottom } = rulerOf(view);
  const plates = [-1, 0, 1].map((i) => recede({ x: cx + i * pitch, y: north }, away));
  // An arc that reaches to the words, but bends no more than a half circle does.
  const full = rulerOf({ ...view, away: 1, noted: 0 });
  const reach = grownX - 0.8 * fontSize - x;
  const bulge = Math.min(reach, (full.bottom - full.top) / 2) * away;
  // A quadratic curve's middle lies half way to its control point.
  const arc = pathData`M${x},${top}Q${x + 2 * bulge},${(top + bottom) / 2} ${x},${bottom}`;
  return [
    path('ruler', pathData`M${x - 4} ${top}h8M${x - 4} ${bottom}h8M${x} ${top}V${bottom}`, {
      stroke: 'ink3',
    }),
    ...hostMarks(view),
    // A twelfth larger than a group, so that its rim is to be seen.
    dots('plates', plates, { r: 1.08 * radius * shrink(away), fill: 'sand' }),
    path('arc', arc, { stroke: 'plum', width: 2.5, round: true, opacity: time.notesOut }),
  ];
}

/** How many are in Shenzhen over time, up to this day. */
function numberOverTime({ calendar, chart, counts, day, time, x, y }: View): Mark[] {
  const { stays, domain, founded } = calendar;
  const [first, second, third] = stays;
  const at = (date: number, people: number): Point => ({ x: x(date), y: y(people) });
  const jumps = [
    { date: first.start, to: first.people },
    { date: second.start, to: second.people },
    { date: second.end, to: 0 },
    { date: third.start, to: third.people },
  ].filter(({ date }) => date <= day);
  // On the day itself the line has come as far as the people have.
  const levels = jumps.map(({ date, to }) => (date === day ? counts.shenzhen : to));
  const level = levels.at(-1) ?? 0;
  const now = at(day, level);
  const edges = jumps.flatMap(({ date }, i) => [
    at(date, levels[i - 1] ?? 0),
    at(date, levels[i] ?? 0),
  ]);
  const whole = [at(domain[0], 0), ...edges, now];
  // The day of the second return is computed, so its edge is not a plain line.
  const [foot, head] = [whole.slice(0, 6), whole.slice(6)];
  const isBack = jumps.length > 2;
  const isStaying = day > second.start && day < second.end;
  const ahead = [now, at(second.end, level), at(second.end, 0)];
  const stroke = 'series-2';
  const dashed = { stroke, dash: [3, 3] } as const;
  const solid = isBack ? polyline(foot) + polyline(head) : polyline(whole);
  return [
    path('area', polyline([...whole, at(day, 0)], 'z'), { fill: stroke, opacity: 0.18 }),
    grid('base', 'y', [0], [[chart.left, chart.right]], { stroke: 'grey' }),
    path('line', solid, { stroke, width: 2 }),
    ...(isBack ? [line('derived', whole.slice(5, 7), { ...dashed, width: 2 })] : []),
    ...(isStaying ? [line('ahead', ahead, { ...dashed, opacity: 0.6 })] : []),
    line('today', [at(day, 0), now], { stroke }),
    circle('founding', at(founded, second.people), 4, { fill: 'plum', opacity: time.notesOut }),
    circle('cursor', now, 4, { fill: stroke, stroke: 'ground', width: 2 }),
  ];
}

/**
 * What it is, its ends, how many are in Shenzhen at the nearest keyframe, and what came of it: read out
 * once there, not with every pixel.
 */
function describe(input: GraphicInput): string {
  const context = contextOf(meta, input);
  const { translate } = context;
  const calendar = calendarOf(context);
  const now = timeAt(meta, { ...input, position: Math.round(input.position) });
  const { counts } = peopleAt(calendar, now);
  const [{ people: from }, { people: to }] = calendar.stays;
  const day = formatToday(context, calendar, calendar.dayAt(now));
  // Of those who meet on the road only the whole groups are known, not who is how far.
  const today =
    counts.travelling > 0
      ? translate('describe_handover', { day, from, to })
      : translate('describe_day', { day, n: counts.shenzhen });
  return translate('describe', { today });
}

/** The three groups: people, from, to, days, hosts, and what of it the report does not say itself. */
function table(input: GraphicInput): Table {
  const context = contextOf(meta, input);
  const { translate } = context;
  const heads = ['batch', 'people', 'from', 'to', 'days', 'hosts', 'status'] as const;
  return {
    caption: translate('table'),
    head: heads.map((head) => translate(`head_${head}`)),
    rows: calendarOf(context).stays.map(({ name, rows: { people, start, end, days, hosts } }) => {
      const marks = [
        ...(people.status === 'restored' ? [translate('people_restored')] : []),
        ...(end.status === 'derived' ? [translate('end_derived')] : []),
      ];
      return [
        name,
        ...[people, start, end, days, hosts].map(({ text }) => text),
        marks.join(translate('comma')) || translate('stated'),
      ];
    }),
  };
}

export default { ...meta, draw, describe, table } satisfies Graphic;
