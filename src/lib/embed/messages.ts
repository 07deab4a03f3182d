/**
 * What a frame and the page around it say to each other: plain objects, which have their kind under
 * a key of this story's own. Whoever hears one checks where it comes from first, and its shape by the
 * functions here.
 */
import { messageKey } from '../../story.config';

/** What a host hears of a step that has come to the middle of the view. */
export interface StepDetail {
  /** What the element shows: `story`, or a graphic. */
  show: string;
  /** Names as in links, `qushi` and `total`. */
  section: string;
  id: string;
  /** Its place in the section, from 0, and how many there are. */
  step: number;
  steps: number;
}

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

/** More than any story is high, px. */
const TOO_HIGH = 1e5;

type Posted = Record<string, unknown> & { y: number; height: number };

/** As it is posted: `{ <key>: 'scroll', y: 12 }`. */
export function posted(kind: (FromFrame | ToFrame)['kind'], fields?: object): object {
  return Object.assign({ [messageKey]: kind }, fields);
}

/** @returns undefined for whatever is not one of ours */
export function toFrame(data: unknown): ToFrame | undefined {
  const { [messageKey]: kind, y, step } = (data || {}) as Posted;
  if (kind === 'grow') return { kind };
  if (kind === 'scroll' && Number.isFinite(y) && y >= 0) return { kind, y };
  if (kind === 'rest' && typeof step === 'string') return { kind, step };
  return undefined;
}

/** @returns undefined for whatever is not one of ours */
export function fromFrame(data: unknown): FromFrame | undefined {
  const message = (data || {}) as Posted;
  const kind = message[messageKey];
  const isKnown =
    kind === 'ready' ||
    (kind === 'size' && message.height > 0 && message.height < TOO_HIGH) ||
    (kind === 'rest' && message.y >= 0 && message.y < TOO_HIGH) ||
    (kind === 'step' && message.detail);
  return isKnown ? (Object.assign({ kind }, data) as FromFrame) : undefined;
}

/** The element of a step as a host names it: `qushi/total`, or `total` where one section is shown. */
export function stepNamed(root: ParentNode, name: string): HTMLElement | undefined {
  const id = name.trim().replace(/^#/, '');
  return [...root.querySelectorAll<HTMLElement>('[data-step]')].find(
    (step) => step.id === id || step.dataset.step === id,
  );
}
