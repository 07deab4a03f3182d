import type { Label } from '../types';
import { LINE_HEIGHT } from '../marks/labels';
import { ramp } from '../marks/ramp';
import { put, type Layout, type Place } from './layout';
import type { Moment, Tone } from './moments';
import type { Scene } from './scene';
import type { Slot } from './slots';

/** A moment held to its stroke by a dot, with a line to its words while they show; px. */
export interface Pin {
  id: string;
  tone: Tone;
  x: number;
  y: number;
  radius: number;
  opacity: number;
  /** From the dot at 45° to `bend`, then level to x. */
  line: { bend: number; x: number; y: number; opacity: number };
}

/** Days in which words come or go. */
const FADE = 3;
/** How much is left of words that stay when the counter has moved on: still 4.5:1 to read. */
const PAST = 0.85;

/**
 * The pins on a day. One moment speaks at a time: the last one reached. Words of the keyframes'
 * own moments stay behind where the box has room for them all.
 *
 * @param day 0…510
 * @param place where the spiral stands just now
 * @param shown 0…1, how much is to be seen of all this
 * @param em size of a label's letters at scale 1, px
 */
export function pinsAt(
  day: number,
  place: Place,
  shown: number,
  { rooms, slots: { list, roomy } }: Scene,
  em: number,
): { pins: Pin[]; labels: Label[] } {
  const { letter } = rooms;
  const pins: Pin[] = [];
  const labels: Label[] = [];
  list.forEach((slot, i) => {
    const { moment, held, top } = slot;
    const { id, stays, tone } = moment;
    const before = fade(list[i - 1]?.moment, moment);
    const come = ramp(day, moment.day - before, moment.day);
    // Gone before the next one comes: the two may want the same place.
    const next = list[i + 1]?.moment;
    const after = fade(moment, next);
    const gone = next ? ramp(day, next.day - 2 * after, next.day - after) : 0;
    const dot = shown * come * (stays ? 1 : 1 - gone);
    if (dot === 0) return;
    const opacity = shown * come * (1 - gone * (stays && roomy ? 1 - PAST : 1));
    const [x, y] = put(held, place);
    const end = { x: rooms.labels.x - 0.3 * letter, y: top + 0.52 * letter };
    // Slanting first: it leaves the counter below, which a level line would run through.
    const bend = Math.min(end.x, x + Math.abs(end.y - y));
    const line = { ...end, bend, opacity };
    pins.push({ id, tone, x, y, radius: (stays ? 0.36 : 0.24) * letter, opacity: dot, line });
    labels.push(...wordsOf(slot, rooms, opacity, em));
  });
  return { pins, labels };
}

/** Days in which a moment's words give way to the next one's. */
const fade = (from?: Moment, to?: Moment) =>
  from && to ? Math.min(FADE, (to.day - from.day) / 3) : FADE;

/** What happened, and the date below it. */
function wordsOf(
  { moment: { id, stays, tone, date }, lines, top }: Slot,
  { letter, labels: { x } }: Layout,
  opacity: number,
  em: number,
): Label[] {
  const y = top + 0.88 * letter;
  const word = { x, scale: letter / em, opacity, event: id };
  const below = y + lines.length * LINE_HEIGHT * letter;
  return [
    {
      ...word,
      id,
      lines,
      y,
      face: stays ? 'bold' : 'text',
      tone: tone === 'gold' ? 'ink' : tone,
    },
    { ...word, id: `${id}-date`, lines: [date], y: below, tone: 'ink2' },
  ];
}
