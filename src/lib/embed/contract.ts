import { tag as TAG } from '../../story.config';

/**
 * What a host page sees and hears of the element, from whichever of our scripts: the loader, the
 * bundle and the script of the frames take it from here.
 */
export { TAG };

/** What an iframe needs: scripts, its own files, and links that open beside it. */
export const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** Tells the site engineer, on the console. */
export function warn(why: string): void {
  console.warn('<' + TAG + '> ' + why);
}

/** Fires `story:ready`, `story:step` or `story:error`: bubbling, out of every shadow root. */
export function dispatch(
  host: HTMLElement,
  type: 'ready' | 'step' | 'error',
  detail: object,
): void {
  host.dispatchEvent(new CustomEvent('story:' + type, { bubbles: true, composed: true, detail }));
}

/**
 * How the element stands in the page until its bundle says so; a style attribute is the host's. On
 * paper no room is kept for what has not come.
 *
 * @param height its least, and what follows in the style
 */
export function dress(host: HTMLElement, height: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '@media screen{:host(:not([hidden])){display:flow-root;min-height:' + height + '}}',
  );
  (host.shadowRoot as ShadowRoot).adoptedStyleSheets = [sheet];
}

/** The `lang` of the nearest ancestor that has one, out through shadow roots; empty for none. */
export function languageAround(host: Element): string {
  for (let node: Node | null = host.parentNode; node;) {
    const { lang, parentNode, host } = node as Node & { lang?: string; host?: Element };
    if (lang) return lang;
    node = parentNode || host || null;
  }
  return '';
}

/** What an element shows: the story, or an iframe in its place. Called, it goes. */
export interface Shown {
  (): void;
  /** Takes up the attributes as they are now. An iframe cannot. */
  change?(): void;
  /** Has an iframe bring the page to the step that the attribute names. */
  step?(): void;
}

/** The element, as the loader and what it shows know it. */
export interface StoryElement extends HTMLElement {
  /** In the page, and known to the loader. */
  begun?: boolean;
  /** Has come near the view. */
  near?: boolean;
  /** A change of attributes waits for others. */
  due?: boolean;
  /** Why it is not shown as asked. */
  why?: string;
  shown?: Shown | undefined;
  /** The step that the iframe has brought the page to. */
  rested?: string | undefined;
}

/** The bundle, as the loader calls it. @param instead what to call when it fails */
export type Runtime = (host: StoryElement, instead: Instead) => Shown;

/** Says that an element failed and why, and shows an iframe in place of what it showed. */
export type Instead = (host: StoryElement, reason: 'load' | 'run', why?: string) => void;
