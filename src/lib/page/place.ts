/** Where the reader is. */
export interface Place {
  /** The section under the middle of the screen; empty above the first. */
  section: string;
  /** The link of the step under the middle of the screen, else of the section: `#qushi/total`. */
  link: string;
  /** 0 at the top of the story, 1 at its end. */
  progress: number;
}

/**
 * Tells where the reader is, now and after every scroll, at most once a frame.
 *
 * @param story the element of the whole story
 * @param view what the reader sees of the page: its top in the viewport and its height, px
 * @param tell called with the place
 * @returns stops telling
 */
export function place(
  story: Element,
  view: () => { top: number; height: number },
  tell: (place: Place) => void,
): () => void {
  let frame = 0;
  const look = () => {
    frame = 0;
    const { top, height } = view();
    const middle = top + height / 2;
    const under = (selector: string) =>
      [...story.querySelectorAll<HTMLElement>(selector)].find((element) => {
        const box = element.getBoundingClientRect();
        return box.top <= middle && middle < box.bottom;
      });
    const section = under('[data-section]');
    const box = story.getBoundingClientRect();
    const way = box.height - height;
    const id = under('[data-step]')?.id ?? section?.id;
    tell({
      section: section?.id ?? '',
      link: id ? `#${id}` : '',
      progress: way > 0 ? Math.min(1, Math.max(0, (top - box.top) / way)) : 0,
    });
  };
  const ask = () => {
    frame ||= requestAnimationFrame(look);
  };
  ask();
  // Captured: what scrolls may be a box of the host's page.
  addEventListener('scroll', ask, { capture: true, passive: true });
  addEventListener('resize', ask);
  return () => {
    cancelAnimationFrame(frame);
    removeEventListener('scroll', ask, { capture: true });
    removeEventListener('resize', ask);
  };
}
