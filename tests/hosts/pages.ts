/**
 * The hazards: one row, one page. A new one is a name, what is wrong, the markup that makes it so,
 * and the mode the element must choose. Everything `probe.ts` asserts is asserted of each of them.
 */
import { LOADER, type HostPage } from './page';
import * as check from './checks';
import { REPORTED } from './reported';

const css = (text: string) => `<style>${text}</style>`;
const js = (text: string) => `<script>${text}</script>`;
const SWALLOW = js(
  '["scroll", "wheel", "click", "keydown", "touchmove", "resize"].forEach(function (type) { addEventListener(type, function (e) { e.stopImmediatePropagation(); }, true); });',
);

export const PAGES: readonly HostPage[] = [
  {
    name: 'plain',
    hazard: 'nothing: what every other page is compared to',
    old: true,
    check: check.events,
  },

  // Ancestors.
  {
    name: 'overflow',
    hazard: 'an ancestor hides what overflows it, and sticky with it',
    head: css('.article { overflow: hidden; }'),
    mode: 'fixed',
    old: true,
    check: check.events,
  },
  {
    name: 'overflow-x',
    hazard: 'an ancestor hides what overflows sideways: a scrollport that cannot scroll',
    head: css('.app { overflow-x: hidden; }'),
    mode: 'fixed',
  },
  {
    name: 'body-x',
    hazard: 'html and body both hide what overflows sideways, as half of all old sites do',
    head: css('html, body { overflow-x: hidden; }'),
    mode: 'fixed',
    old: true,
  },
  {
    name: 'body-only-x',
    hazard: 'body alone does, and hands it to the viewport',
    head: css('body { overflow-x: hidden; }'),
  },
  {
    name: 'transform',
    hazard: 'an ancestor is transformed and filtered: fixed boxes belong to it',
    head: css(
      '.article { transform: translateZ(0); filter: brightness(1); perspective: 900px; will-change: transform; }',
    ),
    old: true,
  },
  {
    name: 'overflow-transform',
    hazard: 'both: no box can be pinned from inside',
    head: css('.article { overflow: hidden; transform: translateZ(0); }'),
    mode: 'unrolled',
    old: true,
    check: check.events,
  },
  {
    name: 'overflow-translate',
    hazard: 'both, all round the page: before anything scrolls it stands where the view does',
    head: css('body { margin: 0; } .app { overflow: hidden; translate: 0 0; }'),
    mode: 'unrolled',
  },
  {
    name: 'overhang',
    hazard: 'an ancestor scrolls sideways; what hangs out of it makes it scroll by a hair as well',
    head: css('.article { overflow-x: auto; position: relative; }'),
    around: ['', '<i style="position: absolute; bottom: -12px; height: 20px">menu</i>'],
    mode: 'fixed',
  },
  {
    name: 'overflow-fix',
    hazard: 'both, and the site lets the element mend its ancestors',
    head: css('.article { overflow: hidden; transform: translateZ(0); }'),
    element: 'show="investment" lang="zh-Hans" fix="overflow"',
    mode: 'clip',
    check: check.events,
  },
  {
    name: 'scroller',
    hazard: 'a box scrolls, not the page',
    head: css('html, body { overflow: hidden; } .app { height: 100vh; overflow: auto; }'),
    scroller: '.app',
    old: true,
  },
  {
    name: 'body-scroll',
    hazard: 'the body scrolls inside html',
    head: css('html { height: 100%; overflow: hidden; } body { height: 100%; overflow: auto; }'),
    scroller: 'body',
  },
  {
    name: 'header',
    hazard: 'a sticky header covers the top of the page, a dialog must stay above everything',
    head: css(
      '.top { position: sticky; top: 0; height: 56px; z-index: 100; background: #fff; }' +
        '.dialog { position: fixed; inset: 300px 100px auto; height: 200px; z-index: 1; background: #fff; }',
    ),
    top: '<div class="top">频道</div>',
    bottom: '<div class="dialog" id="dialog">公告</div>',
    element: 'show="investment" lang="zh-Hans" top="56"',
    resized: true,
    check: check.underHeader,
  },
  {
    name: 'short-parent',
    hazard: 'a parent much lower than what is in it',
    head: css('.article { height: 300px; }'),
  },
  {
    name: 'unseen',
    hazard: 'an ancestor that is laid out only while it is near the view',
    head: css('.article { content-visibility: auto; contain-intrinsic-size: 1px 6000px; }'),
    old: true,
  },
  {
    name: 'column',
    hazard: 'a column of an article, much narrower than the window',
    head: css('.article { width: 600px; margin: 0 auto; }'),
    resized: true,
    check: check.insideColumn,
  },
  {
    name: 'columns',
    hazard: 'an article set in columns',
    head: css('.article { columns: 3; }'),
  },
  {
    name: 'flexed',
    hazard: 'all that stands in an article is made a flex box',
    head: css('.article > * { display: flex; align-items: center; justify-content: center; }'),
  },
  {
    name: 'upright',
    hazard: 'an article set upright, its lines from right to left',
    head: css('.article { writing-mode: vertical-rl; } .space { height: 0; }'),
    overflows: true,
    quick: true,
    resized: true,
  },
  {
    name: 'layout',
    hazard: 'in a cell of a table in a flex box',
    head: css('.article { display: flex; } table { width: 100%; border-collapse: collapse; }'),
    around: ['<table><tr><td style="padding: 0">', '</td></tr></table>'],
    resized: true,
    check: check.wideEnough,
  },
  {
    name: 'scale',
    hazard: 'a script scales the whole body down',
    head: css('body { transform: scale(0.8); transform-origin: 0 0; }'),
    mode: 'unrolled',
    resized: true,
  },
  {
    name: 'smooth-transform',
    hazard: 'a script moves the whole page by transform: nothing scrolls',
    head: css(
      'html, body { overflow: hidden; height: 100%; } .app { position: fixed; inset: 0 0 auto; will-change: transform; }',
    ),
    bottom: js(
      'var y = 0; addEventListener("wheel", function (e) { y -= e.deltaY; document.querySelector(".app").style.transform = "translate3d(0," + y + "px,0)"; });',
    ),
    mode: 'unrolled',
  },

  // Styles.
  {
    name: 'reset',
    hazard: 'rules for every tag, all of them important',
    head: css(
      '* { font-size: 12px !important; line-height: 1 !important; color: red !important; float: left; overflow: hidden; letter-spacing: 3px !important; }' +
        '* { font-family: monospace !important; box-sizing: border-box !important; transition: all 3s !important; }' +
        'p { text-indent: 2em; } svg, img, canvas { width: 50px !important; max-width: 10% !important; }' +
        'html, body, .app, .article, .space { float: none !important; overflow: visible !important; transition: none !important; }' +
        'section, header, figure, button, table { display: none !important; } .article > * { max-width: 300px; width: 300px; transform: rotate(1deg); position: absolute; opacity: 0.4; padding: 20px; border: 9px solid red; }' +
        '.article > .space { position: static; opacity: 1; }',
    ),
    old: true,
  },
  {
    name: 'inherit',
    hazard: 'everything that children inherit',
    head: css(
      'body { letter-spacing: 4px; white-space: nowrap; text-transform: uppercase; text-align: center; line-height: 50px; font: italic bold 30px/50px cursive; color: lime; text-indent: 3em; word-spacing: 1em; cursor: wait; visibility: visible; user-select: none; -webkit-user-select: none; word-break: break-all; text-shadow: 2px 2px red; quotes: none; list-style: square; font-variant: small-caps; pointer-events: auto; tab-size: 9; hyphens: auto; }',
    ),
    check: check.selectable,
  },
  {
    name: 'vars',
    hazard: 'custom properties of our names',
    head: css(
      ':root, body, qingdao-510 { --u: 40px; --bar: 300px; --ground: red; --card: blue; --ink: yellow; --ink2: yellow; --qingdao: lime; --shenzhen: lime; --sans: cursive; --display: cursive; --pin: 10px; --step: 10px; --gutter: 200px; --grid: red; }',
    ),
  },
  {
    name: 'flexible',
    hazard: 'lib-flexible: the root is a tenth of the screen wide, and letters of body with it',
    viewport: '',
    head: '<script src="/lib/flexible.js"></script>',
    old: true,
  },
  {
    name: 'viewport-750',
    hazard: 'a page drawn for 750 px whatever the phone',
    viewport: 'width=750,user-scalable=no',
    phone: true,
    resized: true,
    check: check.readableInHand,
  },
  {
    name: 'rtl',
    hazard: 'a page from right to left',
    html: 'lang="ar" dir="rtl"',
  },
  {
    name: 'quirks',
    hazard: 'no doctype',
    doctype: '',
    old: true,
  },
  {
    name: 'zoom',
    hazard: 'a toolbar for the aged zooms the body',
    head: css('body { zoom: 1.5; }'),
    resized: true,
    old: true,
  },
  {
    name: 'zoom-out',
    hazard: 'the whole page is zoomed out, and an ancestor hides what overflows it',
    head: css('html { zoom: 0.8; } .article { overflow: hidden; }'),
    mode: 'fixed',
    resized: true,
  },
  {
    name: 'zoom-scroller',
    hazard: 'a box scrolls, and is zoomed with all that is in it',
    head: css(
      'html, body { overflow: hidden; } .app { zoom: 1.25; height: 640px; overflow: auto; }',
    ),
    scroller: '.app',
    resized: true,
    check: check.noteBeside,
  },
  {
    name: 'print',
    hazard: 'somebody prints the host page',
    check: check.printed,
  },
  {
    name: 'dark',
    hazard: 'the article is dark and says so',
    element: 'show="investment" lang="zh-Hans" theme="dark"',
    resized: true,
    check: check.themes,
  },

  // Scripts.
  {
    name: 'prototype',
    hazard: 'Prototype.js replaces Array.from, bind and remove, and adds to every array',
    head: '<script src="/lib/prototype.js"></script>',
    old: true,
  },
  {
    name: 'jquery',
    hazard: 'an old jQuery brings the loader, wraps the element and animates the scroll',
    head: '<script src="/lib/jquery.js"></script>',
    loader: js(
      'jQuery(function ($) { $("qingdao-510").wrap("<div class=box>"); $.getScript("STORY/embed/v1.js"); });',
    ),
    noise: /JQMIGRATE/,
    check: check.animatedScroll,
  },
  {
    name: 'stop',
    hazard: 'the host swallows scrolls, clicks and keys before anybody sees them',
    head: SWALLOW,
  },
  {
    name: 'stop-frame',
    hazard: 'the same around a frame',
    head: SWALLOW,
    element: 'show="investment" lang="zh-Hans" mode="frame"',
    mode: 'frame',
    says: 0,
    check: check.events,
  },
  {
    name: 'smooth',
    hazard: 'scroll-behavior: smooth',
    head: css('html { scroll-behavior: smooth; }'),
  },
  {
    name: 'smooth-wheel',
    hazard: 'a script takes the wheel and scrolls in its own time',
    head: js(
      'var to = 0, at = 0; addEventListener("wheel", function (e) { e.preventDefault(); to = Math.max(0, to + e.deltaY); requestAnimationFrame(step); }, { passive: false });' +
        'function step() { at += (to - at) * 0.2; scrollTo(0, at); if (Math.abs(to - at) > 0.5) requestAnimationFrame(step); }',
    ),
    check: check.wheel,
  },
  {
    name: 'ads',
    hazard: 'advertisements arrive above the story, and leave',
    around: ['<div id="ad"></div>', ''],
    check: check.lateAds,
    old: true,
  },
  {
    name: 'polyfills',
    hazard: 'old polyfills in place of Promise, Symbol.iterator of lists and matches',
    head: js(
      'delete NodeList.prototype.forEach; delete Element.prototype.closest; Element.prototype.closest = function (s) { for (var n = this; n && n.nodeType === 1; n = n.parentNode) if (n.matches(s)) return n; return null; };' +
        'var raf = window.requestAnimationFrame; window.requestAnimationFrame = function (f) { return raf.call(window, function () { f(+new Date()); }); };',
    ),
    quick: true,
  },
  {
    name: 'clock',
    hazard: 'a page that freezes Math.random and Date.now, and forbids storage',
    head: js(
      'Math.random = function () { return 0.5; }; Date.now = function () { return 0; };' +
        'Object.defineProperty(window, "sessionStorage", { get: function () { throw new Error("no"); } });',
    ),
  },

  // Policies.
  {
    name: 'csp',
    hazard: 'a content security policy that allows our origin to run, draw and set type, no more',
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src STORY; style-src 'self'; font-src STORY; img-src STORY",
    },
    old: true,
  },
  {
    name: 'csp-nonce',
    hazard: 'a policy of nonces, with strict-dynamic',
    headers: {
      'content-security-policy':
        "script-src 'nonce-r4nd0m' 'strict-dynamic'; style-src 'self'; object-src 'none'",
    },
    loader: '<script async nonce="r4nd0m" src="STORY/embed/v1.js"></script>',
    quick: true,
  },
  {
    name: 'csp-block',
    hazard: 'a policy that does not know us',
    headers: { 'content-security-policy': "script-src 'self'" },
    mode: null,
    noise: /Content.Security.Policy|script-src-elem/,
    old: true,
  },
  {
    name: 'trusted-types',
    hazard: 'a policy that takes no text for a script, nor for HTML',
    headers: { 'content-security-policy': "require-trusted-types-for 'script'" },
    element: 'show="story" lang="zh-Hans"',
    resized: true,
  },
  {
    name: 'trusted-types-named',
    hazard: 'the same, and all that may make some are named; another Svelte has the usual name',
    headers: {
      'content-security-policy':
        "require-trusted-types-for 'script'; trusted-types svelte-trusted-html qingdao-510 qingdao-510-html",
    },
    head: js('window.trustedTypes && trustedTypes.createPolicy("svelte-trusted-html", {});'),
    old: true,
  },
  {
    name: 'trusted-types-frame',
    hazard: 'the same in a frame',
    headers: {
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types qingdao-510",
    },
    element: 'show="investment" lang="zh-Hans" mode="frame"',
    mode: 'frame',
    says: 0,
  },
  {
    name: 'trusted-types-none',
    hazard: 'a policy that takes no text for a script, and lets nobody make anything else',
    headers: {
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
    },
    mode: null,
    says: 2,
    noise: /[Tt]rusted/,
    check: check.failed,
  },

  {
    name: 'fonts-blocked',
    hazard: 'a policy that lets nobody set type of their own',
    headers: { 'content-security-policy': "font-src 'none'" },
    resized: true,
    noise: /font-src|Content.Security.Policy/,
  },
  {
    name: 'no-adopting',
    hazard: 'a browser that cannot adopt style sheets, as Safari before 16.4',
    head: js('delete ShadowRoot.prototype.adoptedStyleSheets;'),
    mode: null,
    says: 1,
  },

  // Encodings and addresses.
  {
    name: 'gbk',
    hazard: 'a page in GBK that says so in its head',
    charset: 'gbk',
    old: true,
  },
  {
    name: 'gbk-header',
    hazard: 'a page in GBK that says so in its HTTP header',
    charset: 'gbk',
    headers: { 'content-type': 'text/html; charset=gb2312' },
    quick: true,
  },
  {
    name: 'base',
    hazard: 'a base address that is not ours, and a target for every link',
    top: '<base href="/elsewhere/" target="_top">',
    quick: true,
  },

  // The loader.
  {
    name: 'loader-first',
    hazard: 'the loader runs before there is an element',
    loader: '<script src="STORY/embed/v1.js"></script>',
    quick: true,
  },
  {
    name: 'loader-last',
    hazard: 'a plain script at the end of the page',
    loader: '',
    bottom: '<script src="STORY/embed/v1.js"></script>',
    quick: true,
  },
  {
    name: 'loader-late',
    hazard: 'a tag manager brings it long after the page',
    loader: js(
      'setTimeout(function () { var s = document.createElement("script"); s.src = "STORY/embed/v1.js"; document.body.appendChild(s); }, 400);',
    ),
    quick: true,
  },
  {
    name: 'loader-twice',
    hazard: 'included again and again, async, deferred, as a module and late',
    loader: `${LOADER}<script defer src="STORY/embed/v1.js"></script><script type="module" src="STORY/embed/v1.js"></script>`,
    bottom: `${LOADER}${js('setTimeout(function () { var s = document.createElement("script"); s.src = "STORY/embed/v1.js"; document.body.appendChild(s); }, 400);')}`,
    check: check.once,
    old: true,
  },
  {
    name: 'loader-versions',
    hazard: 'two loaders of different versions: the first is used',
    loader:
      '<script src="STORY/embed/v1.js"></script><script src="STORY/embed/other/v1.js"></script>',
    says: 1,
    check: check.once,
    quick: true,
  },
  {
    name: 'pinned',
    hazard: 'the site takes one loader only, known by its digest',
    loader: 'PINNED',
    check: check.once,
    old: true,
    quick: true,
  },
  {
    name: 'pinned-forged',
    hazard: 'somebody else’s bytes stand where that loader was',
    story: 'forged',
    loader: 'PINNED',
    mode: null,
    noise: /integrity/,
  },
  {
    name: 'taken',
    hazard: 'somebody else has our name',
    head: js('customElements.define("qingdao-510", class extends HTMLElement {});'),
    mode: null,
    says: 1,
  },
  {
    name: 'no-elements',
    hazard: 'a browser without custom elements',
    head: js('Object.defineProperty(window, "customElements", { value: undefined });'),
    mode: null,
    says: 1,
  },
  {
    name: 'stripped',
    hazard: 'the CMS strips scripts',
    loader: '',
    mode: null,
    old: true,
  },
  {
    name: 'down',
    hazard: 'the loader is an error page',
    story: 'down',
    mode: null,
    noise: /Failed to load|CORS policy/,
  },
  {
    name: 'broken',
    hazard: 'the loader comes, the bundle is an error page',
    story: 'broken',
    mode: 'frame',
    noise: /Failed to load|CORS policy/,
    check: check.failed,
    old: true,
  },
  {
    name: 'flaky',
    hazard: 'the bundle is an error page at first, and comes when asked for again',
    story: 'flaky',
    noise: /Failed to load|CORS policy/,
    quick: true,
  },
  {
    name: 'hung',
    hazard: 'the first answer never comes; the host’s clock runs fast, the tests’ is not spent',
    story: 'hung',
    head: js(
      'var set = window.setTimeout; window.setTimeout = function (f, ms) { return set(f, ms / 20); };',
    ),
    quick: true,
  },
  {
    name: 'spoilt',
    hazard: 'the words of the story do not come: a frame in its place',
    story: 'spoilt',
    mode: 'frame',
    noise: /Failed to load|CORS policy/,
    check: check.failed,
  },
  {
    name: 'slow',
    hazard: 'the bundle comes late: until then the fallback stays',
    story: 'slow',
    check: check.fellBack,
    old: true,
    quick: true,
  },

  {
    name: 'frame',
    hazard: 'the site wants nothing of ours in its page: a frame that its scroll moves',
    element: 'show="investment" lang="zh-Hans" mode="frame"',
    mode: 'frame',
    says: 0,
    check: check.keepsUp,
    old: true,
  },

  {
    name: 'spoilt-realm',
    hazard: 'what the bundle cannot bring along has been taken away: a frame in its place',
    head: js('delete Array.prototype.at;'),
    mode: 'frame',
    check: check.events,
    old: true,
  },

  // The element's life.
  {
    name: 'insert',
    hazard: 'the element comes by innerHTML, into a tab that is shown later',
    body: '<div id="tab" style="display: none"></div>',
    bottom: js(
      'setTimeout(function () { document.getElementById("tab").innerHTML = "<qingdao-510 show=investment lang=zh-Hans><h2>&#x4E94;</h2></qingdao-510>"; }, 50);' +
        'setTimeout(function () { document.getElementById("tab").style.display = ""; }, 400);',
    ),
  },
  {
    name: 'write',
    hazard: 'document.write',
    body: js(
      'document.write("<qingdao-510 show=investment lang=zh-Hans><h2>&#x4E94;</h2></qingdao-510>");',
    ),
    quick: true,
  },
  {
    name: 'paragraph',
    hazard: 'the CMS puts it into a paragraph',
    around: ['<p style="margin: 0">', ''],
    body: '<qingdao-510 show="investment" lang="zh-Hans"><b>&#x4E94;</b></qingdao-510>',
  },
  {
    name: 'two',
    hazard: 'two graphics in two languages on one page, attributes changed while they live',
    body: '<qingdao-510 show="investment" lang="zh-Hans"></qingdao-510><div class="space"></div><qingdao-510 show="court" lang="en"></qingdao-510>',
    check: check.twoGraphics,
  },
  {
    name: 'moved',
    hazard: 'the host moves the element about',
    bottom: '<div id="elsewhere"></div>',
    check: check.moved,
  },
  {
    name: 'cloned',
    hazard: 'the host puts a clone in its place, as caches of pages do',
    check: check.cloned,
  },
  {
    name: 'grow',
    hazard: 'an application puts the element in and takes it out all day',
    check: check.noGrowth,
    old: true,
  },
  {
    name: 'bfcache',
    hazard: 'the reader goes away and comes back',
    check: check.comesBack,
    old: true,
  },
  {
    name: 'bfcache-story',
    hazard: 'the same with the whole story',
    element: 'show="story" lang="zh-Hans"',
    resized: true,
    check: check.comesBack,
    old: true,
  },
  {
    name: 'story',
    hazard: 'the whole story',
    element: 'show="story" lang="zh-Hans"',
    resized: true,
    check: check.wholeStory,
    old: true,
  },
  ...REPORTED,
];
