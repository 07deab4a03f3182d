import { joinLoop, topOf } from '../scroll';
import type { Host } from './host.svelte';

/** Where the reader is. */
export interface ReadingProgress {
  /** The section under the middle of the screen; empty above the first. */
  section: string;
  /** The link of the step under the middle of the screen, else of the section: `#qushi/total`. */
  link: string;
  /** 0 at the top of the story, 1 at its end, in hundredths: what shows it is painted as seldom. */
  progress: number;
}

/** Where an element stands, px below the top of the story. */
interface Span {
  id: string;
  top: number;
  bottom: number;
}

/**
 * Tells where the reader is, now and whenever that changes, in the frames of the scroll engine:
 * nothing is measured but the story's own top, unless something was laid out anew.
 *
 * @param story the element of the whole story
 * @param host where it is shown
 * @param tell called with the position
 * @returns stops telling
 */
export function trackReadingProgress(
  story: Element,
  host: Host,
  tell: (position: ReadingProgress) => void,
): () => void {
  let sections: Span[] = [];
  let steps: Span[] = [];
  /** Heights of the story and of what the reader sees of it at once, px. */
  let whole = 0;
  let seen = 0;
  let told: ReadingProgress | undefined;
  let next: ReadingProgress = { section: '', link: '', progress: 0 };

  function read(relaid: boolean): boolean {
    const origin = topOf(story);
    if (relaid || !told) {
      sections = spans(story, '[data-section]', origin);
      steps = spans(story, '[data-step]', origin);
      whole = story.getBoundingClientRect().height;
      seen = host.viewHeight();
    }
    const top = host.viewTop();
    const middle = top + seen / 2 - origin;
    const under = ({ top, bottom }: Span) => top <= middle && middle < bottom;
    const section = sections.find(under)?.id ?? '';
    const id = steps.find(under)?.id ?? section;
    const way = whole - seen;
    const progress = way > 0 ? Math.min(1, Math.max(0, (top - origin) / way)) : 0;
    next = { section, link: id && `#${id}`, progress: Math.round(100 * progress) / 100 };
    return false;
  }

  function write(): boolean {
    const same = (Object.keys(next) as (keyof ReadingProgress)[]).every(
      (key) => next[key] === told?.[key],
    );
    if (!same) tell((told = next));
    return false;
  }

  return joinLoop({ section: story, watched: [story], read, write });
}

function spans(story: Element, selector: string, origin: number): Span[] {
  return [...story.querySelectorAll(selector)].map((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { id: element.id, top: top - origin, bottom: bottom - origin };
  });
}
