import { createContext } from 'svelte';
import { viewport } from '../scroll';

/** Where the story is shown, and what that place lets it do: its own page, or somebody else's. */
export interface Host {
  /**
   * How a graphic keeps its place while its cards go by: by itself; held there by script where an
   * ancestor kills `position: sticky`; not at all, and then the story is unrolled.
   */
  readonly pin: 'sticky' | 'fixed' | 'none';
  /** Whether the unrolled story's pictures play to their steps as they come into view. */
  readonly animateStills?: boolean;
  /** What the reader sees of the page at once: its top in the viewport, asked in every frame; px. */
  viewTop(): number;
  /** And its height, which changes only when something is laid out anew; px. */
  viewHeight(): number;
  /** The part of the screen in which a note is whole, px. @default all of it */
  opening?(): { left: number; top: number; right: number; bottom: number };
  /** Where an ancestor that kills `sticky` cuts the story off, px of the viewport. */
  cut?(): number;
  /** The address of the page with the ledger; empty when it is this one. */
  readonly home: string;
}

/** A document of the story's own: nothing stands in its way but a small screen. */
export class OwnPage implements Host {
  #small = $state(false);
  /** Whether letters are so large, or the screen so low, that a held graphic has no room. */
  tooSmall = $state(false);
  /** Whether every step is to stand beside its own still. */
  unrolled = $state(false);
  readonly home: string = '';

  get pin(): Host['pin'] {
    return this.#small || this.tooSmall || this.unrolled ? 'none' : 'sticky';
  }

  viewTop = () => 0;
  viewHeight = () => viewport().height;

  /** Decides now and whenever the screen changes. @returns stops deciding */
  watch(): () => void {
    // It could not hold a graphic and a card.
    const small = matchMedia('(max-width: 559px) and (max-height: 460px)');
    const decide = () => (this.#small = small.matches);
    decide();
    small.addEventListener('change', decide);
    return () => small.removeEventListener('change', decide);
  }
}

/** The place, known to everything in a story. */
export const [getHost, provideHost] = createContext<Host>();
