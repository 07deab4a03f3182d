import type { StoryEvent } from '../../story/types';
import type { GraphicInput, Table } from '../types';
import { known } from '../marks/rows';
import { nearestStep } from '../marks/tween';
import { say } from '../marks/words';
import { dateText, monthSpan } from './calendar';
import { span, type Moment } from './moments';
import { sceneOf } from './scene';

/** What the picture shows at the nearest step. */
export function describe(input: GraphicInput): string {
  const { steps, position, text } = input;
  const { zero, total, moments } = sceneOf(input);
  const step = nearestStep(steps, position);
  const moment = moments.find(({ keyframe }) => keyframe === step);
  const day = moment?.day ?? total;
  const id = moment === undefined ? 'about_all' : day === 0 ? 'about_zero' : 'about_day';
  const values = {
    day,
    date: dateText(text, 'date', zero + day),
    from: dateText(text, 'date', zero),
    event: moment ? eventOf(moment, text) : '',
  };
  return say(text, 'about', { days: total, state: say(text, id, values) });
}

/** With its month, when that is all the report gives: the day is only where the counter rests. */
function eventOf({ words: [event = ''], month, date }: Moment, text: GraphicInput['text']): string {
  return month ? say(text, 'event_in', { date, event }) : event;
}

/** The events of those days, with the number of the day. */
export function table({ rows, events, text }: GraphicInput): Table {
  const { zero, total } = span(rows);
  const start = known(rows, 'day_zero');
  const dayOf = (event: StoryEvent): string => {
    if (event.precision === 'day') return String(event.day);
    const { first, last } = monthSpan(event.date);
    // In the month of day zero the count begins with the event itself.
    if (first < zero) return say(text, 'day_derived', { day: 0 });
    return say(text, 'day_range', { from: first - zero, to: last - zero });
  };
  const within = events.filter((event) => {
    const last = event.precision === 'day' ? event.day : monthSpan(event.date).last - zero;
    return last >= 0 && event.day <= total;
  });
  return {
    caption: say(text, 'caption', { days: total }),
    head: [say(text, 'head_day'), say(text, 'head_date'), say(text, 'head_what')],
    rows: [
      [say(text, 'day_derived', { day: 0 }), start.text, start.what],
      ...within.map((event) => [dayOf(event), event.dateText, event.what]),
    ],
  };
}
