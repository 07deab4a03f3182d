const browser = typeof window !== 'undefined';
const watches = typeof IntersectionObserver === 'function' && typeof ResizeObserver === 'function';

// The framework and components that measure themselves would fail without them. These never have
// anything to tell, so everything stays as it was drawn on the server.
if (browser && !watches) {
  class Blind {
    observe() {}
    unobserve() {}
    disconnect() {}
    takeRecords() {
      return [];
    }
  }
  Object.assign(window, { IntersectionObserver: Blind, ResizeObserver: Blind });
}

/** Whether this browser can read positions; where not, and on the server, the story is unrolled. */
export const canScroll = (): boolean => watches;
