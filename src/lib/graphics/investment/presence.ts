import { mix, ramp } from '../marks/ramp';
import type { Growth } from './growth';
import { light } from './scene';
import type { Stage } from './stage';

type Id = Growth['id'];

/** Without room only the growth being spoken of keeps its words. */
export const kept = ({ scene, layout }: Stage, id: Id): number =>
  layout.roomy ? 1 : light(scene, id, 0.15);

/** First a label's room opens, then the label appears: nobody is ever covered. */
export const room = (stage: Stage, id: Id): number =>
  ramp(stage.scene[id], 0, 0.15) * kept(stage, id);
export const shown = (stage: Stage, id: Id): number =>
  ramp(stage.scene[id], 0.15, 0.3) * kept(stage, id);

/** Letter size of a number, larger while it is being spoken of; in units of the layout. */
export const lettersOf = ({ scene, layout }: Stage, id: Id): number =>
  mix(1, layout.focus, light(scene, id, 0.5));

/** How much of the slopes the 35 places have left. */
export const remains = ({ scene }: Stage): number => 1 - ramp(scene.rank, 0, 0.25);

/** How much of the missing point of 2018 is there, and of the words that say so. */
export const missing = (stage: Stage): number =>
  ramp(stage.scene.industry, 0.2, 0.5) *
  remains(stage) *
  (stage.layout.roomy ? 1 : 1 - ramp(stage.scene.pandemic, 0, 0.15));

/** Half the height of a digit, in letters: from its middle down to its baseline. */
export const MIDDLE = 0.38;
