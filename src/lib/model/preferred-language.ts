/**
 * The language a reader asks for first among those there are: same language, same script.
 * `zh-CN` asks for `zh-Hans`, `zh-HK` for `zh-Hant`, `en-GB` for `en`.
 *
 * @param asked BCP 47 tags in order of preference, as `navigator.languages` has them
 * @param offered BCP 47 tags
 */
export function preferredLanguage<Tag extends string>(
  asked: readonly string[],
  offered: readonly Tag[],
): Tag | undefined {
  for (const wish of asked) {
    const found = offered.find((tag) => written(tag) === written(wish));
    if (found) return found;
  }
  return undefined;
}

/** Language and script, as Unicode's likely subtags complete them; empty for what is no tag. */
function written(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return '';
  }
}
