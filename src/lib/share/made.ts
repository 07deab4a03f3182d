import made from './made.json';

/** What `npm run share` has made: where the posters' codes lead, and of what it made each picture. */
export const MADE: { site: string; pictures: Record<string, string> } = made;

/**
 * The pictures that no longer show what the story shows, or were never made.
 *
 * @param pages the pictures as they have to be now
 */
export const stalePictures = (pages: readonly { file: string; digest: string }[]): string[] =>
  pages.filter(({ file, digest }) => MADE.pictures[file] !== digest).map(({ file }) => file);
