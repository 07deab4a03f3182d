import { readFileSync } from 'node:fs';

/** A package of which readers get something, as Vite's `build.license` tells of it. */
interface Shipped {
  name: string;
  version: string;
  /** SPDX. */
  identifier?: string | null;
  text?: string;
}

const FACE = 'src/lib/text/fonts/OFL.txt';

/**
 * `licenses.txt`: a table of all that readers get from others, then the licence of each in full.
 *
 * @param json what Vite wrote of a build for browsers; the server's code never leaves the machine
 * @throws Error when a package has no licence: it must not be shipped
 */
export function licencesOf(json: string): string {
  const all = JSON.parse(json) as Shipped[];
  const unfit = all.find(({ identifier }) => !identifier);
  if (unfit) throw new Error(`${unfit.name} 沒有寫明許可，不能隨頁面發出 → 換一個庫`);
  return [
    'What readers of this story get from others.',
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...all.map(({ name, version, identifier }) => `| ${name} | ${version} | ${identifier} |`),
    '| Noto Serif SC, TC (subsets) | | OFL-1.1 |',
    ...all.map((p) => `\n\n==== ${p.name} ${p.version} ====\n\n${p.text ?? p.identifier}`),
    `\n\n==== Noto Serif SC, TC ====\n\n${readFileSync(FACE, 'utf8').trim()}`,
    '',
  ].join('\n');
}
