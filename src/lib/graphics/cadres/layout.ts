import type { Context } from '../kit/context';
import { fontSizeIn, widthOf } from '../kit/labels';
import type { Box, Point } from '../kit/marks';
import { lerp } from '../kit/timing';
import type { Meta } from './journeys';

/** Where everything stands, px. */
export interface Layout {
  /** Of ordinary labels. */
  fontSize: number;
  /** No space for notes beside the marks: letters are large, and the main words stay. */
  compact: boolean;
  /** Left edge of the names of the cities and of the counter, and the ruler between the names. */
  side: number;
  ruler: number;
  /** The middle of the clusters and of the road between them. */
  cx: number;
  /** Radius of one group's cluster: the measure of all that is made of people. */
  radius: number;
  /** Middles of the clusters. */
  north: number;
  south: number;
  /** The road's ends. */
  gates: readonly [number, number];
  /** From the middle of one group at home to the next. */
  pitch: number;
  /** Top and bottom of all that is made of people. */
  edges: readonly [number, number];
  /** Baselines of the rows of notes above and below the people; null where there is no space. */
  notes: { above: number | null; below: number | null };
  counter: Counter;
  chart: Box;
  /** Where a point goes when the people step back, 0…1, to make space for what grew. */
  recede(point: Point, away: number): Point;
}

/** Three baselines, the size of the numeral, the width of all. */
export interface Counter {
  date: number;
  count: number;
  words: number;
  size: number;
  width: number;
  /** Of its widest line. */
  widest: number;
  /** What the sign means has a line of its own. */
  stacked: boolean;
}

/** Share of the height between the notes that one radius takes; what four leave is road. */
const RADIUS = { least: 0.158, most: 0.172 };
/** As much road as the words beside it need, letters. */
const ROAD = 5;
/** Half the width of the widest cluster, and at least from group to group at home, in radii. */
const HALF_WIDTH = 3.6;
const PITCH = 2.45;
const PAD = 8;
/** How small the people are when they have stepped back. */
const FAR = 0.5;

/** Scale of all that is made of people when they have stepped back by `away`, 0…1. */
export const shrink = (away: number): number => lerp(1, FAR, away);

/**
 * People above, the same number over time below; the counter stands left of the chart, or over it
 * when letters are large.
 */
export function layoutOf(context: Context<Meta>): Layout {
  const { width, height } = context.size;
  const em = fontSizeIn(context.size);
  const widths = counterWidths(context, em);
  const stacked = widths.whole > 0.42 * width;
  const widest = stacked ? widths.stacked : widths.whole;
  const compact = widest >= 0.42 * width || (stacked && height <= 24 * em);
  const block = compact
    ? 2.9 * em + Math.max(0.13 * height, 44)
    : Math.max(0.25 * height, 5.8 * em);
  const ceiling = height - block;
  const city = widthOf([context.translate('qingdao')], { role: 'text', size: em });
  const other = widthOf([context.translate('shenzhen')], { role: 'text', size: em });
  const left = PAD + Math.max((compact ? 2.1 : 3.1) * em, Math.max(city, other) + 0.1 * em);
  const top = compact ? PAD : 1.7 * em;
  const noted = height / em > 14.5;
  const foot = ceiling - (noted ? 2.2 * em : 0);
  const space = foot - top;
  // Never less than nothing, however small the box.
  const radius = Math.max(
    0,
    Math.min(
      Math.max(RADIUS.least * space, Math.min(RADIUS.most * space, (space - ROAD * em) / 4)),
      (width - PAD - left) / (2 * HALF_WIDTH),
    ),
  );
  const cx = (left + width - PAD) / 2;
  // Far enough apart for their names, if the box is wide enough.
  const pitch = Math.max(PITCH * radius, Math.min(7.1 * em, width - PAD - cx - 1.1 * radius));
  const floor = compact ? height - PAD : foot;

  const lines = stacked ? 4 : 3.2;
  const scale = compact ? 1.15 : Math.min(Math.max(1.8, 0.9 * (block / em - lines)), 6);
  const column = Math.max(widest, Math.min(0.38 * width, 15 * em));
  return {
    ...{ fontSize: em, compact, cx, radius, pitch, side: PAD, ruler: PAD + em },
    north: top + radius,
    south: foot - radius,
    gates: [top + 2 * radius, foot - 2 * radius],
    edges: [top, floor],
    notes: { above: compact ? null : em, below: noted ? foot + 1.15 * em : null },
    counter: {
      date: ceiling + 1.1 * em,
      count: ceiling + (compact ? 2.4 : 1.35 + scale * 0.86) * em,
      words: ceiling + (compact ? 2.4 : 2.3 + scale * 0.99) * em,
      size: scale * em,
      width: compact ? width - 2 * PAD : column,
      ...{ widest: widths.whole, stacked: !compact && stacked },
    },
    chart: {
      left: compact ? PAD : PAD + column + 1.2 * em,
      right: width - PAD,
      top: ceiling + (compact ? 2.9 : 1.4) * em,
      bottom: height - (compact ? 4 : 1.5 * em),
    },
    recede({ x, y }, away) {
      if (away === 0) return { x, y };
      const far = shrink(away);
      const isNorth = y < (top + foot) / 2;
      return {
        x: cx + (x - cx) * far,
        y: isNorth ? top + (y - top) * far : lerp(foot, floor, away) - (foot - y) * far,
      };
    },
  };
}

/** Widths of the counter's widest line, and of the same with its last line in two. */
function counterWidths({ translate }: Context<Meta>, size: number) {
  const width = (words: string) => widthOf([words], { role: 'text', size });
  const now = width(translate('now'));
  const restored = width(translate('restored'));
  const months = Math.max(...translate('months').split(' ').map(width));
  const date = width(translate('date', { year: 2020, month: '', day: 20 })) + months;
  // Bold Latin letters are a little wider.
  const widest = (...widths: number[]) => 1.04 * Math.max(...widths, date);
  return { whole: widest(now + 0.5 * size + restored), stacked: widest(now, restored) };
}
