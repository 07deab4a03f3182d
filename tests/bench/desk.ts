/**
 * How long editors wait for what they have saved: `npm run bench:desk`. On a desk of its own it saves
 * one file of each kind again and again, and prints, in ms from the end of saving, when
 *
 * - `told`   the last of the two frames had heard of it: the watch, and the pause for programs
 *            that save in several strokes
 * - `answer` the last of them had the new story: read, checked and sent
 * - `both`   both frames had it on the screen
 * - `desk`   the list of steps, the problems and the ledger had followed
 * - `work`   of these the browser's main thread was busy in all, as a processor counts: what other
 *            programs on the machine do counts less than in the others
 *
 *     npm run bench:desk -- --runs 7 --what words,board
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Frame, Page } from 'playwright';
import { Project } from '../desk/project';
import { launch, metrics, type Phone } from './drive';
import { markdown } from './table';

/** What is saved, and by what one sees that a frame has it. */
interface Edit {
  what: string;
  lang: string;
  file: string;
  find: string;
  to: string;
  /** An element of the story that says so. */
  shown: [selector: string, text: string];
  /** An element of the desk that says so; none where the desk has nothing to say. */
  told?: [selector: string, text: string];
}

const ZH = 'data/story.zh-Hant.md';
const EDITS: Edit[] = [
  {
    what: 'words',
    lang: 'zh-Hant',
    file: ZH,
    find: '我們不替它接上',
    to: '我們不給它接上',
    shown: ['[id="mingdao/gap"]', '我們不給它接上'],
    told: ['nav', '我們不給它接上'],
  },
  {
    what: 'words, English',
    lang: 'en',
    file: 'data/story.en.md',
    find: '::step{show=gap}\n\n',
    to: '::step{show=gap}\n\nTo begin with: ',
    shown: ['[id="mingdao/gap"]', 'To begin with'],
    told: ['nav', 'To begin with'],
  },
  {
    what: 'a number',
    lang: 'zh-Hant',
    file: 'data/facts/court.csv',
    find: 'court_rate_2019_07,68.42,',
    to: 'court_rate_2019_07,69.51,',
    shown: ['[data-graphic=court]', '69.51'],
    told: ['table', '69.51'],
  },
  {
    what: 'an event',
    lang: 'zh-Hant',
    file: 'data/events.csv',
    find: '研究院落戶嶗山',
    to: '研究院落在嶗山',
    shown: ['[data-entry]', '研究院落在嶗山'],
  },
  {
    what: 'a label',
    lang: 'zh-Hant',
    file: 'data/labels.csv',
    find: '看圖中的數據',
    to: '看圖裡的數據',
    shown: ['summary', '看圖裡的數據'],
  },
  {
    what: 'a conversion',
    lang: 'zh-Hans',
    file: 'data/conversion.csv',
    find: '连结,',
    to: '我们不替,我们不给,試一試\n连结,',
    shown: ['[id="mingdao/gap"]', '我们不给它'],
    told: ['nav', '我们不给它'],
  },
  {
    what: 'the board',
    lang: 'zh-Hant',
    file: 'data/board.csv',
    find: 'service,deregister',
    to: 'service,days_total,,,days,青島\nservice,deregister',
    shown: ['[data-tile=days_total]', '510'],
  },
  {
    what: 'a mistake',
    lang: 'zh-Hant',
    file: ZH,
    find: ':fact[private_growth_2018]',
    to: ':fact[private_growth_2108]',
    shown: ['html', ''],
    told: ['[role=alert]', 'private_growth_2108'],
  },
];

/** In every page: notes when it was told, answered, and when it was seen to have changed; ms of the clock. */
function takeNotes(): void {
  const now = () => performance.timeOrigin + performance.now();
  const notes = { told: 0, answer: 0, seen: 0, selector: '', text: '', gone: false };
  Object.assign(window, { notes });
  const Socket = WebSocket;
  window.WebSocket = class extends Socket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('message', ({ data }) => {
        if (String(data).includes('story:changed')) notes.told = now();
      });
    }
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByType('resource') as PerformanceResourceTiming[])
      if (entry.name.includes('/data/story-'))
        notes.answer = performance.timeOrigin + entry.responseEnd;
  }).observe({ type: 'resource', buffered: true });
  new MutationObserver(() => {
    if (!notes.selector || notes.seen) return;
    const has = [...document.querySelectorAll(notes.selector)].some(({ textContent }) =>
      textContent.includes(notes.text),
    );
    if (has === notes.gone) return;
    notes.seen = -1;
    // After the frame in which it is drawn.
    requestAnimationFrame(() => setTimeout(() => (notes.seen = now())));
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

type Notes = { told: number; answer: number; seen: number };

/** From now on a page is to see that something is there, or gone. */
const expectIn = (frame: Frame | Page, [selector, text]: [string, string], gone: boolean) =>
  frame.evaluate(
    (wanted) => Object.assign((window as unknown as { notes: object }).notes, wanted),
    {
      selector,
      text,
      gone,
      told: 0,
      answer: 0,
      seen: 0,
    },
  );

async function seenBy(frame: Frame | Page): Promise<Notes> {
  const read = () => frame.evaluate(() => (window as unknown as { notes: Notes }).notes);
  const until = Date.now() + 60_000;
  for (;;) {
    const notes = await read();
    if (notes.seen > 0) return notes;
    if (Date.now() > until) throw new Error(`${frame.url()} never showed it`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** ms from saving until each thing had happened. */
const PHASES = ['told', 'answer', 'both', 'desk', 'work'] as const;
type Waits = Record<(typeof PHASES)[number], number>;

async function save(
  { page, cdp }: Screen,
  project: Project,
  edit: Edit,
  gone: boolean,
): Promise<Waits> {
  const busy = async () => 1000 * ((await metrics({ cdp })).TaskDuration ?? NaN);
  const before = await busy();
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  const visible = edit.shown[1] !== '';
  if (visible) for (const frame of frames) await expectIn(frame, edit.shown, gone);
  if (edit.told) await expectIn(page, edit.told, gone);
  project.edit(
    edit.file,
    ...(gone ? ([edit.to, edit.find] as const) : ([edit.find, edit.to] as const)),
  );
  const saved = Date.now();
  const since = (times: number[]) => Math.max(...times) - saved;
  const seen = visible ? await Promise.all(frames.map(seenBy)) : [];
  const desk = edit.told ? [await seenBy(page)] : [];
  return {
    told: since(seen.map(({ told }) => told)),
    answer: since(seen.map(({ answer }) => answer)),
    both: since(seen.map(({ seen }) => seen)),
    desk: since(desk.map(({ seen }) => seen)),
    work: (await busy()) - before,
  };
}

/** The desk, and the browser's own instruments for it. */
type Screen = Pick<Phone, 'page' | 'cdp'>;

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '5' }, what: { type: 'string', default: '' } },
  });
  const runs = Number(values.runs);
  const project = new Project();
  await project.start('desk-bench');
  const browser = await launch();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    // tsx marks named functions with it, also those that run in the page.
    await context.addInitScript('globalThis.__name = (named) => named');
    await context.addInitScript(takeNotes);
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const rows: string[][] = [];
    const wanted = values.what.split(',');
    for (const edit of EDITS.filter(({ what }) => wanted.some((word) => what.includes(word)))) {
      await page.goto(`${project.address}desk/`);
      const lang = { 'zh-Hant': '繁', 'zh-Hans': '简', en: 'EN' }[edit.lang] ?? '';
      await page.getByRole('button', { name: lang, exact: true }).click();
      for (const title of ['手機', '桌面'])
        await page
          .frameLocator(`iframe[title=${title}]`)
          .locator(`:lang(${edit.lang}) [data-alive], [data-alive]:lang(${edit.lang})`)
          .first()
          .waitFor();
      await page.locator('nav li').first().waitFor();
      await page.waitForTimeout(1500);
      const waits: Waits[] = [];
      // The first of each kind warms what the others find ready.
      for (let run = 0; run <= runs; run += 1)
        for (const gone of [false, true]) {
          const wait = await save({ page, cdp }, project, edit, gone);
          if (run > 0) waits.push(wait);
          await page.waitForTimeout(700);
        }
      const say = (of: keyof Waits) => {
        const all = waits.map((wait) => wait[of]).sort((a, b) => a - b);
        const [middle = -1, most = -1] = [all[Math.floor(all.length / 2)], all.at(-1)];
        return Number.isFinite(middle) ? `${middle.toFixed(0)} (${most.toFixed(0)})` : '';
      };
      rows.push([edit.what, ...PHASES.map(say)]);
      console.error(rows.at(-1)?.join('  '));
    }
    console.log(markdown(['ms: median (most)', ...PHASES], rows));
    console.log(`\n${2 * runs} saves of each; ${cpus().length} × ${cpus()[0]?.model.trim()}.`);
  } finally {
    await browser.close();
    await project.stop();
  }
}

void bench();
