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
  const found = asked.map((wish) => offered.find((tag) => written(tag) === written(wish)));
  return found.find((tag) => tag);
}

/** Language and script, as Unicode's likely subtags complete them; empty for what is no tag. */
function written(tag: string): string {
  try {
    const full = new Intl.Locale(tag).maximize();
    return [full.language, full.script].join();
  } catch {
    return '';
  }
}
