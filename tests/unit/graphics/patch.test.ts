// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { graphicNamed } from '../../../src/lib/graphics/all';
import { text, type Mark } from '../../../src/lib/graphics/kit/marks';
import { markup, patch, svgOf } from '../../../src/lib/graphics/kit/svg';
import { readStory } from '../../../src/lib/story';
import { PHONE } from './pictures';

const asIs = { x: (value: number) => value, y: (value: number) => value };
const svg = (marks: readonly Mark[]) => svgOf(marks, PHONE, asIs, 'id');

/** What a browser makes of what a server sends. */
function sent(marks: readonly Mark[]): Element {
  const box = document.createElement('div');
  box.innerHTML = markup(svg(marks));
  const [element] = box.children;
  if (!element) throw new Error('nothing was sent');
  return element;
}

const sections = readStory('.', 'zh-Hant').story?.sections ?? [];

test.each(sections.flatMap(({ graphic, steps }) => (graphic ? [{ graphic, steps }] : [])))(
  '$graphic.name, led from any picture to any other, shows what a server sends of it',
  ({ graphic, steps }) => {
    const keyframes = steps.map(({ keyframe }) => keyframe);
    const marksAt = (position: number) =>
      graphicNamed(graphic.name).draw({ ...graphic, steps: keyframes, size: PHONE, position })
        .marks;
    let shown = marksAt(0);
    const element = sent(shown);
    for (let i = 1; i < 60; i += 1) {
      // Near and far, forwards and back: steps of the golden ratio meet no place twice.
      const marks = marksAt(((i * 2.618) % 1) * (keyframes.length - 1));
      patch(element, svg(shown), svg(marks));
      expect(element.isEqualNode(sent(marks))).toBe(true);
      shown = marks;
    }
  },
);

test('what stays stays the element it was; words change in the text that is there', () => {
  const at = (x: number, words: string) => text('a', words, { x, y: 2 }, 10);
  const before = [text('gone', '一', { x: 0, y: 0 }, 9), at(1, '二 & <三>')];
  const now = [at(4, '四'), text('come', ['五', '六'], { x: 0, y: 0 }, 9)];
  const element = sent(before);
  const label = element.querySelector('[data-label="a"]');
  const words = label?.firstChild;
  expect(words?.textContent).toBe('二 & <三>');
  patch(element, svg(before), svg(now));
  expect([...element.children].map((child) => child.getAttribute('data-label'))).toEqual([
    'a',
    'come',
  ]);
  expect(element.firstElementChild).toBe(label);
  expect(label?.firstChild).toBe(words);
  expect(label?.getAttribute('x')).toBe('4');
});
