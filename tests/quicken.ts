/**
 * Frames come as fast as they can be drawn, and tell a time of 40 ms each: pictures arrive in a tenth
 * of the time, and what has not changed for twelve frames has come to rest. Runs in the page, before
 * its own scripts.
 */
export function quicken(): void {
  const { requestAnimationFrame } = window;
  let now = 0;
  let last = 0;
  let pulse: HTMLElement | undefined;

  window.requestAnimationFrame = (callback) => {
    beat();
    return requestAnimationFrame((real) => {
      // All callbacks of one frame are told one time.
      if (real !== last) now += 40;
      last = real;
      callback(now);
    });
  };

  /** A frame in which nothing changes waits for its sixtieth of a second, so something does. */
  function beat(): void {
    if (!pulse) {
      pulse = document.createElement('test-pulse');
      pulse.style.cssText =
        'position: fixed; inset: 0 auto auto 0; width: 1px; height: 1px; contain: strict; ' +
        'pointer-events: none; background: rgb(0 0 0 / 0.01)';
    }
    if (!pulse.isConnected) document.documentElement?.append(pulse);
    pulse.style.opacity = now % 80 ? '0.5' : '0.6';
  }
}
