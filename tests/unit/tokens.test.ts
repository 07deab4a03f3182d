import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/app.css', 'utf8');

/** The colours a block of the style sheet sets, by token. */
function colours(selector: string): Record<string, string> {
  const start = css.indexOf(selector);
  expect(start, selector).toBeGreaterThan(-1);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--(\w+): (#[0-9a-f]{6});/g)].map(([, token, colour]) => [token, colour]),
  ) as Record<string, string>;
}

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

const THEMES = {
  light: colours('\n.story {'),
  dark: colours(".story:not([data-theme='light']) {"),
};

describe.each(Object.entries(THEMES))('the %s theme', (_, token) => {
  test.each(['ground', 'card', 'sand'])('its words are readable on --%s', (ground) => {
    for (const ink of ['ink', 'ink2', 'ink3', 'qingdao', 'shenzhen', 'plum']) {
      expect(contrast(String(token[ink]), String(token[ground])), ink).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('its marks and its focus ring stand out from the ground', () => {
    for (const mark of ['tree', 'gold', 'grey', 'focus']) {
      expect(contrast(String(token[mark]), String(token.ground)), mark).toBeGreaterThanOrEqual(3);
    }
  });
});

test('the dark theme is one, by system and by choice', () => {
  expect(colours(".story.story[data-theme='dark'] {")).toEqual(THEMES.dark);
  expect(Object.keys(THEMES.dark)).toEqual(Object.keys(THEMES.light));
});
