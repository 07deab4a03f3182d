import type { Lang } from '../model/story';

/**
 * How numbers and dates are written. Chinese is written in Traditional characters here and
 * converted afterwards with every other word of the page.
 */
export type Grammar = 'zh' | 'en';

export const grammarOf = (lang: Lang): Grammar => (lang === 'en' ? 'en' : 'zh');
