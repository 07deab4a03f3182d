import { describe, expect, test } from 'vitest';
import { GLYPHS } from '../../../src/lib/page/board/glyphs';
import { pictureOf, type Cell, type Picture } from '../../../src/lib/page/board/picture';
import { readStory } from '../../../src/lib/story';
import { LANGUAGES } from '../../../src/lib/model/languages';

const { story } = readStory(process.cwd(), 'zh-Hant');
if (!story) throw new Error('no story');
const facts = new Map(story.facts.map((fact) => [fact.id, fact]));
const tiles = story.board.flatMap((group) => group.tiles);

function pictured(id: string): Picture {
  const tile = tiles.find(({ fact }) => fact === id);
  const fact = facts.get(id);
  if (!tile || !fact) throw new Error(`${id} is not on the board`);
  const [of, from] = [facts.get(tile.of ?? ''), facts.get(tile.from ?? '')];
  return pictureOf(tile, fact, { ...(of && { of }), ...(from && { from }) });
}
const count = (id: string, state: Cell['state']) =>
  pictured(id).cells.filter((cell) => cell.state === state).length;

describe('pictures are drawn from the values', () => {
  test('a plain number has a cell for each', () => {
    for (const { fact: id, each, of, from } of tiles) {
      const fact = facts.get(id);
      if (!fact || fact.approx || of || from) continue;
      expect(pictured(id).cells, id).toHaveLength(Number(fact.value) / each);
      expect(count(id, 'full'), id).toBe(fact.value);
    }
    expect(count('market_offices', 'full')).toBe(17);
  });

  test('more than a number: it all, and cells that fade beyond it', () => {
    expect(count('host_library', 'full')).toBe(50);
    const fading = pictured('host_library').cells.slice(50);
    expect(fading).toHaveLength(3);
    expect(fading.every(({ state }) => state === 'open')).toBe(true);
    fading.reduce((before, cell) => {
      expect(cell.opacity).toBeLessThan(before.opacity);
      return cell;
    });
  });

  test('nearly a number: its last cells fade, and there is none beyond it', () => {
    expect(pictured('ai_companies').cells).toHaveLength(100);
    expect(count('ai_companies', 'full')).toBe(97);
    expect(count('ai_companies', 'open')).toBe(3);
  });

  test('within a number: hollow cells up to an end', () => {
    const { cells, limit } = pictured('open_company_days');
    expect(cells.map(({ state }) => state)).toEqual(['upTo', 'upTo']);
    expect(limit?.x).toBeCloseTo(pictured('open_company_days').width);
    expect(pictured('market_offices').limit).toBeUndefined();
  });

  test('3 of 7', () => {
    expect(count('lounges_open', 'full')).toBe(3);
    expect(count('lounges_open', 'rest')).toBe(4);
  });

  test('45 days before, 20 now, below them, on one scale', () => {
    const { cells } = pictured('deregister_days_after');
    const before = cells.filter(({ state }) => state === 'before');
    const now = cells.filter(({ state }) => state === 'full');
    expect([before.length, now.length]).toEqual([45, 20]);
    expect(now[0]?.y).toBeGreaterThan(before[0]?.y ?? Infinity);
    expect(now.map(({ x }) => x)).toEqual(before.slice(0, 20).map(({ x }) => x));
  });

  test('great numbers: one cell stands for many, and the reader is told how many', () => {
    const talents = tiles.find(({ fact }) => fact === 'talents_2019');
    expect(talents).toMatchObject({ each: 10_000, eachText: '1萬人' });
    expect(count('talents_2019', 'full')).toBe(25);
    for (const { each, eachText } of tiles) expect(eachText !== undefined).toBe(each > 1);
  });

  test.each(tiles)('$fact keeps to its room, no cell on another', ({ fact, picture }) => {
    const { cells, width, height, scale } = pictured(fact);
    expect(width).toBeLessThanOrEqual(150);
    expect(height).toBeLessThanOrEqual(53);
    const [w, h] = [GLYPHS[picture].width * scale.x, GLYPHS[picture].height * scale.y];
    const places = new Set(cells.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`));
    expect(places.size).toBe(cells.length);
    for (const { x, y } of cells) {
      expect(x + w).toBeLessThanOrEqual(width + 0.01);
      expect(y + h).toBeLessThanOrEqual(height + 0.01);
    }
  });
});

describe('the board', () => {
  test('shows every figure the sections leave out', () => {
    const { problems } = readStory(process.cwd(), 'zh-Hant');
    expect(problems.filter(({ message }) => message.startsWith('沒有用到'))).toEqual([]);
    const shown = new Set(tiles.flatMap(({ fact, from, of }) => [fact, from, of]));
    const city = story.facts.filter(({ table }) => table === 'city').map(({ id }) => id);
    expect(city.filter((id) => !shown.has(id))).toEqual([]);
  });

  test.each(LANGUAGES.map(({ tag }) => tag))('%s: every group has its name', (tag) => {
    const board = readStory(process.cwd(), tag).story?.board ?? [];
    expect(board).toHaveLength(story.board.length);
    for (const { name } of board) expect(name).not.toBe('');
  });
});
