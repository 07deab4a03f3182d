import { easeLinear } from 'd3';
import type { StoryEvent } from '../../model/story';
import { measure } from '../../text/measure';
import { contextOf, memoize } from '../kit/context';
import { formatDay, lengthOf } from '../kit/dates';
import { finish } from '../kit/finish';
import { ASCENT, circle, fade, LINE_HEIGHT, path, polyline, text } from '../kit/marks';
import type { Mark, Transform } from '../kit/marks';
import { lerp, linearStep, nearestStep, valueAt } from '../kit/timing';
import type { Graphic, GraphicInput, Picture, Table } from '../types';
import { layoutOf, put, slotsOf, yearMarks, type Slot } from './layout';
import { meta } from './meta';
import { milestonesOf, spanOf, strokesOf, type Milestone } from './milestones';
import { spiral, strokePath, type Stroke } from './spiral';

/** How much of a poster the picture is at each keyframe. */
const POSTER = Object.fromEntries(meta.keyframes.map((name) => [name, name === 'cover' ? 1 : 0]));

/** Days in which words come or go. */
const FADE = 3;
/** How much is left of words that stay when the counter has moved on: still 4.5:1 to read. */
const PAST = 0.85;

/** All that does not depend on the position. */
type View = ReturnType<typeof viewOf>;
const viewOf = memoize((subject) => {
  const context = contextOf(meta, subject);
  const { zero, total } = spanOf(context);
  const shape = spiral(zero, total);
  const layout = layoutOf(subject.size, shape);
  const milestones = milestonesOf(context, subject.events);
  const resting = milestones.map(({ keyframe, day }) => [keyframe, day] as const);
  return {
    ...context,
    ...layout,
    zero,
    total,
    milestones,
    spiral: shape,
    /** The day of each keyframe. */
    days: { cover: total, ...Object.fromEntries(resting) },
    ...slotsOf(milestones, shape, layout),
    years: yearMarks(shape, zero, layout, context),
  };
});

/**
 * The days at one position.
 *
 * @throws Error when a fact, the event of a keyframe or a label is missing, or a step is unknown
 */
function draw(input: GraphicInput): Picture {
  const view = viewOf(input);
  const { days, chart, poster, years } = view;
  // Time runs evenly. A thousandth of a day: rounding errors must not hold a day back.
  const day = Math.round(valueAt(days, input, easeLinear) * 1000) / 1000;
  const moved = valueAt(POSTER, input);
  const transform = {
    x: lerp(chart.x, poster.x, moved),
    y: lerp(chart.y, poster.y, moved),
    scale: lerp(chart.scale, poster.scale, moved),
  };
  return {
    marks: finish([
      ...strokes(view, day, transform, 1 - moved),
      // The words have gone before the spiral moves.
      ...fade(1 - linearStep(moved, 0, 0.2), [
        ...counter(view, Math.floor(day)),
        ...pins(view, day, transform),
        ...years,
      ]),
    ]),
  };
}

/** Opacity of strokes by distance, from far to near. */
const DEPTHS = [0.22, 0.38, 0.53, 0.69, 0.84, 1];

/**
 * All strokes, from far to near, in a few paths, because hundreds of elements are slow to repaint;
 * and over them the strokes of milestones that stay. A stroke is lit when its day has come; the next
 * one has grown by the fraction.
 */
function strokes(
  { spiral, milestones }: View,
  day: number,
  transform: Transform,
  standing: number,
): Mark[] {
  const layers = DEPTHS.map((opacity) => ({ opacity, faint: '', lit: '' }));
  for (const stroke of spiral.strokes) {
    const layer = layers[Math.min(layers.length - 1, Math.floor(stroke.near * layers.length))];
    if (!layer) continue;
    if (stroke.day > day) layer.faint += stroke.path;
    layer.lit += litPart(stroke, day);
  }
  const accents = milestones.filter(({ stays }) => stays);
  return [
    ...layers.flatMap(({ opacity, faint, lit }, i) => [
      path(`faint-${i}`, faint, { fill: 'grid', transform }),
      path(`lit-${i}`, lit, { fill: 'series-1', transform, opacity }),
    ]),
    ...accents.map((milestone) => {
      const lit = strokesOf(spiral, milestone).map((stroke) => litPart(stroke, day));
      const { id, colour } = milestone;
      return path(`accent-${id}`, lit.join(''), {
        fill: colour,
        stroke: colour,
        width: 1.5,
        round: true,
        transform,
        opacity: standing,
      });
    }),
  ].filter(({ d }) => d !== '');
}

function litPart(stroke: Stroke, day: number): string {
  if (stroke.day <= day) return stroke.path;
  const grown = day - stroke.day + 1;
  return grown > 0 ? strokePath(stroke.outline, grown) : '';
}

/** The day as a picture: a huge numeral that ends at a fixed place, the date below. */
function counter(view: View, day: number): Mark[] {
  const { zero, total, label, translate } = view;
  const { right, baseline: y, numeral, unit, date } = view.counter;
  const [before = '', after = ''] = translate('count', { n: '|' }).split('|');
  const gap = 0.3 * unit;
  const width = (words: string, size: number) => measure(words, { role: 'numeral', size });
  const end = right - (after ? width(after, unit) + gap : 0);
  // As wide for every day of so many digits: what stands before it keeps its place.
  const start = end - width('0'.repeat(String(day).length), numeral) - gap;
  const style = { anchor: 'end', role: 'numeral' } as const;
  /** Not every language has words on both sides of the number. */
  const words = (id: string, words: string, x: number): Mark[] =>
    words ? [text(id, words.trim(), { x, y }, unit, { ...style, fill: 'ink2' })] : [];
  const derived = day === 0 ? [translate('derived')] : [];
  return [
    ...words('count-before', before, start),
    text('count', String(day), { x: end, y }, numeral, {
      ...style,
      fill: 'series-1',
      // On its way it counts from a day that is worked out.
      fact: day === total ? 'days_total' : 'day_zero',
    }),
    ...words('count-after', after, right),
    label(
      'date',
      [formatDay(view, 'date', zero + day), ...derived],
      { x: right, y: date },
      {
        anchor: 'end',
        fill: 'ink2',
        fact: day === 0 ? 'day_zero' : day === total ? 'published' : undefined,
      },
    ),
  ];
}

/**
 * Milestones held to their strokes by a dot, with a line to their words while these show. One speaks
 * at a time: the last one reached. Words of the keyframes' own stay behind where the box has space
 * for them all.
 *
 * @param transform where the spiral stands just now
 */
function pins(view: View, day: number, transform: Transform): Mark[] {
  const { slots, crowded, labels, fontSize } = view;
  return slots.flatMap((slot, i): Mark[] => {
    const { milestone, held, top } = slot;
    const { id, stays, colour } = milestone;
    const before = fadeOf(slots[i - 1]?.milestone, milestone);
    const come = linearStep(day, milestone.day - before, milestone.day);
    // Gone before the next one comes: the two may want the same slot.
    const next = slots[i + 1]?.milestone;
    const after = fadeOf(milestone, next);
    const gone = next ? linearStep(day, next.day - 2 * after, next.day - after) : 0;
    const dot = come * (stays ? 1 : 1 - gone);
    if (dot === 0) return [];
    const opacity = come * (1 - gone * (stays && !crowded ? 1 - PAST : 1));
    const from = put(held, transform);
    const end = { x: labels.left - 0.3 * fontSize, y: top + 0.52 * fontSize };
    // Slanting first: it leaves the counter below, which a level line would run through.
    const bend = { x: Math.min(end.x, from.x + Math.abs(end.y - from.y)), y: end.y };
    const leader = polyline([from, bend, end]);
    return [
      path(`halo-${id}`, leader, { stroke: 'ground', width: 3, opacity }),
      path(`leader-${id}`, leader, { stroke: colour, opacity }),
      circle(`pin-${id}`, from, (stays ? 0.36 : 0.24) * fontSize, {
        fill: colour,
        stroke: 'ground',
        width: 1.5,
        opacity: dot,
      }),
      ...fade(opacity, wordsOf(view, slot)),
    ];
  });
}

/** Days in which a milestone's words give way to the next one's. */
const fadeOf = (from?: Milestone, to?: Milestone) =>
  from && to ? Math.min(FADE, (to.day - from.day) / 3) : FADE;

/** What happened, and the date below it. */
function wordsOf({ label, labels, fontSize }: View, { milestone, lines, top }: Slot): Mark[] {
  const { id, stays, colour, date } = milestone;
  const at = { x: labels.left, y: top + ASCENT * fontSize };
  const below = { ...at, y: at.y + lines.length * LINE_HEIGHT * fontSize };
  const fill = colour === 'gold' ? 'ink' : colour;
  return [
    label(id, lines, at, { role: stays ? 'bold' : 'text', fill, event: id }),
    label(`${id}-date`, date, below, { fill: 'ink2', event: id }),
  ];
}

/** What the picture shows at the nearest step. */
function describe(input: GraphicInput): string {
  const context = contextOf(meta, input);
  const { translate } = context;
  const { zero, total } = spanOf(context);
  const step = nearestStep(input);
  const milestone = milestonesOf(context, input.events).find(({ keyframe }) => keyframe === step);
  const day = milestone?.day ?? total;
  const [event = ''] = milestone?.words ?? [];
  const state = translate(!milestone ? 'about_all' : day === 0 ? 'about_zero' : 'about_day', {
    day,
    date: formatDay(context, 'date', zero + day),
    from: formatDay(context, 'date', zero),
    // With its month, when that is all the report gives: the day is only where the counter rests.
    event: milestone?.month ? translate('event_in', { date: milestone.date, event }) : event,
  });
  return translate('about', { days: total, state });
}

/** The events of those days, with the number of the day. */
function table(input: GraphicInput): Table {
  const context = contextOf(meta, input);
  const { translate, fact } = context;
  const { total } = spanOf(context);
  const start = fact('day_zero');
  const dayOf = (event: StoryEvent): string => {
    const { day, precision } = event;
    if (precision === 'day') return String(day);
    // In the month of day zero the count begins with the event itself.
    if (day < 0) return translate('day_derived', { day: 0 });
    return translate('day_range', { from: day, to: day + lengthOf(event) - 1 });
  };
  const within = input.events.filter(
    (event) => event.day + lengthOf(event) > 0 && event.day <= total,
  );
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
