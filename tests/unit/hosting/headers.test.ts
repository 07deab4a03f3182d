import { expect, test } from 'vitest';
import { headersOf } from '../../../src/lib/build/hosting/headers';

const age = (address: string) => headersOf(address)['Cache-Control'];

test('what is named by its content is kept for ever, nothing else is', () => {
  for (const file of [
    '/_app/immutable/chunks/x.js',
    '/data/story-en.0123456789.json',
    '/embed/element.0123456789.js',
  ])
    expect(age(file), file).toBe('public, max-age=31536000, immutable');
  for (const page of ['/', '/en/', '/embed/court/', '/404.html'])
    expect(age(page), page).toMatch(/max-age=60\b/);
  for (const loader of ['/embed/v1.js', '/embed/frame.js'])
    expect(age(loader), loader).toMatch(/max-age=300\b/);
  for (const file of ['/sitemap.xml', '/facts.csv', '/share/en-qr.png'])
    expect(age(file), file).toBe('public, max-age=3600');
});

test('anybody may frame and read the story, nothing else is given away', () => {
  for (const address of ['/', '/embed/court/', '/embed/v1.js', '/share/en-qr.png']) {
    const said = headersOf(address);
    expect(said['Access-Control-Allow-Origin']).toBe('*');
    expect(said['Cross-Origin-Resource-Policy']).toBe('cross-origin');
    expect(said['X-Content-Type-Options']).toBe('nosniff');
    const policy = said['Content-Security-Policy']?.split('; ');
    for (const rule of ["object-src 'none'", "base-uri 'none'", 'frame-ancestors *'])
      expect(policy).toContain(rule);
  }
});
