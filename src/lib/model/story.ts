/**
 * The shapes that leave `story/`. Everything else in the project knows the story only as these
 * types: plain data, already checked, already in the page's language, ready to be serialised.
 */

import type { GraphicMeta } from './graphic';

/** The page's language, as a BCP 47 tag. */
export type Lang = 'zh-Hant' | 'zh-Hans' | 'en';

/** One of the two things a story tells side by side: also its token of colour and its class. */
export type Series = 'series-1' | 'series-2';

/**
 * How the report gives a number: it says so; we computed it from others; we restored a damaged
 * digit from a sum; the report is silent; the report contradicts itself.
 */
export type FactStatus = 'stated' | 'derived' | 'restored' | 'missing' | 'conflict';

/** One row of `data/facts/*.csv`. */
export interface Fact {
  id: string;
  /** The table it stands in, which is the name of the graphic it feeds: `investment`. */
  table: string;
  /** The number in its unit; for `unit: 'date'` the days since 1970-01-01; null when missing. */
  value: number | null;
  /** ISO date, only when the unit is a date. */
  date?: string;
  /** Decimal places the report gives: 37.46 → 2. */
  digits: number;
  /** The table's unit in the page's script: `%`, `人`, `百分點`; `date` for dates. */
  unit: string;
  /** Which way the number is not exact: 逾, 近, 約, 以內; absent when it is. */
  approx?: 'over' | 'near' | 'about' | 'within';
  /** Number and unit as a reader sees them: `21.6%`, `逾60家`, `2019年5月23日`. */
  text: string;
  /** What the number measures, in the page's language. */
  what: string;
  /** The period as the table has it: `2019-01..2019-03`. */
  period: string;
  /** The same for a reader: `2019年1月至3月`. */
  periodText: string;
  status: FactStatus;
  /** `fai_growth_2019 - fai_growth_change_2019`; only when derived or cross-checked. */
  formula?: string;
  /** The formula with names and numbers filled in, for a reader: `21.6% − 13.7個百分點 = 7.9%`. */
  formulaText?: string;
  /** Paragraphs of the report: `A33`, `B15`. */
  source: string[];
  /** The same for a reader: `特1版第33段`. */
  sourceText: string;
  note: string;
}

/** One row of `data/events.csv`. */
export interface StoryEvent {
  id: string;
  /** `2019-05-23`, or `2019-05` when the report gives only the month. */
  date: string;
  precision: 'day' | 'month';
  /** `2019年5月23日` */
  dateText: string;
  /** Whole days after day zero; for a month its first day. May be before it, or after the last. */
  day: number;
  series: Series | null;
  /** At most eight characters, for a pin on a graphic. */
  label: string;
  what: string;
  source: string[];
  sourceText: string;
}

/** A run of words. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong'; text: string }
  /** A number from the ledger; `text` is what stands in the sentence. */
  | { type: 'fact'; id: string; text: string; status: FactStatus }
  /** The name of one of the two series, set in its colour. */
  | { type: 'series'; series: Series; text: string };

export type Paragraph = Inline[];

/** A headline with the places where the editor allows a break: `['跟最好的比', '向最好的學']`. */
export type Headline = string[];

/** One card of words and the keyframe its graphic rests at meanwhile. */
export interface Step {
  /** In links, `#qushi/baseline`: the keyframe's; of a second step at the same one, `baseline-2`. */
  name: string;
  /** What its graphic shows. */
  keyframe: string;
  body: Paragraph[];
}

/** Words that stand behind a chapter: method, contradictions. */
export interface Note {
  title: string;
  body: Paragraph[];
}

/** A chapter: words plus one graphic. */
export interface Section {
  /** `kaipian` `qushi` `mingdao` `youshu` `weisheng` */
  id: string;
  /** The chapter's name: 取勢. */
  name: string;
  headline: Headline;
  intro: Paragraph[];
  steps: Step[];
  notes: Note[];
  /** null only for a section of words alone. */
  graphic: SectionGraphic | null;
}

/**
 * What a section's graphic is given besides its position; and what of its meta is said here, because
 * its code may come later.
 */
export interface SectionGraphic extends Pick<GraphicMeta, 'name' | 'explored' | 'cover'> {
  /** The rows of `data/facts/<name>.csv`. */
  rows: Fact[];
  /** All events of the story, in order of date. */
  events: StoryEvent[];
  /** The graphic's own words in the page's language, by the ids it declares. */
  text: Record<string, string>;
}

export interface Meta {
  title: Headline;
  /** The line under the title. */
  standfirst: Paragraph[];
  /** For search engines and shared links. */
  description: string;
  /** ISO dates: of the report, and of this page, when it first came out and when it last changed. */
  reported: string;
  released: string;
  updated: string;
  /** The same for a reader: `2020年7月15日`. */
  reportedText: string;
  updatedText: string;
  /** What was wrong on this page and has been put right. */
  corrections: { date: string; dateText: string; text: string }[];
  /** Who did what; `as` tells search engines: people, a desk that writes as one, a paper. */
  credits: { role: string; names: string; as?: 'author' | 'desk' | 'editor' | 'publisher' }[];
  source: string;
}

/** What one unit of a number looks like on the board. */
export const BOARD_PICTURES = [
  'days',
  'people',
  'squares',
  'circles',
  'lines',
  'sheets',
  'doors',
  'chevrons',
] as const;

/** A small figure with its picture; numbers are ids of facts. */
export interface BoardTile {
  fact: string;
  /** What it was before. */
  from?: string;
  /** Of how many. */
  of?: string;
  picture: (typeof BOARD_PICTURES)[number];
  /** Whose it is; null for both or neither. */
  series: Series | null;
  /** How many one cell of the picture stands for. */
  each: number;
  /** The same for a reader, when it is more than one: `1萬人`. */
  eachText?: string;
}

export interface BoardGroup {
  name: string;
  tiles: BoardTile[];
}

/** One story in one language. */
export interface Story {
  lang: Lang;
  meta: Meta;
  sections: Section[];
  /** The ledger: every fact of every table. */
  facts: Fact[];
  events: StoryEvent[];
  /** The numbers the sections leave out. */
  board: BoardGroup[];
  /** Words of the interface: buttons, headings of tables, notes. */
  ui: Record<string, string>;
}

/** Something wrong in `data/`, said so that an editor can mend it. */
export interface Problem {
  /** Relative to the project: `data/story.zh-Hant.md`. */
  file: string;
  /** Both from 1. */
  line: number;
  column: number;
  level: 'error' | 'warning';
  /** What is wrong and, after →, the remedy; Chinese. */
  message: string;
  /**
   * Where only one remedy is possible: what stands at the place, and what to put there instead; or
   * what the whole file is to be read with and written anew.
   */
  fix?: Fix | { encoding: Encoding } | { separator: string };
}

/** A replacement within one line of a file. */
export interface Fix {
  take: string;
  put: string;
}

/** How programs write a text. */
export type Encoding =
  'UTF-8' | 'GBK' | 'Big5' | 'Windows-1252' | 'Mac Roman' | 'UTF-16' | 'UTF-16BE';
