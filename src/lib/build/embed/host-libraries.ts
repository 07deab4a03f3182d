import type { Plugin } from 'vite';
import { tag } from '../../../story.config.ts';

/** Before everything else: what stands in place of texts below. */
export const BANNER =
  'const __arrayFrom=(v,f)=>{const a=v==null?[]:v[Symbol.iterator]?[...v]:[...Array.prototype.slice.call(v)];return f?a.map((x,i)=>f(x,i)):a},' +
  '__entry=(x,i)=>[i,x],' +
  '__remove=(v)=>v?.parentNode?.removeChild(v),' +
  '__window={};';

/**
 * Texts, of our code and of libraries, that fail in some host's page, and what holds there. `remove` is
 * called on what is named or stands in brackets: on anything else it would be no code any more.
 */
const TEXTS: readonly (readonly [text: RegExp, other: string])[] = [
  // Prototype.js has its own: empty for sets and maps, without the indices of an array, and failing
  // where `$` is jQuery's.
  [/\bArray\.from\b/g, '__arrayFrom'],
  [/\.entries\(\)/g, '.map(__entry)'],
  [/([\w$.]+|\([\w$.]+\))\??\.remove\(\)/g, '__remove($1)'],
  // What Svelte would share with another Svelte: the counter of $props.id(), whose ids need be unique
  // within a shadow root only, and the name of its policy.
  [/\bwindow\.__svelte\b/g, '__window.__svelte'],
  [/\bsvelte-trusted-html\b/g, `${tag}-html`],
];

/** Makes code proof against the libraries of a host; fails where a text is in no module any more. */
export function hostProof(): Plugin {
  const unmet = new Set(TEXTS);
  return {
    name: 'host-proof',
    enforce: 'post',
    transform: (code) =>
      TEXTS.reduce((before, row) => {
        const proof = before.replace(...row);
        if (proof !== before) unmet.delete(row);
        return proof;
      }, code),
    buildEnd(error) {
      const [row] = unmet;
      if (!error && row)
        this.error(`構建裡沒有 ${row[0]}：庫已改動 → 看清它現在怎樣做，再改 host-libraries.ts`);
    },
  };
}
