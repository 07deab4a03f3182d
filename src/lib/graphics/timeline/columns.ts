import { LINE_HEIGHT, lineWidth } from '../marks/labels';
import { wrap } from '../marks/words';
import type { Calendar, Occurrence } from './calendar';
import { fitting, sideOf, type Plan } from './plan';

/** Lengths in letters. */
export const EDGE = 0.5;
/** From the band to a lane. */
export const LANE = 0.7;
/** The band, beside the words on it; without words, where letters are too large for all. */
const BAND = { air: 0.3, bare: 1 };
/** From a lane to the words: two events of a day stand side by side here, and leaders run through. */
const LEAD = { least: 1.9, most: 2.6 };
/** Between the words of two events. */
const AIR = 0.12;

export const SIDES = ['qingdao', 'shenzhen'] as const;

/** Letters from side to side. */
interface Columns {
  qingdao: number;
  shenzhen: number;
  band: number;
  lead: number;
}

/**
 * The columns, and the events that have words. The words on the band are given up before those of
 * events are.
 *
 * @param length of the band, px
 */
export function arranged(plan: Plan, length: number) {
  const { size, letter, scaleWidth, first } = plan;
  const { occurrences } = plan.calendar;
  const choices = [scaleWidth + BAND.air, BAND.bare].map((band) => {
    const columns = columnsOf(plan.calendar, band, size.width / letter - 2 * EDGE);
    const fits = (some: readonly Occurrence[]) =>
      SIDES.every((side) => {
        const lines = some
          .filter((one) => sideOf(one) === side)
          .map(({ label }) => wrap(label, columns[side]));
        const room = lines.reduce((sum, these) => sum + roomFor(these), 0);
        const isNarrow = lines.flat().every((line) => lineWidth(line) <= columns[side]);
        return isNarrow && room * letter <= length;
      });
    return { columns, shown: fitting(occurrences, first, fits) };
  });
  const whole = choices.find(({ shown }) => shown.length === occurrences.length);
  const [, bare] = choices as [unknown, (typeof choices)[number]];
  return whole ?? bare;
}

/** Letters of height. */
export const roomFor = (lines: readonly string[]): number => lines.length * LINE_HEIGHT + AIR;

/** Too narrow for all words in one line: each side gives what it can. */
function columnsOf({ occurrences }: Calendar, band: number, width: number): Columns {
  const widest = (side: string, letters: number) =>
    Math.max(
      0,
      ...occurrences
        .filter((one) => sideOf(one) === side)
        .flatMap(({ label }) => wrap(label, letters))
        .map(lineWidth),
    );
  const [left, right] = SIDES.map((side) => ({
    wish: widest(side, Infinity),
    // A word to a line.
    least: widest(side, 0),
  })) as [Wish, Wish];
  const spare = width - band - 2 * LANE;
  const lead = Math.min(LEAD.most, Math.max(LEAD.least, (spare - left.wish - right.wish) / 2));
  const words = spare - 2 * lead;
  const least = left.least + right.least;
  const share = (words - least) / (left.wish + right.wish - least);
  // Too wide: all keep together in the middle.
  const air = Math.max(0, words - left.wish - right.wish) / 2;
  const column = ({ wish, least }: Wish) =>
    share < 1 ? least + share * (wish - least) : wish + air;
  return { qingdao: column(left), shenzhen: column(right), band, lead };
}

interface Wish {
  wish: number;
  least: number;
}
