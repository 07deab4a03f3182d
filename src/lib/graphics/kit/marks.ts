import type { Role } from '../../text/measure';
import type { Series } from '../../model/story';

/** What a picture is made of: plain data in CSS px of its box, to be compared and painted. */
export type Mark = PathMark | CircleMark | DotsMark | TextMark | GridMark | TargetMark;

/** A token of the story's themes. */
export type Colour =
  | ('ground' | 'sea' | 'sand' | 'grid' | 'grey')
  | ('ink' | 'ink2' | 'ink3')
  | (Series | 'tree' | 'gold' | 'plum');

/** One colour above `y1`, another below `y2`, mixed between. */
export interface Gradient {
  from: Colour;
  to: Colour;
  y1: number;
  y2: number;
}

export type Paint = Colour | Gradient;

interface Shared {
  /** Unlike every other in the picture; the same mark has the same id at every position. */
  id: string;
  /** 0…1; 1 unless told. */
  opacity?: number;
}

/** How an outline is filled and stroked; nothing unless told. */
export interface Style {
  fill?: Paint;
  stroke?: Paint;
  /** Of the stroke, px; 1 unless told. */
  width?: number;
  dash?: readonly number[];
  /** Round ends and corners. */
  round?: boolean;
  opacity?: number;
}

export interface PathMark extends Shared, Style {
  kind: 'path';
  /** SVG path data: in px or, where the path is transformed, in units of its own. */
  d: string;
  transform?: Transform;
  /** Only what is inside is painted. */
  clip?: Box;
  /** The event it stands for. */
  event?: string;
}

export interface CircleMark extends Shared, Point, Style {
  kind: 'circle';
  r: number;
}

/** Many discs of one size. */
export interface DotsMark extends Shared {
  kind: 'dots';
  /** x and y in turn. */
  xy: readonly number[];
  r: number;
  fill: Paint;
}

/** The fact a mark prints, or the event it names, so that a reader can ask for the source. */
interface Source {
  fact?: string;
  event?: string;
}

/** Words; the point is the anchor of the first line, on its baseline. */
export interface TextMark extends Shared, Point, Source {
  kind: 'text';
  /** LINE_HEIGHT apart. */
  lines: readonly string[];
  /** Letter size, px. */
  size: number;
  /** `text` unless told. */
  role?: Role;
  /** `start` unless told. */
  anchor?: 'start' | 'middle' | 'end';
  /** `ink` unless told. */
  fill?: Colour;
  /** After the last line, UNIT_SIZE as large: the % of a great numeral. */
  unit?: string;
}

/** Lines of a scale at its values: LayerCake's own layer draws them. */
export interface GridMark extends Shared, Style {
  kind: 'grid';
  /** The scale. */
  of: 'x' | 'y';
  values: readonly number[];
  /** Each line's stretches across the scale, px. */
  spans: readonly (readonly [from: number, to: number])[];
}

/** Not painted: where readers can ask for a fact or an event that no words print. */
export interface TargetMark extends Shared, Point, Source {
  kind: 'target';
}

/** px */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Point {
  x: number;
  y: number;
}

/** Where 0, 0 of a path stands, px, and px to its unit. */
export interface Transform extends Point {
  scale: number;
}

/** Between two baselines, in letters. */
export const LINE_HEIGHT = 1.3;

/** A Han letter's top, middle and bottom from its baseline, in letters: what the faces we set have. */
export const ASCENT = 0.88;
export const MIDDLE = ASCENT - 0.5;
export const DESCENT = 1 - ASCENT;

/** Letter size of a text's unit, as a part of the text's. */
export const UNIT_SIZE = 0.45;

/** What is fainter is as good as gone, and is no mark. */
export const VISIBLE = 0.02;

/** px to a tenth, which is what a screen can show. */
export const round = (px: number): number => Math.round(px * 10) / 10;

/** An outline from SVG path data: see `pathData`, `polyline`, `boxPath`, `hatchPath`. */
export const path = (
  id: string,
  d: string,
  style: Omit<PathMark, 'kind' | 'id' | 'd'>,
): PathMark => ({ kind: 'path', id, d, ...style });

/** A line through points. */
export const line = (id: string, points: readonly Point[], style: Style): PathMark =>
  path(id, polyline(points), style);

/** A disc, or a ring, of radius `r` px around a point. */
export const circle = (id: string, { x, y }: Point, r: number, style: Style): CircleMark => ({
  kind: 'circle',
  id,
  x,
  y,
  r,
  ...style,
});

/** How words look, and what they stand for. */
export type TextStyle = Omit<TextMark, 'kind' | 'id' | 'lines' | 'x' | 'y' | 'size'>;

/**
 * Words, a string to a line, from a point on the first baseline; `size` of their letters, px. Those
 * of a picture's ordinary size are a `label`: see `lettering`.
 */
export const text = (
  id: string,
  lines: string | readonly string[],
  { x, y }: Point,
  size: number,
  style: TextStyle = {},
): TextMark => ({
  kind: 'text',
  id,
  lines: typeof lines === 'string' ? [lines] : lines,
  x,
  y,
  size,
  ...style,
});

/** Lines of a scale at its values, each along the same stretches across it, px. */
export const grid = (
  id: string,
  of: GridMark['of'],
  values: GridMark['values'],
  spans: GridMark['spans'],
  style: Style,
): GridMark => ({ kind: 'grid', id, of, values, spans, ...style });

/** Where readers can ask for a fact or an event that no words print. */
export const target = ({ x, y }: Point, source: Source): TargetMark => ({
  kind: 'target',
  id: `target-${source.fact ?? source.event}`,
  x,
  y,
  ...source,
});

/** Many discs of one size; `points` are their middles. */
export function dots(
  id: string,
  points: readonly Point[],
  style: Omit<DotsMark, 'kind' | 'id' | 'xy'>,
): DotsMark {
  const xy: number[] = [];
  for (const { x, y } of points) xy.push(x, y);
  return { kind: 'dots', id, xy, ...style };
}

/** Marks that come and go together: the opacity of each times `opacity`, 0…1. */
export const fade = <M extends Mark>(opacity: number, marks: readonly M[]): M[] =>
  marks.map((mark) => ({ ...mark, opacity: opacity * (mark.opacity ?? 1) }));

/** A datum. How it is drawn says how it is known. */
export interface Datum {
  /** One shape is one series, so that colour is never alone. */
  shape: 'circle' | 'square' | 'diamond';
  colour: Colour;
  /** Full when the report states it, a ring when derived, a broken ring when missing. */
  status: 'stated' | 'derived' | 'missing';
  opacity: number;
  /** 0…1: its colour, when it steps back behind others. */
  strength?: number;
}

/** A datum as a shape on a disc of the ground, so that no line shows through it; `r` is half its width. */
export function point(id: string, { x, y }: Point, r: number, datum: Datum): PathMark[] {
  const { shape, colour, status, opacity, strength = 1 } = datum;
  const transform = { x, y, scale: 1 };
  // Half the stroke of a ring stands outside it.
  const inner = status === 'stated' ? r : r - 1;
  // A dozen even dashes round the shape.
  const part = perimeter(shape, inner) / 12;
  const dash = status === 'missing' ? [0.55 * part, 0.45 * part] : undefined;
  const style: Style = status === 'stated' ? { fill: colour } : { stroke: colour, width: 2, dash };
  return [
    path(`ground-${id}`, outline(shape, r + 1.5), { fill: 'ground', transform, opacity }),
    path(`point-${id}`, outline(shape, inner), {
      ...style,
      transform,
      opacity: opacity * strength,
    }),
  ];
}

/** Half the side of a square, or the diagonal of a diamond, that covers as much as a circle of `r`. */
const half = (shape: Datum['shape'], r: number): number => (shape === 'square' ? 0.9 : 1.25) * r;

function outline(shape: Datum['shape'], r: number): string {
  const a = round(shape === 'circle' ? r : half(shape, r));
  if (shape === 'circle') return `M${-a} 0a${a} ${a} 0 1 1 ${2 * a} 0a${a} ${a} 0 1 1 ${-2 * a} 0z`;
  return shape === 'square' ? `M${-a} ${-a}H${a}V${a}H${-a}z` : `M0 ${-a}L${a} 0L0 ${a}L${-a} 0z`;
}

const perimeter = (shape: Datum['shape'], r: number): number =>
  shape === 'circle' ? 2 * Math.PI * r : (shape === 'square' ? 8 : 4 * Math.SQRT2) * half(shape, r);

/** Path data with its numbers rounded: `` pathData`M${x} ${top}V${bottom}` ``; px. */
export const pathData = (commands: TemplateStringsArray, ...px: number[]): string =>
  commands.reduce((d, command, i) => d + round(px[i - 1] ?? NaN) + command);

/** Path data through points; `close` for an area. */
export const polyline = (points: readonly Point[], close = ''): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('') + close;

/** Path data of a box `air` px larger on every side, with half-round ends where told. */
export function boxPath({ left, top, right, bottom }: Box, air = 0, isRound = false): string {
  const [x, y, w, h] = [left - air, top - air, right - left + 2 * air, bottom - top + 2 * air].map(
    round,
  ) as [number, number, number, number];
  if (!isRound) return `M${x} ${y}h${w}v${h}h${-w}z`;
  const r = round(Math.min(w, h) / 2);
  const [across, down] = [round(w - 2 * r), round(h - 2 * r)];
  const turn = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return (
    `M${round(x + r)} ${y}h${across}${turn(r, r)}v${down}${turn(-r, r)}` +
    `h${-across}${turn(-r, -r)}v${-down}${turn(r, -r)}z`
  );
}

/**
 * Path data of slanting lines inside a box: where nothing is known. Not a pattern, which needs an
 * id, and one picture may stand on a page many times.
 *
 * @param apart from line to line along an edge, px
 */
export function hatchPath({ left, top, right, bottom }: Box, apart: number): string {
  let d = '';
  // Along each line x + y is the same.
  for (let sum = left + top + apart; sum < right + bottom; sum += apart) {
    const [x1, x2] = [Math.max(left, sum - bottom), Math.min(right, sum - top)];
    d += pathData`M${x1} ${sum - x1}L${x2} ${sum - x2}`;
  }
  return d;
}
