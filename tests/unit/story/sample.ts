import { CATALOGUE, type Change, type Edit } from '../../../src/lib/story/check/catalogue';
import type { Metas } from '../../../src/lib/story/check/sections';
import { type Content, type Snapshot, takeSnapshot } from '../../../src/lib/story/read/snapshot';
import { join } from 'node:path';
import { big5, gbk, utf16 } from './encode';

/** The small sound story that the catalogue's edits are made to. */
export const SAMPLE: Snapshot = takeSnapshot(join(CATALOGUE, 'sample'));

/** Its files as text. */
export const SOUND: Readonly<Record<string, string>> = Object.fromEntries(
  [...SAMPLE].map(([file, content]) => [file, textOf(content)]),
);

/** Its graphics. */
export const METAS: Metas = {
  days: {
    name: 'days',
    keyframes: ['cover', 'today'],
    labels: ['day'],
    facts: ['day_zero', 'days_total', 'published'],
    events: ['batch', 'plenum', 'published'],
  },
  court: {
    name: 'court',
    keyframes: ['before', 'after'],
    labels: ['seats'],
    lists: { seats: 1 },
    facts: ['rate_2018', 'rate_2019', 'rate_gap'],
    gaps: ['rate_gap'],
  },
  events: {
    name: 'events',
    keyframes: ['all', 'more'],
    labels: ['count'],
    blanks: { count: ['n'] },
    facts: [],
    explored: true,
  },
};

/** A file as text; nothing of what is none. */
export function textOf(content: Content | undefined): string {
  return typeof content === 'object' ? Buffer.from(content).toString() : '';
}

/**
 * A snapshot with edits made to it in turn.
 *
 * @param entry what the edits belong to, for messages
 * @throws Error when a text to replace is not there, so that no entry tries nothing
 */
export function edited(files: Snapshot, edits: readonly Edit[], entry: string): Snapshot {
  const now = new Map(files);
  for (const edit of edits) {
    const { file } = edit;
    const content = changed(edit, textOf(now.get(file)), entry);
    for (const inside of [...now.keys()].filter((other) => other.startsWith(`${file}/`)))
      now.delete(inside);
    if (content === 'ENOENT' && /\.\w+$/.test(file)) now.delete(file);
    else
      now.set(
        file,
        typeof content === 'object' && !/\.(?:csv|md)$/.test(file) ? 'UNREAD' : content,
      );
  }
  // As the folders list them.
  return new Map([...now].sort(([a], [b]) => depth(a) - depth(b) || (a < b ? -1 : 1)));
}

const depth = (file: string): number => file.split('/').length;

/** A text as programs save it. */
const SAVED: Readonly<
  Record<Extract<Change, { type: 'save' }>['as'], (text: string) => Uint8Array>
> = {
  GBK: gbk,
  Big5: big5,
  'UTF-16': utf16,
  'UTF-16BE': (text) => Buffer.from(utf16(text)).swap16(),
  ANSI: (text) => Buffer.from(text.replace(/[^\n-~]/g, '?')),
  'CSV UTF-8': (text) => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`),
};

/** @returns the file's new bytes, or the code of the error that opening it brings */
function changed(edit: Edit, text: string, entry: string): Content {
  const found = (wanted: string): number => {
    const index = text.indexOf(wanted);
    if (index < 0) throw new Error(`${entry} 「${wanted}」不在 ${edit.file} 裡 → 照檔案改`);
    return index;
  };
  switch (edit.type) {
    case 'replace': {
      const { from, to = '', all } = edit;
      found(from);
      return Buffer.from(all ? text.replaceAll(from, () => to) : text.replace(from, () => to));
    }
    case 'cut': {
      const within = edit.where === 'within' ? 1 : 0;
      const start = Buffer.from(text.slice(0, found(edit.before) + within));
      return start.subarray(0, start.length - within);
    }
    case 'repeat':
      return Buffer.from(text.repeat(Number(edit.times)));
    case 'save':
      return SAVED[edit.as](SOUND[edit.file] ?? '');
    case 'copy':
      return Buffer.from(SOUND[edit.of] ?? '');
    case 'write':
      return Buffer.from(edit.content);
    case 'refuse':
      return edit.code === 'gone' ? 'ENOENT' : edit.code;
    case 'undo':
      return SAMPLE.get(edit.file) ?? 'ENOENT';
  }
}
