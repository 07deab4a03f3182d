// Leaves the note in the reader's language: the path's, else the browser's first that we speak.
/** @type {NodeListOf<HTMLElement>} */
const all = document.querySelectorAll('[data-path]');
const notes = [...all];
const ofPath = notes.find(
  ({ dataset }) => dataset.path && location.pathname.includes(`/${dataset.path}/`),
);
const ofBrowser = () => {
  for (const wish of navigator.languages) {
    const chinese = /^zh/i.test(wish);
    const simplified = chinese && !/hant|tw|hk|mo/i.test(wish);
    const tag = simplified ? 'zh-Hans' : chinese ? 'zh-Hant' : wish.slice(0, 2).toLowerCase();
    const note = notes.find(({ lang }) => lang === tag);
    if (note) return note;
  }
};
const mine = ofPath ?? ofBrowser();
if (mine) {
  document.documentElement.lang = mine.lang;
  for (const note of notes) note.hidden = note !== mine;
}

// Its links lead to where the story really stands: the nearest folder above that has a build.
for (let folder = new URL('./', location.href); ; folder = new URL('../', folder)) {
  const version = await fetch(new URL('_app/version.json', folder)).catch(() => null);
  // Some hosts answer any address with this very page.
  if (version?.ok && version.headers.get('content-type')?.includes('json')) {
    for (const note of notes) {
      const { path } = note.dataset;
      note.querySelector('a')?.setAttribute('href', folder.pathname + (path ? `${path}/` : ''));
    }
    break;
  }
  if (folder.pathname === '/') break;
}

// A module, which may wait.
export {};
