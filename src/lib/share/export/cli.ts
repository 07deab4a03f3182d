/**
 * `npm run export`: the story as files to take along, drawn from the same frames as the pages: a PNG
 * and an SVG of every step, the printed story, the pictures to share, an archive that opens from a
 * disk, and a page to look at them all. See `options.ts` for what can be asked for.
 */
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright';
import { LANGUAGES } from '../../model/languages';
import { launchBrowser } from '../drawing';
import { loadStills } from '../load-render';
import { buildArchive } from './archive';
import { writeIndex } from './index-page';
import { type ExportOptions, readOptions } from './options';
import { exportPictures } from './pictures';

try {
  const { stepNames, stillPages } = await loadStills();
  const all = stepNames(process.cwd());
  const options = readOptions(process.argv.slice(2), all);
  const { out, kinds, langs, steps, sizes } = options;
  mkdirSync(out, { recursive: true });
  const browser = await launchBrowser();
  try {
    if (kinds.includes('pictures')) {
      const total = langs.length * steps.length * sizes.length;
      let done = 0;
      await exportPictures(
        options,
        (lang, size) => stillPages(process.cwd(), lang, steps, size),
        browser,
        (name) => console.log(`${++done}/${total} ${name}`),
      );
    }
    if (kinds.includes('share')) copyShared(options);
    if (kinds.includes('archive') || kinds.includes('print')) await exportPages(options, browser);
  } finally {
    await browser.close();
  }
  writeIndex(out, all);
  console.log(`寫好了：${pathToFileURL(resolve(out, 'index.html'))}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function copyShared({ out, langs }: ExportOptions): void {
  const isAsked = (file: string) => langs.some((lang) => new RegExp(`^${lang}-\\d`).test(file));
  for (const file of readdirSync('static/share').filter(isAsked)) {
    cpSync(join('static/share', file), join(out, 'share', file));
    console.log(`share/${file}`);
  }
}

/** The archive, and the printed story, which is printed from it. */
async function exportPages({ out, kinds, langs }: ExportOptions, browser: Browser): Promise<void> {
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
