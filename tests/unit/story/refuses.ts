import { expect, test } from 'vitest';
import { readStory } from '../../../src/lib/story';
import { sayProblem } from '../../../src/lib/story/check/problems';
import { type Change, METAS, project } from './project';

/**
 * What is wrong, the change that makes it so, and all that is said of it: `line:column message`,
 * with the file in front when it is another than the changed one.
 */
export type Broken = readonly [name: string, change: Change, ...said: string[]];

/** Breaks a file of the small story in one way after another and hears exactly what is said. */
export function refuses(file: string, variants: readonly Broken[]): void {
  const cases = variants.map(([name, change, ...said]) => ({ name, change, said }));
  test.each(cases)(`${file}: $name`, ({ change, said }) => {
    const { problems } = readStory(project({ [file]: change }), 'zh-Hans', METAS);
    const whole = said.map((text) => (text.startsWith('data/') ? text : `${file}:${text}`));
    expect(problems.map(sayProblem)).toEqual(whole);
    for (const { message } of problems) expect(message).toMatch(/^[^→]+→ ?[^→]+$/);
  });
}
