import { lineAt, type Geometry } from '../scroll/position';
import type { Landmark } from './places';

/** As the engine has it unless told; the page does not tell it. */
const PLATEAU = 0.3;
const JUST = 1e-9;

/**
 * The landmarks of a story's page as it is laid out now, read from what it promises to everybody:
 * `[data-section]`, `[data-step]`, the trigger line `[data-line]`, and where its links land.
 *
 * @param view the page's window
 */
export function landmarksOf(view: Window): Landmark[] {
  const page = view.document;
  const most = page.documentElement.scrollHeight - view.innerHeight;
  const padding = px(view, page.documentElement, 'scrollPaddingTop');
  const landmarks: Landmark[] = [];
  let last = { section: '', position: 0 };
  const add = (key: string, section: string, position: number, y: number) => {
    const least = landmarks.at(-1)?.y ?? 0;
    last = { section, position };
    landmarks.push({ key, section, position, y: Math.max(least, Math.min(y, most)) });
  };
  const sections = page.querySelectorAll<HTMLElement>('[data-section]');
  add('top', sections[0]?.dataset.section ?? '', 0, 0);
  for (const section of sections) {
    const id = section.dataset.section ?? '';
    const steps = [...section.querySelectorAll<HTMLElement>('[data-step]')];
    const names = steps.map((step) => `${id}/${step.dataset.step}`);
    const travel = travelOf(view, section, steps);
    add(id, id, 0, topOf(view, section));
    for (const [index, step] of steps.entries()) {
      const name = names[index] ?? '';
      if (travel && index > 0) add(`>${name}`, id, index, travel(index - JUST));
      add(name, id, index, topOf(view, step) - px(view, step, 'scrollMarginTop') - padding);
      if (travel && index < steps.length - 1) add(`${name}>`, id, index, travel(index + JUST));
    }
  }
  const main = page.querySelector('main');
  const after = main ? topOf(view, main) + main.getBoundingClientRect().height : most;
  add('after', last.section, last.position, after);
  add('end', last.section, last.position, most);
  return landmarks;
}

/** Where the page is scrolled when a section is at a position; undefined where nothing travels. */
function travelOf(
  view: Window,
  section: HTMLElement,
  steps: readonly HTMLElement[],
): ((position: number) => number) | undefined {
  const line = section.querySelector('[data-line]');
  const pin = line?.parentElement;
  if (!line || !pin || view.getComputedStyle(pin).position !== 'sticky') return undefined;
  const marker = line.getBoundingClientRect().top - pin.getBoundingClientRect().top;
  const offset = marker + px(view, pin, 'top');
  const geometry: Geometry = {
    steps: steps.map((step) => {
      const top = topOf(view, step);
      return { top, bottom: top + step.getBoundingClientRect().height };
    }),
    view: view.document.documentElement.clientHeight,
    plateau: PLATEAU,
  };
  return (position) => lineAt(position, geometry) - offset;
}

/** Below the top of the page, px. */
const topOf = (view: Window, element: Element): number =>
  element.getBoundingClientRect().top + view.scrollY;

const px = (
  view: Window,
  element: Element,
  property: 'top' | 'scrollMarginTop' | 'scrollPaddingTop',
): number => parseFloat(view.getComputedStyle(element)[property]) || 0;
