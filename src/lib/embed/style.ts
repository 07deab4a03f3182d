// The style of all components as one sheet; the build puts it here.
declare const __EMBED_CSS__: string;

let sheet: CSSStyleSheet | undefined;

/**
 * Styles a shadow root by one sheet for all elements of the page: a <style> would be refused where
 * the host's policy is strict.
 *
 * @returns takes it away
 */
export function adoptStyle(root: ShadowRoot): () => void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(__EMBED_CSS__);
  }
  root.adoptedStyleSheets = [sheet];
  return () => void (root.adoptedStyleSheets = []);
}

/** The widths at which the style changes, px: see build/css.ts. */
export const WIDTHS: readonly number[] = [
  ...new Set([...__EMBED_CSS__.matchAll(/\.root\.w(\d+)/g)].map(([, width]) => Number(width))),
];
