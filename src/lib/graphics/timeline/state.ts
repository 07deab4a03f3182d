import { tween } from '../marks/tween';
import type { GraphicInput } from '../types';
import type { Lane } from './calendar';

/** What changes between keyframes; all 0…1. */
export interface State {
  /** How much of each lane is there. */
  lanes: Readonly<Record<Lane, number>>;
  /** How much each event is picked out, by id. */
  picked: Readonly<Record<string, number>>;
}

const ALL: State['lanes'] = { qingdao: 1, both: 1, shenzhen: 1 };

const VIEWS: Readonly<Record<string, State['lanes']>> = {
  all: ALL,
  qingdao: { ...ALL, shenzhen: 0 },
  shenzhen: { ...ALL, qingdao: 0 },
};

/**
 * A step names one of the three views, or an event, which is picked out in the view that the steps
 * before it have come to.
 *
 * @throws Error when a step names neither a view nor an event
 */
export function stateAt({ events, steps, position }: GraphicInput): State {
  const keyframes: Record<string, State> = { ...statesOf(Object.entries(VIEWS), events) };
  let lanes = ALL;
  for (const step of steps) {
    lanes = VIEWS[step] ?? lanes;
    if (events.some(({ id }) => id === step))
      Object.assign(keyframes, statesOf([[step, lanes]], events));
  }
  return tween(keyframes, steps, position);
}

const statesOf = (
  steps: readonly (readonly [name: string, lanes: State['lanes']])[],
  events: GraphicInput['events'],
): Record<string, State> =>
  Object.fromEntries(
    steps.map(([name, lanes]) => [
      name,
      { lanes, picked: Object.fromEntries(events.map(({ id }) => [id, id === name ? 1 : 0])) },
    ]),
  );
