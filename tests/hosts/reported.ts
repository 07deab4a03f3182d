/** Host pages as they were reported or saved from life: more rows of `pages.ts`. */
import type { HostPage } from './page';
import * as check from './reported-checks';

const css = (text: string) => `<style>${text}</style>`;
const js = (text: string) => `<script>${text}</script>`;
const STORY = 'show="story" lang="zh-Hans"';
const POSTER =
  '<h2>&#x4E94;&#x767E;&#x4E00;&#x5341;&#x5929;</h2><p><a href="STORY/zh-hans/"><img src="STORY/share/zh-Hans-1200x630.png" width="100%" alt=""></a></p>';
/** One screen after the other, turned by the wheel, as fullPage does: the listener is the document's. */
const SLIDES =
  'var at = 0; document.addEventListener("wheel", function (e) { e.preventDefault(); at = Math.max(0, Math.min(2, at + (e.deltaY > 0 ? 1 : -1))); document.querySelector(".app").style.transform = "translate3d(0," + -100 * at + "vh,0)"; }, { passive: false });';

export const REPORTED: readonly HostPage[] = [
  // Columns.
  {
    name: 'flex-column',
    hazard: 'a column that takes its width from its content, beside another',
    head: css(
      '.row { display: flex; max-width: 1000px; } main { flex: 1; } aside { width: 320px; flex: none; }',
    ),
    around: ['<div class="row"><main>', '</main><aside>aside</aside></div>'],
    element: STORY,
    quick: true,
    resized: true,
    old: true,
  },
  {
    name: 'grid-phone',
    hazard: 'a grid without columns, on a phone',
    head: css('.article { display: grid; }'),
    element: STORY,
    phone: true,
    quick: true,
    resized: true,
  },
  {
    name: 'frame-column',
    hazard: 'a frame in a column as wide as its content',
    head: css('.article { display: inline-block; }'),
    element: 'show="timeline" lang="zh-Hans" mode="frame"',
    mode: 'frame',
    says: 0,
    quick: true,
    check: check.hasColumn,
  },
  {
    name: 'wide-advert',
    hazard: 'an advertisement wider than the phone: the page is shown smaller, as it is meant',
    bottom: '<div style="width: 980px; height: 90px">advert</div>',
    phone: true,
    overflows: true,
    quick: true,
    resized: true,
    check: check.lettersAsEver,
  },
  {
    name: 'quirks-dark',
    hazard: 'no doctype, a dark article, and what tables do not inherit there',
    doctype: '',
    head: css('body { white-space: nowrap; text-align: center; font-size: 30px; }'),
    element: 'show="investment" lang="zh-Hans" theme="dark"',
    quick: true,
    resized: true,
    check: check.tableInherits,
  },
  {
    name: 'rtl-story',
    hazard: 'the whole story in a page from right to left',
    html: 'lang="ar" dir="rtl"',
    element: STORY,
    quick: true,
    resized: true,
    check: check.noWidthBeside,
  },
  {
    name: 'note-cut',
    hazard: 'a column that hides its overflow: a note outside it would be cut',
    head: css('.article { width: 420px; margin-left: 300px; overflow: hidden; }'),
    mode: 'fixed',
    quick: true,
    resized: true,
    check: check.noteInColumn,
  },
  {
    name: 'header-unsaid',
    hazard: 'a fixed header covers the pictures, and nobody has said how high it is',
    head: css(
      '.top { position: fixed; inset: 0 0 auto; height: 56px; z-index: 100; background: #fff; }',
    ),
    top: '<div class="top"><b>channel</b></div>',
    says: 1,
    quick: true,
    check: check.headerTold,
  },

  // Where nothing scrolls.
  {
    name: 'fullpage',
    hazard: 'one screen after the other, moved by a script, and no scrolling in any',
    head: css(
      'html, body { overflow: hidden; height: 100%; } .app { transition: none; } .space { display: none; }' +
        '.section { height: 100vh; } h1, #sample { display: none; }',
    ),
    around: ['<div class="section">', '</div><div class="section" id="next">next</div>'],
    bottom: js(SLIDES),
    element: 'show="investment" lang="zh-Hans"',
    mode: 'scroller',
    quick: true,
    resized: true,
    old: true,
    check: check.readToItsEnd,
  },
  {
    name: 'swiper',
    hazard: 'slides in a box of the height of the view, which hides what overflows',
    head: css(
      '.space, h1, #sample { display: none; } .swiper { height: 100vh; overflow: hidden; }' +
        '.app { height: 100%; } .article, .slide { height: 100%; }',
    ),
    top: '<div class="swiper">',
    around: ['<div class="slide"><h3>title</h3>', '</div><div class="slide" id="next">next</div>'],
    bottom: `</div>${js(SLIDES)}`,
    mode: 'scroller',
    quick: true,
    resized: true,
    check: check.readToItsEnd,
  },
  {
    name: 'locked',
    hazard: 'a page as high as its window that cannot be scrolled until somebody has consented',
    head: css(
      'html, body, .app, .article { height: 100%; } body { overflow: hidden; } .space { display: none; }',
    ),
    mode: 'scroller',
    quick: true,
    resized: true,
    check: check.unlocked,
  },

  // Tags.
  {
    name: 'self-closing',
    hazard: 'written as a tag that closes itself, twice: all that follows is inside it',
    body: '<qingdao-510 show="investment" lang="zh-Hans" /><p id="one">rest</p><qingdao-510 show="court" lang="zh-Hans" /><p id="two">rest</p>',
    says: 2,
    quick: true,
    check: check.restIsThere,
  },
  {
    name: 'wpautop',
    hazard: 'WordPress puts paragraphs in, and closes the element before its fallback',
    body: `<p><qingdao-510 show="investment" lang="zh-Hans"></p>${POSTER}</qingdao-510></p>`,
    quick: true,
    check: check.fallbackHidden,
  },

  // Scripts.
  {
    name: 'frozen',
    hazard: 'a security script has frozen the ways of adding listeners',
    head: js(
      '[document, window].forEach(function (o) { Object.defineProperty(o, "addEventListener", { value: o.addEventListener, writable: false, configurable: false }); });',
    ),
    quick: true,
    old: true,
  },
  {
    name: 'prototype-jquery',
    hazard:
      'a Prototype.js before 1.7.3, with its own entries(), and jQuery, which has taken its $',
    head: '<script src="/lib/prototype.js"></script><script src="/lib/prototype-old.js"></script><script src="/lib/jquery.js"></script>',
    element: STORY,
    quick: true,
    resized: true,
    noise: /JQMIGRATE/,
    old: true,
    check: check.playsAndLeaves,
  },
  {
    name: 'loader-inline',
    hazard: 'the loader pasted into the page: the element says where its files are',
    loader: '<script>INLINE</script>',
    element: 'show="investment" lang="zh-Hans" src="STORY/embed/"',
    quick: true,
  },
  {
    name: 'loader-import',
    hazard: 'a module imports the loader, with a query that holds slashes',
    loader: '<script type="module">import("STORY/embed/v1.js?t=2020/07/15");</script>',
    quick: true,
    check: check.once,
  },
  {
    name: 'loader-eval',
    hazard: 'jQuery puts the snippet in by html(), and evaluates its script',
    head: '<script src="/lib/jquery.js"></script>',
    loader: '',
    body: '<div id="place"></div>',
    bottom: js(
      `jQuery(function ($) { $("#place").html('<script src="STORY/embed/v1.js"><\\/script><qingdao-510 show="investment" lang="zh-Hans"><h2>x</h2></qingdao-510>'); });`,
    ),
    noise: /JQMIGRATE/,
    quick: true,
  },
  {
    name: 'loader-cached',
    hazard: 'an optimizer has copied the loader into a folder of the host',
    loader: '<script async src="/wp-content/cache/min/1/embed/v1.js?ver=1"></script>',
    mode: null,
    says: 1,
    quick: true,
    check: check.asksNothing,
  },
];
