/**
 * `npm run fix:story`: mends in `data/` what can be mended in one way only, and shows the difference.
 * With `-- --dry` it only shows it.
 */
import { parseArgs, styleText } from 'node:util';
import { loadMend } from './load-check';
import { sayProblem } from './problems';

const { values } = parseArgs({ options: { dry: { type: 'boolean', default: false } } });
const { mend } = await loadMend();
const { lines, recoded, left } = mend(process.cwd(), !values.dry);

const colour = (name: 'red' | 'green', text: string) =>
  process.stdout.isTTY ? styleText(name, text) : text;

for (const { file, line, before, after } of lines) {
  console.log(`${file}:${line}`);
  console.log(colour('red', `- ${before}`));
  console.log(colour('green', `+ ${after}`));
}
const done = values.dry ? '可以改' : '改了';
for (const { file, from } of recoded) console.log(`${file}：${from} 改為 UTF-8`);
const counts = [
  ...(recoded.length > 0 ? [`${recoded.length} 個檔案的編碼`] : []),
  ...(lines.length > 0 ? [`${lines.length} 行`] : []),
];
console.log(counts.length > 0 ? `${done} ${counts.join('、')}。` : '沒有可以代改的地方。');
if (recoded.length > 0)
  console.log('轉碼之前就存成「?」的字轉不回來：用 git diff 看一遍這些檔案。');
if (left.length > 0) console.log(`還有 ${left.length} 處要自己改：`);
for (const problem of left) console.log(sayProblem(problem));
