import { preferredLanguage } from '../model/preferred-language';
import { LANGUAGES } from '../model/languages';
import type { Lang } from '../model/story';

/** What a host page asks for by the attributes of its element, or the query of a frame. */
export interface Settings {
  /** `story`, or the name of one graphic. */
  show: string;
  lang: Lang;
  theme: 'auto' | 'light' | 'dark';
  /** What the whole is called for assistive technology; empty for the story's title. */
  label: string;
  /** How to be shown; `auto`: the best that works where the element stands. */
  mode: 'auto' | 'inline' | 'frame' | 'unrolled';
  /** The step to bring to rest: `qushi/total`, or `total` where one section is shown. */
  step: string;
  /** Height of the host's own sticky header, px; undefined: as `--story-top` says. */
  top: number | undefined;
  /** Whether ancestors that hide their overflow may be patched to clip it instead. */
  fix: boolean;
}

const THEMES = ['auto', 'light', 'dark'] as const;
const MODES = ['auto', 'inline', 'frame', 'unrolled'] as const;
const TAGS = LANGUAGES.map(({ tag }) => tag);
const [{ tag: SOURCE }] = LANGUAGES;

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
): Settings {
  function one<T extends string>(attribute: string, allowed: readonly T[]): T {
    const value = given(attribute)?.trim() ?? '';
    const found = allowed.find((candidate) => candidate === value);
    if (value !== '' && !found) refuse(attribute, value, allowed);
    return found ?? (allowed[0] as T);
  }
  function refuse(attribute: string, value: string, allowed: readonly string[]) {
    complain(`${attribute}="${value}": unknown; one of ${allowed.join(', ')}`);
  }

  const own = given('lang');
  const lang = own ? preferredLanguage([own], TAGS) : undefined;
  if (own && !lang) refuse('lang', own, TAGS);

  const top = given('top');
  const px = top === null || top.trim() === '' ? NaN : Number(top);
  if (top !== null && !(px >= 0)) refuse('top', top, ['a number of px']);

  const fix = one('fix', ['', 'overflow']);
  return {
    show: one('show', shows),
    lang: lang ?? preferredLanguage([around], TAGS) ?? SOURCE,
    theme: one('theme', THEMES),
    label: given('label')?.trim() ?? '',
    mode: one('mode', MODES),
    step: given('step') ?? '',
    top: px >= 0 ? px : undefined,
    fix: fix === 'overflow',
  };
}
