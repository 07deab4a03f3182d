/**
 * The last step of a build: every text also compressed, for servers that send `.br` and `.gz` as
 * they lie there, and the headers for hosts that read `_headers`.
 */
import { readdirSync, statSync } from 'node:fs';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headersFile, isText } from './headers';

const BUILD = 'build';

const packed = /\.(br|gz)$/;
const files = readdirSync(BUILD, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !packed.test(entry.name) && entry.name !== '_headers')
  .map((entry) => join(entry.parentPath, entry.name));

/** Written with the time of its original, by which servers tell whether a reader's copy is fresh. */
async function pack(file: string): Promise<void> {
  const bytes = await readFile(file);
  const { atime, mtime } = statSync(file);
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const forms = {
    br: await promisify(brotliCompress)(bytes, { params }),
    gz: await promisify(gzip)(bytes, { level: 9 }),
  };
  for (const [ending, form] of Object.entries(forms)) {
    await writeFile(`${file}.${ending}`, form);
    await utimes(`${file}.${ending}`, atime, mtime);
  }
}

const address = (file: string): string =>
  `/${relative(BUILD, file).replaceAll('\\', '/')}`.replace(/\/index\.html$/, '/');

const texts = files.filter(isText);
await Promise.all(texts.map(pack));
await writeFile(join(BUILD, '_headers'), headersFile(files.map(address)));
console.log(`build/: ${files.length} files, ${texts.length} of them also as .br and .gz; _headers`);
