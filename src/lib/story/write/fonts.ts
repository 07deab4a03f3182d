/**
 * `npm run fonts`: cuts the faces of `src/lib/text/fonts/` to the words of the story.
 * The whole fonts weigh 230 MB, so they are no dependency: npm puts them in the system's temporary
 * folder, where the next run finds them again.
 */
import { execSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import { displayCharacters, PUNCTUATION } from '../../text/fonts/characters';
import { LANGUAGES } from '../../model/languages';
import { loadByVite } from '../load-by-vite';
import { sayProblem } from '../check/problems';
import { inTerminal, Refusal } from '../terminal/checkout';
import type { Lang } from '../../model/story';

const ROOM = 'src/lib/text/fonts';
const TEMPORARY = join(tmpdir(), 'story-fonts');

/** Exact versions: the same words give the same bytes. */
const PACKAGES = {
  'noto-serif-tc': '0.4.4',
  'noto-serif-sc': '0.4.3',
  'noto-sans-tc': '0.4.3',
  'noto-sans-sc': '0.4.3',
};

/** Where each language's faces are cut from. English needs no Chinese punctuation. */
const SOURCES: Record<Lang, { song: string; punct?: string }> = {
  'zh-Hant': {
    song: 'noto-serif-tc/900Black/NotoSerifTC_900Black.ttf',
    punct: 'noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf',
  },
  'zh-Hans': {
    song: 'noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
    punct: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  },
  en: { song: 'noto-serif-sc/900Black/NotoSerifSC_900Black.ttf' },
};

// What must survive: halt and chws, or the browser cannot trim punctuation; locl and ccmp, or a
// Chinese dash is two short strokes and not one of two letters' length. Every feature kept drags its
// glyphs in, so no others. Names 13 and 14 are the licence, which travels along.
const OPTIONS = {
  targetFormat: 'woff2' as const,
  keepFeatures: ['kern', 'liga', 'halt', 'chws', 'locl', 'ccmp'],
  noHinting: true,
  preserveNameIds: [13, 14],
};

function install(): void {
  const packages = Object.entries(PACKAGES).map(([name, v]) => `@expo-google-fonts/${name}@${v}`);
  mkdirSync(TEMPORARY, { recursive: true });
  execSync(`npm install --ignore-scripts --prefix "${TEMPORARY}" ${packages.join(' ')}`, {
    stdio: 'inherit',
  });
}

/**
 * Cuts a face down to some characters and writes it.
 *
 * @param file its name in the fonts' folder, without ending
 * @throws Error naming the characters the source has no glyph for
 */
async function cut(file: string, source: string, characters: string): Promise<void> {
  const whole = readFileSync(join(TEMPORARY, 'node_modules/@expo-google-fonts', source));
  const face = await subsetFont(whole, characters, OPTIONS);
  const held = new Set((fontkit.create(face) as fontkit.Font).characterSet);
  const lost = [...characters].filter((character) => !held.has(character.codePointAt(0) ?? 0));
  if (lost.length > 0) throw new Error(`${source} has no glyph for ${lost.join(' ')}`);
  writeFileSync(`${ROOM}/${file}.woff2`, face);
  console.log(`${file}.woff2  ${[...characters].length} characters  ${face.length} bytes`);
}

await inTerminal(async () => {
  const { readStory } = await loadByVite<typeof import('..')>('index.ts');
  const { METAS } = await loadByVite<typeof import('../check/sections')>('check/sections.ts');
  const manifest = LANGUAGES.map(({ tag }) => {
    const { story, problems } = readStory(process.cwd(), tag);
    if (!story) throw new Refusal(problems.map(sayProblem).join('\n'));
    return [tag, displayCharacters(story, METAS)] as const;
  });
  install();
  for (const [tag, characters] of manifest) {
    await cut(`song-${tag}`, SOURCES[tag].song, characters);
    const { punct } = SOURCES[tag];
    if (punct) await cut(`punct-${tag}`, punct, PUNCTUATION);
  }
  const text = JSON.stringify(Object.fromEntries(manifest), null, 2);
  writeFileSync(`${ROOM}/characters.json`, `${text}\n`);
});
