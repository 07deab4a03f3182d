import { facesOf } from '../text/fonts/faces';
import type { Lang } from '../model/story';

/** The faces in use, and by how many elements. */
const used = new Map<Lang, { users: number; faces: FontFace[] }>();

/**
 * Adds the faces of a language to the document: inside a shadow root @font-face is ignored.
 *
 * @returns takes them away with their last user
 */
export function useFonts(lang: Lang): () => void {
  const entry = used.get(lang) ?? { users: 0, faces: [] };
  used.set(lang, entry);
  entry.users += 1;
  if (entry.users === 1) {
    entry.faces = facesOf(lang).map(
      ({ family, url, descriptors }) => new FontFace(family, `url(${url})`, descriptors),
    );
    for (const face of entry.faces) document.fonts.add(face);
  }
  return () => {
    entry.users -= 1;
    if (entry.users > 0) return;
    used.delete(lang);
    for (const face of entry.faces) document.fonts.delete(face);
  };
}
