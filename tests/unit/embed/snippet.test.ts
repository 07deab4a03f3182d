import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { SANDBOX } from '../../../src/lib/embed/contract';
import {
  ascii,
  policy,
  snippet,
  snippetWords,
} from '../../../src/lib/embed/snippet-builder/snippet';
import Manual from '../../../src/lib/embed/snippet-builder/Manual.svelte';
import { interfaceText } from '../../../src/lib/story/interface-text';
import { defaultSite, tag as TAG } from '../../../src/story.config';
import { stories, storyIn } from '../share/stories';

const SITE = 'https://paper.example/special/510/';
const AS = ['element', 'frame'] as const;

const unescaped = (html: string) =>
  html.replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));

describe.each(stories)('what is pasted in $language.tag', ({ story, language }) => {
  const all = snippetWords(story);

  test('there is a snippet for the story and for each of its graphics', () => {
    const graphics = story.sections.flatMap(({ graphic }) => graphic?.name ?? []);
    expect(all.map(({ show }) => show)).toEqual(['story', ...graphics]);
  });

  test.each(AS)('as %s it is plain ASCII without style attributes or markup in its words', (as) => {
    for (const words of all) {
      const html = snippet({ theme: 'auto', as }, words, SITE);
      expect(html).toMatch(/^[\x20-\x7e\n]+$/);
      expect(html).not.toMatch(/ style=| on\w+=/);
      expect(unescaped(html)).toContain(words.title);
      // Every address is whole, and ours.
      for (const [, address] of html.matchAll(/(?:src|href)="([^"]+)"/g))
        expect(unescaped(address ?? '')).toMatch(/^https:\/\/paper\.example\/special\/510\//);
    }
  });

  test('the element says what to show, and has a heading, a picture and a link of its own', () => {
    for (const words of all) {
      const html = unescaped(snippet({ theme: 'dark', as: 'element' }, words, SITE));
      expect(html).toContain(
        `<qingdao-510 show="${words.show}" lang="${language.tag}" theme="dark">`,
      );
      expect(html).toContain(`<script async src="${SITE}embed/v1.js"></script>`);
      expect(html).toContain(`<h2>${words.title}</h2>`);
      expect(html).toContain(`<a href="${SITE}${words.page}">`);
      expect(html).toContain(`<img src="${SITE}share/${language.tag}-1200x630.png"`);
    }
  });

  test('the frame names its page, its title and its sandbox', () => {
    const path = language.path ? `${language.path}/` : '';
    for (const words of all) {
      const dark = unescaped(snippet({ theme: 'dark', as: 'frame' }, words, SITE));
      expect(dark).toContain(`src="${SITE}${path}embed/${words.show}/?theme=dark"`);
      expect(dark).toContain(`title="${words.title}"`);
      expect(dark).toContain(`sandbox="${SANDBOX}"`);
      // Where no frame is let in, there is the way to the story all the same.
      expect(dark).toContain(`</iframe>\n<p><a href="${SITE}${words.page}">${words.title}</a></p>`);
      expect(snippet({ theme: 'auto', as: 'frame' }, words, SITE)).not.toContain('?theme');
    }
  });
});

test('words of markup and of any script come out as entities, and come back whole', () => {
  expect(ascii('a<b> & "青𠮷"')).toBe('a&#x3C;b&#x3E; &#x26; &#x22;&#x9752;&#x20BB7;&#x22;');
  expect(unescaped(ascii('a<b> & "青𠮷"'))).toBe('a<b> & "青𠮷"');
});

test('a strict policy needs our origin, and for the element neither style nor eval', () => {
  expect(policy({ as: 'element' }, SITE)).toBe(
    'script-src https://paper.example; font-src https://paper.example; ' +
      'img-src https://paper.example; frame-src https://paper.example',
  );
  expect(policy({ as: 'frame' }, SITE)).toBe(
    'frame-src https://paper.example; script-src https://paper.example',
  );
});

test.each(stories)('the manual in $language.tag names the element', ({ language }) => {
  const text = interfaceText(language.tag, 'embed');
  const { body } = render(Manual, { props: { text, site: SITE } });
  expect(body).toContain(`&lt;/${TAG}>`);
  // Where another is named in src/story.config.ts, no table has to change.
  expect(Object.values(text).join()).not.toContain(TAG);
});

test.each(AS)('README shows the %s that the snippet builder makes', (as) => {
  const [words] = snippetWords(storyIn('zh-Hans'));
  if (!words) throw new Error('no words');
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toContain(snippet({ theme: 'auto', as }, words, defaultSite));
});
