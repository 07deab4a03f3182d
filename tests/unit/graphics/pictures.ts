import { boxOf } from '../../../src/lib/graphics/kit/labels';
import type { Box, Mark, PathMark, TextMark } from '../../../src/lib/graphics/kit/marks';
import type { Graphic, GraphicInput, Picture, Size } from '../../../src/lib/graphics/types';
import { readStory } from '../../../src/lib/story';
import { measuredBy } from '../../../src/lib/text/measure';
import { LANGUAGES } from '../../../src/lib/model/languages';
import type { Lang } from '../../../src/lib/model/story';
import { sample } from '../../long';

export const LANGS = LANGUAGES.map(({ tag }) => tag);
export const PHONE: Size = { width: 390, height: 472, em: 14 };
/** Ordinary letters and enlarged ones, px. */
export const LETTERS = sample([13, 14, 16, 22, 28], 2);

/** Every box with every size of letters. */
export const sizesOf = (boxes: readonly (readonly [width: number, height: number])[]): Size[] =>
  LETTERS.flatMap((em) => boxes.map(([width, height]) => ({ width, height, em })));

/** From 0 to the last of so many steps. */
export const positionsOf = (steps: number, by = 0.05): number[] =>
  Array.from(
    { length: Math.round((steps - 1) / by) + 1 },
    (_, i) => Math.round(i * by * 1e6) / 1e6,
  );

/** A graphic with the story's own rows and words. */
export function player(graphic: Graphic) {
  const inputs = new Map(LANGS.map((lang) => [lang, inputOf(graphic, lang)]));
  const input = (lang: Lang = 'zh-Hant'): GraphicInput => {
    const found = inputs.get(lang);
    if (!found) throw new Error(lang);
    return found;
  };
  /** The picture at a position, in a box, in a language, for an order of steps. */
  const at = (position: number, size = PHONE, lang?: Lang, steps = graphic.keyframes): Picture =>
    graphic.draw({ ...input(lang), size, position, steps });
  /** The picture of a keyframe. */
  const rest = (name: string, size = PHONE, lang?: Lang): Picture =>
    at(graphic.keyframes.indexOf(name), size, lang);
  return { input, at, rest };
}

function inputOf({ name, keyframes }: Graphic, lang: Lang): GraphicInput {
  const { story, problems } = readStory(process.cwd(), lang);
  const graphic = story?.sections.find((section) => section.graphic?.name === name)?.graphic;
  if (!graphic) throw new Error(problems.map(({ message }) => message).join('\n'));
  return { ...graphic, steps: keyframes, position: 0, size: PHONE };
}

export const isText = (mark: Mark): mark is TextMark => mark.kind === 'text';

export const textsOf = ({ marks }: Picture): TextMark[] => marks.filter(isText);
export const markOf = ({ marks }: Picture, id: string): Mark | undefined =>
  marks.find((mark) => mark.id === id);
export const textOf = (picture: Picture, id: string): TextMark | undefined =>
  textsOf(picture).find((mark) => mark.id === id);
/** The words of a text, its unit among them; undefined when it is not there. */
export const read = (picture: Picture, id: string): string | undefined => {
  const found = textOf(picture, id);
  return found && found.lines.join('') + (found.unit ?? '');
};
/** Marks whose ids begin so. */
export const idsOf = ({ marks }: Picture, prefix: string): string[] =>
  marks.map(({ id }) => id).filter((id) => id.startsWith(prefix));

/** px of a picture in the units of its two scales. */
export function inUnits({ scales }: Picture, at: { x: number; y: number }) {
  const { x, y } = scales ?? {};
  if (!x || !y) throw new Error('no scales');
  const back = ({ domain, range }: typeof x, px: number) =>
    domain[0] + ((px - range[0]) / (range[1] - range[0])) * (domain[1] - domain[0]);
  return { x: back(x, at.x), y: back(y, at.y) };
}

/** The absolute points of a path of lines. */
export const pointsOf = ({ d }: Pick<PathMark, 'd'>): { x: number; y: number }[] =>
  [...d.matchAll(/[ML](-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));

export const linesOf = (picture: Picture, prefix: string): PathMark[] =>
  picture.marks.filter(
    (mark): mark is PathMark => mark.kind === 'path' && mark.id.startsWith(prefix),
  );

/** Texts that cover each other, and texts that leave the box: none may. */
export function labelFaults(marks: readonly Mark[], { width, height, ruler }: Size): string[] {
  const boxes = measuredBy(ruler, () =>
    marks.filter(isText).map((mark) => ({ id: mark.id, ...boxOf(mark) })),
  );
  return boxes.flatMap((a, i) => [
    ...(a.left < 0 || a.top < 0 || a.right > width || a.bottom > height
      ? [`${a.id} leaves the frame`]
      : []),
    ...boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.id} covers ${b.id}`),
  ]);
}

/** Ids of texts that a line runs through. */
export function crossed(picture: Picture, lines: readonly PathMark[]): string[] {
  const boxes = textsOf(picture).map((mark) => ({ id: mark.id, ...boxOf(mark) }));
  return lines.flatMap((line) => {
    const points = pointsOf(line);
    const along = points.slice(1).flatMap((to, i) => {
      const from = points[i] ?? to;
      return Array.from({ length: 51 }, (_, k) => ({
        x: from.x + ((to.x - from.x) * k) / 50,
        y: from.y + ((to.y - from.y) * k) / 50,
      }));
    });
    return boxes
      .filter((box) => along.some((point) => isInside(point, box)))
      .map(({ id }) => `${line.id} runs through ${id}`);
  });
}

const isInside = ({ x, y }: { x: number; y: number }, { left, top, right, bottom }: Box): boolean =>
  x > left && x < right && y > top && y < bottom;

/** Finest steps of what is not px to a tenth: shares of opacity, dashes, px to the unit of a path. */
const FINE: Readonly<Record<string, number>> = { opacity: 100, dash: 100, scale: 1e5 };

/** Numbers in a mark, and in the data of a path in px, that are finer than an eye sees. */
function tooFine(name: string, value: unknown): string[] {
  if (typeof value === 'number') {
    const steps = value * (FINE[name] ?? 10);
    return Math.abs(steps - Math.round(steps)) < 1e-6 ? [] : [`${name} ${value}`];
  }
  if (name === 'd') return (String(value).match(/\.\d\d+/g) ?? []).map((part) => `d …${part}`);
  // In units of the scale, which the painter turns into px and rounds.
  if (name === 'values' || typeof value !== 'object' || value === null) return [];
  const parts = Array.isArray(value)
    ? value.map((part: unknown) => [name, part] as const)
    : Object.entries(value);
  return parts.flatMap(([key, part]) => tooFine(key, part));
}

/** Whether marks are plain data, named once each, and as finely rounded as an eye sees. */
export function markFaults({ marks }: Picture): string[] {
  const ids = marks.map(({ id }) => id);
  const fine = (mark: Mark) => {
    // An outline in units of its own is as fine as it likes.
    const inPx = mark.kind !== 'path' || !mark.transform || mark.transform.scale === 1;
    return tooFine('', inPx ? mark : { ...mark, d: '' });
  };
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id} is there twice`),
    ...marks.flatMap((mark) => fine(mark).map((fault) => `${mark.id}: ${fault}`)),
    ...(JSON.stringify(marks) === JSON.stringify(structuredClone(marks)) ? [] : ['not plain data']),
  ];
}
