/**
 * `npm run fix:story`: corrects in `data/` what can be corrected in one way only, and shows the difference.
 * With `-- --dry` it only shows it.
 */
import { parseArgs, styleText } from 'node:util';
import { loadByVite } from '../load-by-vite';
import { sayProblem } from '../check/problems';
import { inTerminal } from '../terminal/checkout';

await inTerminal(async () => {
  const { values } = parseArgs({ options: { dry: { type: 'boolean', default: false } } });
  const { autofix } = await loadByVite<typeof import('./autofix')>('write/autofix.ts');
  const { lines, recoded, left, unwritten } = autofix(process.cwd(), !values.dry);

  const written = ({ file }: { file: string }) => !unwritten.some((other) => other.file === file);
  const [shownLines, shownFiles] = [lines.filter(written), recoded.filter(written)];
  for (const { file, line, before, after } of shownLines) {
    console.log(`${file}:${line}`);
    console.log(styleText('red', `- ${before}`));
    console.log(styleText('green', `+ ${after}`));
  }
  for (const { file, what } of shownFiles) console.log(`${file}：${what}`);
  const counts = [
    ...(shownFiles.length > 0 ? [`整個檔案 ${shownFiles.length} 處`] : []),
    ...(shownLines.length > 0 ? [`${shownLines.length} 行`] : []),
  ];
  const done = values.dry ? '可以改' : '改了';
  if (counts.length > 0) console.log(`${done} ${counts.join('、')}。`);
  else if (unwritten.length === 0) console.log('沒有可以代改的地方。');
  if (shownFiles.length > 0)
    console.log('轉碼之前就存成「?」的字轉不回來：用 git diff 看一遍這些檔案。');
  if (left.length > 0) console.log(`還有 ${left.length} 處要自己改：`);
  for (const problem of left) console.log(sayProblem(problem));
  for (const { file, why } of unwritten) console.log(`${file}：${why}`);
  if (unwritten.length > 0) process.exitCode = 1;
});
