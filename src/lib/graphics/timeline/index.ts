import type { StoryEvent } from '../../model/story';
import { contextOf } from '../kit/context';
import { nearestStep } from '../kit/timing';
import type { Graphic, GraphicInput, Table } from '../types';
import { draw } from './draw';
import { SIDE } from './events';
import { meta } from './meta';

/** What the picture shows at the nearest step: all events, or the one picked out. */
function describe(input: GraphicInput): string {
  const { events } = input;
  const { translate } = contextOf(meta, input);
  const step = nearestStep(input);
  const picked = events.find(({ id }) => id === step);
  if (picked)
    return translate(picked.series ? 'describe_event' : 'describe_both', {
      date: picked.dateText,
      city: cityOf(input, picked),
      what: picked.what,
    });
  return translate('describe', {
    n: events.length,
    from: events[0]?.dateText ?? '',
    to: events.at(-1)?.dateText ?? '',
    qingdao: events.filter(({ series }) => series === 'series-1').length,
    shenzhen: events.filter(({ series }) => series === 'series-2').length,
    months: events.filter(({ precision }) => precision === 'month').length,
  });
}

/** Every event. */
function table(input: GraphicInput): Table {
  const { translate } = contextOf(meta, input);
  return {
    caption: translate('caption', { n: input.events.length }),
    head: [translate('head_date'), translate('head_city'), translate('head_what')],
    rows: input.events.map((event) => [event.dateText, cityOf(input, event), event.what]),
  };
}

const cityOf = (input: GraphicInput, { series }: StoryEvent): string =>
  series ? contextOf(meta, input).translate(SIDE[series]) : '';

export default { ...meta, draw, describe, table } satisfies Graphic;
