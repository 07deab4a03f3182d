/**
 * Tells when the story's colours change, by the reader's system, by the reader's choice
 * or by the host page.
 *
 * @param element inside the story
 * @returns stops telling
 */
export function onThemeChange(element: Element, changed: () => void): () => void {
  const system = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  );
  const host = new MutationObserver(changed);
  for (const themed of [element.closest('.story'), document.documentElement]) {
    if (themed) host.observe(themed, { attributeFilter: ['data-theme'] });
  }
  for (const query of system) query.addEventListener('change', changed);
  return () => {
    host.disconnect();
    for (const query of system) query.removeEventListener('change', changed);
  };
}

/**
 * A colour of the story for painting on a canvas, which takes the name of a system colour for the
 * browser's own and not for the one its reader has chosen.
 *
 * @param name a token: `--qingdao`
 */
export function colourOf(canvas: HTMLCanvasElement, name: string): string {
  canvas.style.color = `var(${name})`;
  const { color } = getComputedStyle(canvas);
  canvas.style.color = '';
  return color;
}
