import type { GraphicInput } from '../types';
import { lineWidth } from '../marks/labels';
import { ramp } from '../marks/ramp';
import { known, type Known } from '../marks/rows';
import { say } from '../marks/words';
import type { Calendar } from './calendar';
import type { Chart } from './chart';
import type { Counts } from './people';
import type { Stage } from './stage';

/** All that the words of one frame depend on. */
export interface Scene extends GraphicInput {
  /** The moment of the score, and its day. */
  at: number;
  day: number;
  calendar: Calendar;
  counts: Counts;
  stage: Stage;
  chart: Chart;
  /** 0…1: how far the people have stepped back for what grew. */
  away: number;
  /** 1…0: how far the notes that must make room for it are still there. */
  noted: number;
}

/** The three groups as the table and the labels count them. */
export const BATCHES = [1, 2, 3] as const;

/** The sign of a number whose first digit had to be restored. */
export const sign = (text: GraphicInput['text'], { status }: Known): string =>
  status === 'restored' ? say(text, 'restored_sign') : '';

/** A group's name, people and sign: `第一批157人*`. */
export function groupText({ rows, text }: GraphicInput, batch: number): string {
  const row = known(rows, `cadres_batch_${batch}`);
  const name = say(text, `batch_${batch}`);
  return say(text, 'batch_people', { batch: name, n: row.value, sign: sign(text, row) });
}

/** 0…1: how visible something is that comes after `from` and is gone by `to`, moments. */
export const during = (at: number, from: number, to: number, fade = 0.1): number =>
  Math.min(ramp(at, from, from + fade), 1 - ramp(at, to - fade, to));

/** The first wording that is no wider than `room` px, alone in a list; none when none is. */
export const shortest = (wordings: readonly string[], room: number, em: number): string[] =>
  wordings.filter((words) => lineWidth(words) * em <= room).slice(0, 1);
