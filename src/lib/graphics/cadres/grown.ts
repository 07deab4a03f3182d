import { easeCubicInOut } from 'd3';
import type { Label } from '../types';
import { labelWidth, LINE_HEIGHT } from '../marks/labels';
import { mix, ramp } from '../marks/ramp';
import { known, type Known } from '../marks/rows';
import { say, wrap } from '../marks/words';
import { sayDay } from './calendar';
import type { Scene } from './scene';
import { GROWING, NOTES_GO, RECEDING } from './score';
import { shrink } from './stage';

/** The distance between the cities as a straight line, px. */
export interface Ruler {
  x: number;
  top: number;
  bottom: number;
}

/** The association: the same line bent into an arc. */
export interface Bridge extends Ruler {
  /** How far its middle stands from the straight. */
  bulge: number;
  opacity: number;
}

export function bridgeOf(scene: Scene): Bridge {
  const { at } = scene;
  const bulge = fullBulge(scene) * easeCubicInOut(ramp(at, ...RECEDING));
  return { ...rulerOf(scene), bulge, opacity: ramp(at, ...NOTES_GO) };
}

/** Under the name of one city and its number, over the name of the other. */
export function rulerOf({ stage, size: { em }, away, noted }: Scene): Ruler {
  const north = stage.recede({ x: stage.cx, y: stage.north }, away).y;
  const south = stage.recede({ x: stage.cx, y: stage.south }, away).y;
  const under = stage.roomy ? mix(0.7, 3.4, noted) : 0.7;
  return { x: stage.ruler, top: north + under * em, bottom: south - 1.2 * em };
}

const AMOUNTS = ['signed_amount', 'fund_first'] as const;
/** Letter size of amounts that are worth moving for, and room for the arc all the same; letters. */
const LARGE = 1.7;
const ARC = 3;

/** Where the words stand: under the left edge of the people who have stepped back, or left of it. */
function wordsAt({ rows, stage, size: { em, width } }: Scene): number {
  if (!stage.roomy) return stage.ruler + 1.7 * em;
  const amounts = AMOUNTS.map((id) => numeralWidth(known(rows, id).text));
  const wish = width - 4 - Math.max(...amounts) * LARGE * em;
  const under = stage.cx - (stage.pitch + stage.radius) * shrink(1);
  return Math.min(under, Math.max(stage.ruler + ARC * em, wish));
}

/** An arc that reaches to the words, but bends no more than a half circle does. */
function fullBulge(scene: Scene): number {
  const { top, bottom } = rulerOf({ ...scene, away: 1, noted: 0 });
  return Math.min(wordsAt(scene) - 0.8 * scene.size.em - scene.stage.ruler, (bottom - top) / 2);
}

/** Room for each of three things, from line to line and between them, letters. */
const GAP = 0.8;

/** What grew from it: the association, the projects and the fund, beside the arc. */
export function grownOf(scene: Scene): Label[] {
  const { rows, events, text, calendar, stage, at, size } = scene;
  const { em, width } = size;
  const x = wordsAt(scene);
  const room = (width - x - 4) / em;
  const opacity = ramp(at, ...GROWING);

  const name = wrap(say(text, 'association'), room);
  const short = events.find(({ id }) => id === 'association')?.label;
  const association = name.length > 2 && short ? [short] : name;
  const projects = known(rows, 'signed_projects');
  const figures = [
    {
      id: 'projects',
      words: say(text, 'projects', { projects: projects.text }),
      printed: projects.id,
      row: known(rows, 'signed_amount'),
    },
    {
      id: 'fund',
      words: say(text, 'fund'),
      printed: undefined,
      row: known(rows, 'fund_first'),
    },
  ];

  // In English the currency, an amount's last word, goes where letters are too large for it.
  const wide = figures.some(({ row }) => numeralWidth(row.text) > room);
  const amountOf = ({ text: amount }: Known) => (wide ? amount.replace(/ \S+$/, '') : amount);

  // Three things share the height that the people have left.
  const top = stage.edges[0] + 2 * shrink(1) * stage.radius;
  const height = (stage.edges[1] - 2 * shrink(1) * stage.radius - top) / em;
  // The day goes where letters are so large that the three would touch.
  const needed = (association.length + 3) * LINE_HEIGHT + 2 + 2 * GAP;
  const founded = stage.roomy && height > needed ? [sayDay(text, 'date', calendar.founded)] : [];
  const heading = (association.length + founded.length) * LINE_HEIGHT;
  const scale = numeralScale(
    figures.map(({ row }) => amountOf(row)),
    room,
    (height - heading - 4 * GAP) / 2 - LINE_HEIGHT,
  );
  const figure = LINE_HEIGHT + scale;
  const gap = (height - heading - 2 * figure) / 4;
  const line = (letters: number) => top + (letters + 0.9) * em;
  const words = (id: string, lines: string[], y: number, more: Partial<Label>): Label => ({
    id,
    lines,
    x,
    y,
    opacity,
    ...more,
  });

  return [
    words('association', association, line(gap), { face: 'bold', tone: 'plum' }),
    ...founded.map((day) =>
      words('founded', [day], line(gap + association.length * LINE_HEIGHT), {
        tone: 'ink2',
        event: 'association',
      }),
    ),
    ...figures.flatMap(({ id, words: name, printed, row }, i) => {
      const y = line(2 * gap + heading + i * (figure + gap));
      const below = y + (0.4 + 0.88 * scale) * em;
      return [
        words(id, [name], y, { tone: 'ink2', fact: printed }),
        words(`${id}-amount`, [amountOf(row)], below, {
          face: 'numeral',
          scale,
          fact: row.id,
        }),
      ];
    }),
  ];
}

const numeralWidth = (words: string): number => labelWidth({ lines: [words], face: 'numeral' });

/** The largest size, in letters, at which all amounts fit a width and a height in letters. */
function numeralScale(amounts: readonly string[], room: number, height: number): number {
  const widest = Math.max(...amounts.map(numeralWidth));
  return Math.max(1, Math.min(room / widest, height, 5.2));
}

/** The arc as a path: a quadratic curve's middle lies half way to its control point. */
export const bent = ({ x, top, bottom, bulge }: Bridge): string =>
  `M${x},${top}Q${x + 2 * bulge},${(top + bottom) / 2} ${x},${bottom}`;
