/**
 * The bundle: what the loader's element shows. It hands itself over by the element's own class, so
 * that no global is needed.
 */
import '../../../app.css';
import './host.css';
import { flushSync, mount, unmount } from 'svelte';
import { loadGraphic } from '../../graphics';
import { scrollToStep } from '../../scroll';
import { folderOf } from '../../model/languages';
import type { Story } from '../../model/story';
import { dispatch, languageAround, TAG, warn, type Instead, type Runtime } from '../contract';
import Embedded from '../Embedded.svelte';
import { repairTag } from '../loader/repair-tag';
import { loadStory, sheet, useFonts } from './assets';
import { HostPage } from './host-page.svelte';
import { coverOf } from './pinning';
import { settingsOf, type Settings } from '../../model/embed-settings';
import { stepNamed, type StepDetail } from '../messages';

/** What is shown, and how. */
interface Content extends Settings {
  story: Story;
}

/** One element at work. */
class Embed {
  #host: HTMLElement;
  #instead: Instead;
  #shadow: ShadowRoot;
  #root = document.createElement('div');
  #page: HostPage;
  #shown: Content | undefined = $state.raw();
  #ends: (() => void)[] = [];
  #complaints = new Set<string>();
  #fonts: (() => void) | undefined;
  #stopped = false;
  /** Counts the changes, the first drawing among them. */
  #turn = 0;

  constructor(host: HTMLElement, instead: Instead) {
    this.#host = host;
    this.#instead = instead;
    this.#shadow = host.shadowRoot as ShadowRoot;
    this.#root.className = 'root';
    this.#root.setAttribute('role', 'region');
    this.#page = new HostPage(host, this.#root, this.#complain);
    repairTag(host, new URL(/* @vite-ignore */ '../', import.meta.url).href, this.#complain);
    void this.change();
  }

  /** Takes up the attributes as they are now. */
  async change(): Promise<void> {
    const turn = ++this.#turn;
    // It may have gone, or another change have overtaken this one.
    const isOver = () => this.#stopped || turn !== this.#turn;
    try {
      const { lang } = this.#settings(['story'], () => {});
      const story = await loadStory(lang);
      const graphics = story.sections.flatMap(({ graphic }) => graphic ?? []);
      const names = graphics.map(({ name }) => name);
      if (isOver()) return;
      const settings = this.#settings(['story', ...names], this.#complain);
      // What is seen first is there at once; the others come as their sections ask for them.
      const whole = settings.show === 'story';
      const first = whole ? names[0] : settings.show;
      // Nothing keeps an explorer's place: words below it would move when it came later.
      const explored = graphics.filter((graphic) => whole && graphic.explored);
      await Promise.all([
        first && loadGraphic(first),
        ...explored.map(({ name }) => loadGraphic(name)?.catch(() => {})),
      ]);
      if (isOver()) return;
      const before = this.#shown;
      this.#shown = { story, ...settings };
      const fonts = this.#fonts;
      this.#fonts = useFonts(lang);
      fonts?.();
      if (before) this.#dress(this.#shown);
      else this.#mount(this.#shown);
      if (settings.step && settings.step !== before?.step) this.#rest(settings.step);
    } catch (error) {
      this.#fail(error);
    }
  }

  stop(): void {
    this.#stopped = true;
    for (const end of this.#ends.splice(0)) end();
    this.#fonts?.();
    this.#shadow.adoptedStyleSheets = [];
    this.#shadow.replaceChildren(document.createElement('slot'));
  }

  #settings(shows: readonly string[], complain: (message: string) => void): Settings {
    const given = (attribute: string) => this.#host.getAttribute(attribute);
    return settingsOf(given, languageAround(this.#host), shows, complain);
  }

  #mount(first: Content): void {
    const shown = () => this.#shown ?? first;
    const app = mount(Embedded, {
      target: this.#root,
      props: {
        get shown() {
          return shown();
        },
        host: this.#page,
        onstep: (detail) => this.#onstep(detail),
        onfail: (error) => this.#fail(error),
      },
    });
    this.#ends.push(() => void unmount(app));
    // The light DOM goes in the same moment as the story comes. It comes in parts, which ask where
    // they stand: meanwhile the page keeps its height, and scroll anchoring takes no hold of what is
    // half built, nor of words whose faces are on their way. A reader who comes back is not moved.
    this.#root.style.cssText = `min-height:${this.#host.offsetHeight}px;overflow-anchor:none`;
    this.#shadow.replaceChildren(this.#root);
    this.#shadow.adoptedStyleSheets = [sheet];
    this.#dress(first);
    this.#ends.push(this.#page.watch(() => void this.change()));
    flushSync();
    if (this.#stopped) return;
    this.#root.style.removeProperty('min-height');
    void document.fonts.ready.then(() => this.#anchor());
    const { mode, why } = this.#page.pinning ?? {};
    dispatch(this.#host, 'ready', { show: first.show, mode, why, version: VERSION });
  }

  #anchor(): void {
    this.#root.style.removeProperty('overflow-anchor');
  }

  /** What is not the story's own: its address, its name, and how it is held. */
  #dress({ story, lang, label, top, mode, fix }: Content): void {
    this.#page.home = new URL('../' + folderOf(lang), import.meta.url).href;
    this.#root.setAttribute('aria-label', label || story.meta.title.join(''));
    this.#root.style.setProperty('--story-top', top === undefined ? '' : `${top}px`);
    this.#page.look({ mode, fix });
  }

  #rest(step: string): void {
    const found = stepNamed(this.#shadow, step);
    // Nobody has come back to a place: now words that get their faces shall not move the reader.
    this.#anchor();
    if (!found) this.#complain(`step="${step}": there is no such step`);
    else if (!scrollToStep(found)) found.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  #onstep(detail: StepDetail): void {
    this.#lookAbove();
    dispatch(this.#host, 'step', detail);
  }

  /** A host that has a header of its own may not have said so. */
  #lookAbove(): void {
    const said = getComputedStyle(this.#root).getPropertyValue('--story-top');
    if (this.#shown?.top !== undefined || parseFloat(said) > 0 || this.#page.pin === 'none') return;
    const cover = coverOf(this.#host);
    if (cover)
      this.#complain(`${cover.name} covers the top of the pictures: add top="${cover.height}"`);
  }

  #fail(error: unknown): void {
    if (!this.#stopped) this.#instead(this.#host, 'run', String(error));
  }

  #complain = (message: string): void => {
    if (this.#complaints.has(message)) return;
    this.#complaints.add(message);
    warn(message);
  };
}

/** The file's own name holds the hash of its content. */
const VERSION = /\.(\w+)\.js/.exec(import.meta.url)?.[1];

/** What the loader calls. */
const runtime: Runtime = (host, instead) => {
  const embed = new Embed(host, instead);
  return Object.assign(() => embed.stop(), { change: () => void embed.change() });
};

(customElements.get(TAG) as unknown as { ready(made: Runtime): void }).ready(runtime);
