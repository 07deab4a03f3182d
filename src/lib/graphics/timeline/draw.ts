import { contextOf, memoize, type Context } from '../kit/context';
import { boxOf, fontSizeIn } from '../kit/labels';
import {
  boxPath,
  finish,
  line,
  path,
  text,
  type Box,
  type Colour,
  type Mark,
  type Style,
  type TextMark,
} from '../kit/marks';
import { measure } from '../../text/measure';
import { lerp } from '../kit/timing';
import type { GraphicInput, Picture } from '../types';
import {
  calendarOf,
  SIDES,
  stateOf,
  type Calendar,
  type Lane,
  type Occurrence,
  type State,
} from './events';
import { extent, tall, wide, type Layout } from './layout';
import { meta } from './meta';

/** What every part of the picture needs to draw itself. */
interface View extends Context<typeof meta>, Layout {
  calendar: Calendar;
  /** How much of each lane is there, and how much each event is picked out, 0…1. */
  shown: State['lanes'];
  picked: State['picked'];
  /** The event picked out, or the one most so between two. */
  first: string | undefined;
}

/** How much is left of an event that is not of the city looked at, and of one not picked out. */
const ASIDE = 0.3;
const BEHIND = 0.7;

const COLOURS: Readonly<Record<Lane, Colour>> = {
  qingdao: 'series-1',
  both: 'ink',
  shenzhen: 'series-2',
};

const settingOf = memoize((subject) => {
  const context = contextOf(meta, subject);
  const { size, translate } = context;
  const calendar = calendarOf(subject.events, context.event('published'));
  const names = { qingdao: translate('qingdao'), shenzhen: translate('shenzhen') };
  const { width, height, em } = size;
  const fontSize = fontSizeIn({ width: width / 1.6, height, em }, 62.5);
  const onBand = [
    translate('span', { n: calendar.published }),
    ...calendar.months.map(({ year }) => translate('year', { year })),
    ...translate('months').split(' '),
  ];
  const font = { role: 'text', size: fontSize } as const;
  const scaleWidth = Math.max(...onBand.map((words) => measure(words, font)));
  const layouts = new Map<string | undefined, Layout>();
  return {
    ...{ context, calendar },
    /** Where everything stands when an event must have its words; a few of them are ever asked for. */
    layoutFor(first: string | undefined): Layout {
      const made =
        layouts.get(first) ??
        (width > 1.2 * height ? wide : tall)({
          size,
          fontSize,
          calendar,
          names,
          scaleWidth,
          first,
        });
      layouts.set(first, made);
      return made;
    },
  };
});

/** The events at a position. @throws Error when a label, a step or the day of publication is missing */
export function draw(input: GraphicInput): Picture {
  const { context, calendar, layoutFor } = settingOf(input);
  const state = stateOf(input);
  const [most] = Object.entries(state.picked).sort(([, a], [, b]) => b - a);
  const first = most && most[1] > 0 ? most[0] : undefined;
  const layout = layoutFor(first);
  const { lanes: shown, picked } = state;
  const view: View = { ...context, ...layout, shown, picked, calendar, first };
  const { from, to } = calendar;
  const time = { domain: [from, to], range: [layout.along(from), layout.along(to)] } as const;
  return {
    scales: layout.wide ? { x: time } : { y: time },
    marks: finish([
      ...band(view),
      ...layout.flags.map(({ id, lane, leader }) =>
        line(`leader-${id}`, leader, {
          stroke: (picked[id] ?? 0) > 0.5 ? COLOURS[lane] : 'grey',
          opacity: shown[lane],
        }),
      ),
      ...calendar.occurrences.flatMap((one) => eventMarks(view, one)),
      ...names(view),
      ...scaleWords(view),
      ...flagWords(view),
    ]),
  };
}

/** A box from one place along and across time to another. */
function box(
  { wide: isWide }: View,
  start: readonly [number, number],
  end: readonly [number, number],
): Box {
  const [left, top, right, bottom] = isWide
    ? [...start, ...end]
    : [start[1], start[0], end[1], end[0]];
  return { left, top, right, bottom };
}

/** The band of months, on it the days the story is about, and the lines the cities' events stand on. */
function band(view: View): Mark[] {
  const { along, calendar, shown, lanes, wide: isWide, band: edges } = view;
  const { from, to, published, months } = calendar;
  const [near, far] = edges;
  const whole = box(view, [along(from), near], [along(to), far]);
  const story = box(view, [along(0), near], [along(published), far]);
  const across = { kind: 'grid', of: isWide ? 'x' : 'y', spans: [edges] } as const;
  const beginnings = months.slice(1);
  const days = (isYear: boolean) =>
    beginnings.filter(({ month }) => (month === 1) === isYear).map(({ day }) => day);
  return [
    path('band', boxPath(whole), { stroke: 'grid' }),
    path('story', boxPath(story), { fill: 'sand' }),
    { ...across, id: 'months', values: days(false), stroke: 'grid' },
    { ...across, id: 'years', values: days(true), stroke: 'grey' },
    // The story begins on a day that is worked out.
    { ...across, id: 'zero', values: [0], stroke: 'grey', dash: [3, 3] },
    ...SIDES.map((side) => {
      const { left, top, right, bottom } = box(
        view,
        [along(from), lanes[side]],
        [along(to), lanes[side]],
      );
      const ends = [
        { x: left, y: top },
        { x: right, y: bottom },
      ];
      const opacity = 0.5 * lerp(ASIDE, 1, shown[side]);
      return line(`line-${side}`, ends, { stroke: COLOURS[side], opacity });
    }),
  ];
}

/** An event on its lane: a disc on its day, or a hollow bar over its month. */
function eventMarks(view: View, one: Occurrence): Mark[] {
  const { standing, r, shown, picked } = view;
  const { id, lane, isMonth } = one;
  const across = standing.get(id) ?? 0;
  const own = picked[id] ?? 0;
  const others = Math.max(...Object.values(picked));
  // Half a bar's stroke stands outside it.
  const inset = isMonth ? 1 : 0;
  const [start, end] = extent(one, view);
  const place = box(view, [start + inset, across - r + inset], [end - inset, across + r - inset]);
  const colour = COLOURS[lane];
  const style: Style = isMonth ? { fill: 'ground', stroke: colour, width: 2 } : { fill: colour };
  const opacity = lerp(ASIDE, 1, shown[lane]) * lerp(lerp(1, BEHIND, others), 1, own);
  const target: Mark = {
    ...{ kind: 'target', id: `target-${id}`, event: id },
    x: (place.left + place.right) / 2,
    y: (place.top + place.bottom) / 2,
  };
  return [
    path(`ring-${id}`, boxPath(place, 4, true), { stroke: colour, width: 2, opacity: own }),
    path(`ground-${id}`, boxPath(place, 1.5, true), { fill: 'ground' }),
    path(`event-${id}`, boxPath(place, 0, true), { ...style, opacity, event: id }),
    ...(shown[lane] > 0.5 ? [target] : []),
  ];
}

const names = ({ names: all, fontSize, translate, shown }: View): Mark[] =>
  all.map(({ lane, place, anchor }) =>
    text(`lane-${lane}`, translate(lane), place, fontSize, {
      ...{ anchor, role: 'bold', fill: COLOURS[lane] },
      opacity: lerp(ASIDE, 1, shown[lane]),
    }),
  );

/** Words at the events: those of the one picked out in its city's colour. */
const flagWords = ({ flags, fontSize, shown, first }: View): Mark[] =>
  flags.map(({ id, lane, lines, place, anchor }) => {
    const isFirst = id === first;
    return text(id, lines, place, fontSize, {
      ...{ anchor, role: isFirst ? 'bold' : 'text', event: id, opacity: shown[lane] },
      fill: isFirst ? COLOURS[lane] : first ? 'ink2' : 'ink',
    });
  });

/** Months of the year that may be named on the band. */
const NAMED = [4, 7, 10];

/**
 * The words on the band, as many as find space between the events that stand on it: the length of
 * the story, the years, some months.
 */
function scaleWords(view: View): Mark[] {
  const { along, wide: isWide, fontSize, band: edges, r, standing, translate, calendar } = view;
  const { months, published, occurrences, to } = calendar;
  const monthNames = translate('months').split(' ');
  const middle = (edges[0] + edges[1]) / 2;
  /** Words that begin, or end, at a day. */
  const at = (id: string, words: string, day: number, ends = false): TextMark => {
    const place = isWide
      ? { x: along(day) + (ends ? -0.3 : 0.3) * fontSize, y: middle + 0.36 * fontSize }
      : { x: middle, y: along(day) + (ends ? -0.3 : 1.05) * fontSize };
    const anchor = isWide ? (ends ? 'end' : 'start') : 'middle';
    return text(id, words, place, fontSize, { anchor, fill: 'ink2', role: ends ? 'bold' : 'text' });
  };
  const wanted = [
    at('span', translate('span', { n: published }), published, true),
    ...months
      .filter(({ month }, i) => i === 0 || month === 1)
      .map(({ year, day }) => at(`year-${year}`, translate('year', { year }), day)),
    ...months
      .filter(({ month }) => NAMED.includes(month))
      .map(({ year, month, day }) =>
        at(`month-${year}-${month}`, monthNames[month - 1] ?? '', day),
      ),
  ];
  const taken = occurrences
    .filter(({ lane }) => lane === 'both')
    .map((one) => {
      const [start, end] = extent(one, view);
      const across = standing.get(one.id) ?? 0;
      return box(view, [start, across - r], [end, across + r]);
    });
  return wanted.filter((label) => {
    const { left, top, right, bottom } = boxOf(label);
    const [end, across] = isWide ? [right, bottom - top] : [bottom, right - left];
    if (end > along(to) || across > edges[1] - edges[0]) return false;
    const free = taken.every(
      (other) =>
        other.right + 2 < left ||
        right + 2 < other.left ||
        other.bottom < top ||
        bottom < other.top,
    );
    if (free) taken.push({ left, top, right, bottom });
    return free;
  });
}
