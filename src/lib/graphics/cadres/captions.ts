import type { Label } from '../types';
import { lineWidth } from '../marks/labels';
import { mix } from '../marks/ramp';
import { known, type Known } from '../marks/rows';
import { say } from '../marks/words';
import { STREAM_EDGE } from './dots';
import { BATCHES, during, groupText, type Scene, shortest } from './scene';
import { LEGS, NOTES_GO } from './score';

/** The words among the people: cities, distance, groups, what they do there, streams. */
export const captionsOf = (scene: Scene): Label[] => [
  ...cities(scene),
  ...distance(scene),
  ...groups(scene),
  ...notes(scene),
  ...streams(scene),
];

function cities({ rows, text, at, stage, size: { em }, away }: Scene): Label[] {
  // In the box, however small the people are who step back.
  const north = Math.max(0.8 * em, stage.recede({ x: stage.cx, y: stage.north }, away).y);
  const south = stage.recede({ x: stage.cx, y: stage.south }, away).y;
  const city = (id: 'qingdao' | 'shenzhen', y: number): Label => ({
    id,
    lines: [say(text, id)],
    x: stage.side,
    y,
    dy: 0.1 * em,
    face: 'bold',
    tone: id,
  });
  const names = [city('qingdao', north), city('shenzhen', south)];
  if (!stage.roomy) return names;

  const total = known(rows, 'cadres_total');
  const home = known(rows, 'cadres_home');
  const mark = home.status === 'derived' ? [say(text, 'derived')] : [];
  const under = { x: stage.side, y: north, dy: 1.5 * em, tone: 'qingdao' } as const;
  const room = stage.cx - stage.pitch - 1.2 * stage.radius - stage.side;
  const people = ({ value: n }: Known) =>
    shortest([say(text, 'people', { n }), String(n)], room, em);
  return [
    ...names,
    {
      ...under,
      id: 'total',
      lines: people(total),
      opacity: during(at, -1, 0.2),
      fact: total.id,
    },
    {
      ...under,
      id: 'home',
      lines: [...people(home), ...mark],
      opacity: during(at, 5.7, NOTES_GO[1], 0.15),
      fact: home.id,
    },
  ];
}

function distance({ rows, noted, stage, size: { em } }: Scene): Label[] {
  const row = known(rows, 'distance_km');
  const x = stage.ruler + 0.6 * em;
  const room = stage.cx - STREAM_EDGE * stage.radius - x;
  if (lineWidth(row.text) * em > room) return [];
  const y = (stage.gates[0] + stage.gates[1]) / 2;
  return [
    {
      id: 'distance',
      lines: [row.text],
      x,
      y,
      dy: 0.35 * em,
      tone: 'ink2',
      opacity: noted,
      fact: row.id,
    },
  ];
}

function groups(scene: Scene): Label[] {
  const { text, noted, stage, size } = scene;
  const y = stage.notes.above;
  if (y === null) return [];
  return BATCHES.flatMap((batch) => {
    const wordings = [groupText(scene, batch), say(text, `batch_${batch}`)];
    return shortest(wordings, stage.pitch - 0.3 * size.em, size.em).map((words) => ({
      id: `group-${batch}`,
      lines: [words],
      x: stage.cx + (batch - 2) * stage.pitch,
      y,
      anchor: 'middle' as const,
      tone: 'ink2' as const,
      opacity: noted,
      fact: `cadres_batch_${batch}`,
    }));
  });
}

/** One line under the people in Shenzhen. */
function notes({ rows, text, at, stage, size }: Scene): Label[] {
  const y = stage.notes.below;
  if (y === null) return [];
  const room = 2 * (size.width - stage.cx) - size.em;
  const note = (id: string, wordings: string[], opacity: number, fact: string): Label[] =>
    shortest(wordings, room, size.em).map((words) => ({
      id,
      lines: [words],
      x: stage.cx,
      y,
      anchor: 'middle',
      tone: 'ink2',
      opacity,
      fact,
    }));
  const hosts = (batch: number, opacity: number) => {
    const row = known(rows, `cadres_hosts_${batch}`);
    const wordings = ['schematic', 'hosts'].map((id) => say(text, id, { hosts: row.text }));
    return note(`hosts-${batch}`, wordings, opacity, row.id);
  };
  const days = known(rows, 'cadres_training_days_1');
  return [
    ...note(
      'training',
      [say(text, 'training', { days: days.text })],
      during(at, 0.7, 1.4),
      days.id,
    ),
    ...hosts(1, during(at, 1.6, 2.5)),
    ...hosts(2, during(at, 3.45, 4.3)),
    ...hosts(3, during(at, 4.8, NOTES_GO[1])),
  ];
}

/** Who is on the road, beside the stream where it is farthest from the others and from home. */
function streams({ text, at, stage, size: { em, width } }: Scene): Label[] {
  const [top, bottom] = stage.gates;
  const edge = STREAM_EDGE * stage.radius + 0.4 * em;
  return LEGS.filter((leg) => leg.from === 'qingdao' || leg.to === 'qingdao').flatMap((leg) => {
    const way = leg.from === 'qingdao' ? 'leave' : 'return';
    const words = say(text, way, { batch: say(text, `batch_${leg.batch + 1}`) });
    const west = leg.batch === 2;
    const room = west ? stage.cx - edge - stage.ruler - 0.6 * em : width - stage.cx - edge;
    return shortest([words], room, em).map((line) => ({
      id: `${way}-${leg.batch + 1}`,
      lines: [line],
      x: stage.cx + (west ? -edge : edge),
      y: mix(top, bottom, leg.batch === 1 ? 0.2 : 0.8),
      dy: 0.35 * em,
      anchor: west ? ('end' as const) : ('start' as const),
      opacity: during(at, ...leg.during),
    }));
  });
}
