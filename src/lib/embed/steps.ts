import type { ReadingProgress } from '../scroll';
import type { Story } from '../model/story';

/** What a host hears of a step that has come to the middle of the view. */
export type StepDetail = NonNullable<ReturnType<typeof stepDetail>>;

/**
 * @param show what the element shows: `story`, or a graphic
 * @returns names as in links, `qushi` and `total`, and the place in the section, from 0; undefined
 * where no step is in the middle
 */
export function stepDetail(story: Story, show: string, { link }: ReadingProgress) {
  const [section = '', id = ''] = link.slice(1).split('/');
  const steps = story.sections.find((candidate) => candidate.id === section)?.steps ?? [];
  const step = steps.findIndex(({ name }) => name === id);
  return step < 0 ? undefined : { show, section, id, step, steps: steps.length };
}

/** The element of a step as a host names it: `qushi/total`, or `total` where one section is shown. */
export function stepNamed(root: ParentNode, name: string): HTMLElement | undefined {
  const id = name.trim().replace(/^#/, '');
  return [...root.querySelectorAll<HTMLElement>('[data-step]')].find(
    (step) => step.id === id || step.dataset.step === id,
  );
}
