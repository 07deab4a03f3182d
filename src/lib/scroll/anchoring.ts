import { outerOf, px, scrollerOf, scrollOn, stuckLine, viewport, zoomOf } from './layout';
import { joinLoop } from './loop';
import type { Box } from './position';
import {
  sorted,
  anchorsOfSteps,
  readingAt,
  scrollFor,
  type ScrollAnchor,
  type ReadingPosition,
} from './reading-position';

/** A section, or a step after its section; px below the top of the story. */
interface Part extends Box {
  id: string;
}

/** What the reader sees of the page at once. */
interface View {
  /** Its top in the viewport, px. */
  viewTop(): number;
  /** px */
  viewHeight(): number;
}

/** Where the reader is. */
export interface ReadingProgress {
  /** The section under the middle of the screen; empty above the first. */
  section: string;
  /** The link of the step under the middle of the screen, else of the section: `#qushi/total`. */
  link: string;
  /** 0 at the top of the story, 1 at its end, in hundredths: what shows it is painted as seldom. */
  progress: number;
}

/** What is read: a section has only its beginning, the others begin and end. */
const READ = '[data-section], [data-step], h2, h3, h4, p, dt, dd, li, tr, summary';
/** What stands in a step moves with it; what can be folded, and what is not in the text, is no mark. */
const NOT_READ = '[data-step] *, .pin *, details :not(summary), dialog *, [role="dialog"] *';

/**
 * Keeps what is being read where it is read, whatever changes the boxes around it: a window turned
 * or made narrower, larger letters, the story unrolled. What is read is remembered while the reader
 * scrolls and at no other time, so that twenty changes and back end where they began.
 *
 * @param story the element of the whole story
 * @param tell told where the reader is, now and whenever that changes
 * @returns stops both
 */
export function trackReading(
  story: Element,
  view: View,
  tell: (progress: ReadingProgress) => void,
): () => void {
  let laid: ReturnType<typeof layoutOf> | undefined;
  /** The ancestor that scrolls; null when it is the page. */
  let scroller: Element | null = null;
  let reading: ReadingPosition | undefined;
  /** How far the story was scrolled when it was read so, px. */
  let read = 0;
  /** How it was when last looked at, px. */
  let before = { offset: 0, width: 0, height: 0, page: '' };
  /** Whether the page has changed its size since it was last scrolled. */
  let resized = false;
  let told: ReadingProgress | undefined;
  /** What was read before the page was printed: paper may be too short for the scroll. */
  let kept: ReadingPosition | undefined;
  let printed = false;
  const end = new AbortController();

  /** px of what scrolls */
  const offsetNow = () => scroller?.scrollTop ?? scrollY;

  function look(relaid: boolean, inFrame: boolean): void {
    // What is measured is laid out, all of it: see page/Story.svelte.
    if (inFrame) story.toggleAttribute('data-settled', !relaid);
    const { top, width, height } = story.getBoundingClientRect();
    const then = laid;
    if (!laid || relaid || width !== before.width || height !== before.height) {
      laid = layoutOf(story, view.viewHeight());
      scroller = scrollerOf(story);
    }
    const { scrollHeight, clientHeight } = outerOf(scroller);
    const offset = offsetNow();
    const scrolled = view.viewTop() - top;
    const page = Object.values(viewport()).join();
    resized ||= page !== before.page;
    const shifted = then !== undefined && then !== laid && differ(then.boxes, laid.boxes);
    // What has become too short for its scroll has not been scrolled by anybody.
    const cut = offset < before.offset && offset >= scrollHeight - clientHeight - 1;
    if (printed) reading = kept;
    const moved = shifted && (resized || cut || offset === before.offset);
    if (reading && (moved || printed)) {
      // In a page of somebody else, whoever reads what is above or below is left alone.
      const middle = read + view.viewHeight() / 2;
      const to =
        middle < 0 || middle > before.height ? undefined : scrollFor(reading, laid.anchors);
      if (to !== undefined && Math.abs(to - scrolled) >= 1) scrollOn(scroller, to - scrolled);
      read = view.viewTop() - story.getBoundingClientRect().top;
    } else if (!reading || shifted || Math.abs(scrolled - read) > 0.5) {
      reading = readingAt(scrolled, laid.anchors);
      read = scrolled;
      if (!shifted) resized = false;
    }
    printed = false;
    before = { offset: offsetNow(), width, height, page };
    const progress = progressAt(scrolled, view.viewHeight(), height, laid.parts);
    if (inFrame && (progress.link !== told?.link || progress.progress !== told.progress))
      tell((told = progress));
  }

  addEventListener('beforeprint', () => (kept = reading), end);
  addEventListener('afterprint', () => (printed = true), end);
  const leave = joinLoop({
    section: story.querySelector('main') ?? story,
    watched: [story],
    beforeRead: look,
  });
  return () => {
    end.abort();
    leave();
  };
}

/** @param scrolled px of the story above what the reader sees, which is `seen` px of all its `height` */
function progressAt(
  scrolled: number,
  seen: number,
  height: number,
  parts: readonly Part[],
): ReadingProgress {
  const middle = scrolled + seen / 2;
  const under = parts.filter(({ top, bottom }) => top <= middle && middle < bottom);
  const [section = '', step = section] = under.map(({ id }) => id);
  const share = height > seen ? Math.min(1, Math.max(0, scrolled / (height - seen))) : 0;
  return { section, link: step && `#${step}`, progress: Math.round(100 * share) / 100 };
}

function differ(before: readonly number[], now: readonly number[]): boolean {
  return before.length !== now.length || now.some((n, i) => Math.abs(n - (before[i] ?? NaN)) > 0.5);
}

/**
 * The anchors of a story as it is laid out now, in any document.
 *
 * @param story the element of the whole story
 * @param view height of what the reader sees at once, px
 * @param read selects the elements whose beginnings and ends are anchors
 */
export function layoutOf(story: Element, view: number, read = READ) {
  const { top: origin, height } = story.getBoundingClientRect();
  const covered = px(getComputedStyle(story).getPropertyValue('--bar')) * zoomOf(story);
  const parts: Part[] = [];
  /** All that it follows from, px: what has changed when the same numbers come again is nothing. */
  const boxes = [covered];
  const boxOf = (element: Element): Part => {
    const { top, bottom } = element.getBoundingClientRect();
    const part = { id: element.id, top: top - origin, bottom: bottom - origin };
    boxes.push(part.top, part.bottom);
    if (element.matches('[data-section], [data-step]')) parts.push(part);
    return part;
  };
  const anchors: ScrollAnchor[] = [{ name: 'top', at: 0, grows: false }];
  for (const element of story.querySelectorAll(read)) {
    if (element.matches(NOT_READ) || element.getClientRects().length === 0) continue;
    const section = element.closest('[data-section]');
    if (element.matches('[data-step]') && section) {
      const steps = [...section.querySelectorAll('[data-step]')];
      // With the first all of them.
      if (element !== steps[0]) continue;
      const line = stuckLine(section);
      boxes.push(line ?? covered);
      anchors.push(...anchorsOfSteps(steps.map(boxOf), view, covered, line));
      continue;
    }
    const name = element.id || element;
    const { top, bottom } = boxOf(element);
    const whole = !element.matches('[data-section]');
    anchors.push({ name, at: top - covered, grows: whole });
    if (whole) anchors.push({ name: over(element), at: bottom - covered, grows: false });
  }
  anchors.push({ name: 'end', at: height - view, grows: false });
  return { anchors: sorted(anchors, height - view), parts, boxes };
}

const ends = new WeakMap<Element, symbol>();

/** The name of the end of an element that has no name of its own. */
function over(element: Element): unknown {
  if (element.id) return `${element.id} over`;
  if (!ends.has(element)) ends.set(element, Symbol('end'));
  return ends.get(element);
}
