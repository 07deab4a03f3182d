/** A text as programs on a Chinese Windows write it; what GBK lacks becomes a question mark. */
export const gbk = (text: string): Uint8Array => inTwoBytes(text, 'gbk');

/** The same on a Windows of Taiwan or Hong Kong. */
export const big5 = (text: string): Uint8Array => inTwoBytes(text, 'big5');

/** With its byte order mark, as Windows writes it. */
export const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');

function inTwoBytes(text: string, encoding: 'gbk' | 'big5'): Uint8Array {
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from(
    [...text].flatMap((c) => (c < '\x80' ? c.charCodeAt(0) : (codes.get(c) ?? 63))),
  );
}
