import { VISIBLE } from './labels';

/** The marks that are there to be seen. */
export const seen = <M extends { opacity: number }>(marks: readonly M[]): M[] =>
  marks.filter(({ opacity }) => opacity > VISIBLE);
