import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sirv from 'sirv';
import { newStory } from '../../src/lib/story/write/new-story/make';

/** Two invented harbours, told by a copy of the machine: see tests/second-story. */
const copy = mkdtempSync(join(tmpdir(), 'two-harbours-'));
const TAG = 'two-harbours';
const BIN = join(copy, 'node_modules/.bin');
const TEXT = /\.(html|js|css|json|csv|txt|xml|svg)$/;

/** Words of the story this machine was made for; a number of px may be 510. */
const WORDS =
  /qingdao|shenzhen|青島|青岛|深圳|五百一十|wubai|\bqd-|story510|510-|-510|510 ?(?:天|days)/i;

const run = (command: string, ...args: string[]) =>
  execFileSync(join(BIN, command), args, { cwd: copy, encoding: 'utf8', stdio: 'pipe' });

let server: Server;
let site: string;

test.describe.configure({ mode: 'serial', timeout: 300_000 });
test.beforeAll(async () => {
  newStory(process.cwd(), copy, TAG);
  cpSync('tests/second-story', copy, { recursive: true });
  // Code that stands where its imports lead nowhere is kept as text.
  for (const file of readdirSync('tests/second-story', { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.ts.txt')) renameSync(join(copy, file), join(copy, file.slice(0, -4)));
  const more = join(copy, 'data/more-labels.csv.txt');
  appendFileSync(join(copy, 'data/labels.csv'), readFileSync(more));
  rmSync(more);
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  run('svelte-kit', 'sync');
});
test.afterAll(() => {
  server?.close();
  rmSync(copy, { recursive: true, force: true });
});

test('another story is checked and built, and has no word of this one', () => {
  expect(run('tsx', 'src/lib/story/check/cli.ts')).toContain('0 處錯誤');
  run('vite', 'build');
  run('vite', 'build', '--config', 'src/lib/build/embed/vite.config.ts');
  const files = readdirSync(join(copy, 'build'), { recursive: true, encoding: 'utf8' });
  expect(files).toContain('embed/v1.js');
  // Its tables have a word of their own for whose an event is.
  const events = readFileSync(join(copy, 'build/en/events.csv'), 'utf8');
  expect(events).toMatch(/,Whose,[^]*,East Harbour,First ship,[^]*,West Harbour,Last ship,/);
  const told = files.flatMap((file) => {
    const words = TEXT.test(file) ? readFileSync(join(copy, 'build', file), 'utf8') : '';
    const [found] = WORDS.exec(`${file}\n${words}`) ?? [];
    return found ? [`${file}: ${found}`] : [];
  });
  expect(told).toEqual([]);
});

test('it is read by scrolling, and stands in a page of somebody else', async ({ page }) => {
  const serve = sirv(join(copy, 'build'));
  server = createServer((request, response) => {
    if (request.url !== '/host.html') return serve(request, response);
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><script async src="/embed/v1.js"></script><${TAG} show="ships" lang="en"></${TAG}>`,
    );
  }).listen(0);
  site = `http://localhost:${(server.address() as AddressInfo).port}`;
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(site);
  await expect(page.locator('h1')).toContainText('兩港一年');
  const graphic = page.locator('[data-graphic="ships"]').first();
  await expect(graphic).toHaveAttribute('data-keyframe', 'none');
  await page.locator('[data-step="year"]').scrollIntoViewIfNeeded();
  await page.locator('#year').scrollIntoViewIfNeeded();
  await expect(graphic).toHaveAttribute('data-keyframe', 'year');
  await page.goto(`${site}/host.html`);
  await expect(page.locator(`${TAG} [data-graphic="ships"]`).first()).toBeVisible();
  expect(errors).toEqual([]);
});

test('its editors have their desk', async ({ page }) => {
  const dev = spawn(join(BIN, 'vite'), ['dev', '--port', '0', '--host', '127.0.0.1'], {
    cwd: copy,
  });
  try {
    const address = await new Promise<string>((resolve) => {
      let said = '';
      dev.stdout.on('data', (part) => {
        said += String(part);
        // eslint-disable-next-line no-control-regex -- the terminal's colours
        const [desk] = /http\S+\/desk\//.exec(said.replace(/\x1b\[\d+m/g, '')) ?? [];
        if (desk) resolve(desk);
      });
    });
    await page.goto(address);
    await expect(page).toHaveTitle('編輯台 · 兩港一年');
    await expect(page.getByText('開篇').first()).toBeVisible({ timeout: 120_000 });
  } finally {
    dev.kill();
  }
});
