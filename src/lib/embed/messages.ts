import { messageKey } from '../../story.config';
import type { StepDetail } from './step-detail';

/**
 * What a frame and the page around it say to each other: plain objects with the key that `src/story.config.ts`
 * names for what a message is.
 * Whoever hears one checks where it comes from first, and its shape by the functions here.
 */

/** From the frame to the page around it. */
export type FromFrame =
  /** It is there, and listens. */
  | { kind: 'ready' }
  /** The height it needs, px. */
  | { kind: 'size'; height: number }
  /** Where the page should scroll it, px, for the step that was asked for to be at rest. */
  | { kind: 'rest'; y: number }
  | { kind: 'step'; detail: StepDetail };

/** From the page around it to the frame. */
export type ToFrame =
  /** The frame will be made as high as it asks: be the unrolled story. */
  | { kind: 'grow' }
  /** The frame sticks to the view and the page scrolls for it: stand at `y` px. */
  | { kind: 'scroll'; y: number }
  /** Where is this step at rest? Named as in the element's attribute. */
  | { kind: 'rest'; step: string };

/** @returns undefined for whatever is not one of ours */
export function toFrame(data: unknown): ToFrame | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { [messageKey]: kind, y, step } = data as Record<string, unknown>;
  if (kind === 'grow') return { kind };
  if (kind === 'scroll' && typeof y === 'number' && Number.isFinite(y) && y >= 0)
    return { kind, y };
  if (kind === 'rest' && typeof step === 'string') return { kind, step };
  return undefined;
}

/** A message as it is sent. */
export const sent = ({ kind, ...rest }: FromFrame): object => ({ [messageKey]: kind, ...rest });
