import type { AtRule, Plugin, Root, Rule } from 'postcss';

/** px in a rem: a host may have set its own to anything. */
const REM = 16;

/** The element itself, and what measures the view: their lengths are the window's. */
const WINDOWS = /^(:host|\.probe)/;

const LANDSCAPE = '(orientation: landscape)';

/** What Dark Reader puts before a colour's name where it is a ground, ink, a line. */
const USES = ['--darkreader-bg', '--darkreader-text', '--darkreader-border'];

/** What is said of a whole document, of which an embed has none. */
const DOCUMENT = /^(html|body)\b/;

/**
 * The page's own style, made to stand inside somebody else's page. There the window is not the
 * story's and the root element not ours, so what the style asks of them is asked of `.root` instead,
 * the one box around the story (see ../host.css):
 *
 * - `:root` becomes `.root`; rules for html, body and @page go;
 * - `rem` becomes px, more of them where a phone shrinks the page (see ../host-page.svelte.ts);
 * - `vw`, `vh`, `svh` and `dvh` become multiples of --vw and --vh, which follow the element and what
 *   the reader sees of the page, but for what is said of the element itself and of its probe;
 * - media queries of the width become classes: `(min-width: 900px)` is `.root.w900`, set by script
 *   and without weight in the cascade; landscape, asked with a width, is `.root.landscape`, an
 *   element wider than the view is high. Container queries would ask too new a browser, and would
 *   catch boxes that are fixed;
 * - colours are the same whatever they are used for, also to Dark Reader. It takes a fill or a
 *   stroke for ink, so that a halo of the ground would become as light as the words on it.
 */
export function hostless(): Plugin {
  return {
    postcssPlugin: 'hostless',
    OnceExit(root) {
      root.walkAtRules('page', (rule) => void rule.remove());
      root.walkAtRules('media', (rule) => askWidth(rule));
      root.walkRules((rule) => withoutDocument(rule));
      keepColours(root);
      root.walkDecls((decl) => {
        decl.value = decl.value.replace(
          /(\d*\.?\d+)rem\b/g,
          (_, rem: string) => `calc(${Number(rem) * REM}px * var(--shrunk, 1))`,
        );
        if (WINDOWS.test((decl.parent as Rule).selector)) return;
        decl.value = decl.value
          .replace(/(\d*\.?\d+)(?:[sdl]?vh)\b/g, 'calc($1 * var(--vh))')
          .replace(/(\d*\.?\d+)vw\b/g, 'calc($1 * var(--vw))');
      });
    },
  };
}

function keepColours(root: Root): void {
  const colours = new Set<string>();
  root.walkDecls(/^--/, ({ prop, value }) => void (value.startsWith('#') && colours.add(prop)));
  const nodes = [...colours].flatMap((name) =>
    USES.map((use) => ({ prop: use + name, value: `var(${name})`, important: true })),
  );
  if (nodes.length > 0) root.append({ selector: '.root .story', nodes });
}

function withoutDocument(rule: Rule): void {
  const kept = rule.selectors.filter((selector) => !DOCUMENT.test(selector));
  if (kept.length === 0) rule.remove();
  else rule.selectors = kept.map((selector) => selector.replaceAll(':root', '.root'));
}

/** Rewrites one @media; each query of its list asks for itself. */
function askWidth(media: AtRule): void {
  if (!/width/.test(media.params)) return;
  for (const query of media.params.split(/\s*,\s*/)) {
    let box = '.root';
    const others: string[] = [];
    for (const ask of query.split(/\s+and\s+/)) {
      const [, side, px] = /^\((min|max)-width:\s*(\d+)px\)$/.exec(ask) ?? [];
      if (ask === LANDSCAPE) box += '.landscape';
      else if (side) box += side === 'min' ? `.w${px}` : `:not(.w${Number(px) + 1})`;
      else others.push(ask);
    }
    const copy = media.clone({ params: others.join(' and ') });
    copy.walkRules((rule) => {
      rule.selectors = rule.selectors.map((selector) => `:where(${box}) ${selector}`);
    });
    media.before(others.length > 0 ? copy : (copy.nodes ?? []));
  }
  media.remove();
}
