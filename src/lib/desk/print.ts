const PAPER = 'print';
const PAPER_AND_SCREEN = 'print, screen';

/**
 * Shows a page as paper will have it: its print rules hold on the screen, and it is told that it is
 * printed, as before printing. Page breaks are the printer's own.
 *
 * @param on false puts all back
 */
export function showPrinted(view: Window, on: boolean): void {
  const [before, after] = on ? [PAPER, PAPER_AND_SCREEN] : [PAPER_AND_SCREEN, PAPER];
  const rules = [...view.document.styleSheets].flatMap(mediaRules);
  const changing = rules.filter(({ media }) => media.mediaText === before);
  for (const { media } of changing) media.mediaText = after;
  if (changing.length > 0) view.dispatchEvent(new Event(on ? 'beforeprint' : 'afterprint'));
}

/** Rules of another window are of another class; `media` tells them just as well. */
const mediaRules = ({ cssRules }: CSSStyleSheet | CSSMediaRule): CSSMediaRule[] =>
  [...cssRules].flatMap((rule) =>
    'media' in rule && 'cssRules' in rule
      ? [rule as CSSMediaRule, ...mediaRules(rule as CSSMediaRule)]
      : [],
  );
