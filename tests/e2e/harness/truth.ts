/**
 * The position as design §2 words it, from rectangles measured anew and typed without a look at
 * `src/lib/scroll`: a polyline through the places where the picture starts and stops to move.
 */

interface Point {
  /** px in the viewport, for the line */
  y: number;
  position: number;
}

const PLATEAU = 0.3;

/** px in the viewport */
export interface Box {
  top: number;
  bottom: number;
}

/** @param scroller what scrolls when it is not the page */
export function truePosition(section: Element, scroller: Element | null): number {
  const steps = [...section.querySelectorAll('[data-step]')].map((step) =>
    step.getBoundingClientRect(),
  );
  return positionOf(steps, trueLine(section, scroller), viewHeight(scroller));
}

/**
 * @param line px in the viewport
 * @param view its height, px
 */
export function positionOf(steps: readonly Box[], line: number, view: number): number {
  const points: Point[] = [];
  steps.forEach((box, position) => {
    const next = steps[position + 1];
    points.push({ y: (box.top + box.bottom) / 2, position });
    if (next) points.push(...travel(box, next, position, view));
  });
  return lookUp(points, line);
}

/** Where the stylesheet of the harness puts the trigger line, px in the viewport. */
export function trueLine(section: Element, scroller: Element | null): number {
  const pin = section.querySelector('.pin')?.getBoundingClientRect().height ?? NaN;
  // Border and padding of the scroller.
  const top = scroller ? scroller.getBoundingClientRect().top + 5 + 30 : 0;
  return top + 24 + 0.8 * pin;
}

function viewHeight(scroller: Element | null): number {
  return scroller ? scroller.getBoundingClientRect().height - 5 : window.innerHeight;
}

/** Held for 30 % on either side; in steps taller than the view until they are nearly over. */
function travel(box: Box, next: Box, position: number, view: number): Point[] {
  const border = (box.bottom + next.top) / 2;
  const before = border - (box.top + box.bottom) / 2;
  const after = (next.top + next.bottom) / 2 - border;
  const most = ((1 - 2 * PLATEAU) * view) / 2;
  return [
    { y: border - Math.min((1 - 2 * PLATEAU) * before, most), position },
    { y: border + Math.min((1 - 2 * PLATEAU) * after, most), position: position + 1 },
  ];
}

function lookUp(points: Point[], y: number): number {
  const next = points.findIndex((point) => point.y > y);
  if (next === -1) return points.at(-1)?.position ?? NaN;
  const [from, to] = [points[next - 1], points[next]];
  if (!from || !to) return 0;
  return from.position + ((to.position - from.position) * (y - from.y)) / (to.y - from.y);
}
