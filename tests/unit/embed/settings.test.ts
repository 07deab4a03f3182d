import { expect, test } from 'vitest';
import { settingsOf } from '../../../src/lib/model/embed-settings';

const SHOWS = ['story', 'court'];

/** The settings, and what was complained of. */
function read(given: Record<string, string>, around = '') {
  const complaints: string[] = [];
  const settings = settingsOf(
    (name) => given[name] ?? null,
    around,
    SHOWS,
    (message) => complaints.push(message),
  );
  return { ...settings, complaints };
}

test('without attributes everything is as it is best', () => {
  expect(read({})).toEqual({
    show: 'story',
    lang: 'zh-Hant',
    theme: 'auto',
    label: '',
    mode: 'auto',
    step: '',
    top: undefined,
    fix: false,
    complaints: [],
  });
});

test.each([
  [{ lang: 'zh-CN' }, '', 'zh-Hans'],
  [{ lang: 'zh' }, '', 'zh-Hans'],
  [{ lang: 'zh-TW' }, '', 'zh-Hant'],
  [{ lang: 'zh-HK' }, '', 'zh-Hant'],
  [{ lang: 'EN-gb' }, 'zh-CN', 'en'],
  [{}, 'zh-CN', 'zh-Hans'],
  [{}, 'zh-MO', 'zh-Hant'],
  [{}, 'en', 'en'],
  // A host in a language the story is not told in is no mistake.
  [{}, 'de', 'zh-Hant'],
])('language %o within %s is %s', (given: { lang?: string }, around, lang) => {
  expect(read(given as Record<string, string>, around)).toMatchObject({ lang, complaints: [] });
});

test.each([
  ['show', 'titles', { show: 'story' }],
  ['lang', 'de', { lang: 'zh-Hans' }],
  ['lang', 'not a tag', { lang: 'zh-Hans' }],
  ['theme', 'pink', { theme: 'auto' }],
  ['mode', 'sticky', { mode: 'auto' }],
  ['fix', 'everything', { fix: false }],
  ['top', '-1', { top: undefined }],
  ['top', '4rem', { top: undefined }],
])('%s="%s" is the default, and told', (attribute, value, expected) => {
  const settings = read({ [attribute]: value }, 'zh-CN');
  expect(settings).toMatchObject(expected);
  expect(settings.complaints).toHaveLength(1);
  expect(settings.complaints[0]).toContain(`${attribute}="${value}"`);
});

test('what is known is taken', () => {
  const known: Record<string, string>[] = [
    { show: 'court', theme: 'dark', mode: 'frame' },
    { show: 'story', theme: 'light', mode: 'unrolled' },
    { step: 'qushi/total' },
  ];
  for (const given of known) expect(read(given)).toMatchObject({ ...given, complaints: [] });
  expect(read({ top: '56', fix: 'overflow', label: ' A ' })).toMatchObject({
    top: 56,
    fix: true,
    label: 'A',
    complaints: [],
  });
});
