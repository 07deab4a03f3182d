/** How programs on Chinese computers write a text, by the name they give it. */
export const ENCODINGS = {
  'UTF-8': 'utf-8',
  GBK: 'gb18030',
  'UTF-16': 'utf-16le',
  'UTF-16BE': 'utf-16be',
} as const;
export type Encoding = keyof typeof ENCODINGS;

/**
 * Which encoding a text is in. UTF-8 is certain: what is written in another one hardly ever passes
 * for it. GBK is what Excel, WPS and Notepad write on a Chinese Windows unless told; a file that is
 * mostly UTF-8 is none, but damaged, or only half written.
 *
 * @returns undefined when it is none of them
 */
export function encodingOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  if (fits(bytes, 'UTF-8')) return 'UTF-8';
  const letters = [...decode(bytes, 'UTF-8')].filter((letter) => letter > '\x7f');
  const broken = letters.filter((letter) => letter === '\uFFFD').length;
  const mostlyBroken = broken > letters.length / 2;
  return mostlyBroken && fits(bytes, 'GBK') ? 'GBK' : undefined;
}

/** The text, without a byte order mark; what does not belong to the encoding becomes U+FFFD. */
export const decode = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(ENCODINGS[encoding]).decode(bytes);

const fits = (bytes: Uint8Array, encoding: Encoding): boolean => {
  try {
    new TextDecoder(ENCODINGS[encoding], { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};
