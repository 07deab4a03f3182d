/**
 * `npm run export`: the story as files to take along, drawn from the same frames as the pages: a PNG
 * and an SVG of every step, the printed story, the pictures to share, an archive that opens from a
 * disk, and a page to look at them all. See `options.ts` for what can be asked for.
 */
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright';
import { LANGUAGES } from '../../model/languages';
import { inTerminal } from '../../story/terminal/checkout';
import { drawPage, launchBrowser } from '../drawing';
import { loadRender } from '../load-render';
import { buildArchive } from './archive';
import { writeIndex } from './index-page';
import { DENSITIES, MARGIN, pictureName, readOptions } from './options';

const { stepNames, stillPages } = await loadRender();
await inTerminal(async () => {
  const all = stepNames(process.cwd());
  const options = readOptions(process.argv.slice(2), all);
  const { out, kinds } = options;
  mkdirSync(out, { recursive: true });
  const browser = await launchBrowser();
  try {
    if (kinds.includes('pictures')) await exportPictures(options, browser);
    if (kinds.includes('share')) copyShared(options);
    if (kinds.includes('archive') || kinds.includes('print')) await exportPages(options, browser);
  } finally {
    await browser.close();
  }
  writeIndex(out, all);
  console.log(`寫好了：${pathToFileURL(resolve(out, 'index.html'))}`);
});

type Options = ReturnType<typeof readOptions>;

/** Every step asked for as SVG and as PNG. */
async function exportPictures(options: Options, browser: Browser): Promise<void> {
  const { out, langs, steps, sizes } = options;
  const total = langs.length * steps.length * sizes.length;
  let done = 0;
  for (const { name, size } of sizes) {
    const { width, height } = size;
    const box = { ...size, width: width - 2 * MARGIN, height: height - 2 * MARGIN };
    const pages = await Promise.all(
      DENSITIES.map((deviceScaleFactor) =>
        browser.newPage({ viewport: { width, height }, deviceScaleFactor }),
      ),
    );
    for (const lang of langs) {
      mkdirSync(join(out, 'pictures', lang), { recursive: true });
      for (const { step, svg, ...picture } of stillPages(process.cwd(), lang, steps, box)) {
        const file = pictureName(lang, step, name);
        for (const [i, page] of pages.entries())
          await drawPage(page, picture, { path: join(out, `${file}@${DENSITIES[i]}x.png`) });
        writeFileSync(join(out, `${file}.svg`), svg);
        console.log(`${++done}/${total} ${file}`);
      }
    }
    for (const page of pages) await page.close();
  }
}

function copyShared({ out, langs }: Options): void {
  const isAsked = (file: string) => langs.some((lang) => new RegExp(`^${lang}-\\d`).test(file));
  for (const file of readdirSync('static/share').filter(isAsked)) {
    cpSync(join('static/share', file), join(out, 'share', file));
    console.log(`share/${file}`);
  }
}

/** The archive, and the printed story, which is printed from it. */
async function exportPages({ out, kinds, langs }: Options, browser: Browser): Promise<void> {
  const archive = resolve(out, 'archive');
  console.log('archive …');
  buildArchive(archive);
  if (kinds.includes('print')) {
    for (const { tag, path } of LANGUAGES.filter((language) => langs.includes(language.tag))) {
      const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
      await page.goto(`${pathToFileURL(join(archive, path, 'index.html'))}`);
      await page.locator('.story[data-alive]').waitFor();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const file = `print/${tag}.pdf`;
      await page.pdf({ path: join(out, file), preferCSSPageSize: true, printBackground: true });
      console.log(file);
      await page.close();
    }
  }
  if (kinds.includes('archive')) console.log('archive/index.html');
  else rmSync(archive, { recursive: true });
}
