// @ts-nocheck: the oldest language there is, without types.
/*
 * The other side of a frame: <script async src=".../embed/frame.js"></script> in a page with
 * <iframe src=".../embed/court/"> makes such frames as high as the story in them, unless they carry
 * data-fixed. The loader brings it for mode="frame", and then it does nothing but that: a frame that
 * sticks to the view while the page scrolls for it. ES5 in ASCII, as v1.js; messages as in messages.ts. The build
 * fills in __TAG__ and __MESSAGE_KEY__.
 */
import { mend } from './mend.js';

(function () {
  'use strict';
  var d = document;
  var w = window;
  var TAG = __TAG__;
  var KEY = __MESSAGE_KEY__;
  var me = d.currentScript || 0;
  /* Where the story is, if the script's own tag says so: it may be a copy, or in a script of the host's. */
  var root = (/^(?!.*\/cache\/)[^?#]+\/(?=embed\/frame\.js)/.exec(me.src) || [''])[0];
  var SILENT = 8000;
  /* Frames without a move before it sleeps; wheel, finger and keys are for hosts that swallow scrolls. */
  var AWAKE = 30;
  var STIRS = ['scroll', 'wheel', 'touchmove', 'keydown', 'resize'];
  var SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

  /* The address of a frame as its page may see it: with or without a slash, led from http to https. */
  function isOurs(frame) {
    var known = !root || hostOf(frame.src) === hostOf(root);
    return known && /\/embed\/\w+(\/|\/index\.html)?([?#]|$)/.test(frame.src);
  }

  function hostOf(address) {
    return address.replace(/^\w+:\/\/([^/?#]+).*/, '$1');
  }

  function say(frame, kind, name, value) {
    var message = {};
    message[KEY] = kind;
    if (name) message[name] = value;
    if (frame.contentWindow) frame.contentWindow.postMessage(message, frame.origin || '*');
  }

  /* A message of our shape, from this frame and from its own host; nothing else is looked at. */
  function heard(event, frame) {
    var m = event.data;
    var from = event.source === frame.contentWindow && hostOf(event.origin) === hostOf(frame.src);
    if (!from || !m || !m[KEY]) return;
    frame.origin = event.origin;
    if (m[KEY] === 'size' && !(m.height > 0 && m.height < 1e5)) return;
    if (m[KEY] === 'rest' && !(m.y >= 0 && m.y < 1e5)) return;
    return m;
  }

  /* In the page, and in the shadow roots of its own components. */
  function plain(within) {
    var found = [];
    [].forEach.call(within.querySelectorAll('*'), function (node) {
      if (node.shadowRoot && node.localName !== TAG) found = found.concat(plain(node.shadowRoot));
      if (node.localName === 'iframe' && isOurs(node) && !node.hasAttribute('data-fixed'))
        found.push(node);
    });
    return found;
  }

  function setHeight(frame, height) {
    frame.style.setProperty('max-height', 'none', 'important');
    frame.style.setProperty('height', Math.ceil(height) + 'px', 'important');
  }

  /* The frames that stand in the page by themselves. */
  function serve() {
    w.addEventListener('message', function (event) {
      if (!event.data || !event.data[KEY]) return;
      plain(d).forEach(function (frame) {
        var m = heard(event, frame);
        if (!m) return;
        if (m[KEY] === 'ready') say(frame, 'grow');
        if (m[KEY] === 'size') setHeight(frame, m.height);
      });
    });
    /* Those that spoke before this script was here; it is no secret, and others do not understand. */
    plain(d).forEach(function (frame) {
      say(frame, 'grow');
    });
  }

  /* As the nearest around it says, out through shadow roots. */
  function languageOf(node) {
    while (node && !(node.getAttribute && node.getAttribute('lang')))
      node = node.parentNode || node.host;
    return node ? node.getAttribute('lang') : '';
  }

  /* A block that asks its host for the width of a column, as host.css has it. */
  function dress(shadow) {
    var sheet = new CSSStyleSheet();
    sheet.replaceSync(
      ':host(:not([hidden])){display:flow-root;width:-webkit-fill-available}:host:before{content:"";display:grid;' +
        'grid-template-columns:minmax(min(240px,60vw),min(640px,90vw))}'
    );
    shadow.adoptedStyleSheets = [sheet];
  }

  /* The element as a frame; returns what takes it away, and its `step` what brings the page to one. */
  function relay(el) {
    var show = el.getAttribute('show') || 'story';
    var lang = languageOf(el).toLowerCase();
    var path = /^en/.test(lang) ? 'en/' : /^zh(-hans|-cn|-sg|$)/.test(lang) ? 'zh-hans/' : '';
    var told = el.getAttribute('top') || w.getComputedStyle(el).getPropertyValue('--story-top');
    var top = parseFloat(told) || 0;
    var shadow = el.shadowRoot || el.attachShadow({ mode: 'open' });
    var box = d.createElement('div');
    var frame = d.createElement('iframe');
    var mark = d.createElement('i');
    var asked = 0;
    var left = 0;
    var there = 0;
    var ready = 0;
    var grows = el.getAttribute('mode') === 'unrolled';
    var y = -1;
    /* The step that the frame is asked for, until the page stands there. */
    var wanted;
    /* Late content moves a page in WebKit without any event. */
    var looking = setInterval(function () {
      left = left || 1;
      next();
    }, 1000);
    var silent = setTimeout(function () {
      end();
      warn('frame failed');
      tell('error', { show: show, reason: 'frame' });
    }, SILENT);

    function warn(why) {
      console.warn('<' + TAG + '> ' + why);
    }

    function tell(type, detail) {
      el.dispatchEvent(
        new CustomEvent('story:' + type, { bubbles: true, composed: true, detail: detail })
      );
    }

    function place() {
      asked = 0;
      if (grows) return;
      next();
      var r = box.getBoundingClientRect();
      var f = frame.getBoundingClientRect();
      var now = Math.max(0, Math.min(top - r.top, r.height - f.height));
      /* An ancestor that hides its overflow lets nothing stick: then all of it at once. */
      if (now > 0 && now < r.height - f.height && Math.abs(f.top - top) > 2) {
        warn('mode unrolled: overflow hidden by an ancestor');
        return grow();
      }
      if (wanted === el.rested) wanted = 0;
      if (now === y || !there) return;
      left = AWAKE;
      y = now;
      say(frame, 'scroll', 'y', now);
    }

    function next() {
      if (asked || grows || left <= 0) return;
      left -= 1;
      asked = w.requestAnimationFrame(place);
    }

    function ask() {
      left = AWAKE;
      next();
    }

    function grow() {
      grows = true;
      frame.style.position = 'static';
      if (there) say(frame, 'grow');
      if (wanted) say(frame, 'rest', 'step', wanted);
    }

    /* Only the frame knows where the step that the host names is at rest. */
    function rest() {
      var step = el.getAttribute('step');
      if (!step) el.rested = 0;
      else if (there && step !== el.rested) say(frame, 'rest', 'step', (wanted = step));
    }

    function hear(event) {
      var m = heard(event, frame);
      if (!m) return;
      if (m[KEY] === 'ready') {
        there = 1;
        y = -1;
        if (grows) grow();
        else say(frame, 'scroll', 'y', 0);
        rest();
      }
      if (m[KEY] === 'size') {
        box.style.height = grows ? '' : Math.ceil(m.height) + 'px';
        if (grows) setHeight(frame, m.height);
        if (!ready) {
          ready = 1;
          clearTimeout(silent);
          dress(shadow);
          mend(el, root, warn);
          shadow.removeChild(shadow.firstChild);
          box.style.visibility = '';
          box.style.position = 'relative';
          tell('ready', {
            show: show,
            mode: grows ? 'unrolled' : 'frame',
            why: el.why || '',
            version: el.constructor.bundle.split('.')[1],
          });
        }
        ask();
      }
      if (m[KEY] === 'rest' && wanted) {
        el.rested = wanted;
        mark.style.top = m.y + 'px';
        mark.scrollIntoView({ behavior: 'instant' });
        ask();
      }
      if (m[KEY] === 'step' && m.detail) {
        tell('step', {
          show: show,
          section: String(m.detail.section),
          id: String(m.detail.id),
          step: +m.detail.step,
          steps: +m.detail.steps,
        });
      }
    }

    function end() {
      if (!el.isConnected) el.rested = 0;
      clearTimeout(silent);
      w.cancelAnimationFrame(asked);
      clearInterval(looking);
      w.removeEventListener('message', hear);
      STIRS.forEach(function (type) {
        w.removeEventListener(type, ask, true);
      });
      clear();
      dress(shadow);
    }

    /* The light DOM alone. */
    function clear() {
      while (shadow.firstChild) shadow.removeChild(shadow.firstChild);
      shadow.appendChild(d.createElement('slot'));
    }

    clear();
    frame.src = root + path + 'embed/' + show + '/?theme=' + (el.getAttribute('theme') || 'auto');
    frame.title = el.getAttribute('label') || d.title;
    frame.setAttribute('sandbox', SANDBOX);
    frame.style.cssText =
      'display:block;width:100%;border:0;position:sticky;' +
      'top:TOP;height:calc(100vh - TOP);height:calc(100svh - TOP)'.replace(/TOP/g, top + 'px');
    /* Unseen until it speaks; the light DOM stands there meanwhile. */
    box.style.cssText = 'visibility:hidden;position:absolute;width:100%';
    mark.style.cssText = 'position:absolute;scroll-margin-top:' + top + 'px';
    box.appendChild(frame);
    box.appendChild(mark);
    shadow.appendChild(box);
    w.addEventListener('message', hear);
    STIRS.forEach(function (type) {
      w.addEventListener(type, ask, { capture: true, passive: true });
    });
    end.step = rest;
    return end;
  }

  if (me.relay) me.relay(relay);
  else serve();
})();
