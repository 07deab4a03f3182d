export { scrolled } from './attach';
export { entering } from './entering';
export { hold } from './hold';
export { parentOf, scrollerOf, viewTop, zoomOf } from './layout';
export { followLink, linkOf } from './links';
export { join, stir, topOf } from './loop';
export { rest, scrollSection, type ScrollOptions, type SectionScroll } from './section';
export { canScroll } from './support';
