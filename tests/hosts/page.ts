/** One host page of the table in `pages.ts`, and its HTML. */
import type { Probe } from './probe';

/** How the element shows what it was asked to; null: its own fallback stays. */
export type Mode = 'sticky' | 'fixed' | 'clip' | 'scroller' | 'unrolled' | 'frame' | null;

export interface HostPage {
  /** Its address on the host's site. */
  name: string;
  /** What is wrong with it. */
  hazard: string;
  /** What the element must make of it. @default 'sticky' */
  mode?: Mode;
  /** How often the element says on the console what is in its way. @default once unless sticky */
  says?: number;
  /** Also run in Chromium 109. */
  old?: boolean;

  // The page. In each of these STORY stands for the story's origin.
  headers?: Record<string, string>;
  charset?: 'gbk';
  doctype?: string;
  /** Content of <meta name="viewport">; '' for a page without one. */
  viewport?: string;
  /** Attributes of <html>. */
  html?: string;
  /** In <head>, before the loader: the host's styles and scripts. */
  head?: string;
  /** At the start of <body>. */
  top?: string;
  /** What stands around the element inside <article>. */
  around?: [before: string, after: string];
  /** At the end of <body>. */
  bottom?: string;
  /** Attributes of the element. @default 'show="investment" lang="zh-Hans"' */
  element?: string;
  /** Instead of the one element. */
  body?: string;
  /** Instead of the loader's tag; PINNED is the one that the build prints, INLINE the loader itself. */
  loader?: string;
  /** Under which of its names (`server.ts`) the story is used. */
  story?: 'slow' | 'flaky' | 'hung' | 'broken' | 'spoilt' | 'forged' | 'down';

  // How it is tried.
  /**
   * Only whether it comes, comes to rest, fits the page and leaves nothing, and what `check` adds:
   * for hazards that have nothing to do with where pictures stand.
   */
  quick?: boolean;
  /** Selector of what scrolls, unless it is the page. */
  scroller?: string;
  /** The story cannot be laid out as in the plain page: other width, other viewport. */
  resized?: boolean;
  /** The host itself is wider than its window. */
  overflows?: boolean;
  /** How far the picture may be from its step when a link leads there, steps. @default 0.02 */
  near?: number;
  /** Held in a hand: 390 px wide, touch, deviceScaleFactor 2. */
  phone?: boolean;
  /** Console messages the host or the browser is to blame for. */
  noise?: RegExp;
  /** What else must hold while the story is there. */
  check?: (probe: Probe) => Promise<void>;
}

export const LOADER = '<script async src="STORY/embed/v1.js"></script>';
const ELEMENT = 'show="investment" lang="zh-Hans"';

/** What stays visible where nothing else comes: 五百一十天, as a CMS in GBK may keep it. */
export const FALLBACK =
  '<h2>&#x4E94;&#x767E;&#x4E00;&#x5341;&#x5929;</h2><p><a href="STORY/zh-hans/">STORY</a></p>';

/**
 * @param host name and port of the story
 * @param loaders what stands for PINNED and for INLINE
 * @param without as the page is without our loader
 */
export function render(
  page: HostPage,
  host: string,
  loaders: Record<string, string>,
  without = false,
): string {
  const { charset, doctype = '<!doctype html>', html = 'lang="zh-CN"' } = page;
  const viewport = page.viewport ?? 'width=device-width, initial-scale=1';
  const story = page.story ? `${page.story}.${host}` : host;
  const element = `<qingdao-510 ${page.element ?? ELEMENT}>${FALLBACK}</qingdao-510>`;
  const [before, after] = page.around ?? ['', ''];
  const text = `${doctype}
<html ${html}>
<head>
${charset && page.headers ? '' : `<meta charset="${charset ?? 'utf-8'}">`}
${viewport && `<meta name="viewport" content="${viewport}">`}
<title>深圳与青岛 - 新闻</title>
<link rel="stylesheet" href="/host.css">
${page.head ?? ''}
${(page.loader ?? LOADER).replace(/PINNED|INLINE/, (name) => loaders[name] ?? name)}
</head>
<body>
${page.top ?? ''}
<div class="app">
<h1>新闻标题</h1>
<p id="sample">正文第一段。<a href="#">链接</a></p>
<article class="article">
<div class="space"></div>
${before}${page.body ?? element}${after}
<div class="space"></div>
</article>
</div>
${page.bottom ?? ''}
</body>
</html>
`;
  const nothing = () =>
    text.replaceAll('STORY/embed', 'STORY/nothing').replace(/ integrity="[^"]*"/, '');
  return (without ? nothing() : text).replaceAll('STORY', `http://${story}`);
}
