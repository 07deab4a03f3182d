import type { Attachment } from 'svelte/attachments';

/** Often enough for a picture to move with the hand. */
const OFTEN = Array.from({ length: 51 }, (_, i) => i / 50);

/**
 * Tells how much of a box has come into view from below: 0 … 1, and 1 wherever it is out of view.
 * It asks what the reader sees of it, not where the window scrolls: so it also works in a frame as
 * high as its content, which does not scroll and is not told how its page does.
 */
export function entryProgress(tell: (share: number) => void): Attachment<HTMLElement> {
  return (box) => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, intersectionRect: seen, boundingClientRect: all } of entries) {
          const leaving = seen.top > all.top + 1;
          tell(!isIntersecting || leaving ? 1 : seen.height / all.height);
        }
      },
      { threshold: OFTEN },
    );
    observer.observe(box);
    return () => observer.disconnect();
  };
}
