/** Whether the sweeps are to be long: `npm run test:long`. Without it each is a sample of the same. */
export const LONG = !!process.env.LONG;

/**
 * Of a sweep, all of it or a sample.
 *
 * @param every takes each `every`th, beginning with the first, unless the sweep is long
 */
export const sample = <T>(all: readonly T[], every: number): T[] =>
  all.filter((_, i) => LONG || i % every === 0);
