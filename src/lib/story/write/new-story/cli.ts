/** `npm run new:story -- --to ../harbours [--tag two-harbours]`: see `make.ts`. */
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CHECKOUT, inTerminal, Refusal } from '../../terminal/checkout';
import { newStory } from './make';

const USAGE = 'npm run new:story -- --to ../harbours --tag two-harbours';
const option = { type: 'string' } as const;

await inTerminal(async () => {
  const { values } = parseArgs({ options: { to: option, tag: option } });
  if (!values.to)
    throw new Refusal(`缺 --to，不知道寫到哪裡 → ${USAGE} / Where to? Say it with --to`);
  const to = resolve(values.to);
  const tag = values.tag ?? `story-${basename(to).toLowerCase()}`;
  const files = newStory(CHECKOUT, to, tag);
  console.log(`
寫好了 ${files} 個文件：${to}，元素 <${tag}>。接着 / ${files} files written. Next:
1. cd ${values.to} && npm ci && npm run dev
2. src/story.config.ts      名字、網址、兩方的叫法和顏色 / names, address, the two series, colours
3. data/                    換成你的字和數 / your words and numbers
4. npm run fonts && npm run share && npm run manual`);
});
