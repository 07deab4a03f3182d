/** Where the reader is. */
export interface Place {
  /** The section under the middle of the screen; empty above the first. */
  section: string;
  /** The link of the step under the middle of the screen, else of the section: `#qushi/total`. */
  link: string;
  /** 0 at the top of the page, 1 at its end. */
  progress: number;
}

/**
 * Tells where the reader is, now and after every scroll, at most once a frame.
 *
 * @param tell called with the place
 * @returns stops telling
 */
export function place(tell: (place: Place) => void): () => void {
  let frame = 0;
  const look = () => {
    frame = 0;
    const middle = innerHeight / 2;
    const under = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].find((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top <= middle && middle < bottom;
      });
    const section = under('[data-section]');
    const way = document.documentElement.scrollHeight - innerHeight;
    const id = under('[data-step]')?.id ?? section?.id;
    tell({
      section: section?.id ?? '',
      link: id ? `#${id}` : '',
      progress: way > 0 ? Math.min(1, Math.max(0, scrollY / way)) : 0,
    });
  };
  const ask = () => {
    frame ||= requestAnimationFrame(look);
  };
  ask();
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask);
  return () => {
    cancelAnimationFrame(frame);
    removeEventListener('scroll', ask);
    removeEventListener('resize', ask);
  };
}
