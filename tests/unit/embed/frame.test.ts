import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { loaderScript } from '../../../src/lib/build/embed/plugin';

const SITE = 'https://story.example/510/';

interface Told {
  /** `src` of frame.js, '' where it is part of another script. */
  script?: string;
  /** `src` of the frame. */
  frame: string;
  /** Where the message comes from, when the frame was led elsewhere. */
  origin?: string;
  /** Whether the frame is in the shadow root of one of the host's own components. */
  hidden?: boolean;
}

/** Runs frame.js in a page with one frame, which says how high it is. @returns its style, and what it was told */
function grown({ script = `${SITE}embed/frame.js`, frame: src, origin, hidden }: Told) {
  let hear: (event: object) => void = () => {};
  const style: Record<string, string> = {};
  const said: unknown[] = [];
  const contentWindow = { postMessage: (message: unknown, to: string) => said.push([message, to]) };
  const frame = {
    localName: 'iframe',
    src,
    contentWindow,
    hasAttribute: () => false,
    style: {
      setProperty: (name: string, value: string, priority: string) =>
        (style[name] = `${value} ${priority}`),
    },
  };
  const shadowRoot = { querySelectorAll: () => [frame] };
  const window = { addEventListener: (_: string, heard: typeof hear) => (hear = heard) };
  const document = {
    currentScript: { src: script },
    querySelectorAll: () => (hidden ? [{ localName: 'x-frame', shadowRoot }] : [frame]),
  };
  runInNewContext(loaderScript('frame'), { window, document });
  const from = origin ?? new URL(src).origin;
  hear({ source: contentWindow, origin: from, data: { story510: 'ready' } });
  hear({ source: contentWindow, origin: from, data: { story510: 'size', height: 1234.5 } });
  return { style, said };
}

test.each<[string, Told]>([
  ['as the snippet has it', { frame: `${SITE}embed/court/?theme=dark` }],
  ['without the last slash', { frame: `${SITE}embed/court` }],
  ['with the name of the file', { frame: `${SITE}en/embed/court/index.html#x` }],
  [
    'by http, led to https',
    { frame: `${SITE.replace('https', 'http')}embed/story/`, origin: 'https://story.example' },
  ],
  [
    'frame.js has a query',
    { script: `${SITE}embed/frame.js?x=a%2Fb#/c`, frame: `${SITE}embed/days/` },
  ],
  [
    'frame.js is in a script of the host',
    { script: 'https://paper.example/cache/all.js', frame: `${SITE}embed/days/` },
  ],
  [
    'frame.js was copied into a cache',
    { script: 'https://paper.example/cache/min/1/embed/frame.js', frame: `${SITE}embed/days/` },
  ],
  ['in the shadow root of a component', { frame: `${SITE}embed/days/`, hidden: true }],
])('a frame is as high as its story, whatever the host’s style says: %s', (_, told) => {
  const { style, said } = grown(told);
  expect(style).toEqual({ height: '1235px important', 'max-height': 'none important' });
  expect(said).toContainEqual([{ story510: 'grow' }, told.origin ?? new URL(told.frame).origin]);
});

test.each<[string, Told]>([
  ['of another site', { frame: 'https://other.example/embed/story/' }],
  ['of the story’s own site, but no frame of it', { frame: `${SITE}about/` }],
  ['led to another site', { frame: `${SITE}embed/story/`, origin: 'https://other.example' }],
  [
    'of a host whose name begins alike',
    { frame: `${SITE}embed/story/`, origin: 'https://story.example.evil' },
  ],
])('a frame is left as it is: %s', (_, told) => {
  expect(grown(told).style).toEqual({});
});
