import type { Encoding } from '../../model/story';

/** How programs write a text, by the name they give it. */
export const ENCODINGS = {
  'UTF-8': 'utf-8',
  GBK: 'gb18030',
  Big5: 'big5',
  'Windows-1252': 'windows-1252',
  'Mac Roman': 'macintosh',
  'UTF-16': 'utf-16le',
  'UTF-16BE': 'utf-16be',
} as const satisfies Record<Encoding, string>;

/** The commonest letters of Traditional Chinese, and its marks: by them a text is taken for one. */
const COMMON_LETTERS = new Set(
  '的一是不在人有我他這個中大來上國和地到以說時要就出會可也你對生能而子那得於着著下自之年過發後作裡用道行所' +
    '然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力' +
    '它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等' +
    '產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入' +
    '幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克' +
    '許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程' +
    '北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運笑飛風步改收根干造言聯持組每濟車親極林服快' +
    '辦議往元英士證近失轉夫令準布始怎呢存未遠叫台單影具羅字愛擊流備兵連調深商算質團集百需價花黨華城石級整府離' +
    '況亞請技際約示復病息究線似官火斷精滿支視消越器容照須九增研寫稱企八功包片史委查輕易早曾除農找裝廣顯阿李標' +
    '談吃圖念六引歷首醫局突專費號盡另周較注語僅考落青隨島圳選列，。、；：？！「」『』（）《》…—·％‘’“”–',
);

/** What English needs beside ASCII; not the accents, which are each other's bytes in two encodings. */
const LATIN_MARKS = new Set('‘’“”–—…×÷°é£€');

/** What fits most bytes and therefore needs a second look at what it makes of them. */
const GUESSES = ['GBK', 'Big5', 'Windows-1252', 'Mac Roman'] as const;

/**
 * A guess is taken when this share of the letters is familiar, and the next best guess has fewer by
 * `LEAD`. Chinese in its own encoding has some 0.8 of the commonest letters, in another one 0.1.
 */
const FAMILIAR = 0.6;
const LEAD = 0.3;

/**
 * Which encoding a text is in. UTF-8 is certain: what is written in another one hardly ever passes
 * for it. GBK is what Excel, WPS and Notepad write on a Chinese Windows unless told, Big5 on one of
 * Taiwan or Hong Kong; the bytes of one pass for the other, so the words decide.
 *
 * @param lettersOfOthers further letters that may be expected: those of the project's other files;
 *   asked for only where the bytes leave it open
 * @returns `damaged` when it is mostly UTF-8, but not all; `unknown` when no encoding makes words of it
 */
export function encodingOf(
  bytes: Uint8Array,
  lettersOfOthers: () => ReadonlySet<string> = () => new Set(),
): Encoding | 'damaged' | 'unknown' {
  for (const [encoding, first, second] of [
    ['UTF-16', 0xff, 0xfe],
    ['UTF-16BE', 0xfe, 0xff],
  ] as const)
    if (bytes[0] === first && bytes[1] === second)
      return fits(bytes, encoding) ? encoding : 'damaged';
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return unmarked;
  if (fits(bytes, 'UTF-8')) return 'UTF-8';
  const foreign = [...decode(bytes, 'UTF-8')].filter((letter) => letter > '\x7f');
  const broken = foreign.filter((letter) => letter === '\uFFFD').length;
  if (broken <= foreign.length / 2) return 'damaged';

  const letters = lettersOfOthers();
  const isFamiliar = (letter: string, encoding: Encoding) =>
    encoding === 'GBK' || encoding === 'Big5'
      ? COMMON_LETTERS.has(letter) || letters.has(letter)
      : LATIN_MARKS.has(letter);
  const [best, next] = GUESSES.filter((encoding) => fits(bytes, encoding))
    .map((encoding) => {
      const found = [...decode(bytes, encoding)].filter((letter) => letter > '\x7f');
      const familiar = found.filter((letter) => isFamiliar(letter, encoding)).length;
      return { encoding, share: familiar / found.length };
    })
    .sort((a, b) => b.share - a.share);
  return best && best.share >= FAMILIAR && best.share - (next?.share ?? 0) >= LEAD
    ? best.encoding
    : 'unknown';
}

/** What Windows-1252 has at 0x80 to 0x9F; some versions of Node take it for Latin-1. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The text, without a byte order mark; what does not belong to the encoding becomes U+FFFD. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(ENCODINGS[encoding]).decode(bytes);
  return encoding === 'Windows-1252'
    ? text.replace(/[\x80-\x9f]/g, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80] ?? letter)
    : text;
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
  const zeros = [0, 0];
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // 一, U+4E00, has its zero on the other side.
  if (Math.max(even, odd) < bytes.length / 20 || Math.min(even, odd) > Math.max(even, odd) / 10)
    return undefined;
  const encoding = odd > even ? 'UTF-16' : 'UTF-16BE';
  return fits(bytes, encoding) ? encoding : undefined;
}
