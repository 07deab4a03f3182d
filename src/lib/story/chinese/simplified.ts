import { Converter as ToTraditional } from 'opencc-js/cn2t';
import { Converter as ToSimplified } from 'opencc-js/t2cn';
import type { Finding } from './rules';

/** Forms of one character the house writes another way, so that search and conversion agree. */
export const FORMS: Readonly<Record<string, string>> = Object.fromEntries(
  '爲為 裏裡 羣群 峯峰 綫線 衞衛 臺台 佔占'.split(' ').map(([form, usual]) => [form, usual]),
);

const toTraditional = ToTraditional({ from: 'cn', to: 't' });
const toSimplified = ToSimplified({ from: 't', to: 'cn' });

/** Rare in Taiwan, and still no Simplified characters where they stand in our words. */
const EITHER = '厘恒熏昵跖沄';

/** The 5401 characters in daily use of the Traditional script: the first level of Big5. */
export const DAILY: ReadonlySet<string> = dailyCharacters();

function dailyCharacters(): Set<string> {
  const bytes: number[] = [];
  for (let lead = 0xa4; lead <= 0xc6; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) bytes.push(lead, trail);
  return new Set(new TextDecoder('big5').decode(Uint8Array.from(bytes)).match(/\p{Script=Han}/gu));
}

/** How many Traditional characters of daily use a Simplified one stands for: 发 for 發 and 髮. */
export const MEANINGS = new Map<string, number>();
for (const one of toSimplified([...DAILY].join('')))
  MEANINGS.set(one, (MEANINGS.get(one) ?? 0) + 1);

/** The characters of a text that only the Simplified script has; 后 or 里 may be Traditional. */
export function simplifiedIn(text: string): Finding[] {
  const converted = toTraditional(text);
  return [...text.matchAll(/\p{Script=Han}/gu)].flatMap(({ 0: take, index }): Finding[] => {
    if (DAILY.has(take) || EITHER.includes(take) || take in FORMS) return [];
    const alone = toTraditional(take);
    if (alone === take) return [];
    // Among its neighbours 头发 is 頭髮; a phrase may also change in length.
    const among =
      converted.length === text.length ? converted.slice(index, index + take.length) : alone;
    const put = FORMS[among] ?? among;
    const certain = (MEANINGS.get(take) ?? 0) <= 1;
    const message = `「${take}」是簡體字 → 寫「${put}」${certain ? '' : '，或它的另一個繁體字'}`;
    return [{ index, level: 'error', message, ...(certain && { fix: { take, put } }) }];
  });
}
