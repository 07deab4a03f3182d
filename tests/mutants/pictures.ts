import type { Mutant } from './mutant';

/** Where the story stands, and what its pictures say there. */
export const PICTURES: readonly Mutant[] = [
  // From scrolling to a position.
  {
    name: 'a picture holds for half as long as it should',
    file: 'src/lib/scroll/position.ts',
    find: '(1 - 2 * PLATEAU)',
    replace: '(1 - PLATEAU)',
    notices: [{ unit: 'scroll/position' }],
  },
  {
    name: 'a step taller than the view travels while it is read',
    file: 'src/lib/scroll/position.ts',
    find: 'Math.min(way, view / 2)',
    replace: 'way',
    notices: [{ unit: 'scroll/position' }],
  },
  {
    name: 'the smoothing goes by frames, not by time',
    file: 'src/lib/scroll/position.ts',
    find: 'SHRINKS ** (-elapsed / within)',
    replace: '0.8',
    notices: [{ unit: 'scroll/position' }],
  },
  {
    name: 'after a jump the picture is still on its way',
    file: 'src/lib/scroll/position.ts',
    find: 'Math.abs(way) > LEAP || within <= 0',
    replace: 'within <= 0',
    notices: [{ unit: 'scroll/position' }],
  },
  {
    name: 'reduced motion moves all the same',
    file: 'src/lib/scroll/section.ts',
    find: 'speed > FLICK || reducedMotion()',
    replace: 'speed > FLICK',
    notices: [{ e2e: 'scroll-life', grep: 'reduced motion', project: 'engine' }],
  },
  {
    name: 'the listeners of the scroll stay behind',
    file: 'src/lib/scroll/loop.ts',
    find: '  listening?.abort();\n',
    replace: '',
    notices: [{ e2e: 'scroll-life', grep: 'leaves nothing behind', project: 'engine' }],
  },
  {
    name: 'a link lands beside its step',
    file: 'src/lib/scroll/layout.ts',
    find: '(landed - rest) / zoom',
    replace: '(landed - rest) / zoom + 60',
    notices: [{ e2e: 'scroll-links', grep: 'touching: every link', project: 'engine' }],
  },
  {
    name: 'a link leaves the focus where it was',
    file: 'src/lib/scroll/links.ts',
    find: 'arrive()?.focus({ preventScroll: true })',
    replace: 'arrive()',
    notices: [{ e2e: 'ways', grep: 'comes by a link', project: 'desktop', build: 'site' }],
  },
  {
    name: 'coming back leads to the link, not to the place',
    file: 'src/lib/scroll/links.ts',
    find: 'if (!left) return bring(targetOf(hash));',
    replace: 'return bring(targetOf(hash));',
    notices: [{ e2e: 'scroll-links', grep: 'coming back', project: 'engine' }],
  },

  // All of them.
  {
    name: 'a picture is laid out for letters of another size',
    file: 'src/lib/graphics/kit/context.ts',
    find: 'size.width, size.height, size.em, size.ruler',
    replace: 'size.width, size.height, size.ruler',
    notices: [{ unit: 'graphics/pure', grep: 'whenever they are asked for' }],
  },
  {
    name: 'paths change by less than an eye sees',
    file: 'src/lib/graphics/kit/marks.ts',
    find: 'd + round(px[i - 1] ?? NaN) + command',
    replace: 'd + (px[i - 1] ?? NaN) + command',
    notices: [{ unit: 'graphics/pure', grep: 'as fine as an eye sees' }],
  },

  // The investment.
  {
    name: 'the growth of another year is drawn',
    file: 'src/lib/graphics/investment/state.ts',
    find: 'to: fact(`${rows}_2019`)',
    replace: 'to: fact(`${rows}_2018`)',
    notices: [{ unit: 'graphics/investment' }],
  },
  {
    name: 'a label stands 20 px off',
    file: 'src/lib/graphics/investment/labels.ts',
    find: 'const y = middle + MIDDLE * size;',
    replace: "const y = middle + MIDDLE * size + (id === 'total' ? 20 : 0);",
    notices: [{ unit: 'graphics/investment' }],
  },
  {
    name: 'what is not given is drawn as 0',
    file: 'src/lib/graphics/investment/index.ts',
    find: 'y: zero + 2.27 * fontSize',
    replace: 'y: zero',
    notices: [{ unit: 'graphics/investment', grep: 'industry has a point' }],
  },
  {
    name: 'a derived point looks like a stated one',
    file: 'src/lib/graphics/investment/index.ts',
    find: "from.status === 'derived' ? 'derived' : 'stated'",
    replace: "'stated'",
    notices: [{ unit: 'graphics/investment' }],
  },
  {
    name: 'the city takes the second place',
    file: 'src/lib/graphics/investment/index.ts',
    find: "placeOf(fact('fai_rank_2019').value)",
    replace: "placeOf(fact('fai_rank_2019').value + 1)",
    notices: [{ unit: 'graphics/investment' }],
  },

  // The court.
  {
    name: 'the level of the rate crosses the silent months',
    file: 'src/lib/graphics/court/index.ts',
    find: 'to > GAP[1]',
    replace: 'to > 12',
    notices: [{ unit: 'graphics/court' }],
  },
  {
    name: 'one seat too many is taken',
    file: 'src/lib/graphics/court/seats.ts',
    find: 'const full = Math.floor(rate);',
    replace: 'const full = Math.ceil(rate);',
    notices: [{ unit: 'graphics/court' }],
  },
  {
    name: 'one promise too few is settled',
    file: 'src/lib/graphics/court/layout.ts',
    find: 'handledNow: subject.handled.value * time.handled',
    replace: 'handledNow: (subject.handled.value - 1) * time.handled',
    notices: [{ unit: 'graphics/court' }],
  },
  {
    name: 'the gap has no label',
    file: 'src/lib/graphics/court/index.ts',
    find: ', opacity: time.gapDrawn }',
    replace: ', opacity: 0 }',
    notices: [{ unit: 'graphics/court' }],
  },

  // The cadres.
  {
    name: 'whoever has arrived is still counted on the road',
    file: 'src/lib/graphics/cadres/journeys.ts',
    find: 'done > 0 && done < 1 && !local',
    replace: 'done > 0 && !local',
    notices: [{ unit: 'graphics/cadres', grep: 'at every rest' }],
  },
  {
    name: 'the calendar stops a day late',
    file: 'src/lib/graphics/cadres/journeys.ts',
    find: '[1, first.start],',
    replace: '[1, first.start + 1],',
    notices: [{ unit: 'graphics/cadres', grep: 'the calendar' }],
  },
  {
    name: 'people stand on each other',
    file: 'src/lib/graphics/cadres/people.ts',
    find: 'const r = DOT * radius * shrink(away);',
    replace: 'const r = 2 * DOT * radius * shrink(away);',
    notices: [{ unit: 'graphics/cadres', grep: 'the dots' }],
  },
  {
    name: 'in colours of the reader’s own both cities are alike',
    file: 'src/app.css',
    find: '    --series-2: LinkText;',
    replace: '    --series-2: CanvasText;',
    notices: [{ e2e: 'ways', grep: 'people and cities', project: 'desktop', build: 'site' }],
  },

  // The days, the timeline, and what all share.
  {
    name: 'the month of the court ends on its first day',
    file: 'src/lib/graphics/days/milestones.ts',
    find: 'day: day < 0 ? 0 : last,',
    replace: 'day: day < 0 ? 0 : day,',
    notices: [{ unit: 'graphics/days' }],
  },
  {
    name: 'an event is pinned before it has happened',
    file: 'src/lib/graphics/days/index.ts',
    find: 'linearStep(day, milestone.day - before, milestone.day)',
    replace: 'linearStep(day, milestone.day - 40, milestone.day - 30)',
    notices: [{ unit: 'graphics/days' }],
  },
  {
    name: 'a stroke is lit a day late',
    file: 'src/lib/graphics/days/index.ts',
    find: 'const grown = day - stroke.day + 1;',
    replace: 'const grown = day - stroke.day;',
    notices: [{ unit: 'graphics/days' }],
  },
  {
    name: 'an event known by its month is drawn at its first day',
    file: 'src/lib/graphics/timeline/events.ts',
    find: 'day + lengthOf(event)',
    replace: 'day + 1',
    notices: [{ unit: 'graphics/timeline', grep: 'spans that month' }],
  },
  {
    name: 'the span of the story is a day too long',
    file: 'src/lib/graphics/timeline/index.ts',
    find: '[along(published), far]',
    replace: '[along(published + 1), far]',
    notices: [{ unit: 'graphics/timeline', grep: '510 days' }],
  },
  {
    name: 'crowded labels change their order',
    file: 'src/lib/graphics/kit/labels.ts',
    find: 'last.mean > block.mean',
    replace: 'last.mean < block.mean',
    notices: [{ unit: 'graphics/kit' }],
  },
  {
    name: 'a step is left with a leap',
    file: 'src/lib/graphics/kit/timing.ts',
    find: 'ease(at % 1)',
    replace: 'ease(1 - (at % 1))',
    notices: [{ unit: 'graphics/investment-labels' }, { unit: 'graphics/cadres' }],
  },
];
