import type { Host } from '../../page/host.svelte';
import { wakeIfNear, viewTop, zoomOf } from '../../scroll';
import { clip } from './clip';
import { keepScrolls } from './keep-scrolls';
import { isAway, openingOf, pinningOf, type Pinning } from './pinning';
import { WIDTHS } from './assets';

/** A place inside a host's page: what the reader sees of it, and how pictures are held there. */
export class HostPage implements Host {
  pin: Host['pin'] = $state('sticky');
  home = $state('');
  /** What was found, and why. */
  pinning: Pinning | undefined;

  #host: HTMLElement;
  #root: HTMLElement;
  #probe: HTMLElement;
  #settings = { mode: 'auto', fix: false };
  /** Nothing has scrolled yet. */
  #still = true;
  #unclip: (() => void) | undefined;
  #complain: (message: string) => void;

  /**
   * @param root the one child of the host's shadow root; widths and lengths of the view are told to it
   * @param complain told why pictures are not held as usual, whenever that changes
   */
  constructor(host: HTMLElement, root: HTMLElement, complain: (message: string) => void) {
    this.#host = host;
    this.#root = root;
    this.#complain = complain;
    this.#probe = root.appendChild(document.createElement('i'));
    this.#probe.className = 'probe';
  }

  viewTop = () => {
    const { scroller = null, blockers = [], away } = this.pinning ?? {};
    // A transform that an animation leaves, or a menu: no size tells of it.
    if (blockers.length > 0 && isAway(this.#probe) !== away) this.#lookSoon();
    return viewTop(scroller);
  };

  viewHeight = () => {
    const scroller = this.pinning?.scroller;
    if (scroller) return scroller.clientHeight * zoomOf(scroller);
    const { top, height } = this.#probe.getBoundingClientRect();
    return Math.abs(top) < 2 && height > 0 ? height : innerHeight;
  };

  opening = () => openingOf(this.#probe);

  cut = () => {
    const { left, right } = this.#root.getBoundingClientRect();
    const ends = (this.pinning?.blockers ?? []).map((box) => {
      const edge = box.getBoundingClientRect();
      // Beside it nothing is seen: a slide that is not shown.
      return edge.left < right && left < edge.right ? edge.bottom : 0;
    });
    return Math.min(...ends);
  };

  /**
   * Decides now and whenever the page is laid out anew.
   *
   * @param relang called when the page says that it is in another language
   * @returns stops, and leaves nothing
   */
  watch(relang: () => void): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    const look = () => this.look();
    const sizes = new ResizeObserver(this.#lookSoon);
    sizes.observe(this.#root);
    sizes.observe(this.#probe);
    addEventListener('resize', look, { signal });
    addEventListener('pageshow', look, { signal });
    addEventListener('scroll', () => (this.#still = false), { capture: true, once: true, signal });
    // A page that could not be scrolled may only have been locked, while it asked for a consent.
    const marks = new MutationObserver((changes) => {
      this.#darken();
      if (changes.some(({ attributeName }) => attributeName === 'lang')) relang();
      if (this.pinning?.slide) look();
    });
    for (const page of [document.documentElement, document.body])
      marks.observe(page, {
        attributeFilter: ['class', 'style', 'lang', 'data-darkreader-scheme'],
      });
    this.#darken();
    // A host that scrolls by script may swallow the scroll events: then wheel, finger and keys tell.
    for (const type of ['wheel', 'touchmove', 'keydown']) {
      addEventListener(type, wakeIfNear, { capture: true, passive: true, signal });
    }
    keepScrolls(this.#root, () => !!this.pinning?.slide, signal);
    return () => {
      stop.abort();
      sizes.disconnect();
      marks.disconnect();
      this.#unclip?.();
      this.#unclip = undefined;
    };
  }

  /**
   * While Dark Reader darkens the host's page the story is in its dark theme, whatever the host asked
   * for. To lock Dark Reader out, as our own page does (see first.ts), is not ours to do here; what
   * keeps it from mixing the theme's colours is in build/embed/css.ts.
   */
  #darken(): void {
    const { darkreaderScheme } = document.documentElement.dataset;
    this.#root.toggleAttribute('data-darkened', darkreaderScheme === 'dark');
  }

  /** What is laid out anew while sizes are told would be an error on the host's console. */
  #lookSoon = () => void requestAnimationFrame(() => this.look());

  /** @param settings those that have changed */
  look(settings = this.#settings): void {
    this.#settings = settings;
    // Nothing can be said of a box that is not laid out: a tab panel not yet shown.
    if (!this.#root.isConnected || this.#root.offsetWidth === 0) return;
    // As it would be without what was patched.
    this.#unclip?.();
    const before = this.pinning?.mode;
    const { scrollTop } = this.#root;
    this.#root.style.removeProperty('height');
    // A page that has scrolled and does not now is locked for a while: nobody loses their place for it.
    const mayScroll = this.#still || !!this.pinning?.slide;
    const pinning = pinningOf(this.#host, this.#probe, settings.fix, mayScroll);
    this.pinning = pinning;
    this.#scroll(pinning, scrollTop);
    // In px of the style, as all lengths that it asks for. Where our own page asks the window, the
    // style asks the root: see build/embed/css.ts.
    const { style, classList, offsetWidth: width } = this.#root;
    const height = this.viewHeight() / zoomOf(this.#root);
    const seen = Math.min(height, this.#probe.offsetHeight || height);
    const shrunk = shrinkage();
    style.setProperty('--vw', `${width / 100}px`);
    style.setProperty('--vh', `${seen / 100}px`);
    style.setProperty('--shrunk', String(shrunk));
    classList.toggle('landscape', width > seen);
    for (const least of WIDTHS) classList.toggle(`w${least}`, width / shrunk >= least);
    const asked = settings.mode === 'unrolled';
    if (asked || (width < 560 && height <= 460)) {
      pinning.mode = 'unrolled';
      pinning.why = asked ? '' : 'the view has no room for a picture and its words';
    }
    this.#unclip = pinning.mode === 'clip' ? clip(pinning.blockers) : undefined;
    if (pinning.mode === 'unrolled') this.pin = 'none';
    else this.pin = pinning.mode === 'fixed' ? 'fixed' : 'sticky';
    this.#root.dataset.mode = pinning.mode;
    if (pinning.why && pinning.mode !== before)
      this.#complain(`mode ${pinning.mode}: ${pinning.why}`);
  }

  /** Where nothing scrolls, the story does, in what its screen has left for it. */
  #scroll(pinning: Pinning, scrollTop: number): void {
    const { slide } = pinning;
    this.#root.classList.toggle('scrolls', !!slide);
    if (!slide) return;
    pinning.scroller = this.#root;
    const whole = Math.min(slide.clientHeight, innerHeight);
    const edges = [slide, this.#host].map((box) => box.getBoundingClientRect());
    const left = ((edges[0]?.bottom ?? 0) - (edges[1]?.top ?? 0)) / zoomOf(slide);
    this.#root.style.height = `${left > whole / 2 && left < whole ? left : whole}px`;
    this.#root.scrollTop = scrollTop;
  }
}

/**
 * How many times smaller a phone shows a page than its CSS says: one drawn for 750 px, on 390. There
 * letters must be larger by as much. 1 where the page fits the screen, and under a mouse. A page drawn
 * for the phone that something overflows sideways is shown smaller too, but as it is meant: asked is
 * the width that the page is laid out in, not what the window shows.
 */
function shrinkage(): number {
  const page = document.scrollingElement ?? document.documentElement;
  const times = page.clientWidth / screen.width;
  return times > 1.3 && matchMedia('(pointer: coarse)').matches ? times : 1;
}
