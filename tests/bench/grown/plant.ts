import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSection } from '../../../src/lib/story/write/new-section/make';

/** What a generated section holds; twelve of them are 120 steps, 2,000 facts and 20,000 dots. */
const STEPS = 10;
const FACTS = 167;
const DOTS = 1667;

const numbered = (count: number) => Array.from({ length: count }, (_, i) => i);

/**
 * Adds a large section to a copy of the story, as the command for a new one does, then fills it.
 *
 * @param root the copy's folder
 * @param index from 0
 * @throws Error when there is such a section already
 */
export async function plant(root: string, index: number): Promise<void> {
  const id = `grown${String.fromCharCode(97 + index)}`;
  const keyframes = numbered(STEPS).map((i) => `k${i}`);
  await newSection(root, { id, title: '一天', titleEn: 'A day' });

  const graphic = readFileSync(join(import.meta.dirname, 'index.ts.txt'), 'utf8')
    .replaceAll('__id__', id)
    .replaceAll('__dots__', String(DOTS))
    .replaceAll('__keyframes__', keyframes.map((keyframe) => `'${keyframe}'`).join(', '));
  writeFileSync(join(root, 'src/lib/graphics', id, 'index.ts'), graphic);

  const table = join(root, `data/facts/${id}.csv`);
  const rows = numbered(FACTS - 1).map(
    (i) => `${id}_${i},${i},天,,2019,第${i}項,stated,,A7,,Item ${i},`,
  );
  writeFileSync(table, `${readFileSync(table, 'utf8').trimEnd()}\n${rows.join('\n')}\n`);

  for (const [language, say] of [
    ['zh-Hant', (fact: string) => `這一步看:fact[${fact}]。`],
    ['en', (fact: string) => `This step shows :fact[${fact}].`],
  ] as const) {
    const file = join(root, `data/story.${language}.md`);
    const words = readFileSync(file, 'utf8');
    const start = words.indexOf('::step', words.indexOf(`graphic=${id}`));
    const end = words.indexOf('\n## ', start);
    const steps = keyframes.map(
      (keyframe, i) => `::step{show=${keyframe}}\n\n${say(`${id}_${i}`)}\n`,
    );
    writeFileSync(file, `${words.slice(0, start)}${steps.join('\n')}${words.slice(end)}`);
  }
}
