import { runnerImport } from 'vite';
import { isError, sayProblem } from './problems';

// Vite loads the check, so that it finds the graphics' folders as the pages do.
const { module } = await runnerImport<typeof import('./check')>('./src/lib/story/check.ts');
const problems = module.checkStory(process.cwd());
const errors = problems.filter(isError);

for (const problem of problems) console.log(sayProblem(problem));
console.log(`data/ 有 ${errors.length} 處錯誤，${problems.length - errors.length} 處提醒。`);
process.exitCode = errors.length > 0 ? 1 : 0;
