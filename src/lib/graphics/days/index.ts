import { easeCubicInOut } from 'd3';
import type { StoryEvent } from '../../model/story';
import { contextOf, memoize, type Context, type Keyframe } from '../kit/context';
import { formatDay, monthSpan } from '../kit/dates';
import {
  circle,
  finish,
  LINE_HEIGHT,
  path,
  pathData,
  polyline,
  text,
  type Mark,
} from '../kit/marks';
import { lerp, linearStep, nearestStep, progressOf, stateAt, type Timing } from '../kit/timing';
import { atLeast } from '../../text/ruler';
import type { Graphic, GraphicInput, Picture, Table } from '../types';
import { layoutOf, NUMERAL, put, slotsOf, yearsOf } from './layout';
import type { Layout, Place, Slot, Slots, Years } from './layout';
import { meta } from './meta';
import { momentsOf, spanOf, strokesOf, type Meta, type Moment } from './moments';
import { spiral, strokePath, type Spiral, type Stroke } from './spiral';

/** What changes between keyframes: the day, and how much of a poster the picture is. */
interface State {
  day: number;
  poster: number;
}

/** What moves when. The words have gone before the spiral moves. */
const TIMING = {
  wordsOut: ['poster', 0, 0.2],
  spiralMoves: ['poster', 0, 1],
} as const satisfies Timing<State>;

/** Days in which words come or go. */
const FADE = 3;
/** How much is left of words that stay when the counter has moved on: still 4.5:1 to read. */
const PAST = 0.85;

/** All that does not depend on the position. */
interface Setting extends Context<Meta>, Layout {
  zero: number;
  total: number;
  keyframes: Readonly<Record<Keyframe<Meta>, State>>;
  moments: readonly Moment[];
  spiral: Spiral;
  slots: Slots;
  marks: Years;
}

const settingOf = memoize((subject): Setting => {
  const context = contextOf(meta, subject);
  const { zero, total } = spanOf(context);
  const shape = spiral(zero, total);
  const layout = layoutOf(subject.size, shape);
  const moments = momentsOf(context, subject.events);
  const resting = moments.map(({ keyframe, day }) => [keyframe, { day, poster: 0 }] as const);
  return {
    ...{ ...context, ...layout, zero, total, moments, spiral: shape },
    keyframes: { cover: { day: total, poster: 1 }, ...Object.fromEntries(resting) },
    slots: slotsOf(moments, shape, layout),
    marks: yearsOf(shape, zero, layout, context),
  };
});

/**
 * The days at one position.
 *
 * @throws Error when a fact, the event of a keyframe or a label is missing, or a step is unknown
 */
function draw(input: GraphicInput): Picture {
  const setting = settingOf(input);
  const { keyframes, chart, poster, marks } = setting;
  // Time runs evenly; only what is not time is eased.
  const state = stateAt<State>(keyframes, input, (t) => t);
  // A thousandth of a day: rounding errors must not hold a day back.
  const day = Math.round(state.day * 1000) / 1000;
  const eased = easeCubicInOut(state.poster);
  const time = progressOf(TIMING, { day, poster: eased });
  const shown = 1 - time.wordsOut;
  const place = {
    x: lerp(chart.x, poster.x, time.spiralMoves),
    y: lerp(chart.y, poster.y, time.spiralMoves),
    scale: lerp(chart.scale, poster.scale, time.spiralMoves),
  };
  const pinned = pins(setting, day, place, shown);
  return {
    marks: finish([
      ...strokes(setting, day, place, 1 - time.spiralMoves),
      ...marks.lines.map(({ year, x, from, to }) =>
        path(`line-${year}`, pathData`M${x} ${from}V${to}`, { stroke: 'grey', opacity: shown }),
      ),
      ...pinned.filter(({ kind }) => kind !== 'text'),
      ...counter(setting, Math.floor(day), shown),
      ...marks.words.map((mark) => ({ ...mark, opacity: shown })),
      ...pinned.filter(({ kind }) => kind === 'text'),
    ]),
  };
}

/** Opacity of strokes by distance, from far to near. */
const DEPTHS = [0.22, 0.38, 0.53, 0.69, 0.84, 1];

/**
 * All strokes, from far to near, in a few paths, because hundreds of elements are slow to repaint;
 * and over them the strokes of moments that stay. A stroke is lit when its day has come; the next
 * one has grown by the fraction.
 */
function strokes(
  { spiral, moments }: Setting,
  day: number,
  place: Place,
  standing: number,
): Mark[] {
  const layers = DEPTHS.map((opacity) => ({ opacity, faint: '', lit: '' }));
  for (const stroke of spiral.strokes) {
    const layer = layers[Math.min(layers.length - 1, Math.floor(stroke.near * layers.length))];
    if (!layer) continue;
    if (stroke.day > day) layer.faint += stroke.path;
    layer.lit += litPart(stroke, day);
  }
  const accents = moments
    .filter(({ stays }) => stays)
    .map((moment) => ({
      ...moment,
      d: strokesOf(spiral, moment)
        .map((stroke) => litPart(stroke, day))
        .join(''),
    }));
  return [
    ...layers.flatMap(({ opacity, faint, lit }, i) => [
      path(`faint-${i}`, faint, { fill: 'grid', place }),
      path(`lit-${i}`, lit, { fill: 'series-1', place, opacity }),
    ]),
    ...accents.map(({ id, d, colour }) =>
      path(`accent-${id}`, d, {
        ...{ fill: colour, stroke: colour, width: 1.5, round: true },
        ...{ place, opacity: standing },
      }),
    ),
  ].filter(({ d }) => d !== '');
}

function litPart(stroke: Stroke, day: number): string {
  if (stroke.day <= day) return stroke.path;
  const grown = day - stroke.day + 1;
  return grown > 0 ? strokePath(stroke.outline, grown) : '';
}

/** The day as a picture: a huge numeral that ends at a fixed place, the date below. */
function counter(setting: Setting, day: number, opacity: number): Mark[] {
  const { zero, total, fontSize, translate } = setting;
  const { right, baseline: y, numeral, unit, date } = setting.counter;
  const [before = '', after = ''] = translate('count', { n: '|' }).split('|');
  const gap = 0.3 * unit;
  const end =
    right - (after ? unit * Math.max(after.length, atLeast(0, after, 'numeral')) + gap : 0);
  // As wide for every day of so many digits: what stands before it keeps its place.
  const digits = '0'.repeat(String(day).length);
  const start =
    end - numeral * Math.max(digits.length * NUMERAL, atLeast(0, digits, 'numeral')) - gap;
  const numerals = { anchor: 'end', role: 'numeral', opacity } as const;
  /** Not every language has words on both sides of the number. */
  const words = (id: string, said: string, x: number): Mark[] =>
    said ? [text(id, said.trim(), { x, y }, unit, { ...numerals, fill: 'ink2' })] : [];
  const derived = day === 0 ? [translate('derived')] : [];
  return [
    ...words('count-before', before, start),
    text('count', String(day), { x: end, y }, numeral, {
      ...{ ...numerals, fill: 'series-1' },
      // On its way it counts from a day that is worked out.
      fact: day === total ? 'days_total' : 'day_zero',
    }),
    ...words('count-after', after, right),
    text(
      'date',
      [formatDay(setting, 'date', zero + day), ...derived],
      { x: right, y: date },
      fontSize,
      {
        ...{ anchor: 'end', fill: 'ink2', opacity },
        fact: day === 0 ? 'day_zero' : day === total ? 'published' : undefined,
      },
    ),
  ];
}

/**
 * Moments held to their strokes by a dot, with a line to their words while these show. One moment
 * speaks at a time: the last one reached. Words of the keyframes' own moments stay behind where the
 * box has space for them all.
 *
 * @param place where the spiral stands just now
 * @param shown 0…1, how much is to be seen of all this
 */
function pins(
  { slots, labels, fontSize }: Setting,
  day: number,
  place: Place,
  shown: number,
): Mark[] {
  const { list, crowded } = slots;
  return list.flatMap((slot, i): Mark[] => {
    const { moment, held, top } = slot;
    const { id, stays, colour } = moment;
    const before = fadeOf(list[i - 1]?.moment, moment);
    const come = linearStep(day, moment.day - before, moment.day);
    // Gone before the next one comes: the two may want the same place.
    const next = list[i + 1]?.moment;
    const after = fadeOf(moment, next);
    const gone = next ? linearStep(day, next.day - 2 * after, next.day - after) : 0;
    const dot = shown * come * (stays ? 1 : 1 - gone);
    if (dot === 0) return [];
    const opacity = shown * come * (1 - gone * (stays && !crowded ? 1 - PAST : 1));
    const from = put(held, place);
    const end = { x: labels.left - 0.3 * fontSize, y: top + 0.52 * fontSize };
    // Slanting first: it leaves the counter below, which a level line would run through.
    const bend = { x: Math.min(end.x, from.x + Math.abs(end.y - from.y)), y: end.y };
    const leader = polyline([from, bend, end]);
    return [
      path(`halo-${id}`, leader, { stroke: 'ground', width: 3, opacity }),
      path(`leader-${id}`, leader, { stroke: colour, opacity }),
      circle(`pin-${id}`, from, (stays ? 0.36 : 0.24) * fontSize, {
        ...{ fill: colour, stroke: 'ground', width: 1.5, opacity: dot },
      }),
      ...wordsOf(slot, labels.left, fontSize, opacity),
    ];
  });
}

/** Days in which a moment's words give way to the next one's. */
const fadeOf = (from?: Moment, to?: Moment) =>
  from && to ? Math.min(FADE, (to.day - from.day) / 3) : FADE;

/** What happened, and the date below it. */
function wordsOf(
  { moment, lines, top }: Slot,
  x: number,
  fontSize: number,
  opacity: number,
): Mark[] {
  const { id, stays, colour, date } = moment;
  const y = top + 0.88 * fontSize;
  const below = y + lines.length * LINE_HEIGHT * fontSize;
  const word = { opacity, event: id };
  return [
    text(id, lines, { x, y }, fontSize, {
      ...{ ...word, role: stays ? 'bold' : 'text', fill: colour === 'gold' ? 'ink' : colour },
    }),
    text(`${id}-date`, date, { x, y: below }, fontSize, { ...word, fill: 'ink2' }),
  ];
}

/** What the picture shows at the nearest step. */
function describe(input: GraphicInput): string {
  const context = contextOf(meta, input);
  const { translate } = context;
  const { zero, total } = spanOf(context);
  const step = nearestStep(input);
  const moment = momentsOf(context, input.events).find(({ keyframe }) => keyframe === step);
  const day = moment?.day ?? total;
  const [event = ''] = moment?.words ?? [];
  const state = translate(!moment ? 'about_all' : day === 0 ? 'about_zero' : 'about_day', {
    day,
    date: formatDay(context, 'date', zero + day),
    from: formatDay(context, 'date', zero),
    // With its month, when that is all the report gives: the day is only where the counter rests.
    event: moment?.month ? translate('event_in', { date: moment.date, event }) : event,
  });
  return translate('about', { days: total, state });
}

/** The events of those days, with the number of the day. */
function table(input: GraphicInput): Table {
  const context = contextOf(meta, input);
  const { translate, fact } = context;
  const { zero, total } = spanOf(context);
  const start = fact('day_zero');
  const dayOf = (event: StoryEvent): string => {
    if (event.precision === 'day') return String(event.day);
    const { first, last } = monthSpan(event.date);
    // In the month of day zero the count begins with the event itself.
    if (first < zero) return translate('day_derived', { day: 0 });
    return translate('day_range', { from: first - zero, to: last - zero });
  };
  const within = input.events.filter((event) => {
    const last = event.precision === 'day' ? event.day : monthSpan(event.date).last - zero;
    return last >= 0 && event.day <= total;
  });
  return {
    caption: translate('caption', { days: total }),
    head: [translate('head_day'), translate('head_date'), translate('head_what')],
    rows: [
      [translate('day_derived', { day: 0 }), start.text, start.what],
      ...within.map((event) => [dayOf(event), event.dateText, event.what]),
    ],
  };
}

export default { ...meta, draw, describe, table } satisfies Graphic;
