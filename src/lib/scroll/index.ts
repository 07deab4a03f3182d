export { scrolled } from './attach';
export { followLink, linkOf } from './links';
export { rest, scrollSection, type ScrollOptions, type SectionScroll } from './section';
export { canScroll } from './support';
