import type { Lang } from '../model/story';

/** A picture to share the story with; px. */
export interface Shape {
  width: number;
  height: number;
}

/**
 * For cards in chats and on social media, for lists of news in the two shapes that search engines
 * ask for besides the square, and a poster for a phone.
 */
export const SHAPES = {
  card: { width: 1200, height: 630 },
  wide: { width: 1200, height: 675 },
  classic: { width: 1200, height: 900 },
  square: { width: 600, height: 600 },
  poster: { width: 1080, height: 1440 },
} satisfies Record<string, Shape>;

export type PictureName = keyof typeof SHAPES;

/** Where a picture stands under the story's root: `share/zh-Hant-1200x630.png`. */
export function pictureFile(name: PictureName, lang: Lang): string {
  const { width, height } = SHAPES[name];
  return `share/${lang}-${width}x${height}.png`;
}

/** Where the code of a page stands, likewise; the build makes it. */
export const codeFile = (lang: Lang): string => `share/${lang}-qr.png`;
