import { describe, expect, it } from 'vitest';

describe('on the server', () => {
  it('can be imported where there is no document', async () => {
    expect('document' in globalThis).toBe(false);
    const { viewTop } = await import('../../../src/lib/scroll');
    expect(viewTop(null)).toBe(0);
  });
});
