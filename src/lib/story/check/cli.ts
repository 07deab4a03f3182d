import { loadByVite } from '../load-by-vite';
import { isError, sayProblem } from './problems';
import { inTerminal } from '../terminal/checkout';

await inTerminal(async () => {
  const { checkStory } = await loadByVite<typeof import('..')>('index.ts');
  const problems = checkStory(process.cwd());
  const errors = problems.filter(isError);

  for (const problem of problems) console.log(sayProblem(problem));
  console.log(`data/ 有 ${errors.length} 處錯誤，${problems.length - errors.length} 處提醒。`);
  process.exitCode = errors.length > 0 ? 1 : 0;
});
