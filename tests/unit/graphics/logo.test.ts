import { expect, test, vi } from 'vitest';

// A story whose cover has no `logo.ts` of its own.
vi.mock('../../../src/story.config', () => ({ cover: { graphic: 'none', keyframe: 'none' } }));
const { logo } = await import('../../../src/lib/graphics/logo');

test('a story without a mark of its own has a ring that closes and can be seen', () => {
  const ends = (d: string) => /^M(\S+ \S+)A.* (\S+ \S+)$/.exec(d)?.slice(1) ?? [];
  const whole = logo(1);
  expect(whole.lit).toBe(whole.faint);
  const [from, to] = ends(whole.lit);
  // An arc that ends where it begins is not drawn.
  expect(to).not.toBe(from);
  expect(to).toBe('15.9 4');
  expect(ends(logo(0.25).lit)).toEqual(['16 4', '28 16']);
  expect(logo(0).lit).toBe('');
});
