/**
 * scrollama 3.2 as it is. Its own types allow only eleven offsets, miss `container` and `root`, and
 * name a method that does not exist; only what `observe.ts` uses is declared here.
 */
declare module 'scrollama' {
  export interface Scrollama {
    setup(options: { step: HTMLElement[]; offset: `${number}px` }): Scrollama;
    onStepEnter(callback: () => void): Scrollama;
    onStepExit(callback: () => void): Scrollama;
    /** Moves the trigger line and builds all observers anew. */
    offset(line: `${number}px`): Scrollama;
    destroy(): Scrollama;
  }
  export default function scrollama(): Scrollama;
}
