/**
 * What d3-scale brings along and no graphic here asks for, 5 KB of what readers would fetch: the
 * formats of ticks, as labels are words of the story, and the mixing of colours, as those are in the
 * style. A function, not an arrow: d3-interpolate asks what is an instance of it.
 */
function none() {
  throw new Error('d3-format and d3-color are left out: see src/lib/build/stubs.js');
}
export { none as format, none as formatPrefix, none as formatSpecifier };
export { none as precisionFixed, none as precisionPrefix, none as precisionRound };
export { none as color, none as rgb, none as hsl, none as lab };
export { none as hcl, none as lch, none as gray, none as cubehelix };

/**
 * Vite would announce in the page's head what a part needs: our parts need nothing but themselves.
 *
 * @param {() => Promise<unknown>} load
 */
export const __vitePreload = (load) => load();
