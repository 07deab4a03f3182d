// The style of all components as one sheet; the build puts it here.
declare const __EMBED_CSS__: string;

let sheet: CSSStyleSheet | undefined;

/**
 * Styles a shadow root by one sheet for all elements of the page. A <style> would be refused where
 * the host's policy is strict; only Safari before 16.4, which cannot adopt sheets, gets one.
 *
 * @returns takes it away
 */
export function adoptStyle(root: ShadowRoot): () => void {
  if ('adoptedStyleSheets' in root) {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(__EMBED_CSS__);
    }
    // Assigned, not pushed: Chromium 92 has a frozen list.
    root.adoptedStyleSheets = [sheet];
    return () => void (root.adoptedStyleSheets = []);
  }
  const style = document.createElement('style');
  style.textContent = __EMBED_CSS__;
  (root as ShadowRoot).append(style);
  return () => style.remove();
}

/** The widths at which the style changes, px: see build/css.ts. */
export const WIDTHS: readonly number[] = [
  ...new Set([...__EMBED_CSS__.matchAll(/\.root\.w(\d+)/g)].map(([, width]) => Number(width))),
];
