import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../model/languages';

/** What only a server needs, or another page than the story's. */
const NOT_FOR_A_DISK = [
  '_app',
  'data',
  'embed',
  '404.html',
  'robots.txt',
  'sitemap.xml',
  'readme.png',
];

/** A link to a folder shows the folder when there is no server to open the page in it. */
const OPEN_PAGES = `<script>
addEventListener('click', (event) => {
  const link = event.target.closest && event.target.closest('a[href]');
  if (link && link.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
}, true);
</script>`;

/**
 * Builds the story as a folder whose pages open from a disk: scripts and styles stand in the page,
 * its faces too, because a browser takes neither modules nor fonts from a disk.
 *
 * @param folder where to; what was there goes
 */
export function buildArchive(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'];
  execFileSync(process.execPath, vite, {
    env: { ...process.env, NODE_ENV: 'production', STORY_ARCHIVE: folder },
    // What is said of a folder other than the project's own concerns nobody; errors are thrown.
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  for (const { path } of LANGUAGES) {
    const file = join(folder, path, 'index.html');
    writeFileSync(file, whole(readFileSync(file, 'utf8'), folder));
  }
  for (const name of NOT_FOR_A_DISK) rmSync(join(folder, name), { recursive: true, force: true });
}

/** The page with its faces in it. */
function whole(html: string, folder: string): string {
  const assets = join(folder, '_app/immutable/assets');
  return html
    .replace(/\s*<link [^>]*rel="preload"[^>]*>/g, '')
    .replace(
      /url\(["']?[^"')]*?([\w-]+\.[\w-]+\.woff2)["']?\)/g,
      (_, name: string) =>
        `url(data:font/woff2;base64,${readFileSync(join(assets, name), 'base64')})`,
    )
    .replace('<head>', () => `<head>${OPEN_PAGES}`);
}
