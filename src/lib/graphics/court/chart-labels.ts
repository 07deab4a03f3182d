import { lineWidth } from '../marks/labels';
import { mix, ramp } from '../marks/ramp';
import type { Known } from '../marks/rows';
import type { Label } from '../types';
import { PAD, toMonths, toPx } from './layout';
import { GAP, middle, monthOf, QUARTER, YEAR } from './rates';
import { placed, type Stage } from './stage';

/** The value at each rate the chart has reached; where letters are large, the numeral says it. */
export function valueLabels({ scene, layout, rates, chart }: Stage): Label[] {
  if (!layout.roomy) return [];
  const { year, quarter, months } = rates;
  const { unit, scale } = layout;
  const common = { scale, face: 'bold' } as const;
  const stretch = (id: string, x: number, row: Known, drawn: number): Label => ({
    ...common,
    id,
    lines: [row.text],
    x,
    y: row.value,
    // Inside its column, where the level of a higher rate passes over it.
    dy: 1.3 * unit,
    anchor: 'middle',
    tone: 'ink2',
    opacity: chart * drawn,
    fact: row.id,
  });
  const point = (row: Known): Label => {
    const month = monthOf(row);
    const isLast = row === months.at(-1);
    // On its level while that is drawn; beside its point once the line has gone on to the next.
    const passed = ramp(scene.until, month, month + 0.5);
    return {
      ...common,
      id: `value-${month}`,
      lines: [row.text],
      x: isLast ? toMonths(layout, layout.chart.right) : month,
      y: row.value,
      dx: isLast ? 0 : -0.6 * unit,
      dy: isLast ? -0.85 * unit : mix(-0.5, 0.42, passed) * unit,
      anchor: 'end',
      tone: 'qingdao',
      opacity: chart * scene.monthsDrawn * ramp(scene.until, month - 0.3, month),
      fact: row.id,
    };
  };
  return [
    stretch('value-year', middle(YEAR), year, 1),
    stretch('value-quarter', middle(QUARTER), quarter, scene.quarterDrawn),
    ...months.map(point),
  ];
}

/** Words in the gap: which months, and that the report is silent; upright where it is narrow. */
export function gapLabel({ scene, layout, rates, chart, lines }: Stage): Label {
  const room = toPx(layout, GAP[1]) - toPx(layout, GAP[0]);
  const full = lines('gap');
  const fits = Math.max(...full.map(lineWidth)) * layout.unit < room;
  const words = fits ? full : lines('gap_short');
  return {
    id: 'gap',
    lines: words,
    x: middle(GAP),
    y: 0,
    dy: -layout.unit * (0.8 + 1.3 * (words.length - 1)),
    anchor: 'middle',
    scale: layout.scale,
    tone: 'ink2',
    opacity: chart * scene.gapDrawn,
    fact: rates.missing[0]?.id,
  };
}

/** Under the seats what a seat is; under the chart the months, and 2018 in a place of its own. */
export function axisLabels({ layout, rates, chart, say, lines }: Stage): Label[] {
  const { unit, scale, roomy, chart: area } = layout;
  const months = lines('months');
  const under = { y: 0, dy: 1.4 * unit, scale, tone: 'ink3', opacity: chart } as const;
  // Wider than its place, it keeps away from the months.
  const place = toPx(layout, YEAR[1]) - toPx(layout, YEAR[0]);
  const wide = lineWidth(rates.year.periodText) * unit > place;
  const year: Label = {
    ...under,
    id: 'axis-2018',
    lines: roomy ? [rates.year.periodText, say('whole_year')] : [rates.year.periodText],
    x: roomy && wide ? YEAR[1] : middle(YEAR),
    anchor: roomy && wide ? 'end' : 'middle',
  };
  if (!roomy) {
    const last = months.at(-1) ?? '';
    const right = toMonths(layout, area.right);
    return [year, { ...under, id: 'axis-last', lines: [last], x: right, anchor: 'end' }];
  }
  return [
    year,
    placed(layout, PAD, area.bottom, { ...under, id: 'cases', lines: lines('cases') }),
    // A label for the first month of each quarter of the year.
    ...months.map((month, i): Label => ({
      ...under,
      id: `axis-${i}`,
      lines: [month],
      x: 1 + 3 * i,
      anchor: 'middle',
    })),
    { ...under, id: 'axis-2019', lines: [say('year')], x: QUARTER[0], dy: 2.7 * unit },
  ];
}
