import { readFileSync } from 'node:fs';
import type { Face } from '../text/fonts/faces';

/** A face as a rule of CSS that carries its own file, for a page without an address. */
export function fontFace({ family, url, descriptors: { weight, unicodeRange } }: Face): string {
  const [path = ''] = url.split('?');
  const bytes = readFileSync(`.${path}`).toString('base64');
  return (
    `@font-face{font-family:'${family}';src:url(data:font/woff2;base64,${bytes});` +
    `${weight ? `font-weight:${weight};` : ''}${unicodeRange ? `unicode-range:${unicodeRange}` : ''}}`
  );
}
