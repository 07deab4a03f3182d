/**
 * This story: what its code must know of it besides `data/` and `src/lib/graphics/<name>/`. What each
 * of these is for stands in `src/lib/model/story-config.ts`.
 */
import type { StoryConfig } from './lib/model/story-config';

export const name: StoryConfig['name'] = '五百一十天';

export const defaultSite: StoryConfig['defaultSite'] = 'https://story.example.cn/';

export const tag: StoryConfig['tag'] = 'qingdao-510';
export const messageKey: StoryConfig['messageKey'] = 'story510';
export const storageKey: StoryConfig['storageKey'] = 'wubaiyishitian';
export const downloadPrefix: StoryConfig['downloadPrefix'] = '510';

export const days: StoryConfig['days'] = { first: 'day_zero', last: 'published' };

export const reportPages: StoryConfig['reportPages'] = {
  A: { paragraphs: 34, zh: '特1版', en: 'special page 1' },
  B: { paragraphs: 62, zh: '特2、特3版', en: 'special pages 2–3' },
  C: { paragraphs: 53, zh: '特4版', en: 'special page 4' },
};

export const seriesColumn: StoryConfig['seriesColumn'] = 'city';
export const series: StoryConfig['series'] = {
  'series-1': {
    value: '青島',
    mark: 'qd',
    name: { 'zh-Hant': '青島', 'zh-Hans': '青岛', en: 'Qingdao' },
  },
  'series-2': {
    value: '深圳',
    mark: 'sz',
    name: { 'zh-Hant': '深圳', 'zh-Hans': '深圳', en: 'Shenzhen' },
  },
};

export const cover: StoryConfig['cover'] = { graphic: 'days', keyframe: 'cover' };
export const posterChart: StoryConfig['posterChart'] = { graphic: 'court', keyframe: 'full' };

/** Contrast is checked in tests/unit/tokens.test.ts. */
export const themes: StoryConfig['themes'] = {
  light: {
    ground: '#fbf8f2',
    card: '#ffffff',
    sea: '#eaf2f5',
    sand: '#f3ecdd',
    ink: '#1b2a33',
    ink2: '#4a5a64',
    ink3: '#5f6d76',
    grey: '#7d878e',
    grid: '#ddd6c8',
    'series-1': '#a83c28',
    'series-2': '#0a5c92',
    accent: '#a83c28',
    link: '#0a5c92',
    tree: '#3e8f72',
    gold: '#b07f22',
    plum: '#56203f',
    focus: '#0a5c92',
  },
  dark: {
    ground: '#0e1a22',
    card: '#16252f',
    sea: '#122b3a',
    sand: '#1c2a30',
    ink: '#e9eef1',
    ink2: '#b4c0c8',
    ink3: '#93a1ab',
    grey: '#93a1ab',
    grid: '#2a3b46',
    'series-1': '#eb7a5e',
    'series-2': '#4f9fe0',
    accent: '#eb7a5e',
    link: '#4f9fe0',
    tree: '#a3dabf',
    gold: '#f5d565',
    plum: '#c987aa',
    focus: '#f5d565',
  },
};
