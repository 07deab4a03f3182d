import { easeCubicInOut } from 'd3';
import { formatCount } from '../kit/context';
import { spread, wrap } from '../kit/labels';
import { circle, line, text, type Datum, type Mark, type TextMark } from '../kit/marks';
import { measure } from '../../text/measure';
import { lerp, linearStep } from '../kit/timing';
import { EDGE, NAME_AT, TICKS, TOP, TO_LABEL, type Current, type View } from './layout';
import { OWN } from './series';

/** The axis head and its numbers, and the years below; in very large letters these move apart. */
export function axisLabels(view: View): Mark[] {
  const { size, time, fontSize, compact, stacked, remains, translate, headY, zero } = view;
  const { before, after, y } = view;
  const quiet = { fill: 'ink3', opacity: remains } as const;
  const tick = (value: number, words: string, x: number, anchor?: 'end') =>
    text(`tick-${value}`, words, { x, y: y(value) - 0.3 * fontSize }, fontSize, {
      ...quiet,
      anchor,
    });
  // In a compact picture the third column takes the first one's place: it goes, then its space closes.
  const columns = [
    {
      ...({ id: 'before', at: before } as const),
      shown: compact ? 1 - time.firstColumnOut : 1,
      presence: compact ? 1 - time.firstColumnCloses : 1,
    },
    { ...({ id: 'after', at: after } as const), shown: 1, presence: 1 },
  ];
  const font = { role: 'text', size: fontSize } as const;
  const middles = spread(
    columns.map(({ id, at, presence }) => ({
      ...{ at, presence },
      space: measure(translate(id), font) + 0.3 * fontSize,
    })),
  );
  const years = columns.map(({ id, at, shown }, i) =>
    text(
      `year-${id}`,
      translate(id),
      { x: middles[i] ?? at, y: zero + 1.35 * fontSize },
      fontSize,
      { ...{ anchor: 'middle', fill: 'ink2' }, opacity: remains * shown },
    ),
  );
  if (compact) {
    // One value at the end where nothing else is said tells the scale.
    const fits = size.width > 15 * fontSize;
    return [...(fits ? [tick(10, '10%', size.width - EDGE, 'end')] : []), ...years];
  }
  // Where words are long the numbers of 2018 need the space of the middle tick, and 2019 comes to
  // stand under the axis head.
  const ticks = stacked ? TICKS.filter((value) => value % TOP === 0) : TICKS;
  const opacity = remains * (stacked ? 1 - time.firstColumnOut : 1);
  return [
    text('metric', translate('metric'), { x: EDGE, y: headY }, fontSize, { ...quiet, opacity }),
    ...ticks.map((value) => tick(value, String(value), EDGE)),
    ...years,
  ];
}

/** Half the height of a digit, in letters: from its middle down to its baseline. */
const MIDDLE = 0.38;

/** Numbers of 2018, each marked where it is derived, and the one that is missing. */
export function startLabels(view: View): Mark[] {
  const { series, fontSize, compact, stacked, before, zero, time, remains, translate } = view;
  const known = series.flatMap((one) => (one.from ? [{ ...one, from: one.from }] : []));
  // The total of 2018 is there from the first.
  const middles = spread(
    known.map(({ id, start, size, spoken, space }) => ({
      at: start.y,
      space: (stacked ? 1.4 * fontSize : 0) + 1.15 * size,
      presence: id === 'total' ? spoken : space,
    })),
  );
  const labels = known.flatMap((one, i): TextMark[] => {
    const { id, from, ink, size, spoken, label, start } = one;
    const middle = middles[i] ?? start.y;
    const baseline = middle + (stacked ? (MIDDLE - 0.62) * fontSize : MIDDLE * size);
    const right = before - 0.65 * fontSize;
    const opacity = (id === 'total' ? spoken : label) * remains;
    const number = text(
      `start-${id}`,
      formatCount(from.value, from),
      { x: right, y: baseline },
      size,
      { ...{ anchor: 'end', role: 'bold', fill: ink, opacity, fact: from.id } },
    );
    if (from.status !== 'derived') return [number];
    const beside = measure(from.text, { role: 'text', size }) + 0.3 * fontSize;
    const place = stacked
      ? { x: right, y: baseline + 1.24 * fontSize }
      : { x: right - beside, y: baseline };
    const tag = { anchor: 'end', fill: 'ink2', opacity } as const;
    return [number, text(`derived-${id}`, translate('derived'), place, fontSize, tag)];
  });
  const words = translate(compact ? 'not_given' : 'industry_before');
  const place = { x: before + 0.75 * fontSize, y: zero + 2.65 * fontSize };
  const opacity = time.missingIn * remains * (compact ? 1 - time.firstColumnOut : 1);
  return [...labels, text('industry-before', words, place, fontSize, { fill: 'ink2', opacity })];
}

/** Numbers and names of 2019, riding on the tips of the lines while these are drawn. */
export function tipLabels(view: View): Mark[] {
  const { series, fontSize, compact, remains, translate } = view;
  const middles = spread(
    series.map(({ tip, size, space }) => ({ at: tip.y, space: 1.15 * size, presence: space })),
  );
  return series.flatMap((one, i): Mark[] => {
    const { id, tip, value, to, ink, size, label } = one;
    const middle = middles[i] ?? tip.y;
    const x = tip.x + TO_LABEL * fontSize;
    const y = middle + MIDDLE * size;
    const opacity = label * remains;
    const number = text(`number-${id}`, formatCount(value, to), { x, y }, size, {
      ...{ role: 'bold', fill: ink, opacity, fact: to.id },
    });
    const beside = x + measure(to.text, { role: 'text', size }) + 0.35 * fontSize;
    const name = { fill: ink, opacity: compact ? 0 : opacity };
    return [
      line(
        `leader-${id}`,
        [
          { x: tip.x + 0.5 * fontSize, y: tip.y },
          { x: x - 0.15 * fontSize, y: middle },
        ],
        { stroke: 'ink3', opacity: opacity * linearStep(Math.abs(middle - tip.y), 1, 3) },
      ),
      id === 'total' ? travelling(view, { ...number, opacity: label }) : number,
      text(`name-${id}`, translate(id), { x: beside, y }, fontSize, name),
    ];
  });
}

/** In a compact picture, the name of a line no longer spoken of: the total's above it, the other's below. */
export function nameOnLine(
  { compact, named, fontSize, remains, state, translate }: View,
  one: Current,
): Mark[] {
  const { id, from, start, tip, ink } = one;
  if (!compact || !named || !from) return [];
  const next = id === 'total' ? state.private : state.industry;
  const above = id === 'total';
  const place = {
    x: lerp(start.x, tip.x, NAME_AT) + (above ? -0.5 : 0.8) * fontSize,
    y: lerp(start.y, tip.y, NAME_AT) + (above ? -0.2 : 0.9) * fontSize,
  };
  const opacity = linearStep(next, ...OWN.header) * remains;
  return [
    text(`line-${id}`, translate(id), place, fontSize, {
      fill: ink,
      anchor: above ? 'end' : 'start',
      opacity,
    }),
  ];
}

/** By how many points a slope rises: the total above the middle of its line if there is space. */
export function changeLabel({ fontSize, compact, translate, time }: View, one: Current): Mark[] {
  const { id, from, change, ink, start, tip, drawn, spoken } = one;
  if (!from || !change) return [];
  const words = translate('change', { n: formatCount(change.value, change) });
  const font = { role: 'text', size: fontSize } as const;
  const lines = compact ? wrap(words, 4.2 * fontSize, font) : [words];
  const above = !compact && id === 'total';
  // Low on its line, words stand where they have the surface below it to themselves.
  const along = above ? 0.5 : 0.3;
  const place = {
    x: lerp(start.x, tip.x, along / Math.max(drawn, along)) + (above ? -0.7 : 0.9) * fontSize,
    y: lerp(start.y, tip.y, along / Math.max(drawn, along)) + (above ? -0.3 : 0.9) * fontSize,
  };
  const opacity = linearStep(drawn, ...OWN.after) * spoken * (1 - time.changesOut);
  return [
    text(`change-${id}`, lines, place, fontSize, {
      ...{ anchor: above ? 'end' : 'start', role: 'bold', fill: ink, opacity, fact: change.id },
    }),
  ];
}

/** Where the place of a rank stands, px. */
function placeOf({ places: { columns, across, down, top, r } }: View, rank: number) {
  const i = rank - 1;
  return { x: EDGE + r + (i % columns) * across, y: top + (Math.floor(i / columns) + 0.5) * down };
}

/** The places, filling in order while the first is being taken; the one name, and what is not known. */
export function placeMarks(view: View): Mark[] {
  const { state, time, fontSize, size, fact } = view;
  const { count, r, nameY, note } = view.places;
  const rank = fact('fai_rank_2019');
  const ranks = Array.from({ length: count }, (_, i) => i + 1);
  const named = time.placeNamesIn;
  return [
    ...ranks.map((one, i) => {
      const from = 0.15 + (0.45 * i) / count;
      const opacity = linearStep(state.rank, from, from + 0.15);
      return circle(`place-${one}`, placeOf(view, one), r, { stroke: 'grey', opacity });
    }),
    text('city-place', cityOf(view), { x: EDGE, y: nameY }, fontSize, {
      ...{ role: 'bold', fill: 'series-1', opacity: named, fact: rank.id },
    }),
    text(
      'other-places',
      note,
      { x: EDGE, y: size.height - (0.4 + (note.length - 1) * 1.3) * fontSize },
      fontSize,
      { fill: 'ink2', opacity: time.noteIn, fact: 'fai_rank_cities' },
    ),
    // A number in each, as far as it fits, once the way to the first is free.
    ...ranks
      .filter((one) => one !== rank.value && r > 0.8 * fontSize)
      .map((one) => {
        const { x, y } = placeOf(view, one);
        return text(`rank-${one}`, String(one), { x, y: y + 0.37 * fontSize }, fontSize, {
          ...{ anchor: 'middle', fill: 'ink3', opacity: named },
          fact: one === count ? 'fai_rank_cities' : undefined,
        });
      }),
  ];
}

const cityOf = ({ fact, translate }: View) =>
  translate('city_place', { rank: fact('fai_rank_2019').value });

/** The point of 2019 on its way from the slope to the first place, and its number, to the name's side. */
export function travelling<M extends Datum | TextMark>(view: View, mark: M): M {
  const { time, places, fontSize, fact } = view;
  const t = easeCubicInOut(time.travel);
  if ('lines' in mark) {
    const name = measure(cityOf(view), { role: 'text', size: fontSize });
    return {
      ...mark,
      x: lerp(mark.x, EDGE + name + 0.5 * fontSize, t),
      y: lerp(mark.y, places.nameY, t),
      size: lerp(mark.size, fontSize, t),
      opacity: Math.max(mark.opacity ?? 1, time.placeNamesIn),
    };
  }
  const home = placeOf(view, fact('fai_rank_2019').value);
  return {
    ...mark,
    x: lerp(mark.x, home.x, t),
    y: lerp(mark.y, home.y, t),
    // It grows as it lands, clear of the number beside it.
    r: lerp(mark.r, places.r, t * t),
    opacity: lerp(mark.opacity, 1, time.slopesOut),
    strength: lerp(mark.strength ?? 1, 1, time.slopesOut),
  };
}
