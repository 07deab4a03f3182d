/** What a picture says of itself beside its drawing. */
export interface VectorNotes {
  title: string;
  description: string;
  /** The real names of the page's own cuts: `Story Song TC` → `Noto Serif TC`. */
  fonts: Record<string, readonly string[]>;
  /** What to leave free round the drawing. */
  margin: number;
}

/**
 * In the browser: the drawing of the page as one SVG for vector editors. Its text is text, in fonts
 * a computer may have; every style stands on its element as SVG 1.1 has it; groups carry the names
 * of what they hold; dots are circles; the ground behind letters, which editors do not know as
 * `paint-order`, is a group of its own. Runs in the page, so it may use nothing from outside.
 */
export function vectorOf({ title, description, fonts, margin }: VectorNotes): string {
  const NS = 'http://www.w3.org/2000/svg';
  const story = document.querySelector('.story');
  const drawings = [...(story?.querySelectorAll('svg') ?? [])].filter(
    (svg) => !svg.parentElement?.closest('svg'),
  );
  const [first] = drawings;
  if (!story || !first) throw new Error('no drawing on the page');
  const { width, height } = first.viewBox.baseVal;

  const make = (name: string, attributes: Record<string, string | number> = {}): Element => {
    const made = document.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    return made;
  };

  const taken = new Map<string, number>();
  const named = (name: string): string => {
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };

  const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  /** Any colour CSS can name as `#rrggbb` and an opacity. */
  const colourOf = (css: string): { hex: string; opacity: number } => {
    if (!pixel) throw new Error('no canvas');
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = css;
    pixel.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
    const hex = [red, green, blue].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return { hex: `#${hex}`, opacity: Math.round((alpha / 255) * 1000) / 1000 };
  };

  /** Numbers as SVG writes them: `0.5px` → `0.5`. */
  const plain = (css: string): string => css.replace(/px/g, '').replace(/,\s*/g, ' ');

  const paint = (to: Element, name: 'fill' | 'stroke' | 'stop-color', css: string): void => {
    const isPlain = css !== 'none' && !css.startsWith('url(');
    const { hex, opacity } = isPlain ? colourOf(css) : { hex: css.replace(/"/g, ''), opacity: 1 };
    to.setAttribute(name, hex);
    if (opacity < 1)
      to.setAttribute(name === 'stop-color' ? 'stop-opacity' : `${name}-opacity`, String(opacity));
  };

  /** A hundredth of a unit is finer than any press. */
  const short = (numbers: string): string =>
    numbers.replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));

  const SHAPES = /^(path|line|circle|rect|ellipse|polyline|polygon|text|tspan)$/;

  const styled = (to: Element, from: Element): void => {
    const css = getComputedStyle(from);
    const set = (name: string, usual: string): void => {
      const value = plain(css.getPropertyValue(name));
      if (value !== usual && value !== '') to.setAttribute(name, value);
    };
    if (from.localName === 'stop') return paint(to, 'stop-color', css.stopColor);
    if (from.localName !== 'tspan') set('opacity', '1');
    if (!SHAPES.test(from.localName)) return;
    if (from.localName !== 'line') paint(to, 'fill', css.fill);
    set('fill-opacity', '1');
    if (css.stroke !== 'none') {
      paint(to, 'stroke', css.stroke);
      for (const [name, usual] of [
        ['stroke-width', '1'],
        ['stroke-opacity', '1'],
        ['stroke-linecap', 'butt'],
        ['stroke-linejoin', 'miter'],
      ] as const)
        set(name, usual);
      const length = Number(from.getAttribute('pathLength'));
      const dashes = plain(css.strokeDasharray);
      if (dashes !== 'none') {
        // Few editors know pathLength: its dashes become lengths of the path itself.
        const scale = length ? (from as SVGGeometryElement).getTotalLength() / length : 1;
        const scaled = dashes
          .split(' ')
          .map((dash) => Math.round(Number(dash) * scale * 100) / 100);
        to.setAttribute('stroke-dasharray', scaled.join(' '));
      }
    }
    if (from.localName !== 'text' && from.localName !== 'tspan') return;
    const families = css.fontFamily.split(',').map((name) => name.trim().replace(/["']/g, ''));
    const known = families.flatMap((name) => fonts[name] ?? [name]);
    to.setAttribute('font-family', [...new Set(known)].join(', '));
    to.setAttribute('font-size', plain(css.fontSize));
    set('font-weight', '400');
    if (from.localName === 'text') set('text-anchor', 'start');
  };

  const KEPT =
    /^(d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|width|height|points|transform|offset|gradientUnits)$/;
  const POINTS = /^(?:M-?[\d.]+,-?[\d.]+h0)+$/;

  const nameOf = (from: Element): string => {
    const label = from.getAttribute('data-label');
    return label === null ? (from.getAttribute('data-mark') ?? '') : `label-${label}`;
  };
  /** What neighbours have in common: `slope` of `slope-total`; all words are of one kind. */
  const kindOf = (from: Element): string =>
    from.localName === 'text' ? 'labels' : (nameOf(from).split('-')[0] ?? '');

  /** Strokes of no length with round caps, drawn as what they are. */
  const circles = (from: Element): Element => {
    const css = getComputedStyle(from);
    const group = make('g', { id: named(nameOf(from) || 'dots') });
    paint(group, 'fill', css.stroke);
    const r = Number(plain(css.strokeWidth)) / 2;
    for (const [, cx = '', cy = ''] of (from.getAttribute('d') ?? '').matchAll(
      /M([^,]+),([^h]+)h0/g,
    ))
      group.append(make('circle', { cx, cy, r }));
    if (css.opacity !== '1') group.setAttribute('opacity', css.opacity);
    return group;
  };

  /** A drawing in a drawing, which shows what is within its edges: a clipped group. */
  const cropped = (from: Element): Element => {
    const id = named('clip');
    const edges = ['x', 'y', 'width', 'height'].map((name) => [name, from.getAttribute(name) ?? 0]);
    const clip = make('clipPath', { id });
    clip.append(make('rect', Object.fromEntries(edges)));
    defs.append(clip);
    const to = make('g', { 'clip-path': `url(#${id})` });
    fill(to, [...from.children]);
    return to;
  };

  /** @param within the name of the group it comes into, which is name enough */
  const copy = (from: Element, within = ''): Element | undefined => {
    const css = getComputedStyle(from);
    if (from.getAttribute('d') === '') return undefined;
    if (css.display === 'none' || css.visibility === 'hidden' || css.opacity === '0')
      return undefined;
    if (POINTS.test(from.getAttribute('d') ?? '')) return circles(from);
    if (from.localName === 'svg') return cropped(from);
    const to = make(from.localName);
    for (const { name, value } of from.attributes)
      // A scale of many digits moves everything it scales.
      if (KEPT.test(name)) to.setAttribute(name, /scale/.test(value) ? value : short(value));
    if (from.localName === 'linearGradient') to.setAttribute('id', from.id);
    else if (from.localName !== 'tspan' && nameOf(from) !== within && nameOf(from))
      to.setAttribute('id', named(nameOf(from)));
    styled(to, from);
    if (from.localName === 'text' || from.localName === 'tspan')
      for (const child of from.childNodes) {
        if (child instanceof Element) to.append(copy(child) ?? '');
        else if (child.nodeType === Node.TEXT_NODE && child.textContent?.trim())
          to.append(child.textContent.trim());
      }
    else fill(to, [...from.children]);
    // A part of a text says only what is not said of all of it.
    for (const part of to.localName === 'text' ? to.children : [])
      for (const { name, value } of [...part.attributes])
        if (name !== 'x' && to.getAttribute(name) === value) part.removeAttribute(name);
    return to;
  };

  /** Letters of the ground's colour, a little fatter, under a text. */
  const halo = (from: Element): Element | undefined => {
    const css = getComputedStyle(from);
    const to = css.paintOrder.startsWith('stroke') ? copy(from) : undefined;
    if (!to) return undefined;
    for (const one of [to, ...to.querySelectorAll('tspan')]) {
      one.removeAttribute('id');
      paint(one, 'fill', css.stroke);
    }
    return to;
  };
  const withoutHalo = (text: Element | undefined): void => {
    for (const one of text ? [text, ...text.querySelectorAll('tspan')] : [])
      for (const { name } of [...one.attributes])
        if (name.startsWith('stroke')) one.removeAttribute(name);
  };

  /** Copies neighbours of one kind into a group of its name. */
  const fill = (into: Element, children: readonly Element[]): void => {
    let group: Element | undefined;
    let kind = '';
    for (const [i, from] of children.entries()) {
      const own = kindOf(from);
      const among =
        own !== '' && [children[i - 1], children[i + 1]].some((one) => one && kindOf(one) === own);
      if (own !== kind || !among) group = undefined;
      kind = own;
      if ((among || own === 'labels') && !group) {
        if (own === 'labels') {
          const texts = children.filter((child) => kindOf(child) === 'labels');
          const halos = make('g', { id: named('halos') });
          halos.append(...texts.flatMap((text) => halo(text) ?? []));
          if (halos.childElementCount > 0) into.append(halos);
        }
        group = make('g', { id: named(own) });
        into.append(group);
      }
      const made = copy(from, group && own);
      if (made?.localName === 'linearGradient') {
        defs.append(made);
        continue;
      }
      if (own === 'labels') withoutHalo(made);
      if (made) (group ?? into).append(made);
    }
  };

  const defs = make('defs');
  const all = { width: width + 2 * margin, height: height + 2 * margin };
  const viewBox = `${-margin} ${-margin} ${all.width} ${all.height}`;
  const svg = make('svg', { ...all, viewBox });
  const says = (name: string, text: string): Element => {
    const made = make(name);
    made.textContent = text;
    return made;
  };
  svg.append(says('title', title), says('desc', description));
  const ground = make('rect', { id: named('ground'), x: -margin, y: -margin, ...all });
  paint(ground, 'fill', getComputedStyle(story).backgroundColor);
  svg.append(ground);
  for (const drawing of drawings) fill(svg, [...drawing.children]);
  if (defs.childElementCount > 0) ground.before(defs);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}

/** What XML 1.0 has no place for, https://www.w3.org/TR/xml/#charsets: with one of them a file is no SVG. */
const NOT_XML = /(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]/gu;

/** A serialised drawing as a file that can be read again, whatever words it was given. */
export const wellFormed = (svg: string): string => svg.replace(NOT_XML, '').toWellFormed();
