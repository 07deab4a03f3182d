import type { Attachment } from 'svelte/attachments';
import { scrollSection, type ScrollOptions } from './section';

/**
 * Reads the position of the section it is attached to:
 * `<section {@attach scrolled((position) => (shown = position))}>`. Inside, `[data-step]` are the
 * steps in order and `[data-line]` is the trigger line, whose parent is the sticky pin.
 *
 * @throws Error when the section has no `[data-line]`
 */
export function scrolled(
  onposition: ScrollOptions['onposition'],
  options: Pick<ScrollOptions, 'reducedMotion' | 'plateau' | 'smoothing' | 'view'> = {},
): Attachment<HTMLElement> {
  return (section) => {
    const line = section.querySelector<HTMLElement>('[data-line]');
    const pin = line?.parentElement;
    if (!line || !pin) throw new Error('scrolled: the section has no [data-line] in its pin');
    const steps = [...section.querySelectorAll<HTMLElement>('[data-step]')];
    const within = section.closest<HTMLElement>('.story') ?? section;
    return scrollSection({ section, pin, line, steps, within, onposition, ...options }).destroy;
  };
}
