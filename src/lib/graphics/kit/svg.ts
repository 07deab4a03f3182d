/**
 * Marks as SVG: elements in plain data, which a server writes as markup and a browser compares with
 * those it shows. In a frame of the scroll most marks are as they were; only attributes that changed
 * reach the document.
 */
import { LINE_HEIGHT, round, UNIT_SIZE } from './marks';
import type { Box, Colour, Gradient, Mark, Paint, Style, TextMark } from './marks';
import type { Size } from '../types';

/** An SVG element in plain data. */
export interface SvgElement {
  /** Unlike its siblings': the element it is from one picture to the next. */
  key: string;
  name: string;
  /** An attribute that is undefined is not there. */
  attributes: Readonly<Record<string, string | number | undefined>>;
  /** Its words, or the elements in it. */
  content?: string | readonly SvgElement[] | undefined;
}

/** Where a value stands, px: of LayerCake, for the marks of kind `grid`. */
export type Scales = Record<'x' | 'y', (value: number) => number>;

type PaintCss = (paint: Paint | undefined) => string;

const element = (
  key: string,
  name: string,
  attributes: SvgElement['attributes'],
  content?: SvgElement['content'],
): SvgElement => ({ key, name, attributes, content });

/**
 * The `<svg>` of a picture, its gradients before the marks that they paint.
 *
 * @param size of the box the picture was made for: one that was never measured scales to its space
 * @param id unlike that of any other picture of the page
 */
export function svgOf(
  marks: readonly Mark[],
  { width, height }: Size,
  scales: Scales,
  id: string,
): SvgElement {
  const gradients = new Map<string, SvgElement>();
  const css: PaintCss = (paint) => {
    if (typeof paint !== 'object') return paint ? `var(--${paint})` : 'none';
    const looks = JSON.stringify(paint);
    const gradient = gradients.get(looks) ?? gradientOf(paint, `${id}-${gradients.size}`);
    gradients.set(looks, gradient);
    return `url(#${gradient.key})`;
  };
  const painted = marks.flatMap((mark) => elementOf(mark, scales, css) ?? []);
  const attributes = { class: 'drawing', viewBox: `0 0 ${width} ${height}` };
  return element(id, 'svg', attributes, [...gradients.values(), ...painted]);
}

function gradientOf({ from, to, y1, y2 }: Gradient, id: string): SvgElement {
  const stop = (key: string, colour: Colour, offset?: number) =>
    element(key, 'stop', { offset, 'stop-color': `var(--${colour})` });
  const attributes = { id, gradientUnits: 'userSpaceOnUse', x1: 0, x2: 0, y1, y2 };
  return element(id, 'linearGradient', attributes, [stop('from', from), stop('to', to, 1)]);
}

function elementOf(mark: Mark, scales: Scales, css: PaintCss): SvgElement | undefined {
  const { id: key, opacity } = mark;
  const shape = (name: string, geometry: SvgElement['attributes'], style: Style) =>
    element(key, name, { 'data-mark': key, ...geometry, ...styleOf(style, css) });
  switch (mark.kind) {
    case 'target':
      return undefined;
    case 'text':
      return textOf(mark, css);
    case 'dots': {
      const style = { stroke: mark.fill, width: 2 * mark.r, round: true, opacity };
      return shape('path', { d: discs(mark.xy) }, style);
    }
    case 'circle':
      return shape('circle', { cx: mark.x, cy: mark.y, r: mark.r }, mark);
    case 'grid': {
      const lines = mark.values.flatMap((value) => {
        const at = round(scales[mark.of](value));
        return mark.spans.map(([from, to]) =>
          mark.of === 'x' ? `M${at} ${from}V${to}` : `M${from} ${at}H${to}`,
        );
      });
      return shape('path', { d: lines.join('') }, mark);
    }
    case 'path': {
      const { d, event, clip, transform: to, width: stroke } = mark;
      const scale = to && to.scale !== 1 ? ` scale(${to.scale})` : '';
      const transform = to && `translate(${to.x} ${to.y})${scale}`;
      const width = to && stroke ? stroke / to.scale : stroke;
      const outline = shape('path', { 'data-event': event, d, transform }, { ...mark, width });
      return clip ? element(key, 'svg', viewOf(clip), [outline]) : outline;
    }
  }
}

const styleOf = ({ fill, stroke, width, dash, round, opacity }: Style, css: PaintCss) => ({
  fill: css(fill),
  stroke: stroke && css(stroke),
  'stroke-width': width,
  'stroke-dasharray': dash?.join(' '),
  'stroke-linecap': round ? 'round' : undefined,
  'stroke-linejoin': round ? 'round' : undefined,
  opacity,
});

function viewOf({ left: x, top: y, right, bottom }: Box) {
  const [width, height] = [right - x, bottom - y];
  return { x, y, width, height, viewBox: `${x} ${y} ${width} ${height}` };
}

function textOf(mark: TextMark, css: PaintCss): SvgElement {
  const { id: key, lines, unit, x, y, size, opacity } = mark;
  const spans = () => [
    ...lines.map((words, i) =>
      element(`${i}`, 'tspan', { x, dy: i === 0 ? 0 : LINE_HEIGHT * size }, words),
    ),
    ...(unit ? [element('unit', 'tspan', { 'font-size': UNIT_SIZE * size }, unit)] : []),
  ];
  const attributes = {
    class: mark.role,
    'data-label': key,
    'data-fact': mark.fact,
    x,
    y,
    'font-size': size,
    'text-anchor': mark.anchor,
    fill: css(mark.fill ?? 'ink'),
    opacity,
  };
  return element(key, 'text', attributes, lines.length > 1 || unit ? spans() : lines[0]);
}

/** Discs as one path: strokes of no length, which round ends make discs of the stroke's width. */
function discs(xy: readonly number[]): string {
  let d = '';
  for (let i = 0; i + 1 < xy.length; i += 2) d += `M${xy[i]},${xy[i + 1]}h0`;
  return d;
}

/** As a server sends it. */
export function markup({ name, attributes, content = '' }: SvgElement): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${escape(`${value}`)}"`)
    .join('');
  const inside = typeof content === 'string' ? escape(content) : content.map(markup).join('');
  return `<${name}${written}>${inside}</${name}>`;
}

const escape = (words: string): string =>
  words.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * Makes an element of the document that shows `before` show `now`.
 *
 * @param before what `markup` wrote, or this made of it
 */
export function patch(node: Element, before: SvgElement, now: SvgElement): void {
  for (const name of Object.keys(now.attributes)) {
    const value = now.attributes[name];
    if (value === before.attributes[name]) continue;
    if (value === undefined) node.removeAttribute(name);
    else node.setAttribute(name, `${value}`);
  }
  const { content = '' } = now;
  const { content: old = '' } = before;
  if (typeof content !== 'string') {
    if (typeof old === 'string') node.textContent = '';
    patchElements(node, typeof old === 'string' ? [] : old, content);
  } else if (content !== old) {
    // Into the text that is there: a new one would be styled and laid out as such.
    if (node.firstChild instanceof Text) node.firstChild.data = content;
    else node.textContent = content;
  }
}

const NOTHING = element('', '', {});

function patchElements(
  parent: Element,
  before: readonly SvgElement[],
  now: readonly SvgElement[],
): void {
  const { children } = parent;
  const shown = new Map(
    before.map((element, i) => [element.key, { element, node: children[i] }] as const),
  );
  const nodes = now.map((element) => {
    const old = shown.get(element.key);
    const isSame = old?.node && old.element.name === element.name;
    if (isSame) shown.delete(element.key);
    const node = isSame ? old.node : document.createElementNS(SVG, element.name);
    patch(node, isSame ? old.element : NOTHING, element);
    return node;
  });
  // First those that go: the others keep their order then, and none is moved.
  for (const { node } of shown.values()) node?.remove();
  let next = parent.firstElementChild;
  for (const node of nodes) {
    if (node === next) next = next.nextElementSibling;
    else parent.insertBefore(node, next);
  }
}

const SVG = 'http://www.w3.org/2000/svg';
