/**
 * `npm run fix:story`: mends in `data/` what can be mended in one way only, and shows the difference.
 * With `-- --dry` it only shows it.
 */
import { parseArgs, styleText } from 'node:util';
import { loadMend } from './load-check';
import { sayProblem } from './problems';

const { values } = parseArgs({ options: { dry: { type: 'boolean', default: false } } });
const { mend } = await loadMend();
const { lines, left } = mend(process.cwd(), !values.dry);

const colour = (name: 'red' | 'green', text: string) =>
  process.stdout.isTTY ? styleText(name, text) : text;

for (const { file, line, before, after } of lines) {
  console.log(`${file}:${line}`);
  console.log(colour('red', `- ${before}`));
  console.log(colour('green', `+ ${after}`));
}
const done = values.dry ? '可以改' : '改了';
console.log(lines.length > 0 ? `${done} ${lines.length} 行。` : '沒有可以代改的地方。');
if (left.length > 0) console.log(`還有 ${left.length} 處要自己改：`);
for (const problem of left) console.log(sayProblem(problem));
