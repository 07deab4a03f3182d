import { formatCount } from '../kit/context';
import { header, type Header } from '../kit/header';
import { finish, line, path, pathData, point, polyline, text, type Mark } from '../kit/marks';
import { lerp, linearStep } from '../kit/timing';
import type { GraphicInput, Picture } from '../types';
import { axisLabels, changeLabel, nameOnLine, placeMarks } from './labels';
import { startLabels, tipLabels, travelling } from './labels';
import { TICKS, TOP, viewOf, type Current, type View } from './layout';
import { OWN, spotlight, YIELD, type Part } from './series';

/** The picture at a position. @throws Error when a step, a fact or a label is missing */
export function draw(input: GraphicInput): Picture {
  const view = viewOf(input);
  const { before, after, zero, top } = view;
  return {
    scales: {
      x: { domain: [2018, 2019], range: [before, after] },
      y: { domain: [0, TOP], range: [zero, top] },
    },
    marks: finish([
      ...grid(view),
      ...view.series.flatMap((one) => slope(view, one)),
      ...placeMarks(view),
      ...view.series.flatMap((one) => points(view, one)),
      ...headers(view),
      ...axisLabels(view),
      ...startLabels(view),
      ...view.series.flatMap((one) => [...changeLabel(view, one), ...nameOnLine(view, one)]),
      ...tipLabels(view),
      ...apart(view),
    ]),
  };
}

/** Quiet lines at 0, 10 and 20 %, broken where the basis changes. */
function grid({ size, fontSize, divider, time, remains, top }: View): Mark[] {
  const gap = 0.4 * fontSize * time.gridBreaks;
  const spans = [
    [0, divider - gap],
    [divider + gap, size.width],
  ] as const;
  const [zero, ...others] = TICKS;
  return [
    { kind: 'grid', id: 'grid', of: 'y', values: others, spans, stroke: 'grid', opacity: remains },
    { kind: 'grid', id: 'axis', of: 'y', values: [zero], spans, stroke: 'grey', opacity: remains },
    path('divider', pathData`M${divider} ${top}V${size.height}`, {
      ...{ stroke: 'grey', dash: [1, 4], round: true },
      opacity: time.apartIn * remains,
    }),
  ];
}

/** Its line as far as it is drawn, over the rise being spoken of; what has no year before has none. */
function slope(view: View, one: Current): Mark[] {
  const { fontSize, remains, compact, named } = view;
  const { id, from, start, tip, colour, focused, drawn, spoken } = one;
  if (!from) return [];
  const corner = { x: tip.x, y: start.y };
  // A line whose name finds no space goes with its words.
  const opacity = (compact && !named ? spoken : lerp(0.6, 1, focused)) * remains;
  const rise = focused * remains;
  return [
    path(`rise-${id}`, polyline([start, tip, corner], 'z'), { fill: colour, opacity: 0.1 * rise }),
    line(`level-${id}`, [start, corner, tip], {
      ...{ stroke: colour, width: 1.5, dash: [1, 4], round: true },
      opacity: rise,
    }),
    line(`slope-${id}`, [start, tip], {
      ...{ stroke: colour, width: lerp(0.14, 0.23, focused) * fontSize, round: true },
      dash: id === 'total' ? undefined : [7, 5],
      opacity: opacity * linearStep(drawn, ...OWN.line),
    }),
  ];
}

/** The points of both years, the missing one included. */
function points(view: View, one: Current): Mark[] {
  const { state, time, fontSize, compact, named, before, zero, remains } = view;
  const { id, from, to, tip, start, shape, colour, drawn, spoken } = one;
  const r = Math.max(5, 0.36 * fontSize);
  // January to May 2020 is still about industry.
  const topic = id === 'industry' ? 'pandemic' : id;
  const begun = linearStep(drawn, ...OWN.point);
  const strength = lerp(0.6, 1, spotlight(state, topic, YIELD.focus));
  // In a compact picture, a point spoken of no more leaves the place to the next one's number.
  const there = compact ? begun * spotlight(state, topic, YIELD.space) : begun;
  const mark = { r, shape, colour, strength };
  if (!from) {
    const missing = time.missingIn * remains * (compact ? 1 - time.firstColumnOut : 1);
    return [
      // Below zero, level with the words that say so: a place on the scale would be a value.
      ...point({
        ...{ ...mark, id: `missing-${id}`, x: before, y: zero + 2.27 * fontSize, r: r + 1 },
        ...{ status: 'missing', opacity: missing, strength: 1 },
      }),
      ...point({
        ...{ ...mark, id: to.id, ...tip, status: 'stated' },
        opacity: there * time.missingIn * remains,
      }),
    ];
  }
  const status = from.status === 'derived' ? 'derived' : 'stated';
  const first = (id === 'total' ? 1 : begun) * (compact && !named ? spoken : 1) * remains;
  const last = { ...mark, id: to.id, ...tip, status: 'stated', opacity: there } as const;
  return [
    ...point({ ...mark, id: from.id, ...start, status, opacity: first }),
    // The city's own growth stays when the rest has gone, and takes its place.
    ...point(id === 'total' ? travelling(view, last) : { ...last, opacity: there * remains }),
  ];
}

/** The head of the picture: what is spoken of, its figure huge, and of which time. */
function headers(view: View): Mark[] {
  const { state, translate, fact, lines, fontSize, header: layout } = view;
  const head = (part: Part, caption: string, more: Omit<Header, 'id' | 'opacity' | 'caption'>) => {
    // The old figure has gone before the new one comes: they stand in the same place.
    const enter = part === 'total' ? 1 : linearStep(state[part], ...OWN.header);
    return header(layout, fontSize, {
      ...more,
      id: `hero-${part}`,
      caption: { id: `caption-${part}`, words: caption },
      opacity: enter * spotlight(state, part, YIELD.header),
    });
  };
  const series = view.series.flatMap(({ id, from, to, value, drawn, ink }) => {
    const derived = from?.status === 'derived' ? [translate('derived')] : [];
    const before = from && {
      id: `before-${id}`,
      lines: [translate('before'), ...derived],
      beside: from.value.toFixed(from.digits),
      opacity: 1 - linearStep(drawn, ...OWN.before),
    };
    const after = {
      id: `after-${id}`,
      lines: [translate('after')],
      beside: to.value.toFixed(to.digits),
      opacity: from ? linearStep(drawn, ...OWN.after) : 1,
    };
    return head(id, translate(`${id}_full`), {
      ...{ numeral: value.toFixed(to.digits), unit: to.unit, fill: ink },
      fact: from && drawn < 0.5 ? from.id : to.id,
      asides: before ? [before, after] : [after],
    });
  });
  const spring = fact('industrial_growth_2020_1_5');
  const rank = fact('fai_rank_2019');
  const cities = fact('fai_rank_cities');
  const place = translate('place', { rank: rank.value });
  return [
    ...series,
    ...head('pandemic', translate('industry_full'), {
      ...{ numeral: spring.value.toFixed(spring.digits), unit: spring.unit, fill: 'ink' },
      fact: spring.id,
      asides: [{ id: 'period-pandemic', lines: lines('apart'), opacity: 1 }],
    }),
    ...head('rank', translate('rank_full'), {
      ...{ numeral: place, fill: 'series-1', fact: rank.id },
      // A Han letter is taller than a digit of its size.
      scale: /\p{Script=Han}/u.test(place) ? 0.86 : 1,
      asides: [
        {
          id: 'of-rank',
          lines: lines('places', { cities: cities.value }),
          opacity: 1,
          fact: cities.id,
        },
      ],
    }),
  ];
}

/** January to May 2020: another basis, so a column of its own that no line reaches. */
function apart(view: View): Mark[] {
  const { time, remains, fontSize, compact, focus, fact, translate, lines, zero } = view;
  const { apart: x, y } = view;
  const spring = fact('industrial_growth_2020_1_5');
  const height = y(spring.value);
  const opacity = time.apartIn * remains;
  const basis = lines('apart_basis');
  const number = height + (0.75 + 0.88 * focus) * fontSize;
  const basisY = zero - (0.5 + (basis.length - 1) * 1.3) * fontSize;
  // Larger letters leave the basis to the heading below, which says it as well.
  const fits = basisY - number > 1.2 * fontSize;
  const middle = { anchor: 'middle', opacity } as const;
  return [
    ...point({
      ...{ id: spring.id, x, y: height, r: Math.max(5, 0.36 * fontSize), opacity },
      ...{ shape: 'diamond', colour: 'gold', status: 'stated' },
    }),
    text('number-apart', formatCount(spring.value, spring), { x, y: number }, focus * fontSize, {
      ...{ ...middle, role: 'bold', fact: spring.id },
    }),
    text('name-apart', translate('industry'), { x, y: number + 1.3 * fontSize }, fontSize, {
      ...middle,
      opacity: compact ? 0 : opacity,
    }),
    text('basis-apart', basis, { x, y: basisY }, fontSize, {
      ...{ ...middle, fill: 'ink2', opacity: fits ? opacity : 0 },
    }),
    text('year-apart', lines('apart'), { x, y: zero + 1.35 * fontSize }, fontSize, {
      ...{ ...middle, fill: 'ink2' },
    }),
  ];
}
