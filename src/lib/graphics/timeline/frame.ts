import type { Frame, GraphicInput, Label } from '../types';
import { mix } from '../marks/ramp';
import { say } from '../marks/words';
import { calendarOf, type Calendar, type Lane } from './calendar';
import { layoutOf } from './layout';
import { ASIDE, bandOf, laneOf, markOf, type Band, type Line, type Mark } from './marks';
import type { Layout } from './plan';
import { scaleLabels } from './scale';
import { stateAt, type State } from './state';

/** All in px, time to the right or down. */
export interface TimelineFrame extends Frame, Band {
  lanes: readonly (Line & { lane: Lane; opacity: number })[];
  marks: readonly Mark[];
}

/** The events at a position. @throws Error when a label, a step or the day of publication is missing */
export function frame(input: GraphicInput): TimelineFrame {
  const { size, events } = input;
  const state = stateAt(input);
  const calendar = calendarOf(events);
  const layout = layoutOf(input, calendar, foremost(state));
  const scales = {
    x: [0, size.width],
    y: [size.height, 0],
    margin: { top: 0, right: 0, bottom: 0, left: 0 },
  } as const;
  const marks = calendar.occurrences.map((one) => markOf(one, layout, state));
  return {
    ...scales,
    ...bandOf(calendar, layout),
    lanes: (['qingdao', 'shenzhen'] as const).map((lane) => ({
      ...laneOf(lane, calendar, layout),
      lane,
      opacity: mix(ASIDE, 1, state.lanes[lane]),
    })),
    marks,
    facts: marks
      .filter(({ lane }) => state.lanes[lane] > 0.5)
      .map(({ id, left, top, width, height }) => ({
        id: `event-${id}`,
        x: left + width / 2,
        y: top + height / 2,
      })),
    labels: [
      ...nameLabels(input, layout, state),
      ...scaleLabels(input, calendar, layout, scales),
      ...flagLabels(input, calendar, layout, state),
    ],
  };
}

/** The event picked out, or the one most so between two. */
function foremost({ picked }: State): string | undefined {
  const [most] = Object.entries(picked).sort(([, a], [, b]) => b - a);
  return most && most[1] > 0 ? most[0] : undefined;
}

function nameLabels(
  { text, size }: GraphicInput,
  { names, letter }: Layout,
  { lanes }: State,
): Label[] {
  return names.map(({ lane, ...place }) => ({
    id: `lane-${lane}`,
    lines: [say(text, lane)],
    ...place,
    scale: letter / size.em,
    face: 'bold',
    tone: lane,
    opacity: mix(ASIDE, 1, lanes[lane]),
  }));
}

/** Words at the events: those of the one picked out in its city's colour. */
function flagLabels(
  { size }: GraphicInput,
  { occurrences }: Calendar,
  { flags, letter }: Layout,
  state: State,
): Label[] {
  const first = foremost(state);
  return flags.map(({ id, lines, x, y, anchor }) => {
    const lane = occurrences.find((one) => one.id === id)?.lane ?? 'both';
    const isFirst = id === first;
    const own = lane === 'both' ? 'ink' : lane;
    return {
      id,
      lines,
      ...{ x, y, anchor },
      scale: letter / size.em,
      face: isFirst ? 'bold' : 'text',
      tone: isFirst ? own : first ? 'ink2' : 'ink',
      opacity: state.lanes[lane],
      event: id,
    };
  });
}
