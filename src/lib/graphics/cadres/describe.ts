import type { GraphicInput, Table } from '../types';
import { known } from '../marks/rows';
import { nearestStep } from '../marks/tween';
import { say } from '../marks/words';
import { calendarOf, sayToday } from './calendar';
import { count, sum, whereabouts } from './people';
import { BATCHES } from './scene';
import { momentAt } from './score';

/** What it is, its ends, what the nearest keyframe shows, and what came of it. */
export function describe(input: GraphicInput): string {
  const { rows, text } = input;
  const words = (id: string) => known(rows, id).text;
  return say(text, 'describe', {
    total: words('cadres_total'),
    distance: words('distance_km'),
    first: words('cadres_batch_1'),
    second: words('cadres_batch_2'),
    third: words('cadres_batch_3'),
    home: words('cadres_home'),
    today: today(input),
    projects: words('signed_projects'),
    amount: words('signed_amount'),
    fund: words('fund_first'),
  });
}

/**
 * How many are in Shenzhen at the nearest keyframe: a text that changed with every pixel of scroll
 * would be read out again and again.
 */
function today({ rows, events, text, steps, position }: GraphicInput): string {
  const at = momentAt({ steps: [nearestStep(steps, position)], position: 0 });
  const calendar = calendarOf(rows, events);
  const { stays, dayAt } = calendar;
  const day = sayToday({ rows, text }, calendar, dayAt(at));
  const people = sum(stays.map((stay, batch) => count(whereabouts(batch, stay.people, at))));
  // Of those who meet on the road only the whole groups are known, not who is how far.
  return people.travelling > 0
    ? say(text, 'describe_handover', { day, from: stays[0].people, to: stays[1].people })
    : say(text, 'describe_day', { day, n: people.shenzhen });
}

/** The three groups: people, from, to, days, hosts, and what of it the report does not say itself. */
export function table({ rows, text }: GraphicInput): Table {
  const heads = ['batch', 'people', 'from', 'to', 'days', 'hosts', 'status'];
  const ends = ['cadres_start_2', 'cadres_end_2', 'cadres_end_3'];
  return {
    caption: say(text, 'table'),
    head: heads.map((head) => say(text, `head_${head}`)),
    rows: BATCHES.map((batch, i) => {
      const [people, start, days, hosts] = ['batch', 'start', 'days', 'hosts'].map((what) =>
        known(rows, `cadres_${what}_${batch}`),
      );
      const end = known(rows, ends[i] ?? '');
      const marks = [
        people?.status === 'restored' && say(text, 'people_restored'),
        end.status === 'derived' && say(text, 'end_derived'),
      ].filter((mark) => mark !== false);
      const status = marks.join(say(text, 'comma')) || say(text, 'stated');
      const cells = [people, start, end, days, hosts].map((row) => row?.text ?? '');
      return [say(text, `batch_${batch}`), ...cells, status];
    }),
  };
}
