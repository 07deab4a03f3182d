/** Leaves the note in the reader's language, and leads its links to where the story really stands. */
import { preferredLanguage } from '../../lib/model/preferred-language';

const notes = [...document.querySelectorAll<HTMLElement>('[data-path]')];

/** The path's language, else the browser's first that we speak. */
function note(): HTMLElement | undefined {
  const ofPath = ({ dataset }: HTMLElement) =>
    dataset.path && location.pathname.includes(`/${dataset.path}/`);
  const tags = notes.map(({ lang }) => lang);
  const tag = preferredLanguage(navigator.languages, tags);
  return notes.find(ofPath) ?? notes.find(({ lang }) => lang === tag);
}

/** The nearest folder above that has a build. */
async function findHome(): Promise<string | undefined> {
  for (let folder = new URL('./', location.href); ; folder = new URL('../', folder)) {
    const version = await fetch(new URL('_app/version.json', folder)).catch(() => null);
    // Some hosts answer any address with this very page.
    if (version?.ok && version.headers.get('content-type')?.includes('json'))
      return folder.pathname;
    if (folder.pathname === '/') return undefined;
  }
}

const mine = note();
if (mine) {
  document.documentElement.lang = mine.lang;
  for (const note of notes) note.hidden = note !== mine;
}
void findHome().then((home) => {
  if (!home) return;
  for (const note of notes) {
    const { path } = note.dataset;
    note.querySelector('a')?.setAttribute('href', home + (path ? `${path}/` : ''));
  }
});
