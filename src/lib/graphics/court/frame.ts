import { VISIBLE } from '../marks/labels';
import type { Point } from '../marks/point';
import { ramp } from '../marks/ramp';
import type { Frame, GraphicInput } from '../types';
import { axisLabels, gapLabel, valueLabels } from './chart-labels';
import { promiseLabels, voiceLabels } from './coda-labels';
import { headerLabels } from './header';
import { DOMAIN, toMonths, type Layout } from './layout';
import { promisesOf, type Promises } from './promises';
import { GAP, middle, monthOf, QUARTER, YEAR } from './rates';
import { taken, type Reading, type Taken } from './readings';
import { seatsOf, type Seats } from './seats';
import { stageOf, type Stage } from './stage';

/** A rate of a stretch of time, level from end to end. */
export interface Stretch {
  id: string;
  from: number;
  to: number;
  y: number;
  opacity: number;
}

/** A level with the stretches it is drawn over. */
export interface Guide {
  id: string;
  y: number;
  spans: readonly (readonly [from: number, to: number])[];
  opacity: number;
}

/** x: months of 2019; y: cases of a hundred in which the head of the agency came to court. */
export interface CourtFrame extends Frame {
  /** 0…1: how much of the chart is there. */
  chart: number;
  /** What is claimed now: numeral, seats and chart show the same rate. */
  readings: readonly Reading[];
  stretches: readonly Stretch[];
  /** From the tip back to the seats at its level, but for the gap, where it could pass for a rate. */
  guides: readonly Guide[];
  gap: { from: number; to: number; opacity: number };
  /** From July on, through every stated month, to where it has come. */
  line: readonly { x: number; y: number }[];
  lineOpacity: number;
  points: readonly Point[];
  seats: Seats & { opacity: number };
  /** In the gap: the outline of what was last known. */
  ghost: Taken & { opacity: number };
  promises: Promises;
}

/** The picture at a position. @throws Error when a step, a fact or a label is missing */
export function frame(input: GraphicInput): CourtFrame {
  const stage = stageOf(input);
  const { layout, scene, rates, readings, chart } = stage;
  const opinion = input.events.find(({ id }) => id === 'court_opinion');
  if (!opinion) throw new Error("no event 'court_opinion'");
  const spread = ramp(scene.voices, 0.15, 0.65);
  const promises = promisesOf(layout, stage.found, stage.handled, scene.promises);
  const { left, right, top, bottom } = layout.chart;
  return {
    x: DOMAIN,
    y: [0, 100],
    margin: {
      top,
      right: input.size.width - right,
      bottom: input.size.height - bottom,
      left,
    },
    chart,
    readings,
    stretches: [
      stretch('year', YEAR, rates.year.value, 1, scene.year),
      stretch('quarter', QUARTER, rates.quarter.value, scene.quarterDrawn, scene.quarter),
    ],
    guides: readings.map((reading) => guide(reading, layout)),
    gap: { from: GAP[0], to: GAP[1], opacity: scene.gapDrawn },
    line: lineTo(stage),
    lineOpacity: scene.monthsDrawn,
    points: pointsTo(stage),
    seats: {
      ...(spread > 0 ? seatsOf(layout, spread) : stage.hall),
      opacity: 1 - ramp(scene.promises, 0, 0.35),
    },
    ghost: { ...taken(rates.quarter.value), opacity: scene.gap },
    promises,
    facts: asked(stage),
    labels: [
      ...headerLabels(stage),
      ...axisLabels(stage),
      gapLabel(stage),
      ...valueLabels(stage),
      ...voiceLabels(stage, opinion),
      ...promiseLabels(stage, promises),
    ].filter(({ opacity }) => opacity === undefined || opacity > VISIBLE),
  };
}

const stretch = (
  id: string,
  [from, to]: readonly [number, number],
  y: number,
  drawn: number,
  spoken: number,
): Stretch => ({ id, from, to, y, opacity: drawn * (0.5 + 0.5 * spoken) });

function guide({ id, from, tip, opacity }: Reading, layout: Layout): Guide {
  const seats = toMonths(layout, layout.hall.left + 10 * layout.hall.cell);
  const spans: Guide['spans'] =
    tip.x > GAP[1]
      ? [
          [seats, GAP[0]],
          [GAP[1], from],
        ]
      : [[seats, from]];
  return { id, y: tip.y, spans, opacity };
}

/** Every rate that is drawn, and in the gap, half-way up, each month of which there is none. */
function asked(stage: Stage): CourtFrame['facts'] {
  const { rates, scene, chart } = stage;
  const all = [
    { row: rates.year, x: middle(YEAR), y: rates.year.value, there: 1 },
    { row: rates.quarter, x: middle(QUARTER), y: rates.quarter.value, there: scene.quarterDrawn },
    ...rates.missing.map((row) => ({ row, x: monthOf(row), y: 50, there: scene.gapDrawn })),
  ];
  const points = pointsTo(stage).filter(({ opacity }) => opacity > 0.5);
  return [
    ...all
      .filter(({ there }) => chart * there > 0.5)
      .map(({ row, x, y }) => ({ id: row.id, x, y })),
    ...points.map(({ id, x, y }) => ({ id, x, y })),
  ];
}

function lineTo({ scene, rates, readings }: Stage): { x: number; y: number }[] {
  const tip = readings.find(({ id }) => id === 'months')?.tip;
  if (!tip || scene.monthsDrawn === 0) return [];
  const passed = rates.months.map((row) => ({ x: monthOf(row), y: row.value }));
  return [...passed.filter(({ x }) => x < tip.x), tip];
}

function pointsTo({ scene, rates, layout, chart }: Stage): Point[] {
  return rates.months.map((row) => ({
    id: row.id,
    x: monthOf(row),
    y: row.value,
    r: Math.min(0.26 * layout.unit, 5),
    shape: 'circle',
    tone: 'qingdao',
    status: 'stated',
    opacity: chart * scene.monthsDrawn * ramp(scene.until, monthOf(row) - 0.15, monthOf(row)),
  }));
}
