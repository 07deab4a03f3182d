import { digestOf, type Snapshot } from '../../../src/lib/story/read/snapshot';
import { Ledger } from '../../../src/lib/story/read/ledger';
import type * as tables from '../../../src/lib/story/read/tables';

/**
 * The reading of the tables, done once for the same bytes: mending reads the story again and again,
 * and most damage is to one file. For `vi.mock`.
 */
export function remembered(real: typeof tables): typeof tables {
  const known = new Map<string, tables.Tables>();
  const keys = new WeakMap<Snapshot, string>();
  const keyOf = (files: Snapshot): string => {
    const tablesOf = () => new Map([...files].filter(([file]) => !file.endsWith('.md')));
    const key = keys.get(files) ?? digestOf(tablesOf());
    keys.set(files, key);
    return key;
  };
  return {
    ...real,
    readTables(files, lang, metas) {
      const key = `${lang} ${keyOf(files)}`;
      const found = known.get(key) ?? real.readTables(files, lang, metas);
      if (known.size > 24) known.delete(known.keys().next().value ?? '');
      known.set(key, found);
      // The words ask for facts as well.
      const missing = new Map(found.ledger.missing);
      const ledger = Object.assign(new Ledger(), found.ledger, { missing, renamed: new Set() });
      return { ...found, ledger };
    },
  };
}
