import type { Lang } from '../../model/story';
import { PUNCTUATION } from './characters';

/** A web font, as `new FontFace(family, 'url(…)', descriptors)` takes it. */
export interface Face {
  family: string;
  /** Named by the file's hash, so that it may be cached for ever. */
  url: string;
  descriptors: FontFaceDescriptors;
}

const FILES = import.meta.glob<string>('./*.woff2', {
  eager: true,
  query: '?url&no-inline',
  import: 'default',
});

/** A face is named for its script, so that a page never loads another script's. */
const SCRIPT: Record<Lang, string> = { 'zh-Hant': 'TC', 'zh-Hans': 'SC', en: 'EN' };

const unicodeRange = [...PUNCTUATION]
  .map((mark) => `U+${mark.charCodeAt(0).toString(16).toUpperCase()}`)
  .join(', ');

/**
 * The faces of one language for whoever cannot use `fonts.css`, which says the same: inside a shadow
 * root @font-face is ignored, so the embed adds these to `document.fonts`.
 */
export function facesOf(lang: Lang): Face[] {
  const faces: { file: string; family: string; descriptors: FontFaceDescriptors }[] = [
    { file: 'song', family: 'Story Song', descriptors: { weight: '900', display: 'swap' } },
    { file: 'punct', family: 'CJK Punct', descriptors: { display: 'swap', unicodeRange } },
  ];
  return faces.flatMap(({ file, family, descriptors }) => {
    const url = FILES[`./${file}-${lang}.woff2`];
    return url ? [{ family: `${family} ${SCRIPT[lang]}`, url, descriptors }] : [];
  });
}
