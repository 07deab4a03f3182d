import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Rolldown } from 'vite';

/** A package of which readers get something. */
interface Shipped {
  name: string;
  version: string;
  licence: string;
  text: string;
  /** Of its code in the build, before it is made small. */
  bytes: number;
}

const FACE = 'src/lib/text/fonts/OFL.txt';

/**
 * `licenses.txt`: a table of all that readers get from others, then the licence of each in full.
 *
 * @param chunks a build for browsers; the server's code never leaves the machine that builds
 * @throws Error when a package has no licence
 */
export function licencesOf(chunks: readonly Rolldown.OutputChunk[]): string {
  const found = new Map<string, Shipped>();
  for (const { modules } of chunks) {
    for (const [id, { renderedLength }] of Object.entries(modules)) {
      if (renderedLength === 0 || !id.includes('/node_modules/')) continue;
      const folder = packageOf(id);
      const shipped = found.get(folder) ?? describe(folder);
      shipped.bytes += renderedLength;
      found.set(folder, shipped);
    }
  }
  return write([...found.values()].sort((a, b) => b.bytes - a.bytes));
}

/** The folder of the package a module is in: the nearest that has a name. */
function packageOf(id: string): string {
  for (let folder = dirname(id.replace(/^\0|\?.*$/g, '')); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && 'name' in JSON.parse(readFileSync(file, 'utf8'))) return folder;
  }
}

/** @throws Error when a package has no licence: it must not be shipped */
function describe(folder: string): Shipped {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (!license) throw new Error(`${name} 沒有寫明許可，不能隨頁面發出 → 換一個庫`);
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : String(license);
  return { name, version, licence: license, text, bytes: 0 };
}

function write(all: readonly Shipped[]): string {
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
  return [
    'What readers of this story get from others. Bytes of code are those before it is made small.',
    '',
    '| package | version | licence | KB |',
    '| --- | --- | --- | ---: |',
    ...all.map((p) => `| ${p.name} | ${p.version} | ${p.licence} | ${kilobytes(p.bytes)} |`),
    '| Noto Serif SC, TC (subsets) | | OFL-1.1 | |',
    ...all.map(({ name, version, text }) => `\n\n==== ${name} ${version} ====\n\n${text}`),
    `\n\n==== Noto Serif SC, TC ====\n\n${readFileSync(FACE, 'utf8').trim()}`,
    '',
  ].join('\n');
}
