/**
 * `npm run share`: makes the pictures the story is shared with and its icons, from the story's own
 * graphics. PUBLIC_SITE_URL says where the posters' codes lead.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright';
import { findBrowser } from './browser';
import { fontFace } from './font-face';
import { loadRender } from './load-render';
import { png } from './png';
import type { PicturePage } from './render';
import { SITE } from './site';

const { picturePages, TAB_ICON } = await loadRender();
const pages = picturePages(process.cwd(), SITE);
mkdirSync('static/share', { recursive: true });
writeFileSync(`static/${TAB_ICON.file}`, TAB_ICON.svg);

const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
for (const page of pages) {
  const bytes = await draw(page, browser);
  console.log(`static/${page.file}  ${bytes} bytes`);
}
await browser.close();

const pictures = Object.fromEntries(pages.map(({ file, digest }) => [file, digest]));
const manifest = JSON.stringify({ site: SITE, pictures }, null, 2);
writeFileSync('src/lib/share/made.json', manifest + '\n');

/** @throws Error when a face does not load: another one would be drawn in its place */
async function draw({ file, html, faces, width, height }: PicturePage, browser: Browser) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`${html}<style>${faces.map(fontFace).join('')}</style>`);
  const failed = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'error').map((f) => f.family);
  });
  if (failed.length > 0) throw new Error(`${file}: ${failed.join()} failed to load`);
  const shot = await page.screenshot({ omitBackground: true });
  const pixels = await page.evaluate(pixelsOf, shot.toString('base64'));
  await page.close();
  const bytes = png(Buffer.from(pixels, 'base64'), width, 'rgba');
  writeFileSync(`static/${file}`, bytes);
  return bytes.length;
}

/** In the browser, which can read its own files: the pixels of a PNG, base64 as the file is. */
async function pixelsOf(file: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/png;base64,${file}`;
  await image.decode();
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context?.drawImage(image, 0, 0);
  const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
  let text = '';
  for (const byte of pixels) text += String.fromCharCode(byte);
  return btoa(text);
}
