import { DAILY, MEANINGS } from '../chinese/simplified';
import type { Encoding } from '../../model/story';

/** How programs write a text, by the name they give it. */
const ENCODINGS = {
  'UTF-8': 'utf-8',
  GBK: 'gb18030',
  Big5: 'big5',
  'Windows-1252': 'windows-1252',
  'Mac Roman': 'macintosh',
  'UTF-16': 'utf-16le',
  'UTF-16BE': 'utf-16be',
} as const satisfies Record<Encoding, string>;

const BYTE_ORDER_MARKS: Readonly<Record<string, Encoding>> = { fffe: 'UTF-16', feff: 'UTF-16BE' };

const isChinese = (letter: string): boolean =>
  DAILY.has(letter) || '，。、；：？！「」『』（）《》…—·％‘’“”–'.includes(letter);

/** What English needs beside ASCII; not the accents, which are each other's bytes in two encodings. */
const isEnglish = (letter: string): boolean => '‘’“”–—…×÷°é£€'.includes(letter);

/** What fits most bytes, and the letters by which a text is taken for one of it. */
const GUESSES: readonly [Encoding, familiar: (letter: string) => boolean][] = [
  ['GBK', (letter) => isChinese(letter) || MEANINGS.has(letter)],
  ['Big5', isChinese],
  ['Windows-1252', isEnglish],
  ['Mac Roman', isEnglish],
];

/**
 * A guess is taken when it makes less than this share of the unfamiliar letters that the next best one
 * does. Of Traditional Chinese in its own encoding 0.02 is not in daily use, in another one 0.4 to 0.9.
 */
const DOUBT = 1 / 3;

/**
 * Which encoding a text is in. UTF-8 is certain: what is written in another one hardly ever passes
 * for it. GBK is what Excel, WPS and Notepad write on a Chinese Windows unless told, Big5 on one of
 * Taiwan or Hong Kong; the bytes of one pass for the other, so the words decide.
 *
 * @returns `damaged` when it is mostly UTF-8, but not all; `unknown` when no encoding makes words of it
 */
export function encodingOf(bytes: Uint8Array): Encoding | 'damaged' | 'unknown' {
  const marked = BYTE_ORDER_MARKS[Buffer.from(bytes.subarray(0, 2)).toString('hex')];
  if (marked) return fits(bytes, marked) ? marked : 'damaged';
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return unmarked;
  if (fits(bytes, 'UTF-8')) return 'UTF-8';
  const foreign = [...decode(bytes, 'UTF-8')].filter((letter) => letter > '\x7f');
  const broken = foreign.filter((letter) => letter === '\uFFFD').length;
  if (broken <= foreign.length / 2) return 'damaged';

  const [best, next] = GUESSES.filter(([encoding]) => fits(bytes, encoding))
    .map(([encoding, familiar]) => {
      const found = [...decode(bytes, encoding)].filter((letter) => letter > '\x7f');
      const strange = found.filter((letter) => !familiar(letter)).length;
      return { encoding, share: strange / found.length };
    })
    .sort((a, b) => a.share - b.share);
  return best && best.share < DOUBT * (next?.share ?? 1) ? best.encoding : 'unknown';
}

/** The text, without a byte order mark; what does not belong to the encoding becomes U+FFFD. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const decoder = new TextDecoder(ENCODINGS[encoding]);
  // In two steps: at once, some versions of Node take Windows-1252 for Latin-1.
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

const fits = (bytes: Uint8Array, encoding: Encoding): boolean => {
  try {
    new TextDecoder(ENCODINGS[encoding], { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** UTF-16 without its mark: of every ASCII letter one byte is zero, always the same one. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const zeros = (side: number) => bytes.filter((byte, i) => byte === 0 && i % 2 === side).length;
  const [even, odd] = [zeros(0), zeros(1)];
  // 一, U+4E00, has its zero on the other side.
  if (Math.max(even, odd) < bytes.length / 20 || Math.min(even, odd) > Math.max(even, odd) / 10)
    return undefined;
  const encoding = odd > even ? 'UTF-16' : 'UTF-16BE';
  return fits(bytes, encoding) ? encoding : undefined;
}
