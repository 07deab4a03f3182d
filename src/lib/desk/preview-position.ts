/**
 * One reading position in two previews. The scroll engine names what is being read in a way that
 * holds in every layout, and finds it again in another: here in another page of the story.
 */
import { layoutOf, readingAt, scrollFor, type ReadingPosition, type ScrollAnchor } from '../scroll';

/** What every page of the story has, whatever shape it takes. */
const SHARED = '[data-section], [data-step]';

/** The position that a page is scrolled to; undefined when there is no story in it. */
export function readPosition(page: Window): ReadingPosition | undefined {
  const story = storyIn(page);
  return story && readingAt(-story.getBoundingClientRect().top, anchorsOf(story, page));
}

/**
 * Scrolls a page to a position.
 *
 * @returns whether it has that position
 */
export function showPosition(page: Window, position: ReadingPosition): boolean {
  const story = storyIn(page);
  const to = story && scrollFor(position, anchorsOf(story, page));
  if (!story || to === undefined) return false;
  const top = to + page.scrollY + story.getBoundingClientRect().top;
  page.scrollTo({ top, behavior: 'instant' });
  return true;
}

const storyIn = (page: Window): Element | undefined =>
  page.document.querySelector('.story') ?? undefined;

/** Between two of them pages of different widths go on in proportion. */
const anchorsOf = (story: Element, page: Window): ScrollAnchor[] =>
  layoutOf(story, page.document.documentElement.clientHeight, SHARED).anchors.map((anchor) => ({
    ...anchor,
    grows: true,
  }));

/** A section of the story and the names of its steps. */
export interface SectionSteps {
  id: string;
  cards: readonly { name: string }[];
}

/**
 * Where a reading position is in the story, in the words of the desk.
 *
 * @param sections in the order of the story, as far as they are known
 */
export function locate(reading: ReadingPosition, sections: readonly SectionSteps[]) {
  const from = stepAt(reading.from, sections);
  const to = 'to' in reading ? stepAt(reading.to, sections) : from;
  const part = 'to' in reading && to.section === from.section ? reading.part : 0;
  const { section } = from;
  const step = (part < 0.5 ? from : to).step;
  return {
    section,
    /** Steps: 0 is the first at rest, a fraction is on the way to the next. */
    position: from.index + part * (to.index - from.index),
    /** Of the step in view or nearest to it, else of the section: `#qushi/total`. */
    link: `#${step ? `${section}/${step}` : section}`,
  };
}

/** The step that an anchor of the engine belongs to: `qushi/total leaves` is `total`. */
function stepAt(anchor: unknown, sections: readonly SectionSteps[]) {
  const [id, name] = String(anchor).split(/[/ ]/);
  const ending = id === 'end' && sections.at(-1);
  const { id: section = '', cards = [] } =
    ending || (sections.find((one) => one.id === id) ?? sections[0] ?? {});
  const index = ending ? cards.length - 1 : cards.findIndex((card) => card.name === name);
  return { section, index: Math.max(0, index), step: cards[Math.max(0, index)]?.name };
}

/** The reading position of a section at a position, in steps; undefined when it cannot be there. */
export function readingOf(
  { id, cards }: SectionSteps,
  position: number,
): ReadingPosition | undefined {
  const index = Math.floor(position);
  const [card, next] = [cards[index], cards[index + 1]];
  if (!card) return undefined;
  if (!next || position === index) return { from: `${id}/${card.name}`, px: 0 };
  const [from, to] = [`${id}/${card.name} leaves`, `${id}/${next.name} comes`];
  return { from, to, part: position - index };
}
