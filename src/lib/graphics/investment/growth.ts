import type { Fact } from '../../story/types';
import { known, type Known } from '../marks/rows';
import type { Point } from '../marks/point';
import type { Label } from '../types';

/** A slope of the picture: one kind of investment, growth in % a year, from one year to the next. */
export interface Growth {
  id: 'total' | 'private' | 'industry';
  /** null where the report does not give the year before. */
  from: Known | null;
  to: Known;
  /** Percentage points. */
  change: Known | null;
  /** Of its words, which need more contrast than a mark. */
  tone: NonNullable<Label['tone']>;
  mark: Pick<Point, 'shape' | 'tone'>;
}

/** From the highest to the lowest of 2019, which is the order their labels keep. */
export function growths(rows: readonly Fact[]): Growth[] {
  const all: Growth[] = [
    {
      id: 'total',
      from: known(rows, 'fai_growth_2018'),
      to: known(rows, 'fai_growth_2019'),
      change: known(rows, 'fai_growth_change_2019'),
      tone: 'qingdao',
      mark: { shape: 'circle', tone: 'qingdao' },
    },
    {
      id: 'private',
      from: known(rows, 'private_growth_2018'),
      to: known(rows, 'private_growth_2019'),
      change: known(rows, 'private_growth_change_2019'),
      tone: 'plum',
      mark: { shape: 'square', tone: 'plum' },
    },
    {
      id: 'industry',
      from: null,
      to: known(rows, 'industrial_growth_2019'),
      change: null,
      tone: 'ink',
      mark: { shape: 'diamond', tone: 'gold' },
    },
  ];
  return all.sort((a, b) => b.to.value - a.to.value);
}
