import type { Plugin } from 'vite';

/** A text of a library that must be another in what we ship; package.json pins the library. */
export interface Patch {
  /** What the address of the module ends in. */
  module: string;
  find: string | RegExp;
  /** How often it stands there. */
  times: number;
  replace: string;
}

/** Vite announces in the page's head what a part needs: our parts need nothing but themselves. */
export const NO_PRELOAD: Patch = {
  module: 'vite/preload-helper.js',
  find: /^[^]*$/,
  times: 1,
  replace: 'export const __vitePreload = (load) => load();',
};

/** @throws Error unless the text is there exactly as often as is known */
export function patched(code: string, { module, find, times, replace }: Patch): string {
  let found = 0;
  const all = typeof find === 'string' ? find : new RegExp(find, 'g');
  const done = code.replaceAll(all, () => {
    found += 1;
    return replace;
  });
  if (found !== times)
    throw new Error(
      `${module} 裡「${String(find)}」有 ${found} 處，應有 ${times} 處：庫已改動 → 看清它現在怎樣做，再改這個補丁`,
    );
  return done;
}

/** Patches modules; a build that has not met one of them fails. */
export function patches(list: readonly Patch[]): Plugin {
  const met = new Set<Patch>();
  return {
    name: 'patches',
    transform(code, id) {
      const mine = list.filter(({ module }) => id.endsWith(module));
      if (mine.length === 0) return undefined;
      for (const patch of mine) met.add(patch);
      return mine.reduce(patched, code);
    },
    buildEnd(error) {
      const missed = list.find((patch) => !met.has(patch));
      if (!error && missed)
        this.error(`構建裡沒有 ${missed.module}：庫已改動 → 看清它現在怎樣做，再改這個補丁`);
    },
  };
}
