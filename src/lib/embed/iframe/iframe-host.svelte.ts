import { hydrated } from '../../page/island/scheduler';
import { OwnPage } from '../../page/host.svelte';
import { scrollToStep } from '../../scroll';
import { posted, stepNamed, toFrame, type FromFrame } from '../messages';

/** A view higher than this many screens is no view: the frame has been given room for all. */
const SCREENS = 1.5;

/**
 * The story in a frame. By itself it scrolls inside and pictures stick; told to grow it is unrolled
 * and says how high it is; told where the page around it scrolls, it stands there. What it says is
 * no secret; what it is told can only move it.
 */
export class IframeHost extends OwnPage {
  /** As high as its story it has nothing to stick to; its pictures are alive all the same. */
  readonly animateStills = true;
  /** The story's own page stands two folders up, in the same language. */
  override readonly home = '../../';
  /** As `?theme=` says. */
  theme: 'auto' | 'light' | 'dark' = $state('auto');
  #height = 0;
  /** The first that spoke in our words; nobody else is listened to afterwards. */
  #host: string | undefined;

  /** For as long as there is the page. */
  override watch(): () => void {
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- read once, never written
    const asked = new URLSearchParams(location.search);
    const theme = asked.get('theme');
    if (theme === 'light' || theme === 'dark') this.theme = theme;
    const top = Number(asked.get('top'));
    if (top > 0) document.body.style.setProperty('--story-top', `${top}px`);
    const decide = () => {
      if (asked.get('mode') === 'unrolled' || innerHeight > SCREENS * screen.height)
        this.unrolled = true;
    };
    decide();
    if (parent !== window) {
      addEventListener('message', (event) => this.#hear(event));
      addEventListener('resize', decide);
      new ResizeObserver(() => this.#tellHeight()).observe(document.body);
      this.say('ready');
    }
    return super.watch();
  }

  #hear({ source, origin, data }: MessageEvent): void {
    if (source !== parent || (this.#host !== undefined && origin !== this.#host)) return;
    const message = toFrame(data);
    if (!message) return;
    this.#host = origin;
    if (message.kind === 'grow') {
      this.unrolled = true;
      this.#height = 0;
    } else if (message.kind === 'rest') void this.#tellRest(message.step);
    else {
      // The page scrolls, not the frame: wheel and finger go through to it.
      document.documentElement.style.overflow = 'hidden';
      scrollTo({ top: message.y, behavior: 'instant' });
    }
    if (this.#height === 0) this.#tellHeight();
  }

  /** A step is at rest where the parts above it, which come one by one, have left it. */
  async #tellRest(name: string): Promise<void> {
    await hydrated();
    const step = stepNamed(document, name);
    if (!step) console.warn(`step="${name}": there is no such step`);
    else {
      const y = scrollToStep(step) ? scrollY : scrollY + step.getBoundingClientRect().top;
      this.say('rest', { y });
    }
  }

  /** A frame that nobody has spoken to may be of a fixed height, and keeps it. */
  #tellHeight(): void {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === this.#height || (!this.unrolled && this.#host === undefined)) return;
    this.#height = height;
    this.say('size', { height });
    // AMP, and the many scripts that have learnt it.
    if (this.unrolled) parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
  }

  /** Tells the page around it, if there is one. */
  say(kind: FromFrame['kind'], fields?: object): void {
    if (parent !== window) parent.postMessage(posted(kind, fields), '*');
  }
}
