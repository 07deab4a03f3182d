import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { fontFace } from '../font-face';
import { type ExportOptions, MARGIN } from './options';
import type { StillPage } from './stills';
import { vectorOf, wellFormed } from './vector';

/** Pixels of a picture to one of its units: for a screen, and for paper. */
export const DENSITIES = [2, 4] as const;

/**
 * What the story's own cuts are cut from, by the names under which a computer has them whole; and
 * what is like the face that pictures draw English in. A name with a word that begins with a digit
 * would cost an SVG the whole list.
 */
const FONTS = {
  'Story Song TC': ['Noto Serif TC'],
  'Story Song SC': ['Noto Serif SC'],
  'Story Song EN': ['Noto Serif SC', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  'CJK Punct TC': [],
  'CJK Punct SC': [],
  'Noto Sans CJK KR': [
    'Noto Sans CJK KR',
    'Source Sans Pro',
    'Segoe UI',
    'Helvetica Neue',
    'Arial',
  ],
};

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
  pagesOf: (lang: (typeof langs)[number], size: (typeof sizes)[number]['size']) => StillPage[],
  browser: Browser,
  tell: (name: string) => void,
): Promise<void> {
  for (const { name: sizeName, size } of sizes) {
    const { width, height } = size;
    const pages = await Promise.all(
      DENSITIES.map(async (deviceScaleFactor) => {
        const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor });
        // What names functions in the code that is sent to the page.
        await page.addInitScript('globalThis.__name = (named) => named');
        await page.goto('about:blank');
        return page;
      }),
    );
    for (const lang of langs) {
      mkdirSync(join(out, 'pictures', lang), { recursive: true });
      const box = { ...size, width: width - 2 * MARGIN, height: height - 2 * MARGIN };
      for (const still of pagesOf(lang, box)) {
        const file = pictureName(lang, `${still.section}/${still.step}`, sizeName);
        for (const [i, page] of pages.entries()) {
          await show(still, page);
          const bytes = await page.screenshot();
          writeFileSync(join(out, `${file}@${DENSITIES[i]}x.png`), bytes);
        }
        const { title, description } = still;
        const svg = await pages[0]?.evaluate(vectorOf, {
          title,
          description,
          fonts: FONTS,
          margin: MARGIN,
        });
        writeFileSync(join(out, `${file}.svg`), wellFormed(svg ?? ''));
        tell(file);
      }
    }
    for (const page of pages) await page.close();
  }
}

/** @throws Error when a face does not load: another one would be drawn in its place */
async function show({ html, faces, section, step }: StillPage, page: Page): Promise<void> {
  const room = `.story{padding:${MARGIN}px}`;
  await page.setContent(`${html}<style>${room}${faces.map(fontFace).join('')}</style>`);
  const failed = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'error').map((f) => f.family);
  });
  if (failed.length > 0) throw new Error(`${section}/${step}: ${failed.join()} failed to load`);
}
