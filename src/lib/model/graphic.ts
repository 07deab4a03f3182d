/** How a picture stands in its box on the cover, where the page's words keep clear of it. */
export interface CoverShape {
  /** Where its middle stands in a box wider than high, as a part of the width. */
  axis: number;
  /** Its own width, as a part of its height. */
  width: number;
  /** The widest box in whose middle it stands, as a part of the height. */
  box: number;
}

/** What a graphic needs from `data/`; the check of the story reads this and nothing else of it. */
export interface GraphicMeta {
  /** The folder, the table in `data/facts/`, and the name editors write in `{graphic=…}`. */
  name: string;
  /** The pictures it can rest at; editors name them in `::step{show=…}`. */
  keyframes: readonly string[];
  /** Ids it reads from `data/labels.csv`, without its own name in front. */
  labels: readonly string[];
  /**
   * The values it fills into them: `{ count: ['n'] }` for `第{n}天`. A label may leave none out, and
   * may name any of its `facts` besides.
   */
  blanks?: Readonly<Record<string, readonly string[]>>;
  /** Those of its labels set in the display face, which is cut down to the letters it shows. */
  display?: readonly string[];
  /** Ids it reads from its table. */
  facts: readonly string[];
  /** Those of them that may have no value: it draws that they are missing. */
  gaps?: readonly string[];
  /** How many words a label names that is a list of them, parted by blanks or `|`: `{ months: 12 }`. */
  lists?: Readonly<Record<string, number>>;
  /** Whether readers play it themselves: only its first step is told, the scroll moves nothing. */
  explored?: true;
  /** Of one that can be the story's cover. */
  cover?: CoverShape;
  /** Ids it reads from `data/events.csv`, where it cannot do without. */
  events?: readonly string[];
}
