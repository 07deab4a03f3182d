import { storePreferences, storedPreferences, type Preferences } from '../page/preferences.svelte';
import { LANGUAGES } from '../model/languages';
import { isError } from '../story/check/problems';
import type { LanguageEntry, EditorIndex } from '../story/editor-index';
import type { Lang } from '../model/story';
import { editedLinks } from './edited';
import { notices, SILENT, unread } from './notices.svelte';
import { positionOf, scrollAt, stepOf, type Place } from './places';

/** A frame with the story in it. */
export interface View {
  /** Where it is now; undefined while it loads. */
  read(): Place | undefined;
  show(place: Place): void;
  /** @returns whether there is a place with this link, `#qushi/total` or `#qushi` */
  go(link: string): boolean;
}

/** How the desk is set up; kept while its tab is open. */
export interface Settings {
  lang: Lang;
  phone: 360 | 390 | 430;
  desktop: 1280 | 1440 | 1920;
  print: boolean;
  noscript: boolean;
  /** The trigger line, the bounds of the steps and the position, over the frames. */
  lines: boolean;
  panel: 'problems' | 'facts' | null;
}

/** The last sound survey of each language. */
type Sound = Partial<Record<Lang, LanguageEntry>>;

/** What outlives a reload of the desk. */
interface Kept {
  settings: Settings;
  /** Where it was, or was to go. */
  link?: string;
  sound: Sound;
}
const KEY = 'desk';

/** ms until the server is asked again when it had no answer. */
const AGAIN = 2000;

/** What the parts of the desk have in common: what is in `data/`, and which place is shown. */
export class Desk {
  settings: Settings = $state({
    ...{ lang: LANGUAGES[0].tag, phone: 390, desktop: 1440 },
    ...{ print: false, noscript: false, lines: false, panel: 'facts' },
  });
  /** The frames follow these by themselves, as every page of the story does. */
  wishes: Preferences = $state(storedPreferences());
  survey: EditorIndex | undefined = $state.raw();
  place: Place | undefined = $state.raw();

  readonly here = $derived(this.place ? positionOf(this.place) : { section: '', position: 0 });
  readonly language = $derived(
    this.survey?.languages.find(({ lang }) => lang === this.settings.lang),
  );
  readonly section = $derived(this.language?.sections.find(({ id }) => id === this.here.section));
  /** The link of the step in view: `#qushi/total`. */
  readonly link = $derived(this.place && `#${this.here.section}/${stepOf(this.place)}`);
  readonly errors = $derived(this.survey?.problems.filter(isError) ?? []);

  #views: View[] = [];
  /** The frame in the editor's hands. */
  #leader: View | undefined;
  /** Where all frames are to go, now and when they have loaded or changed, until somebody scrolls. */
  #destination: string | undefined;
  #sound: Sound = {};
  #asked = 0;
  /** How often the editor has chosen a place. */
  #moves = 0;

  /** Takes up all of before a reload, which also a new graphic's code brings about. */
  restore(): void {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Kept>;
    Object.assign(this.settings, kept.settings);
    this.#destination = kept.link;
    this.#sound = kept.sound ?? {};
  }

  keep(): void {
    const link = this.#destination ?? this.link;
    const kept: Kept = { settings: this.settings, sound: this.#sound, ...(link && { link }) };
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  }

  wish<W extends keyof Preferences>(wish: W, value: Preferences[W]): void {
    this.wishes[wish] = value;
    storePreferences(this.wishes);
  }

  join(view: View): () => void {
    this.#views.push(view);
    return () => (this.#views = this.#views.filter((other) => other !== view));
  }

  /** An editor is at work in this frame: its scroll is theirs, the others follow. */
  took(view: View): void {
    this.#leader = view;
  }

  /** A frame has scrolled, but not for us. */
  moved(view: View): void {
    if (view !== this.#leader) return;
    this.#moves += 1;
    this.#destination = undefined;
    this.place = view.read();
    for (const other of this.#views) if (other !== view && this.place) other.show(this.place);
  }

  /** A frame has loaded, or is laid out anew. */
  settle(view: View): void {
    if (this.#destination && view.go(this.#destination)) this.place = view.read();
    else if (this.place) view.show(this.place);
    else this.place = view.read();
  }

  /** @param link `#qushi/total` or `#qushi` */
  go(link: string): void {
    this.#moves += 1;
    this.#destination = link;
    this.#leader = undefined;
    for (const view of this.#views) this.settle(view);
  }

  /** Brings the section in view to a position, in steps. */
  scrub(position: number): void {
    const landmarks = this.place?.landmarks ?? [];
    const y = scrollAt(landmarks, this.here.section, position);
    if (y === undefined) return;
    this.#moves += 1;
    this.#destination = this.#leader = undefined;
    this.place = { landmarks, y };
    for (const view of this.#views) view.show(this.place);
  }

  /**
   * Reads anew what is in `data/`, and goes where it has been edited, unless the editor has gone
   * somewhere meanwhile.
   *
   * @param delay ms
   */
  async look(delay = 0): Promise<void> {
    const asked = ++this.#asked;
    const moves = this.#moves;
    await new Promise((resolve) => setTimeout(resolve, delay));
    const survey = await this.#survey();
    if (asked !== this.#asked) return;
    if (!survey) {
      setTimeout(() => asked === this.#asked && void this.look(), AGAIN);
      return;
    }
    this.survey = survey;
    const link = this.#edited(this.survey);
    if (link && moves === this.#moves) this.go(link);
  }

  /** What is in `data/`; undefined, with the reason told, when it cannot be heard of. */
  async #survey(): Promise<EditorIndex | undefined> {
    const response = await fetch('survey.json').catch(() => undefined);
    if (!response?.ok) {
      notices.survey = response ? unread(await response.text()) : SILENT;
      return undefined;
    }
    notices.survey = undefined;
    return (await response.json()) as EditorIndex;
  }

  /** Where it has been edited since it was last sound; undefined when that is in view or nowhere. */
  #edited({ languages }: EditorIndex): string | undefined {
    const own = ({ lang }: LanguageEntry) => Number(lang === this.settings.lang);
    const sound = languages.filter(({ errors }) => errors.length === 0);
    const changes = [...sound]
      .sort((a, b) => own(b) - own(a))
      .map(({ lang, sections }) => {
        const before = this.#sound[lang];
        return before ? editedLinks(before.sections, sections) : [];
      });
    for (const language of sound) this.#sound[language.lang] = language;
    const links = changes.find((found) => found.length > 0) ?? [];
    return links.includes(this.link ?? '') ? undefined : links[0];
  }
}
