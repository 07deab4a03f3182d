/** What of a page's style sheets is for paper, by page, and as it was written. */
const forPaper = new WeakMap<Document, CSSMediaRule[]>();

/**
 * Shows a page as paper will have it: its print rules hold on the screen, and it is told that it is
 * printed, as before printing. Page breaks are the printer's own.
 *
 * @param on false puts all back
 */
export function showPrinted(view: Window, on: boolean): void {
  const page = view.document;
  if (on === forPaper.has(page)) return;
  const rules = forPaper.get(page) ?? [...page.styleSheets].flatMap((sheet) => printRules(sheet));
  for (const { media } of rules) media.mediaText = on ? 'all' : 'print';
  if (on) forPaper.set(page, rules);
  else forPaper.delete(page);
  view.dispatchEvent(new Event(on ? 'beforeprint' : 'afterprint'));
}

function printRules({ cssRules }: CSSStyleSheet | CSSMediaRule): CSSMediaRule[] {
  return [...cssRules].flatMap((rule) => {
    // Rules of another window are of another class; `media` tells them just as well.
    if (!('media' in rule) || !('cssRules' in rule)) return [];
    const group = rule as CSSMediaRule;
    return group.media.mediaText === 'print' ? [group] : printRules(group);
  });
}
