import { themes } from '../../story.config.ts';

type ThemeName = keyof typeof themes;

/**
 * Fills the colours of the themes into a style sheet: `@colours dark;` becomes a declaration of every
 * token, `colour(dark ground)` one token's value.
 */
export const withColours = (css: string): string =>
  css
    .replace(/@colours (light|dark);/g, (_, theme: ThemeName) =>
      Object.entries(themes[theme])
        .map(([token, value]) => `--${token}: ${value};`)
        .join(' '),
    )
    .replace(
      /colour\((light|dark) (\w+)\)/g,
      (_, theme: ThemeName, token: keyof (typeof themes)['light']) => themes[theme][token],
    );
