/**
 * The other side of an iframe: <script async src=".../embed/frame.js"></script> in a page with
 * <iframe src=".../embed/court/"> makes such iframes as high as the story in them, unless they carry
 * data-fixed. The loader brings it for mode="frame", and then it does nothing but that: an iframe
 * that sticks to the view while the page scrolls for it. Built to ES5, as v1.ts.
 */
import { preferredLanguage } from '../../model/preferred-language';
import { dispatch, dress, languageAround, SANDBOX, TAG, warn } from '../contract';
import type { Shown, StoryElement } from '../contract';
import { fromFrame, posted, type FromFrame, type ToFrame } from '../messages';
import { repairTag } from './repair-tag';

/** The first part of a page's address, by its language. */
declare const __PATHS__: Record<string, string>;
/** What there is to show; the first is the default. */
declare const __SHOWS__: readonly string[];

type Iframe = HTMLIFrameElement & { origin?: string };

const d = document;
const w = window;
/** The script's own tag; the loader has put on it whom to hand the relay to. */
const me = d.currentScript as (HTMLScriptElement & { relay?(made: typeof relay): void }) | null;
/** Where the story is, if the tag says so: it may be a copy, or in a script of the host's. */
const tag = /^(?!.*\/cache\/)[^?#]+\/(?=embed\/frame\.js)/.exec((me && me.src) || '');
const home = tag ? tag[0] : '';

/** Until when an iframe has spoken, ms. */
const SILENT = 8000;
/** How often the page is looked at while nothing tells of a scroll, ms. */
const LOOK = 1000;
/** Frames without a move before it sleeps. */
const AWAKE = 30;
/** Wheel, finger and keys are for hosts that swallow scrolls. */
const STIRS = ['scroll', 'wheel', 'touchmove', 'keydown', 'resize'];

/** The address of an iframe as its page may see it: with or without a slash, led from http to https. */
function isOurs(iframe: Iframe): boolean {
  const known = !home || hostOf(iframe.src) === hostOf(home);
  return known && /\/embed\/\w+(\/|\/index\.html)?([?#]|$)/.test(iframe.src);
}

function hostOf(address: string): string {
  return address.replace(/^\w+:\/\/([^/?#]+).*/, '$1');
}

function say(iframe: Iframe, kind: ToFrame['kind'], fields?: object): void {
  if (iframe.contentWindow)
    iframe.contentWindow.postMessage(posted(kind, fields), iframe.origin || '*');
}

/** A message of our shape, from this iframe and from its own host; nothing else is looked at. */
function heard(event: MessageEvent, iframe: Iframe): FromFrame | undefined {
  const isFrom =
    event.source === iframe.contentWindow && hostOf(event.origin) === hostOf(iframe.src);
  const message = isFrom ? fromFrame(event.data) : undefined;
  if (message) iframe.origin = event.origin;
  return message;
}

/** In the page, and in the shadow roots of its own components. */
function plainIframes(within: ParentNode): Iframe[] {
  let found: Iframe[] = [];
  [].forEach.call(within.querySelectorAll('*'), (node: Element) => {
    if (node.shadowRoot && node.localName !== TAG)
      found = found.concat(plainIframes(node.shadowRoot));
    if (node.localName === 'iframe' && isOurs(node as Iframe) && !node.hasAttribute('data-fixed'))
      found.push(node as Iframe);
  });
  return found;
}

function setHeight(iframe: Iframe, height: number): void {
  iframe.style.setProperty('max-height', 'none', 'important');
  iframe.style.setProperty('height', Math.ceil(height) + 'px', 'important');
}

/** The iframes that stand in the page by themselves. */
function serve(): void {
  w.addEventListener('message', (event) => {
    if (!fromFrame(event.data)) return;
    plainIframes(d).forEach((iframe) => {
      const message = heard(event, iframe);
      if (!message) return;
      if (message.kind === 'ready') say(iframe, 'grow');
      if (message.kind === 'size') setHeight(iframe, message.height);
    });
  });
  // Those that spoke before this script was here; it is no secret, and others do not understand.
  plainIframes(d).forEach((iframe) => say(iframe, 'grow'));
}

/** Asks its host for the width of a column, as host.css has it; on paper there is one view of it. */
const COLUMN =
  '0;column-span:all;width:-webkit-fill-available}:host:before{content:"";display:grid;' +
  'grid-template-columns:minmax(min(240px,60vw),min(640px,90vw))}}' +
  '@media print{div{height:auto!important';

/** The element as an iframe. */
function relay(host: StoryElement): Shown {
  const given = (host.getAttribute('show') || '').trim();
  const show = __SHOWS__.indexOf(given) < 0 ? __SHOWS__[0] : given;
  if (given && show !== given) warn(`show="${given}": unknown; one of ${__SHOWS__.join(', ')}`);
  const languages = Object.keys(__PATHS__);
  const lang = preferredLanguage([host.lang, languageAround(host)], languages) || languages[0];
  const told = host.getAttribute('top') || w.getComputedStyle(host).getPropertyValue('--story-top');
  const top = parseFloat(told) || 0;
  // The light DOM stands in it.
  const shadow = host.shadowRoot as ShadowRoot;
  const box = d.createElement('div');
  const iframe: Iframe = d.createElement('iframe');
  const mark = d.createElement('i');
  let grows = host.getAttribute('mode') === 'unrolled';
  /** It has spoken. */
  let there = false;
  /** How far it is scrolled, px. */
  let y = -1;
  /** The step that the iframe is asked for, until the page stands there. */
  let wanted = '';
  let asked = 0;
  let left = 0;
  // Late content moves a page in WebKit without any event.
  const looking = setInterval(() => wake(1), LOOK);
  const silent = setTimeout(() => {
    end();
    warn('frame failed');
    dispatch(host, 'error', { show, reason: 'frame' });
  }, SILENT);

  function place(): void {
    asked = 0;
    if (grows) return;
    next();
    const outer = box.getBoundingClientRect();
    const inner = iframe.getBoundingClientRect();
    const way = outer.height - inner.height;
    const now = Math.max(0, Math.min(top - outer.top, way));
    // An ancestor that hides its overflow lets nothing stick: then all of it at once.
    if (now > 0 && now < way && Math.abs(inner.top - top) > 2) {
      warn('mode unrolled: overflow hidden by an ancestor');
      return grow();
    }
    if (wanted === host.rested) wanted = '';
    if (now === y || !there) return;
    left = AWAKE;
    y = now;
    say(iframe, 'scroll', { y });
  }

  function next(): void {
    if (asked || grows || left <= 0) return;
    left -= 1;
    asked = w.requestAnimationFrame(place);
  }

  function wake(frames: number): void {
    left = Math.max(left, frames);
    next();
  }

  function stir(): void {
    wake(AWAKE);
  }

  function grow(): void {
    grows = true;
    iframe.style.position = 'static';
    if (there) say(iframe, 'grow');
    if (wanted) say(iframe, 'rest', { step: wanted });
  }

  /** Only the iframe knows where the step that the host names is at rest. */
  function rest(): void {
    const step = host.getAttribute('step');
    if (!step) host.rested = '';
    else if (there && step !== host.rested) say(iframe, 'rest', { step: (wanted = step) });
  }

  function hear(event: MessageEvent): void {
    const message = heard(event, iframe);
    if (!message) return;
    if (message.kind === 'ready') {
      there = true;
      y = -1;
      if (grows) grow();
      else say(iframe, 'scroll', { y: 0 });
      rest();
    } else if (message.kind === 'size') {
      box.style.height = grows ? '' : Math.ceil(message.height) + 'px';
      if (grows) setHeight(iframe, message.height);
      if (box.style.visibility) appear();
      stir();
    } else if (message.kind === 'rest') {
      if (!wanted) return;
      host.rested = wanted;
      mark.style.top = message.y + 'px';
      mark.scrollIntoView({ behavior: 'instant' });
      stir();
    } else {
      dispatch(host, 'step', message.detail);
    }
  }

  /** It has said how high it is. */
  function appear(): void {
    clearTimeout(silent);
    dress(host, COLUMN);
    repairTag(host, home, warn);
    shadow.removeChild(shadow.firstChild as Node);
    box.style.visibility = '';
    box.style.position = 'relative';
    dispatch(host, 'ready', {
      show,
      mode: grows ? 'unrolled' : 'frame',
      why: host.why || '',
      version: (host.constructor as unknown as { bundle: string }).bundle.split('.')[1],
    });
  }

  function end(): void {
    if (!host.isConnected) host.rested = '';
    clearTimeout(silent);
    w.cancelAnimationFrame(asked);
    clearInterval(looking);
    w.removeEventListener('message', hear);
    STIRS.forEach((type) => w.removeEventListener(type, stir, true));
    shadow.textContent = '';
    shadow.append(d.createElement('slot'));
    dress(host, COLUMN);
  }

  const theme = host.getAttribute('theme') || 'auto';
  iframe.src = `${home}${__PATHS__[lang as string]}embed/${show}/?theme=${theme}`;
  iframe.title = host.getAttribute('label') || d.title;
  iframe.setAttribute('sandbox', SANDBOX);
  iframe.style.cssText = (
    'display:block;width:100%;border:0;position:sticky;' +
    'top:TOP;height:calc(100vh - TOP);height:calc(100svh - TOP)'
  ).replace(/TOP/g, top + 'px');
  // Unseen until it speaks; the light DOM stands there meanwhile.
  box.style.cssText = 'visibility:hidden;position:absolute;width:100%';
  mark.style.cssText = 'position:absolute;scroll-margin-top:' + top + 'px';
  box.append(iframe, mark);
  shadow.append(box);
  w.addEventListener('message', hear);
  STIRS.forEach((type) => w.addEventListener(type, stir, { capture: true, passive: true }));
  return Object.assign(end, { step: rest });
}

if (me && me.relay) me.relay(relay);
else serve();
