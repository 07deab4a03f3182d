import type { ParamMatcher } from '@sveltejs/kit';
import { LANGUAGES } from '../lib/model/languages';

/** The languages that have a path of their own; the source language lives at the root. */
export const match: ParamMatcher = (param) =>
  LANGUAGES.some(({ path }) => path !== '' && path === param);
