import type { StoryEvent } from '../../story/types';
import { lineWidth } from '../marks/labels';
import { ramp } from '../marks/ramp';
import type { Label } from '../types';
import { PAD } from './layout';
import type { Promises } from './promises';
import { placed, type Stage } from './stage';

/** The four words, one after the other, under the day they were asked for. */
export function voiceLabels({ scene, layout, say, lines }: Stage, opinion: StoryEvent): Label[] {
  const { captionY, roomy, words, size } = layout;
  const left = 1 - ramp(scene.promises, 0, 0.3);
  return [
    placed(layout, PAD, captionY, {
      id: 'rule',
      lines: [roomy ? say('rule', { date: opinion.dateText }) : opinion.dateText],
      face: 'bold',
      tone: 'ink2',
      opacity: left * ramp(scene.voices, 0.3, 0.4),
      event: opinion.id,
    }),
    ...lines('voices').map((word, i) => {
      const column = i % words.columns.length;
      return placed(
        layout,
        words.columns[column] ?? 0,
        words.rows[(i - column) / words.columns.length] ?? 0,
        {
          id: `voice-${i}`,
          lines: [word],
          face: 'numeral',
          scale: Math.max(1, words.letter / size.em),
          opacity: left * ramp(scene.voices, 0.5 + 0.1 * i, 0.65 + 0.1 * i),
        },
      );
    }),
  ];
}

/** How many promises, how many of them settled or in legal process, and the share of these. */
export function promiseLabels(stage: Stage, squares: Promises): Label[] {
  const { layout, found, handled, share, open, scene, say } = stage;
  const { unit, hero, roomy, captionY, heroY, size } = layout;
  const { left, columns, cell, captionsY } = layout.promises;
  const right = left + columns * cell;
  const middle = (left + right) / 2;
  const arrived = (from: number) => ramp(scene.promises, from, from + 0.1);

  const figure = (id: string, px: number, squaresNow: number, fact: string, from: number) => [
    placed(layout, px, heroY, {
      id,
      lines: [String(Math.round(squaresNow))],
      face: 'numeral',
      scale: hero / size.em,
      tone: id === 'handled' ? 'qingdao' : 'ink',
      opacity: arrived(from),
      fact,
    }),
    placed(layout, px, captionsY, {
      id: `${id}-words`,
      lines: [say(id)],
      tone: 'ink2',
      opacity: roomy ? arrived(from) : 0,
    }),
  ];
  // In the middle, or further left where its words are long.
  const second = roomy ? Math.min(middle, right - lineWidth(say('handled')) * unit) : middle;

  const large = (roomy ? 1.4 : 1) * unit;
  const below = squares.foot.y + 0.5 * unit + 0.88 * large;
  const both = lineWidth(share.text) * large + (1 + lineWidth(say('open'))) * unit;
  return [
    placed(layout, left, captionY, {
      id: 'promises',
      lines: [roomy ? say('promises_full', { period: found.periodText }) : say('promises')],
      face: 'bold',
      tone: 'ink2',
      opacity: arrived(0.35),
    }),
    ...figure('found', left, squares.found, found.id, 0.35),
    ...figure('handled', second, squares.handled, handled.id, 0.55),
    placed(layout, left, below, {
      id: 'share',
      lines: [share.text],
      face: 'bold',
      scale: large / size.em,
      tone: 'qingdao',
      opacity: squares.foot.opacity,
      fact: share.id,
    }),
    placed(layout, right, below, {
      id: 'open',
      lines: [say('open')],
      tone: 'ink2',
      anchor: 'end',
      opacity: both < right - left ? squares.foot.opacity : 0,
      fact: open.id,
    }),
  ];
}
