import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withColours } from '../../src/lib/page/theme';
import { themes } from '../../src/story.config';

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, contrast ratio: 1…21. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(themes))('the %s theme', (_, theme) => {
  test.each(['ground', 'card', 'sand'] as const)('its words are readable on --%s', (ground) => {
    const inks = ['ink', 'ink2', 'ink3', 'series-1', 'series-2', 'accent', 'link', 'plum'] as const;
    for (const ink of inks)
      expect(contrast(theme[ink], theme[ground]), ink).toBeGreaterThanOrEqual(4.5);
  });

  test('its marks and its focus ring stand out from the ground', () => {
    for (const mark of ['tree', 'gold', 'grey', 'focus'] as const)
      expect(contrast(theme[mark], theme.ground), mark).toBeGreaterThanOrEqual(3);
  });
});

test('the style sheet gets every colour from the themes, and readers of their own colours theirs', () => {
  const css = readFileSync('src/app.css', 'utf8');
  const filled = withColours(css);
  expect(css).not.toMatch(/#[0-9a-f]{3}/);
  expect(filled).not.toMatch(/@colours \w+;|colour\(\w/);
  const forced = /@media \(forced-colors: active\) \{[^}]*\}/.exec(css)?.[0] ?? '';
  for (const [token, colour] of Object.entries(themes.dark)) {
    expect(filled.split(`--${token}: ${colour};`), token).toHaveLength(3);
    expect(forced).toContain(`--${token}: `);
  }
});
