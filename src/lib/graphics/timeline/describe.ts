import type { StoryEvent } from '../../story/types';
import { say } from '../marks/words';
import { nearestStep } from '../marks/tween';
import type { GraphicInput, Table } from '../types';

/** What the picture shows at the nearest step: all events, or the one picked out. */
export function describe({ events, text, steps, position }: GraphicInput): string {
  const step = nearestStep(steps, position);
  const picked = events.find(({ id }) => id === step);
  if (picked)
    return say(text, picked.city ? 'describe_event' : 'describe_both', {
      date: picked.dateText,
      city: cityOf(picked, text),
      what: picked.what,
    });
  return say(text, 'describe', {
    n: events.length,
    from: events[0]?.dateText ?? '',
    to: events.at(-1)?.dateText ?? '',
    qingdao: events.filter(({ city }) => city === 'qingdao').length,
    shenzhen: events.filter(({ city }) => city === 'shenzhen').length,
    months: events.filter(({ precision }) => precision === 'month').length,
  });
}

/** Every event. */
export function table({ events, text }: GraphicInput): Table {
  return {
    caption: say(text, 'caption', { n: events.length }),
    head: [say(text, 'head_date'), say(text, 'head_city'), say(text, 'head_what')],
    rows: events.map((event) => [event.dateText, cityOf(event, text), event.what]),
  };
}

const cityOf = ({ city }: StoryEvent, text: GraphicInput['text']): string =>
  city ? say(text, city) : '';
