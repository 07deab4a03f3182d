import { currentStory } from './current';
import { LANGUAGES, type Language } from '../model/languages';

/** The words of the 404 page in every language of the story. */
export function notFoundNotes(): { language: Language; text: string; link: string }[] {
  return LANGUAGES.map((language) => {
    const ui = currentStory(language.tag).story?.ui;
    return { language, text: ui?.not_found ?? '404', link: ui?.to_story ?? '/' };
  });
}
