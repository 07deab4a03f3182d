import { parse } from 'acorn';
import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { defaultSite } from '../../../src/story.config';
import { beforeAll, describe, expect, test, vi } from 'vitest';

/** What is served from /embed/, by name. */
const files = new Map<string, string | Uint8Array>();
const named = (pattern: RegExp) => [...files.keys()].filter((name) => pattern.test(name));
const textOf = (name: string) => String(files.get(name));
const only = (pattern: RegExp) => {
  expect(named(pattern)).toHaveLength(1);
  return named(pattern)[0] as string;
};
const packed = new Map<string, number>();
/** Bytes of one file, packed. */
const sizeOf = (name: string): number => {
  const size = packed.get(name) ?? brotliCompressSync(files.get(name) ?? '').length;
  packed.set(name, size);
  return size;
};
const small = (...names: string[]) => names.reduce((sum, name) => sum + sizeOf(name), 0);

beforeAll(async () => {
  // As `npm run build` has it: tests are otherwise given the framework's longer, explaining code.
  vi.stubEnv('NODE_ENV', 'production');
  const output = (await build({
    configFile: 'src/lib/build/embed/vite.config.ts',
    logLevel: 'error',
    build: { write: false },
  })) as Rolldown.RolldownOutput;
  for (const file of output.output)
    files.set(file.fileName, file.type === 'chunk' ? file.code : file.source);
}, 120_000);

describe.each([
  ['v1.js', 1800],
  ['frame.js', 2740],
])('what a host includes, %s,', (name, most) => {
  test('parses in any browser, in a page of any encoding, and is small', () => {
    const source = textOf(name);
    expect(() => parse(source, { ecmaVersion: 5 })).not.toThrow();
    expect(source).toMatch(/^[\x20-\x7e\n]+$/);
    expect(small(name)).toBeLessThanOrEqual(most);
    expect(source).not.toMatch(/__[A-Z]+__/);
  });
});

describe('the bundle', () => {
  test('is what the loader asks for, by name and by digest of its bytes', () => {
    const name = only(/^element\.[0-9a-f]{10}\.js$/);
    const bytes = textOf(name);
    expect(name).toContain(createHash('sha256').update(bytes).digest('hex').slice(0, 10));
    const digest = createHash('sha384').update(bytes).digest('base64');
    expect(textOf('v1.js')).toContain(name);
    expect(textOf('v1.js')).toContain(`sha384-${digest}`);
    for (const story of named(/^story-/)) {
      expect(bytes).toContain(story);
      const hash = createHash('sha256').update(textOf(story)).digest('hex').slice(0, 10);
      expect(story).toContain(hash);
    }
  });

  test('every file but the loaders is named by its content, for ever', () => {
    for (const name of files.keys())
      if (!['v1.js', 'frame.js', 'pinned.txt'].includes(name))
        expect(name).toMatch(/^[\w-]+\.[0-9a-f]{10}\.\w+$/);
  });

  test('the loader that hosts may pin is the same, named by its bytes, with its digest', () => {
    const name = only(/^v1\.\w+\.js$/);
    const bytes = textOf(name);
    expect(bytes).toBe(textOf('v1.js'));
    expect(name).toContain(createHash('sha256').update(bytes).digest('hex').slice(0, 10));
    const digest = createHash('sha384').update(bytes).digest('base64');
    expect(textOf('pinned.txt')).toBe(
      `<script async src="${defaultSite}embed/${name}" integrity="sha384-${digest}" crossorigin="anonymous"></script>\n`,
    );
  });

  test('with one language and any one graphic it is within 80 KB', () => {
    const core = named(/^(element|shared)\./);
    const graphics = named(/^(days|investment|court|cadres|timeline)\./);
    expect(graphics).toHaveLength(5);
    for (const story of named(/^story-/))
      for (const graphic of graphics)
        expect(small(...core, story, graphic), `${story} ${graphic}`).toBeLessThanOrEqual(80_000);
  });

  test('asks nothing of the host’s root element, head or built-ins', () => {
    const code = named(/\.js$/)
      .filter((name) => !/^(v1|frame|story-)/.test(name))
      .map(textOf)
      .join('\n');
    const style = /:host\{.*?(?<!\\)"/s.exec(code)?.[0] ?? '';
    expect(style.length).toBeGreaterThan(10_000);
    expect(style).not.toMatch(/\drem\b|:root|(^|[\s,{}])(html|body)\b|@font-face|@page|@container/);
    // What the view and the width are is told by script, but to the element itself and its probe.
    expect(style.replace(/(\.probe|:host[^{]*)\{[^}]*\}/g, '')).not.toMatch(/\d[sdl]?v[hw]\b/);
    expect(code).not.toMatch(
      /document\.head|document\.title|Array\.from\(|window\.__svelte ?\?\?=/,
    );
    expect(code, 'Prototype.js has its own').not.toMatch(/\.(entries|remove)\(\)/);
    expect(code, 'Chromium 109 has none of these').not.toMatch(
      /\.(toSorted|toReversed|toSpliced)\(|Object\.groupBy|Promise\.withResolvers/,
    );
    expect(code, 'a static style attribute is refused by a strict policy').not.toMatch(/ style="/);
  });
});
