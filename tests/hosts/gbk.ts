/** The bytes of a page as an old CMS sends it. Node reads GBK but does not write it. */

/** Two bytes of every character of GBK, by the character. */
let table: Map<string, [number, number]> | undefined;

function bytes(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gbk');
  const map = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd') map.set(character, [lead, trail]);
    }
  return map;
}

/** @throws Error when a character has no place in GBK; a CMS would have written an entity */
export function gbk(text: string): Buffer {
  table ??= bytes();
  const out: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? [code] : table.get(character);
    if (!pair) throw new Error(`${character} is not in GBK`);
    out.push(...pair);
  }
  return Buffer.from(out);
}
