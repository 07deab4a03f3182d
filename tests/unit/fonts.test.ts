import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { describe, expect, test } from 'vitest';
import { graphicNamed } from '../../src/lib/graphics/all';
import { missingCharacters, PUNCTUATION } from '../../src/lib/text/fonts/characters';
import subsets from '../../src/lib/text/fonts/characters.json';
import { facesOf } from '../../src/lib/text/fonts/faces';
import { readStory } from '../../src/lib/story';
import { METAS } from '../../src/lib/story/check/sections';
import { LANGUAGES } from '../../src/lib/model/languages';
import type { Lang, Story } from '../../src/lib/model/story';
import { isText } from './graphics/pictures';

const ROOM = 'src/lib/text/fonts';
const languages = LANGUAGES.map(({ tag }) => tag);

function storyIn(lang: Lang): Story {
  const { story } = readStory(process.cwd(), lang);
  if (!story) throw new Error(`no story in ${lang}`);
  return story;
}

/** What the file really holds, whatever the lists say. */
function faceIn(file: string): { face: fontkit.Font; characters: Set<string>; bytes: number } {
  const bytes = readFileSync(`${ROOM}/${file}.woff2`);
  const face = fontkit.create(bytes) as fontkit.Font;
  const characters = new Set(face.characterSet.map((code) => String.fromCodePoint(code)));
  return { face, characters, bytes: bytes.length };
}

const lacking = (held: Set<string>, texts: Iterable<string>) => [
  ...new Set([...texts].filter((character) => !held.has(character))),
];

describe.each(languages)('the faces of %s', (lang) => {
  const song = faceIn(`song-${lang}`);

  test('the display face holds every character of every headline and numeral', () => {
    expect(missingCharacters(storyIn(lang), METAS), 'run `npm run fonts`').toEqual([]);
    expect(lacking(song.characters, subsets[lang as keyof typeof subsets])).toEqual([]);
  });

  test('a headline with a new character is reported', () => {
    const story = storyIn(lang);
    story.meta.title = [...story.meta.title, '龘'];
    expect(missingCharacters(story, METAS)).toEqual(['龘']);
  });

  test('what the graphics draw in the display face at any position is in it', () => {
    const drawn = storyIn(lang).sections.flatMap(({ graphic, steps }) => {
      if (!graphic) return [];
      const names = steps.map(({ name }) => name);
      const positions = Array.from({ length: steps.length * 20 - 19 }, (_, i) => i / 20);
      return [
        { width: 320, height: 300, em: 13 },
        { width: 1200, height: 800, em: 16 },
      ].flatMap((size) =>
        positions.flatMap((position) =>
          graphicNamed(graphic.name)
            .draw({ ...graphic, steps: names, position, size })
            .marks.filter(isText)
            .filter(({ role }) => role === 'numeral')
            .flatMap(({ lines, unit = '' }) => [...lines, unit]),
        ),
      );
    });
    expect(drawn.length).toBeGreaterThan(100);
    expect(lacking(song.characters, drawn.join(''))).toEqual([]);
  });

  test('the file stays small', () => {
    expect(song.bytes).toBeLessThanOrEqual(60_000);
  });
});

describe.each([
  ['zh-Hant', 'ZHT'],
  ['zh-Hans', 'ZHS'],
])('the punctuation of %s', (lang, system) => {
  const punct = faceIn(`punct-${lang}`);

  test('is all there, and small', () => {
    expect(lacking(punct.characters, PUNCTUATION)).toEqual([]);
    expect(punct.bytes).toBeLessThanOrEqual(2_500);
  });

  test('can be trimmed', () => {
    expect(punct.face.availableFeatures).toContain('halt');
  });

  test('a dash is one stroke two letters long', () => {
    const { glyphs } = punct.face.layout('——', [], 'hani', system);
    expect(glyphs.map(({ advanceWidth }) => advanceWidth / punct.face.unitsPerEm)).toEqual([2]);
  });
});

test('fonts.css and the faces for the embed say the same', () => {
  const blocks = readFileSync(`${ROOM}/fonts.css`, 'utf8').match(/@font-face {[^}]*}/g) ?? [];
  const value = (block: string, name: string) =>
    block.match(new RegExp(`${name}:\\s*([^;]*);`))?.[1]?.replace(/\s+/g, ' ');
  const inCss = blocks.map((block) => ({
    family: value(block, 'font-family')?.replaceAll("'", ''),
    file: value(block, 'src')?.match(/[\w-]+\.woff2/)?.[0],
    weight: value(block, 'font-weight'),
    display: value(block, 'font-display'),
    range: marksIn(value(block, 'unicode-range')),
  }));
  const forEmbed = languages.flatMap(facesOf).map(({ family, url, descriptors }) => ({
    family,
    file: url.match(/[\w-]+\.woff2/)?.[0],
    weight: descriptors.weight,
    display: descriptors.display,
    range: marksIn(descriptors.unicodeRange),
  }));
  const byFamily = (a: { family?: string }, b: { family?: string }) =>
    String(a.family).localeCompare(String(b.family));
  expect(inCss.sort(byFamily)).toEqual(forEmbed.sort(byFamily));
});

/** `U+3001-3002, U+FF01` → the marks. */
function marksIn(range: string | undefined): string {
  return (range?.split(', ') ?? [])
    .flatMap((part) => {
      const [from = 0, to = from] = part
        .replace('U+', '')
        .split('-')
        .map((hex) => parseInt(hex, 16));
      return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
    })
    .sort()
    .join('');
}
