import { labelWidth, lineWidth } from '../marks/labels';
import { once } from '../marks/once';
import { known, type Known } from '../marks/rows';
import { ramp } from '../marks/ramp';
import { say } from '../marks/words';
import type { GraphicInput, Label } from '../types';
import { layoutOf, toMonths, toPercent, type Layout } from './layout';
import { numeral, ratesOf, type Rates } from './rates';
import { readingsOf, type Reading } from './readings';
import { sceneAt, type Scene } from './scene';
import { seatsOf, type Seats } from './seats';

/** What every part of the picture needs to draw itself. */
export interface Stage extends Setting {
  scene: Scene;
  readings: readonly Reading[];
  /** 0…1: how much of the chart and its words is there. */
  chart: number;
}

/** All of it that does not depend on the position. */
interface Setting {
  layout: Layout;
  /** The hundred in the hall, where they are most of the time. */
  hall: Seats;
  rates: Rates;
  found: Known;
  handled: Known;
  share: Known;
  open: Known;
  say: (id: string, values?: Readonly<Record<string, string | number>>) => string;
  /** A label's words, line by line. */
  lines: (id: string) => string[];
}

const settingOf = once(({ rows, text, size }): Setting => {
  const rates = ratesOf(rows);
  const found = known(rows, 'contract_issues_found');
  const lines = (id: string) => say(text, id).split('|');
  const widths = [rates.year, rates.quarter, ...rates.months].map((row) => ({
    numeral: labelWidth(numeral(row.value, row)),
    period: lineWidth(row.periodText),
  }));
  const layout = layoutOf(size, { rates: widths, voices: lines('voices') }, found.value);
  return {
    layout,
    hall: seatsOf(layout, 0),
    rates,
    found,
    handled: known(rows, 'contract_issues_handled'),
    share: known(rows, 'contract_issues_handled_share'),
    open: known(rows, 'contract_issues_open'),
    say: (id, values) => say(text, id, values),
    lines,
  };
});

/** @throws Error when a step, a fact or a label is missing */
export function stageOf(input: GraphicInput): Stage {
  const setting = settingOf(input);
  const scene = sceneAt(input.steps, input.position);
  return {
    ...setting,
    scene,
    readings: readingsOf(setting.rates, scene),
    chart: 1 - ramp(scene.voices, 0, 0.25),
  };
}

/** A label whose first baseline starts at a place in the box, px. */
export const placed = (
  layout: Layout,
  px: number,
  py: number,
  label: Omit<Label, 'x' | 'y'>,
): Label => ({
  scale: layout.scale,
  ...label,
  x: toMonths(layout, px),
  y: toPercent(layout, py),
});
