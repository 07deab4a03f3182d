/**
 * The islands of a page are hydrated one after the other, each in a task of its own: between two of
 * them the browser can answer a tap or draw a frame.
 */

/** Resolves when all that stands in line is done. */
let line: Promise<unknown> = Promise.resolve();
/** Work that is not done yet, what waits for its code included. */
const pending = new Set<Promise<unknown>>();

/** Resolves in a task of its own. */
export const nextTask = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

/**
 * Has work done when its code is here and its turn has come. If the code never comes, what the server
 * drew stays.
 *
 * @param code what must be here first; undefined when it is
 * @returns withdraws it
 */
export function schedule(work: () => void, code: Promise<unknown> | undefined): () => void {
  let withdrawn = false;
  const turn = () => {
    const over = nextTask();
    if (!withdrawn) work();
    return over;
  };
  // Where it fails the others go on.
  const join = () => (line = line.then(turn).catch(reportError));
  keep(Promise.resolve(code).then(join, () => {}));
  return () => (withdrawn = true);
}

/** Has work done before all that waits. */
export function scheduleFirst(work: () => Promise<void>): void {
  const others = line;
  const done = work().catch(reportError);
  line = done.then(() => others);
  keep(done);
}

/** Resolves when every island is hydrated, or never will be. */
export async function hydrated(): Promise<void> {
  while (pending.size > 0) await Promise.all(pending);
}

function keep(work: Promise<unknown>): void {
  pending.add(work);
  void work.then(() => pending.delete(work));
}
