/** `npm run new:section -- --id gangkou --title 港口 [--title-en Port]`: see `make.ts`. */
import { parseArgs } from 'node:util';
import { inTerminal, Refusal } from '../../terminal/checkout';
import { newSection } from './make';

const USAGE = '用法：npm run new:section -- --id gangkou --title 港口 --title-en Port';
const option = { type: 'string' } as const;

await inTerminal(async () => {
  const { values } = parseArgs({ options: { id: option, title: option, 'title-en': option } });
  const { id, title } = values;
  if (!id || !title) throw new Refusal(`缺 --id 或 --title → ${USAGE}`);
  const titleEn = values['title-en'] ?? id.charAt(0).toUpperCase() + id.slice(1, 12);
  for (const file of await newSection(process.cwd(), { id, title, titleEn })) console.log(file);
  console.log(`
加了一章「${title}」：#${id}，兩步，一張表，一張圖。接着：
1. npm run check:story      「待寫」的地方會列出來；章名有新字時再執行 npm run fonts
2. data/facts/${id}.csv     換成這一章自己的數和出處
3. src/lib/graphics/${id}/  index.ts：meta 有哪幾格，draw 畫什麼
4. npx vitest run ${id}`);
});
