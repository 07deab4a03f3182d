import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as tables from '../../../src/lib/story/tables';

/**
 * The reading of the tables, done once for the same bytes: mending reads the story again and again,
 * and most damage is to one file. For `vi.mock`.
 */
export function remembered(real: typeof tables): typeof tables {
  const known = new Map<string, tables.Tables>();
  return {
    ...real,
    readTables(root, lang, metas) {
      const folder = join(root, 'data');
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      const key = files
        .filter((name) => name.endsWith('.csv'))
        .map((name) => readFileSync(join(folder, name), 'latin1'))
        .join('\0');
      const found = known.get(`${lang}${key}`) ?? real.readTables(root, lang, metas);
      if (known.size > 24) known.delete(known.keys().next().value ?? '');
      known.set(`${lang}${key}`, found);
      return found;
    },
  };
}
