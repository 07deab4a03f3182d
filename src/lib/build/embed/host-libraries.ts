import { walk } from 'estree-walker';
import MagicString from 'magic-string';
import type { Plugin } from 'vite';
import { tag } from '../../../story.config.ts';
import type { Patch } from '../patches.ts';

/**
 * Before everything else. `Array.from`, `entries()` and `remove()` of our own, for hosts whose
 * Prototype.js puts others in their place: the first is empty for sets and maps, the second has no
 * indices, the third fails where `$` is jQuery's. And a place for what Svelte would leave on `window`.
 */
export const BANNER =
  'const __arrayFrom=(v,f)=>{const a=v==null?[]:v[Symbol.iterator]?[...v]:[...Array.prototype.slice.call(v)];return f?a.map((x,i)=>f(x,i)):a},' +
  '__entries=(v)=>Array.isArray(v)?v.map((x,i)=>[i,x]):v.entries(),' +
  '__remove=(v)=>v instanceof Node?v.parentNode?.removeChild(v):v?.remove(),' +
  '__window={};';

/** What Svelte would share with another Svelte in the host's page. */
export const SVELTE: readonly Patch[] = [
  {
    // The counter of $props.id(): ids need be unique within a shadow root only.
    module: '/svelte/src/internal/client/dom/template.js',
    find: 'window.__svelte',
    times: 2,
    replace: '__window.__svelte',
  },
  {
    // The name of its policy, which the host's may have taken.
    module: '/svelte/src/internal/client/dom/reconciler.js',
    find: 'svelte-trusted-html',
    times: 1,
    replace: `${tag}-html`,
  },
];

/** Methods that old libraries replace on the prototypes of a page, and what is called instead. */
const OWN: Readonly<Record<string, string>> = { entries: '__entries', remove: '__remove' };

/**
 * Has code call functions of our own for methods that a host's scripts may have replaced before it
 * comes: `list.entries()` becomes `__entries(list)`.
 *
 * @param parse as an ES module
 */
export function ownMethods(code: string, parse: (code: string) => unknown): string {
  if (!/\.(entries|remove)\(\s*\)/.test(code)) return code;
  const text = new MagicString(code);
  walk(parse(code) as Parameters<typeof walk>[0], {
    enter(node) {
      if (node.type !== 'CallExpression' || node.arguments.length > 0) return;
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || callee.computed) return;
      const { name, start } = callee.property as unknown as { name: string; start: number };
      const own = OWN[name];
      if (!own) return;
      const call = node as unknown as { start: number; end: number };
      const dot = code.lastIndexOf('.', start);
      text.prependLeft(call.start, `${own}(`);
      text.overwrite(code[dot - 1] === '?' ? dot - 1 : dot, call.end, ')');
    },
  });
  return text.toString();
}

export function keepMethods(): Plugin {
  return {
    name: 'own-methods',
    enforce: 'post',
    transform(code) {
      const own = ownMethods(code, (text) => this.parse(text));
      return own === code ? undefined : own;
    },
  };
}
