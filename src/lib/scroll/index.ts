export { entryProgress } from './entry-progress';
export { polyfillSticky } from './sticky-polyfill';
export { layoutOf, trackReading, type ReadingProgress } from './anchoring';
export { parentOf, scrollerOf, viewport, viewTop, zoomOf } from './layout';
export { followLink } from './links';
export { readingAt, scrollFor, type ReadingPosition, type ScrollAnchor } from './reading-position';
export { wakeIfNear } from './loop';
export { pageByKeyboard } from './keyboard-paging';
export { scrolled, scrollToStep } from './section';
