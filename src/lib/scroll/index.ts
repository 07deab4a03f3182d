export { scrolled } from './attach';
export { hold } from './hold';
export { parentOf, scrollerOf, viewTop } from './layout';
export { followLink, linkOf } from './links';
export { join } from './loop';
export { rest, scrollSection, type ScrollOptions, type SectionScroll } from './section';
export { canScroll } from './support';
