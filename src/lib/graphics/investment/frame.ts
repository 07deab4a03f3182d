import type { Point } from '../marks/point';
import type { Frame, GraphicInput } from '../types';
import { apart, type Apart } from './apart';
import { axisLabels, rules, type Rule } from './axis';
import { headerLabels } from './header';
import { TOP } from './layout';
import { placeLabels, places, type Place } from './places';
import { changeLabels } from './change-labels';
import { startLabels } from './start-labels';
import { tipLabels, type Leader } from './tip-labels';
import { points, rises, slopes, type Rise, type Slope } from './slopes';
import { stageOf } from './stage';

/** x: years after 2018; y: growth on the year before, %. */
export interface InvestmentFrame extends Frame {
  rules: readonly Rule[];
  divider: Apart['divider'];
  rises: readonly Rise[];
  slopes: readonly Slope[];
  leaders: readonly Leader[];
  places: readonly Place[];
  points: readonly Point[];
}

/** The picture at a position. @throws Error when a step, a fact or a label is missing */
export function frame(input: GraphicInput): InvestmentFrame {
  const stage = stageOf(input);
  const { layout } = stage;
  const alone = apart(stage);
  const tips = tipLabels(stage);
  return {
    x: [0, 1],
    y: [0, TOP],
    margin: {
      top: layout.top,
      right: input.size.width - layout.after,
      bottom: input.size.height - layout.zero,
      left: layout.before,
    },
    rules: rules(stage),
    divider: alone.divider,
    rises: rises(stage),
    slopes: slopes(stage),
    leaders: tips.leaders,
    places: places(stage),
    points: [...points(stage), alone.point],
    labels: [
      ...headerLabels(stage),
      ...axisLabels(stage),
      ...startLabels(stage),
      ...changeLabels(stage),
      ...tips.labels,
      ...alone.labels,
      ...placeLabels(stage),
    ],
  };
}
