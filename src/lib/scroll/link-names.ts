/**
 * The id that a link means, however it was passed on: in capitals, encoded twice, with the comma or
 * the words that followed it in a chat, with the directive of a browser that quotes a passage.
 *
 * @param hash as `location.hash` has it
 * @param ids those there are
 * @returns the step's, else its section's; undefined when the link means neither
 */
export function idMeant(hash: string, ids: readonly string[]): string | undefined {
  const named = decoded(decoded(hash.slice(1)));
  if (ids.includes(named)) return named;
  // Ids are of these letters; what follows the last of them belongs to somebody's sentence.
  const [written] = /[\w/-]+/.exec(named.normalize('NFKC').split(':~:')[0] ?? '') ?? [];
  if (!written) return undefined;
  const name = written.toLowerCase().replace(/[/_-]+$/, '');
  const find = (wanted: string) => ids.find((id) => id.toLowerCase() === wanted);
  return find(name) ?? (name.includes('/') ? find(name.split('/', 1)[0] ?? '') : undefined);
}

/** As typed by somebody, so it may not be a valid encoding. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
