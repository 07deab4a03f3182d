import { easeCubicInOut } from 'd3';
import { contextOf, formatCount } from '../kit/context';
import { header, type Header } from '../kit/header';
import { finish } from '../kit/finish';
import {
  circle,
  fade,
  grid,
  line,
  LINE_HEIGHT,
  path,
  pathData,
  point,
  polyline,
  text,
} from '../kit/marks';
import type { Datum, Mark, Point } from '../kit/marks';
import { lerp, linearStep } from '../kit/timing';
import type { Graphic, GraphicInput, Picture, Table } from '../types';
import { axisLabels, cityOf, lineLabels, startLabels, tipLabels } from './labels';
import { EDGE, TICKS, viewOf, type Current, type View } from './layout';
import { meta } from './meta';
import { comeAt, OWN, seriesOf, spotlight, YIELD, type Part } from './state';

/** The picture at a position. @throws Error when a step, a fact or a label is missing */
function draw(input: GraphicInput): Picture {
  const view = viewOf(input);
  const { scales, series, remains } = view;
  return {
    scales,
    marks: finish([
      ...fade(remains, [...ticks(view), ...series.flatMap((one) => slope(view, one))]),
      ...placeMarks(view),
      ...series.flatMap((one) => points(view, one)),
      ...headers(view),
      ...fade(remains, startLabels(view)),
      ...tipLabels(view),
      ...apart(view),
      ...fade(remains, axisLabels(view)),
      ...series.flatMap((one) => lineLabels(view, one)),
    ]),
  };
}

/** Quiet lines at 0, 10 and 20 %, broken where the basis changes. */
function ticks({ size, fontSize, divider, time, top }: View): Mark[] {
  const gap = 0.4 * fontSize * time.gridBreaks;
  const spans = [
    [0, divider - gap],
    [divider + gap, size.width],
  ] as const;
  const [zero, ...others] = TICKS;
  return [
    grid('grid', 'y', others, spans, { stroke: 'grid' }),
    grid('axis', 'y', [zero], spans, { stroke: 'grey' }),
    path('divider', pathData`M${divider} ${top}V${size.height}`, {
      stroke: 'grey',
      dash: [1, 4],
      round: true,
      opacity: time.apartIn,
    }),
  ];
}

/** Its line as far as it is drawn, over the rise being spoken of; what has no year before has none. */
function slope({ fontSize, compact, named }: View, one: Current): Mark[] {
  const { id, from, start, tip, colour, focused, drawn, spoken } = one;
  if (!from) return [];
  const corner = { x: tip.x, y: start.y };
  // A line whose name finds no space goes with its words.
  const opacity = compact && !named ? spoken : lerp(0.6, 1, focused);
  return [
    path(`rise-${id}`, polyline([start, tip, corner], 'z'), {
      fill: colour,
      opacity: 0.1 * focused,
    }),
    line(`level-${id}`, [start, corner, tip], {
      stroke: colour,
      width: 1.5,
      dash: [1, 4],
      round: true,
      opacity: focused,
    }),
    line(`slope-${id}`, [start, tip], {
      stroke: colour,
      width: lerp(0.14, 0.23, focused) * fontSize,
      round: true,
      dash: id === 'total' ? undefined : [7, 5],
      opacity: opacity * linearStep(drawn, ...OWN.line),
    }),
  ];
}

/** The points of both years, the missing one included. */
function points(view: View, one: Current): Mark[] {
  const { at, time, fontSize, compact, named, before, zero, remains } = view;
  const { id, from, to, tip, start, shape, colour, drawn, spoken } = one;
  // January to May 2020 is still about industry.
  const topic = id === 'industry' ? 'pandemic' : id;
  const begun = linearStep(drawn, ...OWN.point);
  const strength = lerp(0.6, 1, spotlight(at, topic, YIELD.focus));
  const mark = { shape, colour, strength };
  const r = radiusOf(view);
  // In a compact picture, a point spoken of no more leaves the place to the next one's number.
  const opacity = compact ? begun * spotlight(at, topic, YIELD.space) : begun;
  const last: Datum = { ...mark, status: 'stated', opacity };
  if (!from)
    return fade(time.missingIn * remains, [
      // Below zero, level with the words that say so: a place on the scale would be a value.
      ...point(`missing-${id}`, { x: before, y: zero + 2.27 * fontSize }, r + 1, {
        ...mark,
        status: 'missing',
        opacity: view.firstColumn,
        strength: 1,
      }),
      ...point(to.id, tip, r, last),
    ]);
  const status = from.status === 'derived' ? 'derived' : 'stated';
  const first = (id === 'total' ? 1 : begun) * (compact && !named ? spoken : 1);
  return [
    ...fade(remains, point(from.id, start, r, { ...mark, status, opacity: first })),
    // The city's own growth stays when the rest has gone, and takes its place.
    ...(id === 'total'
      ? toPlace(view, to.id, tip, last)
      : fade(remains, point(to.id, tip, r, last))),
  ];
}

/** Half the width of a point, px: as high as a digit, and never too small to tell its shape. */
const radiusOf = ({ fontSize }: View) => Math.max(5, 0.36 * fontSize);

/** The point of 2019 on its way from the slope to the place of its rank. */
function toPlace(view: View, id: string, { x, y }: Point, last: Datum): Mark[] {
  const { time, places, fact } = view;
  const { opacity, strength = 1 } = last;
  const t = easeCubicInOut(time.travel);
  const home = places.placeOf(fact('fai_rank_2019').value);
  // It grows as it lands, clear of the number beside it.
  const r = lerp(radiusOf(view), places.r, t * t);
  return point(id, { x: lerp(x, home.x, t), y: lerp(y, home.y, t) }, r, {
    ...last,
    opacity: lerp(opacity, 1, time.slopesOut),
    strength: lerp(strength, 1, time.slopesOut),
  });
}

/** The places, filling in order while the first is being taken; the one name, and what is not known. */
function placeMarks(view: View): Mark[] {
  const { at, time, label, fontSize, size, fact, places } = view;
  const { count, r, nameY, note, placeOf } = places;
  const rank = fact('fai_rank_2019');
  const ranks = Array.from({ length: count }, (_, i) => i + 1);
  const named = time.placeNamesIn;
  return [
    ...ranks.map((one, i) => {
      const from = 4.15 + (0.45 * i) / count;
      const opacity = linearStep(at, from, from + 0.15);
      return circle(`place-${one}`, placeOf(one), r, { stroke: 'grey', opacity });
    }),
    label(
      'city-place',
      cityOf(view),
      { x: EDGE, y: nameY },
      { role: 'bold', fill: 'series-1', opacity: named, fact: rank.id },
    ),
    label(
      'other-places',
      note,
      { x: EDGE, y: size.height - (0.4 + (note.length - 1) * LINE_HEIGHT) * fontSize },
      { fill: 'ink2', opacity: time.noteIn, fact: 'fai_rank_cities' },
    ),
    // A number in each, as far as it fits, once the way to the first is free.
    ...ranks
      .filter((one) => one !== rank.value && r > 0.8 * fontSize)
      .map((one) => {
        const { x, y } = placeOf(one);
        return label(
          `rank-${one}`,
          String(one),
          { x, y: y + 0.37 * fontSize },
          {
            anchor: 'middle',
            fill: 'ink3',
            opacity: named,
            fact: one === count ? 'fai_rank_cities' : undefined,
          },
        );
      }),
  ];
}

/** The head of the picture: what is spoken of, its figure huge, and of which time. */
function headers(view: View): Mark[] {
  const { at, translate, fact, lines, header: layout } = view;
  const head = (part: Part, caption: string, more: Omit<Header, 'id' | 'opacity' | 'caption'>) => {
    // The old figure has gone before the new one comes: they stand in the same place.
    const enter = part === 'total' ? 1 : linearStep(comeAt(at, part), ...OWN.header);
    return header(layout, {
      ...more,
      id: `hero-${part}`,
      caption: { id: `caption-${part}`, words: caption },
      opacity: enter * spotlight(at, part, YIELD.header),
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
      numeral: value.toFixed(to.digits),
      unit: to.unit,
      fill: ink,
      fact: from && drawn < 0.5 ? from.id : to.id,
      asides: before ? [before, after] : [after],
    });
  });
  const { id, value, digits, unit } = fact('industrial_growth_2020_1_5');
  const [rank, cities] = [fact('fai_rank_2019'), fact('fai_rank_cities')];
  const place = translate('place', { rank: rank.value });
  return [
    ...series,
    ...head('pandemic', translate('industry_full'), {
      numeral: value.toFixed(digits),
      unit,
      fill: 'ink',
      fact: id,
      asides: [{ id: 'period-pandemic', lines: lines('apart') }],
    }),
    ...head('rank', translate('rank_full'), {
      numeral: place,
      fill: 'series-1',
      fact: rank.id,
      // A Han letter is taller than a digit of its size.
      scale: /\p{Script=Han}/u.test(place) ? 0.86 : 1,
      asides: [
        { id: 'of-rank', lines: lines('places', { cities: cities.value }), fact: cities.id },
      ],
    }),
  ];
}

/** January to May 2020: another basis, so a column of its own that no line reaches. */
function apart(view: View): Mark[] {
  const { time, remains, label, fontSize, compact, focus, fact, translate, lines, zero } = view;
  const spring = fact('industrial_growth_2020_1_5');
  const [x, y] = [view.apart, view.y(spring.value)];
  const basis = lines('apart_basis');
  const number = y + (0.75 + 0.88 * focus) * fontSize;
  const basisY = zero - (0.5 + (basis.length - 1) * LINE_HEIGHT) * fontSize;
  const middle = { anchor: 'middle' } as const;
  return fade(time.apartIn * remains, [
    ...point(spring.id, { x, y }, radiusOf(view), {
      opacity: 1,
      shape: 'diamond',
      colour: 'gold',
      status: 'stated',
    }),
    text('number-apart', formatCount(spring.value, spring), { x, y: number }, focus * fontSize, {
      ...middle,
      role: 'bold',
      fact: spring.id,
    }),
    label(
      'name-apart',
      translate('industry'),
      { x, y: number + LINE_HEIGHT * fontSize },
      { ...middle, opacity: compact ? 0 : 1 },
    ),
    // Where it would cover the number it goes: the heading below says it as well.
    label('basis-apart', basis, { x, y: basisY }, { ...middle, fill: 'ink2' }),
    label(
      'year-apart',
      lines('apart'),
      { x, y: zero + 1.35 * fontSize },
      { ...middle, fill: 'ink2' },
    ),
  ]);
}

/** What is drawn, its ends, its direction, its background. */
function describe(input: GraphicInput): string {
  const { fact, translate } = contextOf(meta, input);
  return translate('describe', {
    years: fact('fai_peak_years').value,
    cities: fact('fai_rank_cities').value,
    rank: fact('fai_rank_2019').value,
  });
}

/** Each kind of investment with its years; what is derived or not given says so. */
function table(input: GraphicInput): Table {
  const context = contextOf(meta, input);
  const { fact, translate } = context;
  const none = translate('not_given');
  return {
    caption: translate('caption'),
    head: [
      ...[translate('series'), translate('before'), translate('after'), translate('difference')],
      translate('apart').replace('|', ''),
    ],
    rows: seriesOf(context).map(({ id, from, to, change }) => [
      translate(`${id}_full`),
      from ? from.text + (from.status === 'derived' ? translate('table_derived') : '') : none,
      to.text,
      change ? change.text : none,
      id === 'industry' ? fact('industrial_growth_2020_1_5').text : none,
    ]),
  };
}

export default { ...meta, draw, describe, table } satisfies Graphic;
