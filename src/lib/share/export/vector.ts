import { scaleLinear } from 'd3';
import { themes } from '../../../story.config';
import type { TextMark } from '../../graphics/kit/marks';
import { markup, svgOf, type SvgElement } from '../../graphics/kit/svg';
import type { Picture, Size } from '../../graphics/types';
import type { Lang } from '../../model/story';
import type { Theme } from '../../model/story-config';
import { MARGIN } from './options';

/** Faces a computer may have that are like the page's, whose own are cuts of the Noto ones. */
const FONTS: Record<Lang, { sans: string; serif: string }> = {
  'zh-Hant': {
    sans: 'PingFang TC, Noto Sans TC, Noto Sans CJK TC, Microsoft JhengHei, sans-serif',
    serif: 'Noto Serif TC, Songti TC, Noto Serif CJK TC, Source Han Serif TC, serif',
  },
  'zh-Hans': {
    sans: 'PingFang SC, Noto Sans SC, Noto Sans CJK SC, Microsoft YaHei, sans-serif',
    serif: 'Noto Serif SC, Songti SC, Noto Serif CJK SC, Source Han Serif SC, serif',
  },
  en: {
    sans: 'Noto Sans CJK KR, Source Sans Pro, Segoe UI, Helvetica Neue, Arial, sans-serif',
    serif: 'Noto Serif SC, Noto Serif CJK SC, Source Han Serif SC, Georgia, serif',
  },
};

const WEIGHTS = { text: undefined, bold: 700, numeral: 900 };

type Attributes = SvgElement['attributes'];

/**
 * What the painter paints, as one SVG 1.1 for vector editors: text is text, every style a plain
 * attribute, groups carry the names of what they hold, dots are circles, and the ground behind
 * letters, which editors do not know as `paint-order`, is a group of its own.
 */
export function vectorOf(
  picture: Picture,
  size: Size,
  lang: Lang,
  notes: { title: string; desc: string },
): string {
  const scale = (of: 'x' | 'y') => {
    const { domain = [0, 1], range = [0, 1] } = picture.scales?.[of] ?? {};
    return scaleLinear(domain, range);
  };
  const svg = svgOf(picture.marks, size, { x: scale('x'), y: scale('y') }, 'gradient');
  const marks = new Map(picture.marks.map((mark) => [mark.id, mark]));

  const taken = new Set<string>();
  /** The name where it is free, else with a number. */
  const named = (name: string, n = 1): string => {
    const unique = n === 1 ? name : `${name}-${n}`;
    if (taken.has(unique)) return named(name, n + 1);
    taken.add(unique);
    return unique;
  };
  const group = (id: string, content: SvgElement[], more: Attributes = {}): SvgElement =>
    element('g', { id: named(id), ...more }, content);
  const { ground } = themes.light;
  const [x, y] = [-MARGIN, -MARGIN];
  const [width, height] = [size.width + 2 * MARGIN, size.height + 2 * MARGIN];
  const paper = element('rect', { id: named('ground'), x, y, width, height, fill: ground });

  const fontOf = ({ role = 'text' }: TextMark): Attributes => ({
    'font-family': FONTS[lang][role === 'numeral' ? 'serif' : 'sans'],
    'font-weight': WEIGHTS[role],
  });

  const copy = (from: SvgElement): SvgElement => {
    const { key, name, content = '' } = from;
    const inside = typeof content === 'string' ? content : content.map(copy);
    const mark = marks.get(key);
    if (name === 'svg') {
      const id = named('clip');
      const box = element('rect', { ...from.attributes, viewBox: undefined });
      const clip = element('clipPath', { id }, [box]);
      return element('g', { 'clip-path': `url(#${id})` }, [clip, ...inside] as SvgElement[]);
    }
    if (mark?.kind === 'dots') {
      const discs = mark.xy.flatMap((cx, i, xy) =>
        i % 2 ? [] : element('circle', { cx, cy: xy[i + 1], r: mark.r }),
      );
      const { stroke: fill, opacity } = from.attributes;
      return group(key, discs, { fill, opacity });
    }
    const id = mark && named(mark.kind === 'text' ? `label-${key}` : key);
    const font = mark?.kind === 'text' && fontOf(mark);
    return element(name, { id, ...from.attributes, ...font }, inside);
  };

  const groups = runs(svg.content as readonly SvgElement[]).flatMap(
    ([kind, elements]): SvgElement[] => {
      const copies = elements.map(copy);
      if (kind !== 'labels') return copies.length > 1 ? [group(kind, copies)] : copies;
      const halo = { stroke: ground, 'stroke-width': 3, 'stroke-linejoin': 'round' };
      const halos = copies.map((text) => ({
        ...text,
        attributes: { ...text.attributes, id: undefined, fill: ground },
      }));
      return [group('halos', halos, halo), group('labels', copies)];
    },
  );

  const viewBox = [x, y, width, height].join(' ');
  const root = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox };
  const words = Object.entries(notes).map(([name, text]) => element(name, {}, text));
  const all = element('svg', root, [...words, paper, ...groups]);
  // Colours by value, and nothing that only a page reads. In words there are no quotes: see `markup`.
  const plain = markup(all)
    .replace(/ (class|data-[\w-]+)="[^"]*"/g, '')
    .replace(/"var\(--([\w-]+)\)"/g, (_, name: keyof Theme) => `"${themes.light[name]}"`);
  return wellFormed(`<?xml version="1.0" encoding="UTF-8"?>\n${plain}\n`);
}

const element = (
  name: string,
  attributes: Attributes,
  content: SvgElement['content'] = '',
): SvgElement => ({ key: '', name, attributes, content });

/** Neighbours of one kind: `slope` of `slope-total`; all words are of one kind. */
function runs(elements: readonly SvgElement[]): [kind: string, elements: SvgElement[]][] {
  const found: [string, SvgElement[]][] = [];
  for (const one of elements) {
    const kind = one.name === 'text' ? 'labels' : (one.key.split('-')[0] ?? '');
    const last = found.at(-1);
    if (last?.[0] === kind) last[1].push(one);
    else found.push([kind, [one]]);
  }
  return found;
}

/** What XML 1.0 has no place for, https://www.w3.org/TR/xml/#charsets: with one of them a file is no SVG. */
const NOT_XML = /(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]/gu;

/** A drawing as a file that can be read again, whatever words it was given. */
export const wellFormed = (svg: string): string => svg.replace(NOT_XML, '').toWellFormed();
