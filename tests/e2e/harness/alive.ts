import type { Page } from '@playwright/test';

/** Counts, from before the page's first script, all that can outlive its owner. */
export function countAlive(): void {
  const alive = {
    listeners: new Map<string, EventTarget>(),
    observed: 0,
    intervals: 0,
    timeouts: 0,
    frames: 0,
  };
  const ids = new Map<unknown, number>();
  const id = (thing: unknown) => ids.get(thing) ?? (ids.set(thing, ids.size), ids.size - 1);
  const key = (target: unknown, type: string, listener: unknown, options: unknown) => {
    const capture =
      typeof options === 'object' ? (options as { capture?: boolean })?.capture : options;
    return [id(target), type, id(listener), !!capture].join();
  };

  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const entry = key(this ?? window, type, listener, options);
    const settings = typeof options === 'object' ? options : {};
    if (!settings.signal?.aborted) {
      alive.listeners.set(entry, this ?? window);
      const drop = () => alive.listeners.delete(entry);
      if (settings.signal) addEventListener.call(settings.signal, 'abort', drop, { once: true });
      if (settings.once) addEventListener.call(this ?? window, type, drop, { once: true });
    }
    return addEventListener.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    alive.listeners.delete(key(this ?? window, type, listener, options));
    return removeEventListener.call(this ?? window, type, listener, options);
  };

  for (const name of ['IntersectionObserver', 'ResizeObserver', 'MutationObserver'] as const) {
    const { prototype } = window[name];
    const targets = new WeakMap<object, Set<Node>>();
    const of = (observer: object) => {
      const found = targets.get(observer) ?? new Set();
      targets.set(observer, found);
      return found;
    };
    const { observe, disconnect } = prototype;
    prototype.observe = function (this: never, target: Element, options?: never) {
      if (!of(this).has(target)) alive.observed += 1;
      of(this).add(target);
      return observe.call(this, target, options);
    };
    prototype.disconnect = function (this: never) {
      alive.observed -= of(this).size;
      targets.delete(this);
      return disconnect.call(this);
    };
    if (!('unobserve' in prototype)) continue;
    const { unobserve } = prototype;
    prototype.unobserve = function (this: never, target: Element) {
      if (of(this).delete(target)) alive.observed -= 1;
      return unobserve.call(this, target);
    };
  }

  const wrap = (
    start: 'setInterval' | 'setTimeout' | 'requestAnimationFrame',
    stop: 'clearInterval' | 'clearTimeout' | 'cancelAnimationFrame',
    kind: 'intervals' | 'timeouts' | 'frames',
  ) => {
    const pending = new Set<unknown>();
    const [begin, cancel] = [
      window[start] as typeof setTimeout,
      window[stop] as typeof clearTimeout,
    ];
    const update = () => (alive[kind] = pending.size);
    Object.assign(window, {
      [start]: (callback: (...args: unknown[]) => void, ...rest: []) => {
        const handle = begin(
          (...args: unknown[]) => {
            if (kind !== 'intervals') pending.delete(handle);
            update();
            callback(...args);
          },
          ...rest,
        );
        pending.add(handle);
        update();
        return handle;
      },
      [stop]: (handle: number) => {
        pending.delete(handle);
        update();
        cancel(handle);
      },
    });
  };
  wrap('setInterval', 'clearInterval', 'intervals');
  wrap('setTimeout', 'clearTimeout', 'timeouts');
  wrap('requestAnimationFrame', 'cancelAnimationFrame', 'frames');

  // What listens to a node that has left the document goes with the node.
  const remains = (target: EventTarget) => !(target instanceof Node) || target.isConnected;
  const listeners = () =>
    [...alive.listeners].flatMap(([entry, target]) => (remains(target) ? [entry] : [])).sort();
  Object.assign(window, { alive: () => ({ ...alive, listeners: listeners() }) });
}

/** How many of each there are; listeners by target, type and function. */
export type Alive = Record<'observed' | 'intervals' | 'timeouts' | 'frames', number> & {
  listeners: string[];
};

/** What is alive in the page now. */
export const alive = (page: Page) =>
  page.evaluate(() => (window as unknown as { alive: () => Alive }).alive());
