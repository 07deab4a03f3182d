import type { Component } from 'svelte';
import type { Fact, StoryEvent } from '../story/types';

/** The box a graphic draws in, in CSS pixels. */
export interface Size {
  width: number;
  height: number;
  /** Size of a label's letters in px; at least 13, more when the reader enlarges text. */
  em: number;
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

/** Distances in px from the edges of the box to the area of the scales. */
export interface Margin {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/**
 * What a graphic shows at one position: plain numbers and labels. `x` and `y` are the domains of
 * two linear scales that fill the box less `margin`; marks and labels are given in these units.
 */
export interface Frame {
  x: readonly [number, number];
  y: readonly [number, number];
  margin: Margin;
  labels: readonly Label[];
  /** Marks that stand for a fact, so that a reader can ask for it where no label prints it. */
  facts?: readonly { id: string; x: number; y: number }[];
}

/** Words at a datum. */
export interface Label {
  id: string;
  lines: readonly string[];
  /** The datum, in the units of the frame's scales. */
  x: number;
  y: number;
  /** From the datum to the anchor of the first line's baseline, px. */
  dx?: number;
  dy?: number;
  anchor?: 'start' | 'middle' | 'end';
  /** Letter size as a multiple of `size.em`; 1 unless told. Never less than 1. */
  scale?: number;
  /** `numeral`: the display face, for numbers that are pictures. */
  face?: 'text' | 'bold' | 'numeral';
  /** After the last line, smaller: the % of a great numeral. */
  unit?: string;
  tone?: 'ink' | 'ink2' | 'ink3' | 'qingdao' | 'shenzhen' | 'plum';
  /** 0…1; below 0.02 the label is not drawn. */
  opacity?: number;
  /** The fact it prints, so that a reader can ask for its source. */
  fact?: string;
  /** The event it names, likewise. */
  event?: string;
}

/** A table of what the graphic draws, made from its own rows. */
export interface Table {
  caption: string;
  head: string[];
  rows: string[][];
}

/** What a graphic needs from `data/`; the check of the story reads this and nothing else of it. */
export interface GraphicMeta {
  /** The folder, the table in `data/facts/`, and the name editors write in `{graphic=…}`. */
  name: string;
  /** The pictures it can rest at; editors name them in `::step{show=…}`. */
  keyframes: readonly string[];
  /** Ids it reads from `data/labels.csv`, without its own name in front. */
  labels: readonly string[];
  /** The values it fills into them: `{ count: ['n'] }` for `第{n}天`. A label may leave none out. */
  blanks?: Readonly<Record<string, readonly string[]>>;
  /** Those of its labels set in the display face, which is cut down to the letters it shows. */
  display?: readonly string[];
  /** Ids it reads from its table. */
  facts: readonly string[];
  /** Whether readers play it themselves: only its first step is told, the scroll moves nothing. */
  explored?: true;
  /** Ids it reads from `data/events.csv`, where it cannot do without. */
  events?: readonly string[];
}

/** A graphic: a pure function of a position, and the marks that show what it says. */
export interface Graphic<F extends Frame = Frame> extends GraphicMeta {
  /** @throws Error when a keyframe or a fact it needs is missing; the check finds that earlier. */
  frame(input: GraphicInput): F;
  /** What a reader who cannot see it should know; at most 120 characters of Chinese, or as much. */
  describe(input: GraphicInput): string;
  table(input: GraphicInput): Table;
  /** Draws a frame inside LayerCake; `still` where no script will run: print, server, no canvas. */
  Marks: Component<{ frame: F; still: boolean }>;
}
