// Leaves the note in the reader's language: the path's, else the browser's first that we speak.
const notes = [...document.querySelectorAll('[data-path]')];
const ofPath = notes.find(
  (note) => note.dataset.path && location.pathname.includes(`/${note.dataset.path}/`),
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
