import type { Plugin } from 'vite';
import { tag } from '../../../story.config.ts';

/** Before everything else: what stands in place of texts below. */
export const BANNER =
  'const __arrayFrom=(v,f)=>{const a=v==null?[]:v[Symbol.iterator]?[...v]:[...Array.prototype.slice.call(v)];return f?a.map((x,i)=>f(x,i)):a},' +
  '__entry=(x,i)=>[i,x],' +
  '__window={};';

/** Texts, of our code and of libraries, that fail in some host's page, and what holds there. */
const TEXTS = new Map([
  // Prototype.js has its own: empty for sets and maps, without the indices of an array, and failing
  // where `$` is jQuery's.
  ['Array.from', '__arrayFrom'],
  ['.entries()', '.map(__entry)'],
  ['.remove()', '.replaceWith()'],
  // What Svelte would share with another Svelte: the counter of $props.id(), whose ids need be unique
  // within a shadow root only, and the name of its policy.
  ['window.__svelte', '__window.__svelte'],
  ['svelte-trusted-html', `${tag}-html`],
]);

/** Makes code proof against the libraries of a host; fails where a text is in no module any more. */
export function hostProof(): Plugin {
  const unmet = new Set(TEXTS.keys());
  return {
    name: 'host-proof',
    enforce: 'post',
    transform(code) {
      let proof = code;
      for (const [text, other] of TEXTS) {
        if (!code.includes(text)) continue;
        unmet.delete(text);
        proof = proof.replaceAll(text, other);
      }
      return proof;
    },
    buildEnd(error) {
      const [text] = unmet;
      if (!error && text)
        this.error(`構建裡沒有「${text}」：庫已改動 → 看清它現在怎樣做，再改 host-libraries.ts`);
    },
  };
}
