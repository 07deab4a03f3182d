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

  /** @param cache what keeps Vite's work for the next start, of one server at a time */
  async start(cache: string): Promise<void> {
    for (const name of COPIED)
      cpSync(join(repository, name), join(this.folder, name), { recursive: true });
    symlinkSync(join(repository, 'node_modules'), join(this.folder, 'node_modules'));
    // What a press on a place in a file is to open it with: it notes what it was asked for.
    writeFileSync(this.#editor, '#!/bin/sh\nprintf "%s\\n" "$@" > "$0.asked"\n');
    chmodSync(this.#editor, 0o755);
    const server = fork(
      fileURLToPath(new URL('serve.ts', import.meta.url)),
      [this.folder, join(repository, 'node_modules/.vite', cache)],
      {
        execArgv: ['--import', 'tsx'],
        env: { ...process.env, LAUNCH_EDITOR: this.#editor },
      },
    );
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
    if (!text.includes(find)) throw new Error(`${file} has no ${find}`);
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
