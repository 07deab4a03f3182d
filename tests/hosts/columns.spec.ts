/**
 * Boxes that take their width from what is in them: the element asks them for no more than a column
 * would, whatever stands in it, and comes to rest. One page; the element goes from box to box.
 */
import type { Page } from '@playwright/test';
import { PAGES } from './pages';
import { Probe } from './probe';
import { expect, test } from './test';

const ASIDE = '<div style="width: 320px; flex: none; height: 90px">aside</div>';

/** What stands around the element, HERE. Beside an aside of 320 px a phone has no room for anything. */
const BOXES: Record<string, string> = {
  'a flex row with an aside': `<div style="display: flex"><main style="flex: 1">HERE</main>${ASIDE}</div>`,
  'a flex row that holds nothing else': '<div style="display: flex"><main>HERE</main></div>',
  'a flex row, as its item': '<div style="display: flex">HERE</div>',
  'a flex row with an aside, as its item': `<div style="display: flex">HERE${ASIDE}</div>`,
  'a flex row that wraps': `<div style="display: flex; flex-wrap: wrap"><main style="flex: 1 1 auto">HERE</main>${ASIDE}</div>`,
  'a flex column in the middle':
    '<div style="display: flex; flex-direction: column; align-items: center">HERE</div>',
  'a table': '<table width="100%"><tr><td>HERE</td></tr></table>',
  'a table as wide as its content': '<table><tr><td>HERE</td></tr></table>',
  'a table with a column beside': `<table width="100%"><tr><td>HERE</td><td width="120">${'字'.repeat(40)}</td></tr></table>`,
  'a cell that asks for as little as it can':
    '<table width="100%"><tr><td width="1%">HERE</td><td></td></tr></table>',
  'a cell where nothing wraps': '<table><tr><td nowrap>HERE</td></tr></table>',
  'boxes that are laid out as a table':
    '<div style="display: table"><div style="display: table-cell">HERE</div></div>',
  'a grid': '<div style="display: grid"><div>HERE</div></div>',
  'a grid, as its item': '<div style="display: grid; justify-items: start">HERE</div>',
  'a grid with an aside': `<div style="display: grid; grid-template-columns: 1fr min(320px, 30%)"><div>HERE</div><div>aside</div></div>`,
  'a column of a grid that takes what it needs':
    '<div style="display: grid; grid-template-columns: auto 1fr"><div>HERE</div><div></div></div>',
  'a column of a grid that takes the least':
    '<div style="display: grid; grid-template-columns: min-content 1fr"><div>HERE</div><div></div></div>',
  'a column of a grid that takes the most':
    '<div style="display: grid; grid-template-columns: max-content"><div>HERE</div></div>',
  'a float': '<div style="float: left">HERE</div>',
  'an inline block': '<div style="display: inline-block">HERE</div>',
  'an inline flex box': '<div style="display: inline-flex"><div>HERE</div></div>',
  'a box out of the flow': '<div style="position: absolute; left: 0">HERE</div>',
  'a box as wide as its longest word': '<div style="width: min-content">HERE</div>',
  'a box as wide as its longest line': '<div style="width: max-content">HERE</div>',
  'a box that fits its content': '<div style="width: fit-content">HERE</div>',
  'a field set': '<fieldset style="margin: 0; padding: 0; border: 0">HERE</fieldset>',
  columns: '<div style="columns: 1">HERE</div>',
  'an inline box': '<span>HERE</span>',
};

/** Puts the element into a box and tells its widths, frame by frame, and the page's. */
const put = (page: Page, box: string, show: string) =>
  page.evaluate(
    async ([box, show]) => {
      const element = document.querySelector('qingdao-510') as HTMLElement;
      const place = document.createElement('div');
      place.innerHTML = box.replace('HERE', '<b></b>');
      document.querySelector('.article')?.replaceChildren(place);
      place.querySelector('b')?.replaceWith(element);
      element.setAttribute('show', show);
      const widths: number[] = [];
      for (let i = 0; i < 12; i += 1) {
        await new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
        widths.push(element.getBoundingClientRect().width);
      }
      const { scrollWidth, clientWidth } = document.documentElement;
      return { widths: widths.slice(4), over: scrollWidth - clientWidth };
    },
    [box, show] as const,
  );

const row = PAGES.find(({ name }) => name === 'story');

for (const [screen, width] of [
  ['1000 px', 1000],
  ['a phone', 390],
] as const)
  test(`in a box as wide as its content, in ${screen}, it asks for a column and comes to rest`, async ({
    page,
    sites,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    if (!row) throw new Error('no page with the story');
    const probe = await Probe.of(page, row, sites.hosts);
    await probe.open();
    await probe.ready();
    for (const [name, box] of Object.entries(BOXES)) {
      if (width < 640 && box.includes(ASIDE)) continue;
      const seen = await put(page, box, name.length % 2 ? 'story' : 'timeline');
      const [first = 0] = seen.widths;
      expect.soft(seen.widths, `${name}: it comes to rest`).toEqual(seen.widths.map(() => first));
      expect.soft(first, `${name}: it has room`).toBeGreaterThanOrEqual(230);
      expect.soft(seen.over, `${name}: the page is as wide as the window`).toBeLessThanOrEqual(0);
    }
    expect(await probe.noise()).toEqual([]);
  });
