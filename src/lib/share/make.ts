/**
 * `npm run share`: makes the pictures the story is shared with and its icons, from the story's own
 * graphics. PUBLIC_SITE_URL says where the posters' codes lead.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { PNG } from 'pngjs';
import { launchBrowser, showPage } from './drawing';
import { loadRender } from './load-render';
import type { PicturePage } from './render';
import { SITE } from './site';

const { picturePages, TAB_ICON } = await loadRender();
const pages = picturePages(process.cwd(), SITE);
mkdirSync('static/share', { recursive: true });
writeFileSync(`static/${TAB_ICON.file}`, TAB_ICON.svg);

const browser = await launchBrowser();
for (const page of pages) {
  const bytes = await draw(page, browser);
  console.log(`static/${page.file}  ${bytes} bytes`);
}
await browser.close();

const pictures = Object.fromEntries(pages.map(({ file, digest }) => [file, digest]));
const manifest = JSON.stringify({ site: SITE, pictures }, null, 2);
writeFileSync('src/lib/share/made.json', manifest + '\n');

/** @returns bytes of the file, packed tighter than the browser packs: flat colours need no filter */
async function draw(picture: PicturePage, browser: Browser): Promise<number> {
  const { file, width, height } = picture;
  const page = await browser.newPage({ viewport: { width, height } });
  await showPage(page, picture, file);
  const shot = PNG.sync.read(await page.screenshot({ omitBackground: true }));
  await page.close();
  const bytes = PNG.sync.write(shot, { filterType: 0, deflateLevel: 9, deflateStrategy: 0 });
  writeFileSync(`static/${file}`, bytes);
  return bytes.length;
}
