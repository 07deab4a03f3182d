import { preferredLanguage } from './preferred-language';
import { LANGUAGES } from './languages';

/**
 * The attributes of the element, in the order its manual tells them; each is explained to site
 * engineers by the label `embed.attr_…`.
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

/** What a host page asks for by the attributes of its element, or the query of a frame. */
export type Settings = ReturnType<typeof settingsOf>;

const THEMES = ['auto', 'light', 'dark'] as const;
const MODES = ['auto', 'inline', 'frame', 'unrolled'] as const;

/**
 * Reads the settings; an unknown value becomes the default, and is told.
 *
 * @param given an attribute's value, null when it is absent
 * @param around the language of the nearest ancestor that has one, else empty
 * @param shows what there is to show; the first is the default
 * @param complain called with a sentence for each value that means nothing
 */
export function settingsOf(
  given: (attribute: string) => string | null,
  around: string,
  shows: readonly string[],
  complain: (message: string) => void,
) {
  function one<T extends string>(attribute: string, allowed: readonly T[]): T {
    const value = given(attribute)?.trim() ?? '';
    const found = allowed.find((candidate) => candidate === value);
    if (value !== '' && !found) refuse(attribute, value, allowed);
    return found ?? (allowed[0] as T);
  }
  function refuse(attribute: string, value: string, allowed: readonly string[]) {
    complain(`${attribute}="${value}": unknown; one of ${allowed.join(', ')}`);
  }

  const tags = LANGUAGES.map(({ tag }) => tag);
  const own = given('lang');
  const lang = own ? preferredLanguage([own], tags) : undefined;
  if (own && !lang) refuse('lang', own, tags);

  const top = given('top');
  const px = top === null || top.trim() === '' ? NaN : Number(top);
  if (top !== null && !(px >= 0)) refuse('top', top, ['a number of px']);

  return {
    /** `story`, or the name of one graphic. */
    show: one('show', shows),
    lang: lang ?? preferredLanguage([around], tags) ?? LANGUAGES[0].tag,
    theme: one('theme', THEMES),
    /** What the whole is called for assistive technology; empty for the story's title. */
    label: given('label')?.trim() ?? '',
    /** How to be shown; `auto`: the best that works where the element stands. */
    mode: one('mode', MODES),
    /** The step to bring to rest: `qushi/total`, or `total` where one section is shown. */
    step: given('step') ?? '',
    /** Height of the host's own sticky header, px; undefined: as `--story-top` says. */
    top: px >= 0 ? px : undefined,
    /** Whether ancestors that hide their overflow may be patched to clip it instead. */
    fix: one('fix', ['', 'overflow']) === 'overflow',
  };
}
