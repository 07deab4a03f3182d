// @ts-nocheck: the oldest language there is, without types.
/*
 * The loader a host page includes: <script async src=".../embed/v1.js"></script>. Hand-written ES5 in
 * ASCII: it must parse in any browser and in a page of any encoding. It defines the element, waits
 * until one comes near the view, and loads the bundle, which hands itself over by `ready`. The same
 * bytes also lie at v1.<hash>.js, for hosts that pin them by their integrity.
 * The build fills in __TAG__, __ATTRIBUTES__, __BUNDLE__, __INTEGRITY__ and __STEPS__, and __SITE__ where it was told one.
 */
(function () {
  'use strict';
  var TAG = __TAG__;
  var TIMEOUT = 10000;
  var UNABLE = 'browser too old';
  var ADDRESS = /(https?:)?\/\/(?![^\s"']*\/cache\/)[^\s"'()?#]+\/embed\/(?=v1\.[\w.]*js)/;
  var d = document;
  var elements = window.customElements;
  var me = d.currentScript;
  if (!elements || !window.ShadowRoot || !('adoptedStyleSheets' in ShadowRoot.prototype))
    return warn(UNABLE);
  var there = elements.get(TAG);
  if (there && there.bundle !== __BUNDLE__) warn('of another version is here');
  if (there) return;

  var nonce = me && (me.nonce || me.getAttribute('nonce'));
  var own = told();
  var base;
  var lost;
  var runtime;
  var loading;
  var failed;
  var waiting = [];
  var framing = [];
  var relay;
  var policy;

  /* For hosts that take no plain text as the address of a script; it makes addresses of ours alone. */
  try {
    policy = window.trustedTypes.createPolicy(TAG, {
      createScriptURL: function (file) {
        return base + file;
      },
    });
  } catch (_) {
    /* None needed, or none allowed. */
  }

  function warn(why) {
    console.warn('<' + TAG + '> ' + why);
  }

  /*
   * Where its files are. Its tag says so; a module has none, but the trace of an error; pasted into
   * a page or into a script of the host's, whoever brought it. A copy in a cache has no files beside it.
   */
  function told() {
    var tags = [].map.call(d.scripts, function (s) {
      return s.outerHTML;
    });
    var found = ADDRESS.exec([me && me.src, new Error().stack, __SITE__, tags].join(' '));
    return found && found[0];
  }

  /* What the element says counts where the loader may be a copy: unknown, or the host's own. */
  function address(el) {
    var src = el.getAttribute('src');
    if (!src || (own && own.indexOf(location.origin))) return own;
    return src.replace(/([^/]*\.js)?([?#].*)?$/, '').replace(/\/?(embed\/?)?$/, '/embed/');
  }

  /* How the element stands in the page until its bundle says so; a style attribute is the host's. */
  function room(el, height) {
    var sheet = new CSSStyleSheet();
    sheet.replaceSync(':host(:not([hidden])){display:flow-root;min-height:' + height + '}');
    el.shadowRoot.adoptedStyleSheets = [sheet];
  }

  function script(file, settings, done) {
    var s = d.createElement('script');
    var timer = setTimeout(function () {
      end(1);
    }, TIMEOUT);
    function end(error) {
      clearTimeout(timer);
      s.onload = s.onerror = null;
      if (error && s.parentNode) d.head.removeChild(s);
      done(error);
    }
    s.onload = function () {
      end();
    };
    s.onerror = end;
    try {
      if (nonce) s.nonce = nonce;
      for (var name in settings) s[name] = settings[name];
      s.src = policy ? policy.createScriptURL(file) : base + file;
      d.head.appendChild(s);
    } catch (error) {
      end(error);
    }
  }

  /* What the bundle cannot bring along itself. */
  function able() {
    return ''.replaceAll && [].at;
  }

  function load(again) {
    loading = 1;
    script(
      __BUNDLE__ + (again ? '?again' : ''),
      { type: 'module', crossOrigin: 'anonymous', integrity: __INTEGRITY__ },
      function (error) {
        if (runtime) return;
        if (error && !again) load(1);
        else fail(error ? 'load' : 'run');
      }
    );
  }

  function fail(reason) {
    failed = 1;
    waiting.splice(0).forEach(function (el) {
      instead(el, reason);
    });
  }

  function instead(el, reason, why) {
    say(el, reason, why);
    frame(el);
  }

  function say(el, reason, why) {
    warn((el.why = why || reason + ' failed'));
    room(el, 0);
    el.dispatchEvent(
      new CustomEvent('story:error', {
        bubbles: true,
        composed: true,
        detail: { show: el.getAttribute('show') || 'story', reason: reason },
      })
    );
  }

  /* A frame, moved by the host's scroll. */
  function frame(el) {
    if (relay) el.end = relay(el);
    else if (framing.push(el) === 1) {
      script(
        'frame.js',
        {
          relay: function (made) {
            relay = made;
          },
        },
        function () {
          framing.splice(0).forEach(function (el) {
            if (!relay) say(el, 'frame');
            else if (el.isConnected) frame(el);
          });
        }
      );
    }
  }

  /* An old or spoilt browser, a bundle that fails, or a host that asks for it. */
  function isFrame(el) {
    if (el.getAttribute('mode') === 'frame' || failed) return 1;
    if (able()) return 0;
    if (!el.why) warn((el.why = UNABLE));
    return 1;
  }

  function begin(el) {
    el.near = 1;
    base = base || address(el);
    if (!base) {
      if (!lost) warn('has no address: add src="https://.../embed/"');
      lost = 1;
      return room(el, 0);
    }
    sizes.observe(el);
    if (isFrame(el)) frame(el);
    else if (runtime) runtime.start(el, instead);
    else {
      waiting.push(el);
      if (!loading) load();
    }
  }

  function end(el) {
    if (el.end) el.end();
    el.end = 0;
    sizes.unobserve(el);
    if (runtime) runtime.stop(el);
    waiting = waiting.filter(function (other) {
      return other !== el;
    });
  }

  /* Not before it comes near, and never while it is above what is read. */
  var near = new IntersectionObserver(
    function (entries) {
      entries.forEach(function (entry) {
        if (!entry.isIntersecting) return;
        near.unobserve(entry.target);
        begin(entry.target);
      });
    },
    { rootMargin: '0px 0px 1200px' }
  );

  /* A reader who comes back finds the page as high as it was left, and the same place in it. */
  function kept(el, height) {
    var around = el.closest('[lang]');
    var key = [TAG, el.getAttribute('show'), around && around.lang, el.offsetWidth].join();
    try {
      if (height) sessionStorage[key] = height + 'px';
      return sessionStorage[key];
    } catch (_) {
      /* A browser that keeps nothing. */
    }
  }
  var sizes = new ResizeObserver(function (entries) {
    entries.forEach(function (entry) {
      kept(entry.target, entry.contentRect.height);
    });
  });

  function Story() {
    return Reflect.construct(HTMLElement, [], Story);
  }
  var life = (Story.prototype = Object.create(HTMLElement.prototype));
  life.constructor = Story;
  life.connectedCallback = function () {
    var el = this;
    if (el.begun) return;
    el.begun = 1;
    if (!el.shadowRoot) el.attachShadow({ mode: 'open' }).appendChild(d.createElement('slot'));
    /* Room for what comes, so that nothing below is pushed away while it is read. */
    room(el, kept(el) || (__STEPS__[el.getAttribute('show')] || __STEPS__.story) * 72 + 'vh');
    near.observe(el);
  };
  life.disconnectedCallback = function () {
    var el = this;
    /* A move in the document takes it out and puts it back at once. */
    Promise.resolve().then(function () {
      if (el.isConnected) return;
      el.begun = el.near = 0;
      near.unobserve(el);
      end(el);
    });
  };
  life.attributeChangedCallback = function (name) {
    var el = this;
    if (!el.near || el.due) return;
    if (name === 'step' && el.end) return el.end.step();
    /* Several may change at once. */
    el.due = Promise.resolve().then(function () {
      el.due = 0;
      if (!el.near) return;
      if (runtime && !el.end && !isFrame(el)) return runtime.change(el);
      if (!el.end && waiting.indexOf(el) >= 0) return;
      /* Meanwhile the page stays as high as it is. */
      var height = el.offsetHeight;
      end(el);
      room(el, height + 'px');
      begin(el);
    });
  };
  Story.observedAttributes = __ATTRIBUTES__;
  Story.bundle = __BUNDLE__;
  Story.ready = function (bundle) {
    runtime = bundle;
    failed = 0;
    waiting.splice(0).forEach(function (el) {
      if (el.isConnected) bundle.start(el, instead);
    });
  };
  elements.define(TAG, Story);
})();
