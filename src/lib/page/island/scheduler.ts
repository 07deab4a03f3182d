/**
 * The islands of a page are hydrated one after the other, each in a task of its own: between two of
 * them the browser can answer a tap or draw a frame.
 */

/** Work whose code is here, first come, first served. */
const queue: (() => void)[] = [];
/** Work that is not done yet, what waits for its code included. */
let pending = 0;
const listeners: (() => void)[] = [];

/**
 * Hydrates an island when its code is here and its turn has come. If the code never comes, the island
 * stays what the server drew.
 *
 * @param hydrateIsland hydrates it
 * @param code what must be here first; undefined when it is
 * @param patient whether it can wait for others: something stands in its place
 * @returns withdraws it
 */
export function schedule(
  hydrateIsland: () => void,
  code: Promise<unknown> | undefined,
  patient: boolean,
) {
  let withdrawn = false;
  const work = () => {
    if (!withdrawn) hydrateIsland();
  };
  if (!code && !patient) {
    work();
    return () => {};
  }
  pending += 1;
  const line = () => {
    queue.push(() => {
      try {
        work();
      } finally {
        done();
      }
    });
    if (queue.length === 1) setTimeout(next);
  };
  if (code) code.then(line, done);
  else line();
  return () => {
    withdrawn = true;
  };
}

/**
 * Work that comes before all that waits, a slice in a task of its own, as often as there is more.
 *
 * @param work does a slice; returns whether there is more
 */
export function scheduleSlices(work: () => boolean): void {
  pending += 1;
  const slice = () => {
    let more = false;
    try {
      more = work();
    } finally {
      if (more) ahead();
      else done();
    }
  };
  const ahead = () => {
    queue.unshift(slice);
    if (queue.length === 1) setTimeout(next);
  };
  ahead();
}

/** Resolves when every island is hydrated, or never will be. */
export function hydrated(): Promise<void> {
  return new Promise((resolve) => {
    if (pending === 0) resolve();
    else listeners.push(resolve);
  });
}

function next(): void {
  const work = queue.shift();
  // Before the work: where it fails the others go on.
  if (queue.length > 0) setTimeout(next);
  work?.();
}

function done(): void {
  pending -= 1;
  if (pending === 0) for (const listener of listeners.splice(0)) listener();
}
