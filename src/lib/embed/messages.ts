import type { StepDetail } from './step-detail';

/**
 * What a frame and the page around it say to each other: plain objects with the key `story510`.
 * Whoever hears one checks where it comes from first, and its shape by the functions here.
 */

/** From the frame to the page around it. */
export type FromFrame =
  /** It is there, and listens. */
  | { story510: 'ready' }
  /** The height it needs, px. */
  | { story510: 'size'; height: number }
  /** Where the page should scroll it, px, for the step that was asked for to be at rest. */
  | { story510: 'rest'; y: number }
  | { story510: 'step'; detail: StepDetail };

/** From the page around it to the frame. */
export type ToFrame =
  /** The frame will be made as high as it asks: be the unrolled story. */
  | { story510: 'grow' }
  /** The frame sticks to the view and the page scrolls for it: stand at `y` px. */
  | { story510: 'scroll'; y: number }
  /** Where is this step at rest? Named as in the element's attribute. */
  | { story510: 'rest'; step: string };

/** @returns undefined for whatever is not one of ours */
export function toFrame(data: unknown): ToFrame | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { story510, y, step } = data as { story510?: unknown; y?: unknown; step?: unknown };
  if (story510 === 'grow') return { story510 };
  if (story510 === 'scroll' && typeof y === 'number' && Number.isFinite(y) && y >= 0)
    return { story510, y };
  if (story510 === 'rest' && typeof step === 'string') return { story510, step };
  return undefined;
}
