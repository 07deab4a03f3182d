import { parentOf, scrollerOf, viewport, zoomOf } from '../../scroll';

/** How the pictures of an element are held in view where it stands, and why not by `sticky`. */
export interface Pinning {
  mode: 'sticky' | 'fixed' | 'clip' | 'unrolled' | 'scroller';
  /** For the console and the host's analytics; empty when all is well. */
  why: string;
  /** The ancestors that kill `sticky`. */
  blockers: HTMLElement[];
  /** Whether a box that should be fixed to the top left of the viewport is not there. */
  away: boolean;
  /** The box of the host's page that scrolls; null when it is the page. */
  scroller: Element | null;
  /** The box that would cut the element off where nothing scrolls. */
  slide: HTMLElement | undefined;
}

/** How much higher than the view 100vh may be, where bars of the browser come and go. */
const BARS = 1.25;

/** Between where a fixed box is and where it should be, px: more, and an ancestor has caught it. */
const NEAR = 2;

/**
 * Finds, by what the boxes around it do and not by lists of properties alone, how an element can
 * hold its pictures: sticky; fixed, where an ancestor hides its overflow; sticky again once such
 * ancestors clip instead, if the host allows it; else not at all.
 *
 * @param probe a box inside the element that should be fixed to the top left of the viewport
 * @param mayClip whether the host lets its ancestors be patched
 * @param mayScroll whether the element may scroll by itself, if nothing else does
 */
export function pinningOf(
  host: HTMLElement,
  probe: HTMLElement,
  mayClip: boolean,
  mayScroll: boolean,
): Pinning {
  const scroller = scrollerOf(host);
  const blockers = blockersOf(host, scroller);
  const height = probe.parentElement?.scrollHeight ?? 0;
  const slide = scroller || !mayScroll ? undefined : slideOf(host, height);
  const away = isAway(probe);
  const as = (mode: Pinning['mode'], why = '') => ({ mode, why, blockers, away, scroller, slide });
  const caught = away || isCaught(probe);

  if (slide)
    return as('scroller', `nothing scrolls here, and ${nameOf(slide)} is no higher than the view`);
  if (isScaled(host)) return as('unrolled', 'an ancestor is scaled by a transform');
  if (blockers.length === 0) {
    const { overflowY } = getComputedStyle(document.documentElement);
    const stuck = !scroller && caught && /hidden|clip/.test(overflowY);
    return stuck ? as('unrolled', 'the page is moved by a transform, not scrolled') : as('sticky');
  }
  const hides = `overflow hidden by ${blockers.map(nameOf).join(', ')}`;
  // What scrolls is a box of the host's: fixed to the viewport would leave it.
  if (!caught && !scroller) return as('fixed', hides);
  if (mayClip) return as('clip', `${hides}; patched to clip`);
  const also = caught ? 'and a transform on an ancestor' : 'inside a box that scrolls';
  return as('unrolled', `${hides} ${also}; fix="overflow" would help`);
}

/**
 * Where the page does not scroll, but shows one screen after the other: the box of the screen that the
 * element is in. What of it is higher than that box can be reached by nobody.
 *
 * @param height of all there is in the element, px
 */
function slideOf(host: HTMLElement, height: number): HTMLElement | undefined {
  const { documentElement: root, body } = document;
  const hides = [root, body].some((page) => /hidden|clip/.test(getComputedStyle(page).overflowY));
  if (!hides && root.scrollHeight > innerHeight + 1) return undefined;
  let slide: HTMLElement | undefined;
  for (const node of ancestorsOf(host, body)) {
    if (!(node instanceof HTMLElement) || node.clientHeight === 0) continue;
    if (node.clientHeight <= innerHeight * BARS && node.clientHeight < height) slide = node;
    // All of it is moved past the view, by a script.
    else if (!slide && isMoved(node)) return undefined;
  }
  return slide;
}

function isMoved(element: Element): boolean {
  const { transform, willChange } = getComputedStyle(element);
  return transform !== 'none' || willChange.includes('transform');
}

/**
 * What of the host's page lies over the top of the view, and of the picture that is held there: what
 * it is, and how far down it reaches, px. Asked while the element goes on above and below.
 */
export function coverOf(host: HTMLElement): { name: string; height: number } | undefined {
  const { left, width, top, bottom } = host.getBoundingClientRect();
  if (top > 0 || bottom < innerHeight) return undefined;
  for (const seen of document.elementsFromPoint(left + width / 2, 1)) {
    if (seen.contains(host)) return undefined;
    for (let node: Element | null = seen; node; node = node.parentElement) {
      if (!(node instanceof HTMLElement) || node.contains(host)) break;
      const height = Math.round(node.getBoundingClientRect().bottom);
      if (/fixed|sticky/.test(getComputedStyle(node).position) && height < innerHeight / 2)
        return { name: nameOf(node), height };
    }
  }
  return undefined;
}

/** The part of the screen, px, in which nothing around a box cuts off what stands out of it. */
export function openingOf(box: HTMLElement): DOMRect {
  let left = 0;
  let top = 0;
  let right: number = document.documentElement.clientWidth;
  let bottom = innerHeight;
  for (const node of ancestorsOf(box)) {
    // What these hide is hidden by the window.
    if (node === document.body || node === document.documentElement) continue;
    const { overflowX, overflowY } = getComputedStyle(node);
    const edge = node.getBoundingClientRect();
    if (overflowX !== 'visible')
      [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
    if (overflowY !== 'visible')
      [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
  }
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

/** Ancestors between the element and what scrolls that are scrollports without scrolling. */
function blockersOf(host: HTMLElement, scroller: Element | null): HTMLElement[] {
  const { documentElement: root, body } = document;
  const overflowOf = (node: Element) => getComputedStyle(node).overflow;
  // The page takes over the overflow of `body` unless `html` has its own.
  const end = scroller ?? (overflowOf(root) === 'visible' ? body : root);
  return ancestorsOf(host, end).filter(
    (node): node is HTMLElement =>
      node instanceof HTMLElement && /auto|scroll|hidden|overlay/.test(overflowOf(node)),
  );
}

/** As they are drawn, from the nearest outwards. @param end not this one, nor what is around it */
function ancestorsOf(element: Element, end?: Element): Element[] {
  const parent = parentOf(element);
  return parent && parent !== end ? [parent, ...ancestorsOf(parent, end)] : [];
}

/**
 * Whether `fixed` boxes belong to an ancestor that begins where the viewport does, as it may before the
 * page has been scrolled: being as high as what is in it, it does not end there.
 */
function isCaught(probe: HTMLElement): boolean {
  probe.style.cssText = 'top:auto;bottom:0';
  const { bottom } = probe.getBoundingClientRect();
  probe.style.cssText = '';
  return bottom > viewport().height * BARS;
}

/** Whether it is not where it should be fixed to. */
export function isAway(probe: HTMLElement): boolean {
  const { top, left } = probe.getBoundingClientRect();
  return Math.abs(top) > NEAR || Math.abs(left) > NEAR;
}

/** A transform that scales makes rectangles and lengths disagree; `zoom` scales both. */
function isScaled(host: HTMLElement): boolean {
  const width = host.getBoundingClientRect().width;
  const zoom = zoomOf(host);
  return host.offsetWidth > 0 && Math.abs(width / host.offsetWidth / zoom - 1) > 0.02;
}

function nameOf(element: HTMLElement): string {
  const { tagName, id, classList } = element;
  return (
    tagName.toLowerCase() + (id ? `#${id}` : [...classList].map((name) => `.${name}`).join(''))
  );
}
