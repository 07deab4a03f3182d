import { expect, test } from 'vitest';
import { preferredLanguage } from '../../../src/lib/model/preferred-language';

const OFFERED = ['zh-Hant', 'zh-Hans', 'en'] as const;

test.each([
  [['zh-CN'], 'zh-Hans'],
  [['zh-SG', 'en'], 'zh-Hans'],
  [['zh-Hans-HK'], 'zh-Hans'],
  [['zh'], 'zh-Hans'],
  [['zh-TW', 'zh-CN'], 'zh-Hant'],
  [['zh-HK'], 'zh-Hant'],
  [['zh-Hant-CN'], 'zh-Hant'],
  [['en-GB', 'zh-CN'], 'en'],
  // The first wish we can meet, not the first wish.
  [['fr-FR', 'de', 'en-US', 'zh-TW'], 'en'],
  [['fr-FR', 'ja'], undefined],
  [[], undefined],
  [['not a tag', 'zh-CN'], 'zh-Hans'],
])('who asks for %j is offered %j', (asked, tag) => {
  expect(preferredLanguage(asked, OFFERED)).toBe(tag);
});

test('what is not offered is not found', () => {
  expect(preferredLanguage(['en-US'], ['zh-Hant', 'zh-Hans'])).toBeUndefined();
});
