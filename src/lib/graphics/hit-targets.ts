import { boxOf } from './kit/labels';
import type { Box, Mark } from './kit/marks';
import { measuredBy } from '../text/measure';
import type { Size } from './types';

/** A place in a picture that a reader can ask about; px in the box the picture was made for. */
export interface HitTarget extends Box {
  id: string;
  /** What it shows: a fact's id, or `event-` and an event's. Several targets may show the same. */
  row: string;
}

/** A label fainter than this is coming or going: nothing to aim at. */
const FAINT = 0.5;
/** Half the width of a mark that stands for a fact without words, px. */
const MARK = 9;

/** Everything in a picture that has a source, from top to bottom and from left to right. */
export function hitTargetsOf(marks: readonly Mark[], { ruler }: Size): HitTarget[] {
  const targetOf = (mark: Mark): HitTarget[] => {
    if (mark.kind !== 'text' && mark.kind !== 'target') return [];
    const { id, fact, event, opacity = 1 } = mark;
    const row = fact ?? (event === undefined ? undefined : `event-${event}`);
    if (row === undefined || opacity < FAINT) return [];
    if (mark.kind === 'text') return [{ id, row, ...boxOf(mark) }];
    const [left, top] = [mark.x - MARK, mark.y - MARK];
    return [{ id, row, left, top, right: left + 2 * MARK, bottom: top + 2 * MARK }];
  };
  return inReadingOrder(measuredBy(ruler, () => marks.flatMap(targetOf)));
}

function inReadingOrder(targets: readonly HitTarget[]): HitTarget[] {
  const lines: HitTarget[][] = [];
  for (const target of [...targets].sort((a, b) => a.top - b.top)) {
    const line = lines.at(-1);
    const isBeside = (target.top + target.bottom) / 2 < (line?.[0]?.bottom ?? -Infinity);
    if (line && isBeside) line.push(target);
    else lines.push([target]);
  }
  return lines.flatMap((line) => line.sort((a, b) => a.left - b.left));
}

/** The first target of each row: what the arrow keys stop at. */
export const tabStopsOf = (targets: readonly HitTarget[]): HitTarget[] =>
  targets.filter(({ row }, i) => targets.findIndex((target) => target.row === row) === i);

/**
 * The target a finger or a pointer means; of two equally near ones the smaller.
 *
 * @param reach how far off it may be, px
 */
export function nearestTarget(
  targets: readonly HitTarget[],
  x: number,
  y: number,
  reach: number,
): HitTarget | undefined {
  const distance = ({ left, top, right, bottom }: HitTarget) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  const area = ({ left, top, right, bottom }: HitTarget) => (right - left) * (bottom - top);
  return targets
    .filter((target) => distance(target) <= reach)
    .sort((a, b) => distance(a) - distance(b) || area(a) - area(b))[0];
}

/**
 * Where a key leads in a row of things: on with the arrows, to the ends with Home and End, to none
 * with Esc. It halts at both ends; from none the arrows lead to the near end.
 *
 * @param at the current one, −1 for none
 * @param count how many there are
 * @returns an index, −1 for none; undefined where the key, or there being nothing, leads nowhere
 */
export function indexByKey(event: Key, at: number, count: number): number | undefined {
  if (count === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const last = count - 1;
  return {
    ArrowRight: Math.min(at + 1, last),
    ArrowLeft: at < 0 ? last : Math.max(at - 1, 0),
    Home: 0,
    End: last,
    Escape: -1,
  }[event.key];
}

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;
