import { storageKey } from '../../story.config';
import { remember, storedPreferences, type Preferences } from '../page/preferences.svelte';
import { LANGUAGES } from '../model/languages';
import { isError } from '../story/check/problems';
import type { LanguageEntry, EditorIndex } from '../story/editor-index';
import type { Lang } from '../model/story';
import type { ReadingPosition } from '../scroll';
import { editedLinks } from './edited';
import { locate, readingOf } from './preview-position';

/** What the desk has to say of itself, each until it is over. */
export const notices = $state({
  /** Why there is no index of `data/`. */
  index: '',
  /** Why a press on a place in a file opened nothing. */
  open: '',
});

export const SILENT =
  '開發伺服器沒有回答 → 看看終端裡的 npm run dev 是不是停了；再執行一次，這裡就接着更新';

/** How the desk is set up; kept while its tab is open. */
export interface Settings {
  lang: Lang;
  phone: 360 | 390 | 430;
  desktop: 1280 | 1440 | 1920;
  print: boolean;
  noscript: boolean;
  /** The trigger line, the bounds of the steps and the position, over the previews. */
  lines: boolean;
  panel: 'problems' | 'facts' | null;
}

/** What outlives a reload of the desk, under this key. */
interface Saved {
  settings: Settings;
  /** Where it was, or was to go. */
  link?: string | undefined;
  /** The last sound index of each language. */
  sound: Partial<Record<Lang, LanguageEntry>>;
}
const KEY = 'desk';

/** ms until the server is asked again when it had no answer. */
const RETRY = 2000;

/** What the parts of the desk have in common: what is in `data/`, and what is being read of it. */
export class Desk {
  settings: Settings = $state({
    lang: LANGUAGES[0].tag,
    phone: 390,
    desktop: 1440,
    print: false,
    noscript: false,
    lines: false,
    panel: 'facts',
  });
  /** The previews follow these by themselves, as every page of the story does. */
  preferences: Preferences = $state(storedPreferences());
  index: EditorIndex | undefined = $state.raw();
  /** What is being read; the previews follow it. */
  reading: ReadingPosition | undefined = $state.raw();
  /** Where all previews are to go, now and when they have loaded or changed, until somebody scrolls. */
  destination: string | undefined = $state();
  /** The page of the preview in the editor's hands: its scroll is theirs, the others follow. */
  leader: Window | undefined = $state.raw();

  readonly language = $derived(
    this.index?.languages.find(({ lang }) => lang === this.settings.lang),
  );
  readonly at = $derived(this.reading && locate(this.reading, this.language?.sections ?? []));
  readonly section = $derived(this.language?.sections.find(({ id }) => id === this.at?.section));
  readonly errors = $derived(this.index?.problems.filter(isError) ?? []);

  #sound: Saved['sound'] = {};
  #requests = 0;
  /** How often the editor has gone somewhere. */
  #moves = 0;

  /** Takes up all of before a reload, which also a new graphic's code brings about. */
  constructor() {
    const saved = JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Saved>;
    Object.assign(this.settings, saved.settings);
    this.#sound = saved.sound ?? {};
    if (saved.link) this.go(saved.link);
  }

  save(): void {
    const link = this.destination ?? this.at?.link;
    const saved: Saved = { settings: this.settings, sound: this.#sound, link };
    sessionStorage.setItem(KEY, JSON.stringify(saved));
  }

  prefer<P extends keyof Preferences>(preference: P, value: Preferences[P]): void {
    this.preferences[preference] = value;
    remember(storageKey, this.preferences);
  }

  /** @param link `#qushi/total` or `#qushi` */
  go(link: string): void {
    this.move({ from: link.slice(1), px: 0 });
    this.destination = link;
  }

  /** Brings the section in view to a position, in steps. */
  scrub(position: number): void {
    const reading = this.section && readingOf(this.section, position);
    if (reading) this.move(reading);
  }

  /** @param leader the page that is there already */
  move(reading: ReadingPosition | undefined, leader?: Window): void {
    this.#moves += 1;
    this.destination = undefined;
    this.leader = leader;
    this.reading = reading;
  }

  /**
   * Reads anew what is in `data/`, and goes where it has been edited, unless the editor has gone
   * somewhere meanwhile.
   *
   * @param delay ms
   */
  async refresh(delay = 0): Promise<void> {
    const request = ++this.#requests;
    const moves = this.#moves;
    let index: EditorIndex | undefined;
    for (let wait = delay; !index; wait = RETRY) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      index = await this.#fetchIndex();
      if (request !== this.#requests) return;
    }
    this.index = index;
    const link = this.#edited(index);
    if (link && moves === this.#moves) this.go(link);
  }

  /** What is in `data/`; undefined, with the reason told, when it cannot be heard of. */
  async #fetchIndex(): Promise<EditorIndex | undefined> {
    const response = await fetch('index.json').catch(() => undefined);
    if (response?.ok) {
      notices.index = '';
      return (await response.json()) as EditorIndex;
    }
    notices.index = response
      ? `程式出了錯，讀不了 data/：${await response.text()} → 多半是 src/ 裡的程式，請工程師看；改好了，這裡自己更新`
      : SILENT;
    return undefined;
  }

  /** Where it has been edited since it was last sound; undefined when that is in view or nowhere. */
  #edited({ languages }: EditorIndex): string | undefined {
    const own = ({ lang }: LanguageEntry) => Number(lang === this.settings.lang);
    const sound = languages
      .filter(({ errors }) => errors.length === 0)
      .sort((a, b) => own(b) - own(a));
    const changes = sound.map(({ lang, sections }) =>
      editedLinks(this.#sound[lang]?.sections ?? sections, sections),
    );
    for (const language of sound) this.#sound[language.lang] = language;
    const links = changes.find((found) => found.length > 0) ?? [];
    return links.includes(this.at?.link ?? '') ? undefined : links[0];
  }
}
