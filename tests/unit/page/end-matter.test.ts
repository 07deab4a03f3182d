import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import EndMatter from '../../../src/lib/page/EndMatter.svelte';
import { storyIn } from '../share/stories';

test('tables are offered to take along, of events where there are any', () => {
  const story = { ...storyIn('en'), sections: [] };
  const offered = (events: typeof story.events) =>
    render(EndMatter, { props: { story: { ...story, events } } }).body.match(/href="\w+\.csv"/g);
  expect(offered(story.events)).toEqual(['href="facts.csv"', 'href="events.csv"']);
  expect(offered([])).toEqual(['href="facts.csv"']);
});
