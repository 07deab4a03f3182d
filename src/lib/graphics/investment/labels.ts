import { easeCubicInOut } from 'd3';
import { measure } from '../../text/measure';
import { formatCount } from '../kit/context';
import { spread, wrap } from '../kit/labels';
import { fade, line, MIDDLE, text, type Mark, type TextMark } from '../kit/marks';
import { lerp, linearStep } from '../kit/timing';
import { EDGE, NAME_AT, TICKS, TOP, TO_LABEL, type Current, type View } from './layout';
import { comeAt, OWN } from './state';

/** The axis head and its numbers, and the years below; in very large letters these move apart. */
export function axisLabels(view: View): Mark[] {
  const { size, time, label, font, fontSize, compact, stacked, translate, headY, zero, y } = view;
  const { firstColumn } = view;
  const tick = (value: number, words: string, x: number, anchor?: 'end') =>
    label(`tick-${value}`, words, { x, y: y(value) - 0.3 * fontSize }, { fill: 'ink3', anchor });
  // In a compact picture the third column takes the first one's place: it goes, then its space closes.
  const columns = (['before', 'after'] as const).map((id) => ({
    id,
    at: view[id],
    space: measure(translate(id), font) + 0.3 * fontSize,
    presence: compact && id === 'before' ? 1 - time.firstColumnCloses : 1,
  }));
  const middles = spread(columns);
  const years = columns.map(({ id, at }, i) =>
    label(
      `year-${id}`,
      translate(id),
      { x: middles[i] ?? at, y: zero + 1.35 * fontSize },
      { anchor: 'middle', fill: 'ink2', opacity: id === 'before' ? firstColumn : 1 },
    ),
  );
  if (compact) {
    // One value at the end where nothing else is said tells the scale.
    const fits = size.width > 15 * fontSize;
    return [...(fits ? [tick(10, '10%', size.width - EDGE, 'end')] : []), ...years];
  }
  // Long numbers of 2018 need the space of the middle tick, and 2019 comes under the axis head.
  const ticks = stacked ? TICKS.filter((value) => value % TOP === 0) : TICKS;
  const opacity = stacked ? 1 - time.firstColumnOut : 1;
  return [
    label('metric', translate('metric'), { x: EDGE, y: headY }, { fill: 'ink3', opacity }),
    ...ticks.map((value) => tick(value, String(value), EDGE)),
    ...years,
  ];
}

/** Numbers of 2018, each marked where it is derived, and the one that is missing. */
export function startLabels(view: View): Mark[] {
  const { series, label, fontSize, compact, stacked, before, zero, time, translate } = view;
  const given = series.flatMap((one) => (one.from ? [{ ...one, from: one.from }] : []));
  // The total of 2018 is there from the first.
  const middles = spread(
    given.map(({ id, start, size, spoken, space }) => ({
      at: start.y,
      space: (stacked ? 1.4 * fontSize : 0) + 1.15 * size,
      presence: id === 'total' ? spoken : space,
    })),
  );
  const x = before - 0.65 * fontSize;
  const labels = given.flatMap(({ id, from, ink, size, spoken, there, start }, i): TextMark[] => {
    const middle = middles[i] ?? start.y;
    const y = middle + (stacked ? (MIDDLE - 0.62) * fontSize : MIDDLE * size);
    const quiet = { anchor: 'end', opacity: id === 'total' ? spoken : there } as const;
    const number = text(`start-${id}`, formatCount(from.value, from), { x, y }, size, {
      ...quiet,
      role: 'bold',
      fill: ink,
      fact: from.id,
    });
    if (from.status !== 'derived') return [number];
    const beside = measure(from.text, { role: 'text', size }) + 0.3 * fontSize;
    const slot = stacked ? { x, y: y + 1.24 * fontSize } : { x: x - beside, y };
    return [number, label(`derived-${id}`, translate('derived'), slot, { ...quiet, fill: 'ink2' })];
  });
  return [
    ...labels,
    label(
      'industry-before',
      translate(compact ? 'not_given' : 'industry_before'),
      { x: before + 0.75 * fontSize, y: zero + 2.65 * fontSize },
      { fill: 'ink2', opacity: time.missingIn * view.firstColumn },
    ),
  ];
}

/** The number and the name at each tip, moved apart where lines end close together. */
export function tipLabels(view: View): Mark[] {
  const { series, label, fontSize, compact, remains, translate } = view;
  const middles = spread(
    series.map(({ tip, size, space }) => ({ at: tip.y, space: 1.15 * size, presence: space })),
  );
  return series.flatMap(({ id, tip, value, to, ink, size, there }, i): Mark[] => {
    const middle = middles[i] ?? tip.y;
    const x = tip.x + TO_LABEL * fontSize;
    const y = middle + MIDDLE * size;
    const number = text(`number-${id}`, formatCount(value, to), { x, y }, size, {
      role: 'bold',
      fill: ink,
      opacity: there,
      fact: to.id,
    });
    const beside = x + measure(to.text, { role: 'text', size }) + 0.35 * fontSize;
    const leader = [
      { x: tip.x + 0.5 * fontSize, y: tip.y },
      { x: x - 0.15 * fontSize, y: middle },
    ];
    const moved = linearStep(Math.abs(middle - tip.y), 1, 3);
    return [
      line(`leader-${id}`, leader, { stroke: 'ink3', opacity: there * remains * moved }),
      ...(id === 'total' ? [toName(view, number)] : fade(remains, [number])),
      label(
        `name-${id}`,
        translate(id),
        { x: beside, y },
        { fill: ink, opacity: compact ? 0 : there * remains },
      ),
    ];
  });
}

/** The number of 2019 on its way to the side of the city's name over the places. */
function toName(view: View, number: TextMark): TextMark {
  const { time, places, font, fontSize } = view;
  const t = easeCubicInOut(time.travel);
  const name = measure(cityOf(view), font);
  return {
    ...number,
    x: lerp(number.x, EDGE + name + 0.5 * fontSize, t),
    y: lerp(number.y, places.nameY, t),
    size: lerp(number.size, fontSize, t),
    opacity: Math.max(number.opacity ?? 1, time.placeNamesIn),
  };
}

export const cityOf = ({ fact, translate }: View): string =>
  translate('city_place', { rank: fact('fai_rank_2019').value });

/**
 * Words at a line: by how many points it rises, the total above its middle if there is space; and in a
 * compact picture its name, once it is no longer spoken of, the total's above it, the other's below.
 */
export function lineLabels(view: View, one: Current): Mark[] {
  const { at, label, font, fontSize, compact, named, remains, translate, time } = view;
  const { id, from, change, ink, start, tip, drawn, spoken } = one;
  if (!from || !change) return [];
  const isTotal = id === 'total';
  const place = (t: number, above: boolean) => ({
    x: lerp(start.x, tip.x, t) + (above ? -0.7 : 0.9) * fontSize,
    y: lerp(start.y, tip.y, t) + (above ? -0.3 : 0.9) * fontSize,
  });
  const anchor = (above: boolean) => (above ? 'end' : 'start');
  const isAbove = isTotal && !compact;
  const words = translate('change', { n: formatCount(change.value, change) });
  // Low on its line, words stand where they have the surface below it to themselves.
  const along = isAbove ? 0.5 : 0.3;
  const after = linearStep(drawn, ...OWN.after) * spoken;
  const passed = linearStep(comeAt(at, isTotal ? 'private' : 'industry'), ...OWN.header);
  return [
    label(
      `change-${id}`,
      compact ? wrap(words, 4.2 * fontSize, font) : words,
      place(along / Math.max(drawn, along), isAbove),
      {
        anchor: anchor(isAbove),
        fill: ink,
        role: 'bold',
        fact: change.id,
        opacity: after * (1 - time.changesOut),
      },
    ),
    label(`line-${id}`, translate(id), place(NAME_AT, isTotal), {
      anchor: anchor(isTotal),
      fill: ink,
      opacity: compact && named ? passed * remains : 0,
    }),
  ];
}
