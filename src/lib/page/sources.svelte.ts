import { createContext } from 'svelte';
import type { Fact, Story } from '../model/story';
import type { Rect } from './note-placement';

/** What the note says of a number: its row of the ledger, or a dated event in the same form. */
export type Row = Pick<
  Fact,
  'id' | 'text' | 'what' | 'periodText' | 'status' | 'formulaText' | 'sourceText' | 'note'
>;

/** A number whose source is shown. */
export interface OpenSource {
  /** Of its row, which may be in another language by now. */
  id: string;
  /** What was pressed; a press on it is its own business, and focus goes back to it. */
  trigger(): HTMLElement | null | undefined;
  /** Where the number stands on the screen now; null when it cannot be seen. */
  anchorRect(): Rect | null;
  /** It holds its place on the screen while the page scrolls. */
  pinned: boolean;
}

/** Which number of the page the reader asks about: one at a time, shown by `SourceNote`. */
export class Sources {
  /** Script is at work: what looks like a link now opens a note. */
  ready = $state(false);
  open = $state.raw<OpenSource | null>(null);
  #story: () => Story;

  /** @param story read anew for every question: editors change it while the page is open */
  constructor(story: () => Story) {
    this.#story = story;
  }

  get ui(): Story['ui'] {
    return this.#story().ui;
  }

  /** @param id a fact's, or `event-` and an event's */
  row(id: string): Row | undefined {
    const { facts, events } = this.#story();
    const event = events.find((candidate) => `event-${candidate.id}` === id);
    if (!event) return facts.find((fact) => fact.id === id);
    const { dateText: text, what, sourceText } = event;
    return { id, text, what, periodText: '', status: 'stated', sourceText, note: '' };
  }

  /** A row in a few words: its value, of what, and how it is known unless the report says so. */
  describe(id: string): string {
    const row = this.row(id);
    const status = row && row.status !== 'stated' ? this.ui[row.status] : '';
    return row ? `${row.text} ${row.what} ${status}`.trim() : '';
  }
}

/** The sources of a story's numbers, known to everything in it. */
export const [getSources, provideSources] = createContext<Sources>();
