import type { Component, Snippet } from 'svelte';
import type { HTMLAttributes } from 'svelte/elements';
import type { GraphicMeta } from '../model/graphic';
import type { Fact, SectionGraphic, Story, StoryEvent } from '../model/story';
import type { Mark } from './kit/marks';
import type { Scale } from './kit/timing';
import type { Ruler } from '../text/measure';

/** The box a graphic draws in, in CSS pixels. */
export interface Size {
  width: number;
  height: number;
  /** Size of a label's letters in px; at least 13, more when the reader enlarges text. */
  em: number;
  /** Measures words where letters are wider than the estimate has them: see `rulerFor`. */
  ruler?: Ruler;
}

/** What a graphic is about: all that it may know but the position. */
export interface Subject {
  rows: readonly Fact[];
  events: readonly StoryEvent[];
  /** The graphic's words, by the ids in its `labels`. */
  text: Readonly<Record<string, string>>;
  /** Names of keyframes in the order of the story's steps; an editor may drop or reorder them. */
  steps: readonly string[];
  size: Size;
}

/** All that a graphic may know. Same input, same picture: no clock, no window, no memory. */
export interface GraphicInput extends Subject {
  /** Integer part: the step in view; fraction: how far on to the next. Clamped to 0…steps−1. */
  position: number;
}

/** A table of what the graphic draws, made from its own rows. */
export interface Table {
  caption: string;
  head: string[];
  rows: string[][];
}

/** What a graphic shows at one position. */
export interface Picture {
  /** In the order they are painted. */
  marks: readonly Mark[];
  /** Where a picture has scales, LayerCake is given them, and draws the marks of kind `grid`. */
  scales?: { x?: Scale; y?: Scale };
}

/** A graphic: a pure function of a position. */
export interface Graphic extends GraphicMeta {
  /** @throws Error when a keyframe or a fact it needs is missing; the check finds that earlier. */
  draw(input: GraphicInput): Picture;
  /** What a reader who cannot see it should know; at most 120 characters of Chinese, or as much. */
  describe(input: GraphicInput): string;
  table(input: GraphicInput): Table;
  /** How readers play it themselves where it is `explored`: `Explorer.svelte` in its folder. */
  explorer?: Explorer | undefined;
}

/** What an explorer has its picture show, and what becomes of a press on it. */
export interface Exploration {
  /** Names of keyframes, as a section's steps. */
  steps: string[];
  position: number;
  /** How far from a mark with a source a press may be, px. */
  reach: number;
  /** Told of a press: the row of what is near, a fact's id or `event-` and an event's. */
  onpick: (row: string | undefined) => void;
  /** What the picture is to keys and assistive technology. */
  attributes: HTMLAttributes<HTMLDivElement>;
}

export type Explorer = Component<ExplorerProps>;

/** What the page gives an explorer. */
export interface ExplorerProps {
  data: SectionGraphic;
  ui: Story['ui'];
  /** Id of the words that say how to read the picture. */
  describedby: string;
  /** For paper and where nothing scrolls: the picture keeps its proportions. */
  still: boolean;
  picture: Snippet<[Exploration]>;
}
