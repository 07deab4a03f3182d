import type { Label } from '../types';
import { lineWidth } from '../marks/labels';
import { ramp } from '../marks/ramp';
import { known } from '../marks/rows';
import { say } from '../marks/words';
import { nextYear, sayDay } from './calendar';
import { BATCHES, during, groupText, type Scene, shortest } from './scene';

/** When each group's name stands over its stay, moments. */
const NAMED = [2.05, 3.75, 5.4] as const;

/** The words of the chart: groups over their stays, years, the computed return. */
export const timelineOf = (scene: Scene): Label[] =>
  scene.stage.roomy ? [...stays(scene), ...years(scene), ...computedEnd(scene)] : [];

function stays(scene: Scene): Label[] {
  const { text, at, calendar, chart, size } = scene;
  // One wording for all three: the longest that fits over the shortest stay.
  const rooms = calendar.stays.map(
    ({ start, end }) => chart.x(Math.min(end, calendar.domain[1])) - chart.x(start),
  );
  const wordings = [
    BATCHES.map((batch) => groupText(scene, batch)),
    BATCHES.map((batch) => say(text, `batch_${batch}`)),
  ];
  const fitting = wordings.find((words) =>
    words.every((line, i) => lineWidth(line) * size.em <= (rooms[i] ?? 0)),
  );
  return (fitting ?? []).map((line, i) => ({
    id: `stay-${i + 1}`,
    lines: [line],
    x: chart.x(calendar.stays[i]?.start ?? 0) + (rooms[i] ?? 0) / 2,
    y: chart.top,
    dy: -0.4 * size.em,
    anchor: 'middle',
    tone: 'ink2',
    opacity: ramp(at, NAMED[i] ?? 0, (NAMED[i] ?? 0) + 0.15),
    fact: `cadres_batch_${i + 1}`,
  }));
}

function years({ text, calendar, chart, size: { em } }: Scene): Label[] {
  const [from] = calendar.domain;
  return [from, nextYear(from)].map((day, i) => ({
    id: `year-${i + 1}`,
    lines: [sayDay(text, 'year', day)],
    x: chart.x(day),
    y: chart.base,
    dy: 1.2 * em,
    tone: 'ink3',
  }));
}

/** The day of the second return is computed: said in full while it lies ahead, in short after. */
function computedEnd({ rows, text, at, chart, calendar, size: { em, width } }: Scene): Label[] {
  const end = known(rows, 'cadres_end_2');
  if (end.status !== 'derived') return [];
  const x = chart.x(end.value) + 4;
  const short = say(text, 'derived');
  const full = sayDay(text, 'derived_date', end.value);
  const gap = chart.x(calendar.stays[2].start) - x - 4;
  const label = (id: string, words: string[], opacity: number): Label[] =>
    words.map((line) => ({
      id,
      lines: [line],
      x,
      y: chart.base,
      dy: -0.5 * em,
      tone: 'ink3',
      opacity,
      fact: end.id,
    }));
  return [
    ...label('end-ahead', shortest([full, short], width - x, em), during(at, 3.65, 4.6)),
    ...label('end', shortest([full, short], gap, em), ramp(at, 4.6, 4.7)),
  ];
}
