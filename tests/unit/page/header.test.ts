import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Header from '../../../src/lib/page/Header.svelte';
import { storyIn } from '../share/stories';

const links = (sections: number): string[] => {
  const story = storyIn('en');
  const props = {
    story: { ...story, sections: story.sections.slice(0, sections) },
    reading: undefined,
    root: './',
  };
  return [...render(Header, { props }).body.matchAll(/href="(#[^"]*)"/g)].map(([, to = '']) => to);
};

test('who skips what stands above lands behind the cover, or on it where nothing follows', () => {
  const [first, second] = storyIn('en').sections.map(({ id }) => `#${id}`);
  expect(links(2)).toEqual([second, first, second]);
  expect(links(1)).toEqual([first, first]);
});
