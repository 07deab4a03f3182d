import type { Fix, Problem } from '../../model/story';

/** Something that is written otherwise, and what is said of it. */
export interface Rule {
  /** Global. */
  pattern: RegExp;
  /** A warning unless told. */
  level?: 'error';
  message: (found: string, put: string | undefined) => string;
  /** What to put instead, where there is but one thing; what would stay as it is is no fault. */
  put?: (match: RegExpExecArray) => string | undefined;
}

export interface Finding {
  index: number;
  level: Problem['level'];
  message: string;
  fix?: Fix;
}

/** What rules find in a text, rule by rule. */
export const findingsOf = (text: string, rules: readonly Rule[]): Finding[] =>
  rules.flatMap(({ pattern, level, message, put }) =>
    [...text.matchAll(pattern)].flatMap((match): Finding[] => {
      const { 0: take, index } = match;
      const instead = put?.(match);
      if (instead === take) return [];
      const fix = instead !== undefined && { fix: { take, put: instead } };
      return [{ index, level: level ?? 'warning', message: message(take, instead), ...fix }];
    }),
  );
