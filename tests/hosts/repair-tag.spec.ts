/** What belongs into the element and what does not, wherever its tag was closed. One page. */
import { expect, test } from '@playwright/test';
import { buildSync } from 'esbuild';

const HOME = 'https://story.example/510/';
const TITLE = '<h2>title</h2>';
const POSTER = `<p><a href="${HOME}en/"><img src="${HOME}share/en.png" alt=""></a></p>`;
const LINK = `<p><a href="${HOME.replace('https', 'http')}en/">to the story</a></p>`;
const REST = '<p>rest</p>';

/** An article as it is written; what then stands in the element, and what after it, `_` for nothing. */
const ARTICLES: readonly [
  name: string,
  html: string,
  inside: string,
  after: string,
  said?: true,
][] = [
  ['closed, something after it', `<x-y>${TITLE}<p>words</p></x-y>\n${REST}`, 'h2 p', 'p'],
  ['closed, nothing after it, its own fallback', `<x-y>${TITLE}${POSTER}</x-y>`, 'h2 p', '_'],
  ['the same with a line between', `<x-y>\n${TITLE}\n${LINK}\n</x-y>`, 'h2 p', '_'],
  [
    'closed, with a title and a picture alone',
    `<x-y>${TITLE}<img src="a.png" alt=""></x-y>`,
    'h2 img',
    '_',
  ],
  ['closed, empty', '<x-y></x-y>', '_', '_'],
  ['closed by itself', `<x-y />${REST}<h2>next</h2>${REST}`, '_', 'p h2 p', true],
  ['closed by itself, words without a tag', '<x-y />rest', '_', '#text', true],
  [
    'closed by itself, a title of the article next',
    `<x-y />\n<h2>next</h2>${REST}`,
    '_',
    'h2 p',
    true,
  ],
  [
    'not closed at all, its fallback in it',
    `<x-y>${TITLE}${POSTER}\n${REST}<ul></ul>`,
    'h2 p',
    'p ul',
    true,
  ],
  [
    'not closed, and the article mentions the story',
    `<x-y />${REST}<p>see <a href="${HOME}">it</a></p>`,
    '_',
    'p p',
    true,
  ],
  ['closed by themselves, two', `<x-y />${REST}<x-y />${REST}`, '_', 'p x-y', true],
  ['WordPress', `<p><x-y></p>${TITLE}${POSTER}</x-y></p>${REST}`, 'h2 p', '_'],
  [
    'WordPress, a line break',
    `<p><x-y><br>\n${TITLE}\n${POSTER}\n</x-y></p>${REST}`,
    'br h2 p',
    '_',
  ],
  [
    'alone in a paragraph, the next one mentions the story',
    `<p><x-y></x-y></p><p>see <a href="${HOME}">it</a></p>`,
    '_',
    '_',
  ],
  [
    'alone in a paragraph, another picture next',
    `<p><x-y></x-y></p>${TITLE}<p><img src="a.png" alt=""></p>`,
    '_',
    '_',
  ],
];

test('what is not the fallback is not in the element, what is the fallback is', async ({
  page,
}) => {
  const { outputFiles } = buildSync({
    entryPoints: ['src/lib/embed/loader/repair-tag.ts'],
    bundle: true,
    write: false,
    globalName: 'repair',
  });
  await page.setContent('<body></body>');
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  for (const [name, html, inside, after, said = false] of ARTICLES) {
    const seen = await page.evaluate(
      ([html, home]) => {
        document.body.innerHTML = `<article>${html}</article>`;
        const before = document.body.textContent?.replace(/\s/g, '');
        const element = document.querySelector('x-y') as HTMLElement;
        const said: string[] = [];
        const { repair } = window as unknown as {
          repair: typeof import('../../src/lib/embed/loader/repair-tag');
        };
        repair.repairTag(element, home, (why: string) => said.push(why));
        const names = (nodes: Iterable<Node>) =>
          [...nodes]
            .filter((node) => node.nodeType === 1 || node.textContent?.trim())
            .map(({ nodeName }) => nodeName.toLowerCase())
            .join(' ') || '_';
        const after: Node[] = [];
        for (let node = element.nextSibling; node; node = node.nextSibling) after.push(node);
        const all = document.body.textContent?.replace(/\s/g, '');
        return {
          inside: names(element.childNodes),
          after: names(after),
          said,
          lost: all !== before,
        };
      },
      [html, HOME] as const,
    );
    expect
      .soft({ ...seen, said: seen.said.length > 0 }, name)
      .toEqual({ inside, after, said, lost: false });
  }
});
