import type { Lang, Series } from './story';

/** The tokens of one theme, `#rrggbb`; each is a CSS variable of the same name. */
export interface Theme {
  /** The page's ground, and grounds for cards, for water and for a table's head. */
  ground: string;
  card: string;
  sea: string;
  sand: string;
  /** Words, quieter words, the quietest. */
  ink: string;
  ink2: string;
  ink3: string;
  /** Axes; lines of a scale. */
  grey: string;
  grid: string;
  /** The two series, wherever they are named or drawn. */
  'series-1': string;
  'series-2': string;
  /** What the page itself stresses; links and what can be pressed. */
  accent: string;
  link: string;
  /** Further colours for graphics. */
  tree: string;
  gold: string;
  plum: string;
  /** The ring around what has the keyboard. */
  focus: string;
}

/** A series as editors and readers name it. */
export interface SeriesNames {
  /** As the tables of `data/` have it in their column `seriesColumn`. */
  value: string;
  /** Its mark in the words, `dg` for `:dg[…]`, besides `a` or `b`: two small letters. */
  mark: string;
  /** For readers; a mark in the words must hold the name of its own language. */
  name: Record<Lang, string>;
}

/** A special page of the report, which sources are given by: `B15` is paragraph 15 of page B. */
export interface ReportPage {
  /** How many paragraphs it has. */
  paragraphs: number;
  /** What readers call it, `特1版` and `special page 1`. */
  zh: string;
  en: string;
}

/** A graphic at one of its keyframes. */
export interface GraphicAt {
  graphic: string;
  keyframe: string;
}

/**
 * All that makes a story this story outside `data/` and `src/lib/graphics/<name>/`; see
 * `src/story.config.ts`, which exports each of these under its own name, so that readers fetch only
 * what their page asks for.
 */
export interface StoryConfig {
  /** The story's name where no words file is read: tools, the desk, pages of errors. */
  name: string;
  /** Where the story will stand unless PUBLIC_SITE_URL says otherwise; with a slash at its end. */
  defaultSite: string;
  /** What a host writes, `<tag show="story">`: small letters with a hyphen, as HTML asks. */
  tag: string;
  /** The key by which a frame and the page around it know each other's messages. */
  messageKey: string;
  /** Where a reader's device remembers how they like to read. */
  storageKey: string;
  /** What files to download begin with: `harbours` for `harbours-facts-en.csv`. */
  downloadPrefix: string;
  /** Ids of the facts, both dates, that are the story's day 0 and the day its report came out. */
  days: { first: string; last: string };
  /** The pages of the report by the capital letter their paragraphs' codes begin with. */
  reportPages: Readonly<Record<string, ReportPage>>;
  /** What the column of `data/events.csv` and `data/board.csv` is called that names a series. */
  seriesColumn: string;
  series: Readonly<Record<Series, SeriesNames>>;
  /** One that a section shows. Of cards, posters and squares to share, and, by its folder's `logo.ts`, the page's mark and the icons: see graphics/logo.ts. */
  cover: GraphicAt;
  /** The second picture of the poster; none where there is none. */
  posterChart: GraphicAt | undefined;
  themes: Readonly<Record<'light' | 'dark', Theme>>;
}
