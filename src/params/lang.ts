import type { ParamMatcher } from '@sveltejs/kit';

/** The languages that have a path of their own; the source language lives at the root. */
export const match: ParamMatcher = (param) => param === 'zh-hans';
