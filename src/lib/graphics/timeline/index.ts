import type { StoryEvent } from '../../model/story';
import { contextOf } from '../kit/context';
import { boxOf, fontSizeIn, lettering } from '../kit/labels';
import { finish } from '../kit/finish';
import { boxPath, grid, line, path, target } from '../kit/marks';
import type { Box, Colour, Mark, Point, Style, TextMark } from '../kit/marks';
import { nearestStep } from '../kit/timing';
import type { Graphic, GraphicInput, Picture, Table } from '../types';
import { calendarOf, focusOf, SIDE, SIDES, type Lane } from './events';
import { placed, tall, wide, type Flag, type Placed } from './layout';
import { meta } from './meta';

/** How much is left of an event that is not of the city looked at, and of one not picked out. */
const ASIDE = 0.3;
const BEHIND = 0.7;

const COLOURS: Readonly<Record<Lane, Colour>> = {
  qingdao: 'series-1',
  both: 'ink',
  shenzhen: 'series-2',
};

/** What every part of the picture needs to draw itself. */
type View = ReturnType<typeof viewOf>;

/** Worked out anew for every position: nothing here moves, and a reader picks one event at a time. */
function viewOf(input: GraphicInput) {
  const context = contextOf(meta, input);
  const { width, height, em } = input.size;
  const calendar = calendarOf(input.events, context.event('published'));
  // Larger than the reader's own only in a box of more than 100 by 62.5 letters.
  const words = lettering(fontSizeIn({ width: width / 1.6, height, em }, 62.5));
  const { isShown, picked } = focusOf(input);
  const plan = { ...context, ...words, calendar, picked };
  // Laid out wide in a narrower box, words of events leave it.
  const isWide = width > 1.2 * height;
  const layout = isWide ? wide(plan) : tall(plan);
  return {
    ...plan,
    ...layout,
    ...placed(plan, layout),
    isWide,
    isShown,
    /** How strong a lane's marks are. */
    strengthOf: (lane: Lane) => (isShown(lane) ? 1 : ASIDE),
    /** A point from how far along time and how far across it stands, px. */
    at: (along: number, across: number): Point =>
      isWide ? { x: along, y: across } : { x: across, y: along },
  };
}

/** The events at a position. @throws Error when a label, a step or the day of publication is missing */
function draw(input: GraphicInput): Picture {
  const view = viewOf(input);
  const { at, along, calendar, events, isShown, picked } = view;
  const { from, to } = calendar;
  const flags = view.flags.filter(({ lane }) => isShown(lane));
  const time = { domain: [from, to], range: [along(from), along(to)] } as const;
  return {
    scales: view.isWide ? { x: time } : { y: time },
    marks: finish([
      ...band(view),
      // From the middle of a mark, which covers its beginning.
      ...events.flatMap(({ id, lane, middle, across }) =>
        flags
          .filter((flag) => flag.id === id)
          .map(({ end }) =>
            line(`leader-${id}`, [at(along(middle), across), end], {
              stroke: id === picked ? COLOURS[lane] : 'grey',
            }),
          ),
      ),
      ...events.flatMap((one) => eventMarks(view, one)),
      ...names(view),
      ...scaleWords(view),
      ...flags.map((flag) => flagWords(view, flag)),
    ]),
  };
}

/** A box from one place along and across time to another. */
function box({ at }: View, start: readonly [number, number], end: readonly [number, number]): Box {
  const [{ x: left, y: top }, { x: right, y: bottom }] = [at(...start), at(...end)];
  return { left, top, right, bottom };
}

/** The band of months, on it the days the story is about, and the lines the cities' events stand on. */
function band(view: View): Mark[] {
  const { along, at, calendar, strengthOf, lanes, band: edges } = view;
  const { from, to, published, months } = calendar;
  const [near, far] = edges;
  const whole = box(view, [along(from), near], [along(to), far]);
  const story = box(view, [along(0), near], [along(published), far]);
  const across = (id: string, values: readonly number[], style: Style) =>
    grid(id, view.isWide ? 'x' : 'y', values, [edges], style);
  const beginnings = months.slice(1);
  const days = (isYear: boolean) =>
    beginnings.filter(({ month }) => (month === 1) === isYear).map(({ day }) => day);
  return [
    path('band', boxPath(whole), { stroke: 'grid' }),
    path('story', boxPath(story), { fill: 'sand' }),
    across('months', days(false), { stroke: 'grid' }),
    across('years', days(true), { stroke: 'grey' }),
    // The story begins on a day that is worked out.
    across('zero', [0], { stroke: 'grey', dash: [3, 3] }),
    ...SIDES.map((side) =>
      line(`line-${side}`, [at(along(from), lanes[side]), at(along(to), lanes[side])], {
        stroke: COLOURS[side],
        opacity: 0.5 * strengthOf(side),
      }),
    ),
  ];
}

/** What an event's mark covers, and what is `inset` px inside it. */
const coverOf = (view: View, { start, end, across }: Placed, inset = 0): Box => {
  const half = view.r - inset;
  return box(view, [start + inset, across - half], [end - inset, across + half]);
};

/** An event on its lane: a disc on its day, or a hollow bar over its month. */
function eventMarks(view: View, one: Placed): Mark[] {
  const { at, along, isShown, strengthOf, picked } = view;
  const { id, lane, isMonth, middle, across } = one;
  const colour = COLOURS[lane];
  const style: Style = isMonth ? { fill: 'ground', stroke: colour, width: 2 } : { fill: colour };
  // Half a bar's stroke stands outside it.
  const edges = coverOf(view, one, isMonth ? 1 : 0);
  const opacity = strengthOf(lane) * (picked && picked !== id ? BEHIND : 1);
  return [
    // The ring of the one picked out stands clear of its mark and of the ground round it.
    ...(picked === id
      ? [path(`ring-${id}`, boxPath(edges, 4, true), { stroke: colour, width: 2 })]
      : []),
    path(`ground-${id}`, boxPath(edges, 1.5, true), { fill: 'ground' }),
    path(`event-${id}`, boxPath(edges, 0, true), { ...style, opacity, event: id }),
    ...(isShown(lane) ? [target(at(along(middle), across), { event: id })] : []),
  ];
}

const names = ({ names: all, label, translate, strengthOf }: View): Mark[] =>
  all.map(({ lane, anchor, ...at }) =>
    label(`lane-${lane}`, translate(lane), at, {
      anchor,
      role: 'bold',
      fill: COLOURS[lane],
      opacity: strengthOf(lane),
    }),
  );

/** Words at the events: those of the one picked out in its city's colour. */
const flagWords = ({ label, picked }: View, { id, lane, lines, anchor, at }: Flag): Mark =>
  id === picked
    ? label(id, lines, at, { anchor, event: id, role: 'bold', fill: COLOURS[lane] })
    : label(id, lines, at, { anchor, event: id, fill: picked ? 'ink2' : 'ink' });

/** Months of the year that may be named on the band. */
const NAMED = [4, 7, 10];

/** The length of the story, years, months: as many as find space between the events on the band. */
function scaleWords(view: View): Mark[] {
  const { along, isWide, label, fontSize, band: edges, events, translate } = view;
  const { months, published, to } = view.calendar;
  const monthNames = translate('months').split(' ');
  const middle = (edges[0] + edges[1]) / 2;
  /** Words that begin, or end, at a day. */
  const at = (id: string, words: string, day: number, ends = false): TextMark => {
    const slot = isWide
      ? { x: along(day) + (ends ? -0.3 : 0.3) * fontSize, y: middle + 0.36 * fontSize }
      : { x: middle, y: along(day) + (ends ? -0.3 : 1.05) * fontSize };
    const anchor = isWide ? (ends ? 'end' : 'start') : 'middle';
    return label(id, words, slot, { anchor, fill: 'ink2', role: ends ? 'bold' : 'text' });
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
  const taken = events.filter(({ lane }) => lane === 'both').map((one) => coverOf(view, one));
  return wanted.filter((words) => {
    const own = boxOf(words);
    const [width, height] = [own.right - own.left, own.bottom - own.top];
    const [end, across] = isWide ? [own.right, height] : [own.bottom, width];
    if (end > along(to) || across > edges[1] - edges[0]) return false;
    const free = taken.every((other) => isApart(own, other));
    if (free) taken.push(own);
    return free;
  });
}

/** Beside each other with air between, or over each other. */
const isApart = (a: Box, b: Box): boolean =>
  b.right + 2 < a.left || a.right + 2 < b.left || b.bottom < a.top || a.bottom < b.top;

/** What the picture shows at the nearest step: all events, or the one picked out. */
function describe(input: GraphicInput): string {
  const { events } = input;
  const { translate } = contextOf(meta, input);
  const step = nearestStep(input);
  const picked = events.find(({ id }) => id === step);
  if (picked)
    return translate(picked.series ? 'describe_event' : 'describe_both', {
      date: picked.dateText,
      city: cityOf(input, picked),
      what: picked.what,
    });
  return translate('describe', {
    n: events.length,
    from: events[0]?.dateText ?? '',
    to: events.at(-1)?.dateText ?? '',
    qingdao: events.filter(({ series }) => series === 'series-1').length,
    shenzhen: events.filter(({ series }) => series === 'series-2').length,
    months: events.filter(({ precision }) => precision === 'month').length,
  });
}

/** Every event. */
function table(input: GraphicInput): Table {
  const { translate } = contextOf(meta, input);
  return {
    caption: translate('caption', { n: input.events.length }),
    head: [translate('head_date'), translate('head_city'), translate('head_what')],
    rows: input.events.map((event) => [event.dateText, cityOf(input, event), event.what]),
  };
}

const cityOf = (input: GraphicInput, { series }: StoryEvent): string =>
  series ? contextOf(meta, input).translate(SIDE[series]) : '';

export default { ...meta, draw, describe, table } satisfies Graphic;
