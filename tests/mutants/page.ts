import type { Mutant } from './mutant';

/** The page around the pictures, for eyes, ears, fingers, keys and paper. */
export const PAGE: readonly Mutant[] = [
  {
    name: 'small letters are too pale to be read',
    file: 'src/story.config.ts',
    find: "ink3: '#5f6d76'",
    replace: "ink3: '#8a959c'",
    notices: [{ unit: 'tokens' }],
  },
  {
    name: 'the dark theme by choice is not that of the system',
    file: 'src/app.css',
    find: ".story.story[data-theme='dark'] {\n  @colours dark;",
    replace: ".story.story[data-theme='dark'] {\n  @colours light;",
    notices: [{ unit: 'tokens' }],
  },
  {
    name: 'the focus has no ring',
    file: 'src/app.css',
    find: 'outline: 3px solid var(--focus);',
    replace: 'outline: none;',
    notices: [{ e2e: 'keyboard', grep: 'what opens', project: 'desktop', build: 'site' }],
  },
  {
    name: 'the skip link leads nowhere',
    file: 'src/lib/page/Header.svelte',
    find: 'class="skip" href="#{story.sections[1]?.id}"',
    replace: 'class="skip" href="#{story.sections[2]?.id}"',
    notices: [
      { e2e: 'keyboard', grep: 'links of the masthead', project: 'desktop', build: 'site' },
    ],
  },
  {
    name: 'a navigation has no name',
    file: 'src/lib/page/Header.svelte',
    find: ' aria-label={story.ui.nav}',
    replace: '',
    notices: [{ e2e: 'access', grep: 'landmarks', project: 'desktop', build: 'site' }],
  },
  {
    name: 'a graphic is not described',
    file: 'src/lib/graphics/Graphic.svelte',
    find: 'aria-label={drawing ? words : undefined}',
    replace: 'aria-label={data.name}',
    notices: [{ e2e: 'access', grep: 'graphic of /en/', project: 'desktop', build: 'site' }],
  },
  {
    name: 'the poster has no alternative text',
    file: 'src/lib/page/ShareDialog.svelte',
    find: 'alt={ui.share_poster}',
    replace: 'alt=""',
    notices: [{ e2e: 'share', grep: 'the poster is shown', project: 'desktop', build: 'site' }],
  },
  {
    name: 'larger letters were asked for in vain',
    file: 'src/app.css',
    find: '--u: 1.5rem;',
    replace: '--u: 1rem;',
    notices: [{ e2e: 'reader', grep: 'settings', project: 'desktop', build: 'site' }],
  },
  {
    name: 'on paper the cards are missing',
    file: 'src/app.css',
    find: '  .story details,\n  .story button {',
    replace: '  .story details,\n  .story .card,\n  .story button {',
    notices: [{ e2e: 'reader', grep: 'printed', project: 'desktop', build: 'site' }],
  },
  {
    name: 'without script a graphic covers the cards',
    file: 'static/noscript.css',
    find: '.story.story .pin {\n  position: static;',
    replace: '.story.story .pin {',
    notices: [{ e2e: 'ways', grep: 'every word', project: 'desktop', build: 'site' }],
  },
  {
    name: 'a phone of 320 px scrolls sideways',
    file: 'src/lib/page/Cover.svelte',
    find: 'font: 900 min(15.5vw, calc(6.2 * var(--u))) / 1.08 var(--display);',
    replace: 'font: 900 25vw / 1.08 var(--display);',
    notices: [{ e2e: 'ways', grep: '320 px', project: 'desktop', build: 'site' }],
  },
  {
    name: 'another language begins at the cover',
    file: 'src/lib/page/Header.svelte',
    find: "{language.path ? `${language.path}/` : ''}{link}",
    replace: "{language.path ? `${language.path}/` : ''}",
    notices: [{ e2e: 'story', grep: 'keeps the place', project: 'desktop', build: 'site' }],
  },
  {
    name: 'a language is offered to whom reads it already',
    file: 'src/lib/page/LanguageHint.svelte',
    find: 'hints.find(({ tag }) => tag === wish)',
    replace: 'hints.find(({ tag }) => tag !== wish)',
    notices: [
      { e2e: 'hint', grep: 'own language is told nothing', project: 'desktop', build: 'site' },
    ],
  },
  {
    name: 'readers in Hong Kong are taken for readers of Simplified Chinese',
    file: 'src/lib/model/preferred-language.ts',
    find: 'new Intl.Locale(tag).maximize()',
    replace: 'new Intl.Locale(tag.slice(0, 2)).maximize()',
    notices: [{ unit: 'page/preferred' }],
  },
  {
    name: 'a number’s source does not say the page',
    file: 'src/lib/page/SourceNote.svelte',
    find: '      {@render line(ui.source, row.sourceText)}\n',
    replace: '',
    notices: [
      { e2e: 'sources', grep: 'opens its source beside it', project: 'desktop', build: 'site' },
    ],
  },
  {
    name: 'Esc does not close the source',
    file: 'src/lib/page/SourceNote.svelte',
    find: "if (event.key === 'Escape') close();",
    replace: '',
    notices: [
      { e2e: 'sources', grep: 'closes by a second press', project: 'desktop', build: 'site' },
    ],
  },
  {
    name: 'the source covers its number',
    file: 'src/lib/page/note-placement.ts',
    find: 'below: { top: anchor.bottom + GAP },',
    replace: 'below: { top: anchor.top },',
    notices: [{ unit: 'page/note-placement' }],
  },
  {
    name: 'the ledger sorts numbers the wrong way round',
    file: 'src/lib/page/ledger-order.ts',
    find: 'sign * ((a.value ?? 0) - (b.value ?? 0))',
    replace: 'sign * ((b.value ?? 0) - (a.value ?? 0))',
    notices: [{ unit: 'page/ledger-order' }],
  },
  {
    name: 'more than fifty is drawn as fifty',
    file: 'src/lib/page/board/picture.ts',
    find: "const open = approx === 'over' ? FADING.length : count - firm;",
    replace: 'const open = count - firm;',
    notices: [{ unit: 'page/board' }],
  },
  {
    name: 'the page asks somebody else for a style sheet',
    file: 'src/app.html',
    find: '    <!-- Baidu is',
    replace:
      '    <link rel="stylesheet" href="https://example.com/fonts.css" />\n    <!-- Baidu is',
    notices: [{ e2e: 'story', grep: 'asks nobody', project: 'desktop', build: 'site' }],
  },
  {
    name: 'an old browser gets a story that does not move',
    file: 'src/lib/page/host.svelte.ts',
    find: 'small.matches || !canScroll()',
    replace: 'small.matches',
    notices: [
      { e2e: 'ways', grep: 'without IntersectionObserver', project: 'desktop', build: 'site' },
    ],
  },
];
