import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import readQr from 'jsqr';
import { expect, test } from 'vitest';
import { loadRender } from '../../../src/lib/share/load-render';
import { MADE, stalePictures } from '../../../src/lib/share/made';
import { pictureFile } from '../../../src/lib/page/share-pictures';
import { qrPng } from '../../../src/lib/share/qr';
import { pageUrl, SITE } from '../../../src/lib/share/site';
import { LANGUAGES } from '../../../src/lib/model/languages';

const { picturePages, TAB_ICON, digestOf } = await loadRender();
const pages = picturePages(process.cwd(), SITE);

test('the pictures show what the story shows', () => {
  expect(MADE.site, `海報上的碼通向 ${MADE.site} → 執行 npm run share`).toBe(SITE);
  expect(stalePictures(pages), '圖已過時 → 執行 npm run share').toEqual([]);
  expect(readFileSync(`static/${TAB_ICON.file}`, 'utf8'), '執行 npm run share').toBe(TAB_ICON.svg);
});

test('another word makes a picture stale; another class name or comment does not', () => {
  const [first, ...rest] = pages;
  if (!first) throw new Error('no pictures');
  const changed = (html: string) => stalePictures([{ ...first, digest: digestOf(html) }, ...rest]);
  expect(changed(first.html)).toEqual([]);
  expect(changed(first.html.replace(/svelte-\w+/g, 'svelte-zzzzzz'))).toEqual([]);
  expect(changed(`<!-- new -->\n${first.html}`)).toEqual([]);
  expect(changed(first.html.replace('天', '日'))).toEqual([first.file]);
});

test.each(pages)('$file is a picture of its size, light enough for a chat', (page) => {
  const { width, height, bytes } = decode(readFileSync(`static/${page.file}`));
  expect({ width, height }).toEqual({ width: page.width, height: page.height });
  expect(bytes).toBeLessThan(300_000);
});

test.each(LANGUAGES)('the codes of $tag lead to its page', (language) => {
  const url = pageUrl(SITE, language);
  const poster = decode(readFileSync(`static/${pictureFile('poster', language.tag)}`));
  expect(readQr(poster.rgba, poster.width, poster.height)?.data).toBe(url);

  const code = decode(qrPng(url));
  expect(readQr(code.rgba, code.width, code.height)?.data).toBe(url);
  expect(code.width).toBeGreaterThanOrEqual(160);
  expect(code.width).toBe(code.height);
  // Four modules of eight px at every edge are light.
  const light = (x: number, y: number) => code.rgba[4 * (y * code.width + x)] === 255;
  for (let i = 0; i < code.width; i++)
    for (const edge of [0, 31, code.width - 32, code.width - 1])
      expect(light(i, edge) && light(edge, i)).toBe(true);
  expect(light(32, 32), 'and there the code begins').toBe(false);
});

/** The pixels of a PNG as `png` writes them: unfiltered, of one bit or of four bytes. */
function decode(file: Uint8Array) {
  const buffer = Buffer.from(file);
  expect(buffer.subarray(1, 4).toString()).toBe('PNG');
  const [width, height, depth] = [16, 20]
    .map((at) => buffer.readUInt32BE(at))
    .concat(file[24] ?? 0);
  if (!width || !height || !depth) throw new Error('no size');
  const data = inflateSync(buffer.subarray(41, 41 + buffer.readUInt32BE(33)));
  const stride = data.length / height;
  const rgba = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let y = 0; y < height; y++) {
    const line = data.subarray(y * stride + 1, (y + 1) * stride);
    expect(data[y * stride]).toBe(0);
    if (depth === 8) rgba.set(line, 4 * width * y);
    else
      for (let x = 0; x < width; x++)
        if (!((line[x >> 3] ?? 0) & (0x80 >> (x & 7))))
          rgba.fill(0, 4 * (y * width + x), 4 * (y * width + x) + 3);
  }
  return { width, height, rgba, bytes: file.length };
}
