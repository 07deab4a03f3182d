/** Pages that were rendered on the server, drawn by a browser of this machine. */
import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page, type PageScreenshotOptions } from 'playwright';
import type { Face } from '../text/fonts/faces';
import { findBrowser } from './browser';

/** @throws Refusal saying what to install when there is no browser */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });

/**
 * What the browser shows of a page that has no address, with its faces, as PNG.
 *
 * @throws Error when a face does not load: another one would be drawn in its place
 */
export async function drawPage(
  page: Page,
  { html, faces }: { html: string; faces: readonly Face[] },
  options: PageScreenshotOptions,
): Promise<Buffer> {
  await page.setContent(`${html}<style>${faces.map(fontFace).join('')}</style>`);
  const failed = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'error').map((f) => f.family);
  });
  if (failed.length > 0) throw new Error(`${failed.join()} failed to load`);
  return page.screenshot(options);
}

/** A face as a rule of CSS that carries its own file. */
function fontFace({ family, url, descriptors: { weight, unicodeRange } }: Face): string {
  const [path = ''] = url.split('?');
  const bytes = readFileSync(`.${path}`).toString('base64');
  return (
    `@font-face{font-family:'${family}';src:url(data:font/woff2;base64,${bytes});` +
    `${weight ? `font-weight:${weight};` : ''}${unicodeRange ? `unicode-range:${unicodeRange}` : ''}}`
  );
}
