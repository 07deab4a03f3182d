import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import readQr from 'jsqr';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { loadRender } from '../../../src/lib/share/load-render';
import made from '../../../src/lib/share/made.json';
import { pictureFile } from '../../../src/lib/page/share-pictures';
import { qrPng } from '../../../src/lib/share/qr';
import { pageUrl, SITE } from '../../../src/lib/share/site';
import { LANGUAGES } from '../../../src/lib/model/languages';

const { picturePages, stepNames, TAB_ICON, digestOf } = await loadRender();
const pages = picturePages(process.cwd(), SITE);

/** Of what `npm run share` has made each picture. */
const digests: Record<string, string> = made.pictures;

/** The pictures that no longer show what the story shows, or were never made. */
const stalePictures = (now: readonly { file: string; digest: string }[]) =>
  now.filter(({ file, digest }) => digests[file] !== digest).map(({ file }) => file);

test('the pictures show what the story shows', () => {
  expect(made.site, `海報上的碼通向 ${made.site} → 執行 npm run share`).toBe(SITE);
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

test('nothing is drawn of data that are wrong in any language', () => {
  const root = mkdtempSync(join(tmpdir(), 'story-wrong-'));
  cpSync('data', join(root, 'data'), { recursive: true });
  const file = join(root, 'data/story.en.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/:fact\[\w+\]/, ':fact[nothing]'));
  const wrong = /^data\/story\.en\.md:\d+:\d+ 找不到數據 nothing → /;
  expect(() => picturePages(root, SITE)).toThrow(wrong);
  expect(() => stepNames(root)).toThrow(wrong);
  rmSync(root, { recursive: true });
});

test('words that an editor set in bold are bold on the poster', () => {
  const root = mkdtempSync(join(tmpdir(), 'story-poster-'));
  cpSync('data', join(root, 'data'), { recursive: true });
  const file = join(root, 'data/story.en.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('## Prologue', 'A **bold** word.\n\n$&'));
  const poster = picturePages(root, SITE).find((page) => page.file === pictureFile('poster', 'en'));
  rmSync(root, { recursive: true });
  const { document, getComputedStyle } = new JSDOM(poster?.html).window;
  const bold = [...document.querySelectorAll('span')].find((run) => run.textContent === 'bold');
  expect(bold && getComputedStyle(bold).fontWeight).toBe('700');
});

test.each(pages)('$file is a picture of its size, light enough for a chat', (page) => {
  const bytes = readFileSync(`static/${page.file}`);
  const { width, height } = PNG.sync.read(bytes);
  expect({ width, height }).toEqual({ width: page.width, height: page.height });
  expect(bytes.length).toBeLessThan(300_000);
});

test.each(LANGUAGES)('the codes of $tag lead to its page', ({ tag }) => {
  const url = pageUrl(SITE, tag);
  const saysOf = ({ data, width, height }: PNG) =>
    readQr(new Uint8ClampedArray(data), width, height)?.data;
  const poster = PNG.sync.read(readFileSync(`static/${pictureFile('poster', tag)}`));
  expect(saysOf(poster)).toBe(url);

  const code = PNG.sync.read(Buffer.from(qrPng(url)));
  expect(saysOf(code)).toBe(url);
  expect(code.width).toBeGreaterThanOrEqual(160);
  expect(code.width).toBe(code.height);
  // Four modules of eight px at every edge are light.
  const light = (x: number, y: number) => code.data[4 * (y * code.width + x)] === 255;
  for (let i = 0; i < code.width; i++)
    for (const edge of [0, 31, code.width - 32, code.width - 1])
      expect(light(i, edge) && light(edge, i)).toBe(true);
  expect(light(32, 32), 'and there the code begins').toBe(false);
});
