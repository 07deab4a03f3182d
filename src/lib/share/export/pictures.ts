import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import type { Size } from '../../graphics/types';
import type { Lang } from '../../model/story';
import { showPage } from '../drawing';
import { type ExportOptions, MARGIN } from './options';
import type { StillPage } from './stills';

/** Pixels of a picture to one of its units: for a screen, and for paper. */
export const DENSITIES = [2, 4] as const;

const PADDING = `<style>.story{padding:${MARGIN}px}</style>`;

/** `pictures/en/qushi-total.phone`: what the files of one picture have in common. */
export const pictureName = (lang: string, step: string, size: string): string =>
  `pictures/${lang}/${step.replace('/', '-')}.${size}`;

/**
 * Draws every step asked for as SVG and as PNG.
 *
 * @param pagesOf the pages of one language and size
 * @param tell called after each picture with its name
 */
export async function exportPictures(
  { out, langs, sizes }: ExportOptions,
  pagesOf: (lang: Lang, size: Size) => StillPage[],
  browser: Browser,
  tell: (name: string) => void,
): Promise<void> {
  for (const { name: sizeName, size } of sizes) {
    const { width, height } = size;
    const box = { ...size, width: width - 2 * MARGIN, height: height - 2 * MARGIN };
    const pages = await Promise.all(
      DENSITIES.map((deviceScaleFactor) =>
        browser.newPage({ viewport: { width, height }, deviceScaleFactor }),
      ),
    );
    for (const lang of langs) {
      mkdirSync(join(out, 'pictures', lang), { recursive: true });
      for (const { step, html, svg, faces } of pagesOf(lang, box)) {
        const file = pictureName(lang, step, sizeName);
        for (const [i, page] of pages.entries()) {
          await showPage(page, { html: html + PADDING, faces }, file);
          await page.screenshot({ path: join(out, `${file}@${DENSITIES[i]}x.png`) });
        }
        writeFileSync(join(out, `${file}.svg`), svg);
        tell(file);
      }
    }
    for (const page of pages) await page.close();
  }
}
