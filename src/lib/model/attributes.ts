/**
 * The attributes of the element, in the order its manual tells them: each is read in
 * `embed/settings.ts` and explained to site engineers by the label `embed.attr_…`.
 */
export const ATTRIBUTES = [
  'show',
  'lang',
  'theme',
  'label',
  'top',
  'step',
  'mode',
  'fix',
  'src',
] as const;
