import { fork, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test as base, type FrameLocator, type Page } from '@playwright/test';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const COPIED = [
  'package.json',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json',
  'src',
  'data',
  'static',
];

/** A copy of the project, to be edited as editors do, and its dev server. */
export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), 'desk-'));
  address = '';
  #server: ChildProcess | undefined;
  /** Files as they were, by name; null for those that were not there. */
  readonly #before = new Map<string, Buffer | null>();

  async start(cache: string): Promise<void> {
    for (const name of COPIED)
      cpSync(join(repository, name), join(this.folder, name), { recursive: true });
    symlinkSync(join(repository, 'node_modules'), join(this.folder, 'node_modules'));
    // What a press on a place in a file is to open it with: it notes what it was asked for.
    writeFileSync(this.#editor, '#!/bin/sh\nprintf "%s\\n" "$@" > "$0.asked"\n');
    chmodSync(this.#editor, 0o755);
    const server = fork(fileURLToPath(new URL('serve.ts', import.meta.url)), [this.folder, cache], {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, LAUNCH_EDITOR: this.#editor },
    });
    this.#server = server;
    this.address = await new Promise<string>((resolve, reject) => {
      server.once('message', (address) => resolve(String(address)));
      server.once('exit', (code) => reject(new Error(`the dev server ended with ${code}`)));
    });
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#server?.once('exit', resolve));
    this.#server?.disconnect();
    await ended;
    rmSync(this.folder, { recursive: true });
  }

  get #editor(): string {
    return join(this.folder, 'editor');
  }

  /** What the editor's program was asked for last: file, line, column. */
  asked(): string[] {
    const asked = `${this.#editor}.asked`;
    return existsSync(asked) ? readFileSync(asked, 'utf8').trim().split('\n') : [];
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  /** Saves a file; null takes it away. */
  write(file: string, content: string | Uint8Array | null): void {
    const path = join(this.folder, file);
    if (!this.#before.has(file))
      this.#before.set(file, existsSync(path) ? readFileSync(path) : null);
    mkdirSync(dirname(path), { recursive: true });
    if (content === null) rmSync(path);
    else writeFileSync(path, content);
  }

  /** Saves as careful programs do: all of it beside the file, then one in the other's place. */
  replace(file: string, content: string): void {
    const path = join(this.folder, file);
    this.write(file, this.read(file));
    writeFileSync(`${path}~`, content);
    rmSync(path);
    renameSync(`${path}~`, path);
  }

  /** Changes a text that stands in a file. */
  edit(file: string, find: string, to: string): void {
    const text = this.read(file);
    expect(text, `${file} has it`).toContain(find);
    this.write(
      file,
      text.replace(find, () => to),
    );
  }

  /** Puts back all that was changed. */
  restore(): void {
    for (const [file, content] of this.#before) {
      const path = join(this.folder, file);
      if (content === null) rmSync(path, { force: true });
      else if (!existsSync(path) || !readFileSync(path).equals(content))
        writeFileSync(path, content);
    }
    this.#before.clear();
  }
}

/** The desk as an editor has it on the screen. */
export class Desk {
  readonly phone: FrameLocator;
  readonly desktop: FrameLocator;
  constructor(readonly page: Page) {
    this.phone = page.frameLocator('iframe[title=手機]');
    this.desktop = page.frameLocator('iframe[title=桌面]');
  }

  get both(): FrameLocator[] {
    return [this.phone, this.desktop];
  }

  async open(): Promise<void> {
    await this.page.goto('/desk/');
    await this.alive();
    await expect(this.outline.getByRole('listitem').first()).toBeVisible();
  }

  async alive(): Promise<void> {
    for (const frame of this.both) await expect(frame.locator('[data-alive]')).toBeAttached();
  }

  get outline() {
    return this.page.getByRole('navigation', { name: '章與步' });
  }
  get banner() {
    return this.page.getByRole('alert');
  }
  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Goes to a step by the list of steps. */
  async go(step: string): Promise<void> {
    await this.outline.locator(`[data-link="${step}"]`).click();
  }

  /** How far a frame is scrolled, px of its page. */
  scrolled(title: string): Promise<number> {
    const html = this.page.frameLocator(`iframe[title=${title}]`).locator('html');
    return html.evaluate(({ scrollTop }) => scrollTop);
  }

  /** What both frames draw of a graphic, once they say the same twice. */
  async drawn(graphic: string): Promise<number[]> {
    const read = () =>
      Promise.all(
        this.both.map(async (frame) =>
          Number(
            await frame.locator(`[data-graphic=${graphic}]`).first().getAttribute('data-position'),
          ),
        ),
      );
    let last = await read();
    await expect
      .poll(async () => {
        const before = last;
        last = await read();
        return last.join() === before.join();
      })
      .toBe(true);
    return last;
  }

  /** Both frames draw a graphic at a position. */
  async shows(graphic: string, position: number): Promise<void> {
    for (const frame of this.both)
      await expect(frame.locator(`[data-graphic=${graphic}]`).first()).toHaveAttribute(
        'data-position',
        position.toFixed(2),
      );
  }

  /** Both frames say so in a card. */
  async says(step: string, words: string): Promise<void> {
    for (const frame of this.both)
      await expect(frame.locator(`[id="${step}"]`)).toContainText(words);
  }
}

/**
 * What the console may say all the same: that the frames without script have none, and that a
 * graphic's component, of which Vite has just put in a new one, was asked once more.
 */
const EXPECTED = /Blocked script execution|derived_inert/;

export const test = base.extend<{ desk: Desk; complaints: string[] }, { project: Project }>({
  project: [
    // Playwright wants to see the fixtures a fixture uses, even none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use, { parallelIndex }) => {
      const project = new Project();
      await project.start(join(repository, `node_modules/.vite/desk-${parallelIndex}`));
      await use(project);
      await project.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ project }, use) => use(project.address),
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type()) && !EXPECTED.test(message.text()))
          complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints, 'the console stays silent').toEqual([]);
    },
    { auto: true },
  ],
  desk: async ({ page, project }, use) => {
    const desk = new Desk(page);
    await desk.open();
    await use(desk);
    project.restore();
  },
});

export { expect };
