import { describe, expect, test } from 'vitest';
import { placeNote, type Rect } from '../../../src/lib/page/note-placement';

const PHONE: Rect = { left: 0, top: 0, right: 390, bottom: 844 };
const NOTE = { width: 352, height: 292 };
const word = (left: number, top: number, width = 50, height = 26): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** The box a note takes: cut to the height it is given. */
function boxOf(anchor: Rect, note = NOTE, view = PHONE): Rect & { side: string } {
  const { left, top, side, height } = placeNote(anchor, note, view);
  return { left, top, right: left + note.width, bottom: top + Math.min(note.height, height), side };
}
const covers = (a: Rect, b: Rect) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('the note', () => {
  test.each([
    ['below a number with room under it', word(160, 100), 'below'],
    ['above a number low on the screen', word(160, 620), 'above'],
  ])('stands %s', (_, anchor, side) => {
    expect(boxOf(anchor).side).toBe(side);
  });

  test('stands under the middle of its number, as far as the edges let it', () => {
    const view = { ...PHONE, right: 1440 };
    const { left, right } = boxOf(word(700, 100, 40), NOTE, view);
    expect((left + right) / 2).toBe(720);
    expect(boxOf(word(2, 100)).left).toBe(8);
    expect(boxOf(word(338, 100)).right).toBe(382);
  });

  test('stands beside a number where the screen is too low for it above and below', () => {
    const low = { left: 0, top: 0, right: 844, bottom: 330 };
    expect(boxOf(word(60, 150), NOTE, low).side).toBe('right');
    expect(boxOf(word(700, 150), NOTE, low).side).toBe('left');
  });

  test('is cut to the larger room where it fits nowhere', () => {
    const small = { left: 0, top: 0, right: 360, bottom: 400 };
    const place = placeNote(word(100, 240), NOTE, small);
    expect(place).toMatchObject({ side: 'above', top: 8, height: 240 - 8 - 8 });
  });

  test('never covers its number and never leaves the screen, wherever the number is', () => {
    const views = [
      PHONE,
      { ...PHONE, right: 320, bottom: 480 },
      { ...PHONE, right: 844, bottom: 390 },
    ];
    let seen = 0;
    for (const view of views) {
      const note = { ...NOTE, width: Math.min(NOTE.width, view.right - 16) };
      for (const height of [60, 180, 292, 700]) {
        for (let top = 0; top <= view.bottom - 26; top += 13) {
          for (let left = 0; left <= view.right - 50; left += 17) {
            const anchor = word(left, top);
            const box = boxOf(anchor, { ...note, height }, view);
            const where = `${JSON.stringify(anchor)} ${height} ${JSON.stringify(box)}`;
            expect(covers(box, anchor), where).toBe(false);
            expect(box.left >= 8 && box.right <= view.right - 8, where).toBe(true);
            expect(box.top >= 8 && box.bottom <= view.bottom - 8, where).toBe(true);
            seen++;
          }
        }
      }
    }
    expect(seen).toBeGreaterThan(5000);
  });
});
