/**
 * The loader a host page includes: <script async src=".../embed/v1.js"></script>. It defines the
 * element, waits until one comes near the view, and loads the bundle, which hands itself over by
 * `ready`. Built to ES5, as it must parse in any browser; what only newer ones have is asked for
 * first. The same bytes also lie at v1.<hash>.js, for hosts that pin them by their integrity.
 */
import { ATTRIBUTES } from '../../model/embed-settings';
import { dispatch, dress, TAG, warn } from '../contract';
import type { Instead, Runtime, Shown, StoryElement } from '../contract';

/** The name of the bundle, and the digest of its bytes. */
declare const __BUNDLE__: string;
declare const __INTEGRITY__: string;
/** How many steps each thing to show has. */
declare const __STEPS__: Record<string, number>;
/** The address of this script, where the build was told its site; else empty. */
declare const __SITE__: string;

/** Until when a script has come, ms. */
const TIMEOUT = 10_000;
const UNABLE = 'browser too old';
/** Of this script at its site; a copy in a cache has no files beside it. */
const ADDRESS = /(https?:)?\/\/(?![^\s"']*\/cache\/)[^\s"'()?#]+\/embed\/(?=v1\.[\w.]*js)/;
/** How high a step is guessed to be, in parts of a hundred of the view: about a card and its way. */
const STEP = 72;

/** Where a page requires Trusted Types. */
interface TrustedWindow {
  trustedTypes: { createPolicy<Policy>(name: string, policy: Policy): Policy };
}

const d = document;
const me = d.currentScript as HTMLScriptElement | null;

function define(): void {
  const own = findAddress();
  let base: string | null;
  let lost: boolean;
  let runtime: Runtime | undefined;
  /** Why the bundle is not here, once it has been asked for and its time is over. */
  let loading: Promise<'load' | 'run'>;
  let settle: (reason: 'run') => void;
  let failed: boolean;
  let framing: Promise<unknown> | undefined;
  let relay: ((host: StoryElement) => Shown) | undefined;

  // For hosts that take no plain text as the address of a script; it makes addresses of ours alone.
  let policy = { createScriptURL: (file: string) => base + file };
  try {
    policy = (window as unknown as TrustedWindow).trustedTypes.createPolicy(TAG, policy);
  } catch {
    // None needed, or none allowed.
  }

  /** What the element says counts where the loader may be a copy: unknown, or the host's own. */
  function addressFor(host: StoryElement): string | null {
    const src = host.getAttribute('src');
    if (!src || (own && own.indexOf(location.origin))) return own;
    return src.replace(/\/?(embed\/?)?([^/]*\.js)?([?#].*)?$/, '/embed/');
  }

  /** Resolves when it has run; rejects where it cannot come. */
  function addScript(file: string, settings: object): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const script = Object.assign(d.createElement('script'), settings);
      script.onload = resolve;
      script.onerror = () => {
        script.replaceWith();
        reject();
      };
      setTimeout(reject, TIMEOUT);
      script.nonce = me ? me.nonce : '';
      script.src = policy.createScriptURL(file);
      d.head.appendChild(script);
    });
  }

  /** What the host asks for as its attributes are now, or an iframe where that cannot be. */
  function show(host: StoryElement): void {
    if (wantsIframe(host)) return showIframe(host);
    if (runtime) {
      host.shown = runtime(host, instead);
      return;
    }
    const add = (query: string) =>
      addScript(__BUNDLE__ + query, {
        type: 'module',
        crossOrigin: 'anonymous',
        integrity: __INTEGRITY__,
      });
    loading =
      loading ||
      new Promise((resolve) => {
        settle = resolve;
        add('')
          .catch(() => runtime || add('?again'))
          .then(
            () => resolve('run'),
            () => resolve('load'),
          );
      });
    loading.then((reason) => {
      failed = !runtime;
      if (!host.near || host.shown) return;
      if (failed) fail(host, reason);
      show(host);
    });
  }

  const instead: Instead = (host, reason, why) => {
    hide(host);
    fail(host, reason, why);
    showIframe(host);
  };

  function fail(host: StoryElement, reason: string, why?: string): void {
    warn((host.why = why || reason + ' failed'));
    dress(host, '0');
    dispatch(host, 'error', { show: host.getAttribute('show') || 'story', reason });
  }

  /** An iframe, moved by the host's scroll: frame.js knows how, and hands that over. */
  function showIframe(host: StoryElement): void {
    framing = framing || addScript('frame.js', { relay: (made: typeof relay) => (relay = made) });
    const asked = wantsIframe(host);
    const come = () => {
      // The next one may have more luck.
      if (!relay) framing = undefined;
      if (!host.near || host.shown) return;
      // The host may have thought better of it meanwhile.
      if (asked && !wantsIframe(host)) show(host);
      else if (relay) host.shown = relay(host);
      else fail(host, 'frame');
    };
    framing.then(come, come);
  }

  /** An old or spoilt browser, a bundle that fails, or a host that asks for it. */
  function wantsIframe(host: StoryElement): boolean {
    if (host.getAttribute('mode') === 'frame' || failed) return true;
    // What the bundle cannot bring along itself.
    if (''.replaceAll !== undefined && [].at !== undefined) return false;
    if (!host.why) warn((host.why = UNABLE));
    return true;
  }

  function begin(host: StoryElement): void {
    host.near = true;
    base = base || addressFor(host);
    if (!base) {
      if (!lost) warn('needs src="https://.../embed/"');
      lost = true;
      return dress(host, '0');
    }
    sizes.observe(host);
    show(host);
  }

  function hide(host: StoryElement): void {
    if (host.shown) host.shown();
    host.shown = undefined;
  }

  // Not before it comes near, and never while it is above what is read.
  const near = new IntersectionObserver(
    (entries) =>
      entries.forEach((entry) => {
        if (!entry.isIntersecting) return;
        near.unobserve(entry.target);
        begin(entry.target as StoryElement);
      }),
    { rootMargin: '0px 0px 1200px' },
  );
  const sizes = new ResizeObserver((entries) =>
    entries.forEach((entry) => {
      const host = entry.target as StoryElement;
      if (host.shown) storedHeight(host, entry.contentRect.height);
    }),
  );

  /** ES5 has no classes; without one of its own the element cannot be made. */
  function Story() {
    return Reflect.construct(HTMLElement, [], Story);
  }
  const life = Object.setPrototypeOf(Story.prototype, HTMLElement.prototype);
  life.connectedCallback = function (this: StoryElement) {
    if (this.begun) return;
    this.begun = true;
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).appendChild(d.createElement('slot'));
    // Room for what comes, so that nothing below is pushed away while it is read.
    const steps = __STEPS__[this.getAttribute('show') as string] || __STEPS__.story;
    dress(this, storedHeight(this) || (steps as number) * STEP + 'vh');
    near.observe(this);
  };
  life.disconnectedCallback = function (this: StoryElement) {
    // A move in the document takes it out and puts it back at once.
    Promise.resolve().then(() => {
      if (this.isConnected) return;
      this.begun = this.near = false;
      near.unobserve(this);
      sizes.unobserve(this);
      hide(this);
    });
  };
  life.attributeChangedCallback = function (this: StoryElement, name: string) {
    if (!this.near || this.due) return;
    const { shown } = this;
    if (name === 'step' && shown && shown.step) return shown.step();
    // Several may change at once.
    this.due = true;
    Promise.resolve().then(() => {
      this.due = false;
      if (!this.near) return;
      const { shown } = this;
      // What waits for the bundle is read when it comes.
      if (base && !wantsIframe(this) && !(shown && shown.step))
        return shown && shown.change && shown.change();
      // Meanwhile the page stays as high as it is.
      const height = this.offsetHeight;
      hide(this);
      dress(this, height + 'px');
      begin(this);
    });
  };
  Story.observedAttributes = ATTRIBUTES;
  Story.bundle = __BUNDLE__;
  Story.ready = (bundle: Runtime) => {
    runtime = bundle;
    failed = false;
    settle('run');
  };
  customElements.define(TAG, Story as unknown as CustomElementConstructor);
}

/**
 * Where its files are. Its tag says so; a module has none, but the trace of an error; pasted into a
 * page or into a script of the host's, whoever brought it.
 */
function findAddress(): string | null {
  const tags = [].map.call(d.scripts, (script: Element) => script.outerHTML);
  const found = ADDRESS.exec([me && me.src, new Error().stack, __SITE__, tags].join(' '));
  return found && found[0];
}

/**
 * A reader who comes back finds the page as high as it was left, and the same place in it.
 *
 * @param height px, to be stored
 */
function storedHeight(host: StoryElement, height?: number): string | undefined {
  const around = host.closest<HTMLElement>('[lang]');
  const key = [TAG, host.getAttribute('show'), around && around.lang, host.offsetWidth].join();
  try {
    if (height) sessionStorage[key] = height + 'px';
    return sessionStorage[key];
  } catch {
    // A browser that keeps nothing.
    return undefined;
  }
}

const able =
  window.customElements && window.ShadowRoot && 'adoptedStyleSheets' in ShadowRoot.prototype;
const there = able && (customElements.get(TAG) as { bundle?: string } | undefined);
if (!able) warn(UNABLE);
else if (!there) define();
else if (there.bundle !== __BUNDLE__) warn('another version is here');
