import { parentOf, scrollerOf, zoomOf } from '../scroll';

/** How the pictures of an element are held in view where it stands, and why not by `sticky`. */
export interface Pinning {
  mode: 'sticky' | 'fixed' | 'clip' | 'unrolled';
  /** For the console and the host's analytics; empty when all is well. */
  why: string;
  /** The ancestors that kill `sticky`. */
  blockers: HTMLElement[];
  /** The box of the host's page that scrolls; null when it is the page. */
  scroller: Element | null;
}

/** Between where a fixed box is and where it should be, px: more, and an ancestor has caught it. */
const NEAR = 2;

/**
 * Finds, by what the boxes around it do and not by lists of properties alone, how an element can
 * hold its pictures: sticky; fixed, where an ancestor hides its overflow; sticky again once such
 * ancestors clip instead, if the host allows it; else not at all.
 *
 * @param probe a box inside the element that should be fixed to the top left of the viewport
 * @param mayClip whether the host lets its ancestors be patched
 */
export function pinningOf(host: HTMLElement, probe: HTMLElement, mayClip: boolean): Pinning {
  const scroller = scrollerOf(host);
  const blockers = blockersOf(host, scroller);
  const box = probe.getBoundingClientRect();
  const away = Math.abs(box.top) > NEAR || Math.abs(box.left) > NEAR;
  const caught = away || isCaught(host);
  const told = { blockers, scroller };
  const names = blockers.map(nameOf).join(', ');

  if (isScaled(host))
    return { ...told, mode: 'unrolled', why: 'an ancestor is scaled by a transform' };
  if (blockers.length === 0) {
    const page = getComputedStyle(document.documentElement);
    const stuck = !scroller && caught && /hidden|clip/.test(page.overflowY);
    if (stuck)
      return { ...told, mode: 'unrolled', why: 'the page is moved by a transform, not scrolled' };
    return { ...told, mode: 'sticky', why: '' };
  }
  const hides = `overflow hidden by ${names}`;
  // What scrolls is a box of the host's: fixed to the viewport would leave it.
  if (!caught && !scroller) return { ...told, mode: 'fixed', why: hides };
  if (mayClip) return { ...told, mode: 'clip', why: `${hides}; patched to clip` };
  const also = caught ? ' and a transform on an ancestor' : ' inside a box that scrolls';
  return { ...told, mode: 'unrolled', why: `${hides}${also}; fix="overflow" would help` };
}

/** Ancestors between the element and what scrolls that are scrollports without scrolling. */
function blockersOf(host: HTMLElement, scroller: Element | null): HTMLElement[] {
  const { documentElement: root, body } = document;
  const found: HTMLElement[] = [];
  for (
    let node = parentOf(host);
    node && node !== scroller && node !== root;
    node = parentOf(node)
  ) {
    if (!(node instanceof HTMLElement)) continue;
    const { overflowX, overflowY } = getComputedStyle(node);
    // The page takes over the overflow of `body` unless `html` has its own.
    const { overflowX: rootX, overflowY: rootY } = getComputedStyle(root);
    if (node === body && rootX === 'visible' && rootY === 'visible') continue;
    if (/auto|scroll|hidden|overlay/.test(overflowX + overflowY)) found.push(node);
  }
  return found;
}

/**
 * Whether an ancestor is where `fixed` boxes belong to. Before the page has been scrolled it may
 * stand where the viewport stands, and the probe cannot tell them apart.
 */
function isCaught(host: HTMLElement): boolean {
  for (let node = parentOf(host); node; node = parentOf(node)) {
    const { transform, perspective, filter, willChange, contain } = getComputedStyle(node);
    if ([transform, perspective, filter].some((value) => value && value !== 'none')) return true;
    if (/transform|perspective|filter/.test(willChange)) return true;
    if (/paint|layout|strict|content/.test(contain)) return true;
  }
  return false;
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
