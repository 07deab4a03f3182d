import { easeCubicInOut } from 'd3';
import type { Frame, GraphicInput } from '../types';
import { lineWidth } from '../marks/labels';
import { once } from '../marks/once';
import { ramp } from '../marks/ramp';
import { known } from '../marks/rows';
import { say } from '../marks/words';
import { calendarOf } from './calendar';
import { captionsOf } from './captions';
import { axesOf, type Chart, chartOf } from './chart';
import { counterLetters, counterOf } from './counter';
import { DOT, type Placed, placePeople } from './dots';
import { bridgeOf, type Bridge, grownOf, type Ruler, rulerOf } from './grown';
import { type Rings, ringsOf } from './hosts';
import { count, type Counts, sum, whereabouts } from './people';
import { BATCHES, type Scene } from './scene';
import { momentAt, NOTES_GO, RECEDING } from './score';
import { shrink, type Stage, stageOf } from './stage';
import { timelineOf } from './timeline';

/** Everybody, as the marks draw them. */
export interface Dots extends Placed {
  radius: number;
  opacity: number;
  /** Between these heights a person's colour turns from Qingdao's to Shenzhen's, px. */
  turn: readonly [number, number];
}

/** 457 people at one moment. The units of its scales are CSS px from the top left corner. */
export interface CadresFrame extends Frame {
  /** Days since 1970-01-01. */
  day: number;
  /** Everybody by place, and the same for each group. */
  counts: Counts;
  groups: readonly Counts[];
  dots: Dots;
  rings: readonly Rings[];
  /** The round plates of the three groups at home: x and y in turn, px. */
  seats: { xy: number[]; radius: number };
  ruler: Ruler;
  stage: Stage;
  chart: Chart;
  /** 0…1 */
  chartOpacity: number;
  bridge: Bridge;
}

/** All that does not depend on the position. */
const settingOf = once(({ rows, events, text, size: { width, height, em } }) => {
  // Letters grow with a large box; all that follows is measured in them.
  const larger = Math.min(1.3, Math.max(1, Math.min(width, height) / (40 * em)));
  const size = { width, height, em: em * larger };
  const city = Math.max(lineWidth(say(text, 'qingdao')), lineWidth(say(text, 'shenzhen')));
  const calendar = calendarOf(rows, events);
  const stage = stageOf(size, { ...counterLetters(text), city });
  return {
    larger,
    size,
    calendar,
    stage,
    axes: axesOf(calendar, stage),
    hosts: BATCHES.map((batch) => known(rows, `cadres_hosts_${batch}`)),
  };
});

/**
 * The cadres at a position.
 *
 * @throws Error when a row, an event, a label or a keyframe it needs is missing
 */
export function frame(input: GraphicInput): CadresFrame {
  const { larger, size, calendar, stage, axes, hosts } = settingOf(input);
  const at = momentAt(input);
  const day = calendar.dayAt(at);
  const away = easeCubicInOut(ramp(at, ...RECEDING));

  const people = calendar.stays.map((stay, batch) => whereabouts(batch, stay.people, at));
  const groups = people.map(count);
  const counts = sum(groups);
  const chart = chartOf(calendar, stage, axes, day, counts.shenzhen);
  const noted = 1 - ramp(at, ...NOTES_GO);
  const scene: Scene = { ...input, size, at, day, calendar, counts, stage, chart, away, noted };
  return {
    x: [0, size.width],
    y: [size.height, 0],
    margin: { top: 0, right: 0, bottom: 0, left: 0 },
    labels: [captionsOf, counterOf, timelineOf, grownOf]
      .flatMap((labelsOf) => labelsOf(scene))
      .map((label) => ({ ...label, scale: larger * (label.scale ?? 1) })),
    day,
    counts,
    groups,
    dots: {
      ...placePeople(
        stage,
        people,
        hosts.map(({ value }) => value),
        away,
      ),
      radius: DOT * stage.radius * shrink(away),
      opacity: 1 - 0.4 * away,
      turn: [
        stage.recede({ x: stage.cx, y: stage.gates[0] }, away).y,
        stage.recede({ x: stage.cx, y: stage.gates[1] }, away).y,
      ],
    },
    rings: ringsOf(stage, hosts, at, away),
    seats: {
      xy: [-1, 0, 1].flatMap((i) => {
        const seat = { x: stage.cx + i * stage.pitch, y: stage.north };
        const { x, y } = stage.recede(seat, away);
        return [x, y];
      }),
      radius: 1.08 * stage.radius * shrink(away),
    },
    ruler: rulerOf(scene),
    stage,
    chart,
    chartOpacity: stage.roomy ? 1 : noted,
    bridge: bridgeOf(scene),
  };
}
