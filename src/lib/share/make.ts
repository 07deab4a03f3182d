/**
 * `npm run share`: makes the pictures the story is shared with and its icons, from the story's own
 * graphics. PUBLIC_SITE_URL says where the posters' codes lead.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { drawPage, launchBrowser } from './drawing';
import { loadRender } from './load-render';
import { SITE } from './site';
import { inTerminal } from '../story/terminal/checkout';

await inTerminal(async () => {
  const { picturePages, TAB_ICON } = await loadRender();
  const pictures = picturePages(process.cwd(), SITE);
  mkdirSync('static/share', { recursive: true });
  writeFileSync(`static/${TAB_ICON.file}`, TAB_ICON.svg);

  const browser = await launchBrowser();
  for (const picture of pictures) {
    const { file, width, height } = picture;
    const page = await browser.newPage({ viewport: { width, height } });
    const shot = PNG.sync.read(await drawPage(page, picture, { omitBackground: true }));
    await page.close();
    // Packed tighter than the browser packs: flat colours need no filter.
    const bytes = PNG.sync.write(shot, { filterType: 0, deflateLevel: 9, deflateStrategy: 0 });
    writeFileSync(`static/${file}`, bytes);
    console.log(`static/${file}  ${bytes.length} bytes`);
  }
  await browser.close();

  const digests = Object.fromEntries(pictures.map(({ file, digest }) => [file, digest]));
  const manifest = JSON.stringify({ site: SITE, pictures: digests }, null, 2);
  writeFileSync('src/lib/share/made.json', manifest + '\n');
});
