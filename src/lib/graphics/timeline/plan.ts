import type { Size } from '../types';
import type { Calendar, Lane, Occurrence } from './calendar';

/** Words at an event and the line that leads to them, px. */
export interface Flag {
  id: string;
  lines: string[];
  /** Where the first line is anchored, on its baseline. */
  x: number;
  y: number;
  anchor: 'start' | 'end';
  /** From the event to its words. */
  leader: readonly (readonly [x: number, y: number])[];
}

/** Where everything stands in a box, px; time runs to the right or, in a tall box, down. */
export interface Layout {
  wide: boolean;
  letter: number;
  /** Along time. */
  along(day: number): number;
  /** Across time: the two edges of the band of months, and the lines events stand on. */
  band: readonly [number, number];
  lanes: Readonly<Record<Lane, number>>;
  /** Half the thickness of an event's mark. */
  r: number;
  /** Across: where an event stands; the next of two that would cover each other steps outwards. */
  standing: ReadonlyMap<string, number>;
  names: readonly {
    lane: 'qingdao' | 'shenzhen';
    x: number;
    y: number;
    anchor: 'start' | 'middle' | 'end';
  }[];
  flags: readonly Flag[];
}

/** What both kinds of layout are made from. */
export interface Plan {
  size: Size;
  letter: number;
  calendar: Calendar;
  names: Readonly<Record<'qingdao' | 'shenzhen', string>>;
  /** Letters the widest words on the band take. */
  scaleWidth: number;
  /** The event that has its words whatever room there is. */
  first: string | undefined;
}

/** The side whose words an event's stand among: one of neither city goes where there is room. */
export const sideOf = ({ lane }: Occurrence): 'qingdao' | 'shenzhen' =>
  lane === 'qingdao' ? 'qingdao' : 'shenzhen';

/**
 * All, if they fit; else as many as fit, in their order.
 *
 * @param first asked before the others
 */
export function fitting(
  all: readonly Occurrence[],
  first: string | undefined,
  fits: (some: readonly Occurrence[]) => boolean,
): readonly Occurrence[] {
  if (fits(all)) return all;
  const inTurn = [...all].sort((a, b) => Number(b.id === first) - Number(a.id === first));
  const kept = new Set<Occurrence>();
  const inOrder = () => all.filter((one) => kept.has(one));
  for (const one of inTurn) {
    kept.add(one);
    if (!fits(inOrder())) kept.delete(one);
  }
  return inOrder();
}

/**
 * Half the thickness of a mark: a good dot, or smaller where days are so dense that three events of
 * a lane would stand side by side.
 */
export function radiusIn({ occurrences }: Calendar, perDay: number, letter: number): number {
  const apart = (['qingdao', 'both', 'shenzhen'] as const).flatMap((lane) => {
    const here = occurrences.filter((one) => one.lane === lane && !one.month);
    return here.slice(2).map((one, i) => one.middle - (here[i]?.middle ?? -Infinity));
  });
  return Math.min(0.36 * letter, (perDay * Math.min(...apart)) / 2);
}

/** Across: where each event stands, given its lane and which way is outwards there. */
export function standingOf(
  { occurrences }: Calendar,
  along: (day: number) => number,
  lanes: Layout['lanes'],
  r: number,
): Map<string, number> {
  const standing = new Map<string, number>();
  for (const lane of ['qingdao', 'both', 'shenzhen'] as const) {
    const outwards = lane === 'qingdao' ? -1 : 1;
    /** Where the last event of each row ends, from the lane outwards. */
    const ends: number[] = [];
    for (const { id, from, to, middle, month } of occurrences.filter((one) => one.lane === lane)) {
      const [start, end] = month
        ? [along(from), along(to)]
        : [along(middle) - r, along(middle) + r];
      const free = ends.findIndex((taken) => taken <= start);
      const row = free < 0 ? ends.length : free;
      ends[row] = end;
      standing.set(id, lanes[lane] + outwards * row * (2 * r + 1.5));
    }
  }
  return standing;
}
