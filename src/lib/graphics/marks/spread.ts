/** One label in a column, or in a row, that wants to stand at its datum. */
export interface Wish {
  /** Where its middle would stand, px. */
  at: number;
  /** The height, or the width, it needs, px. */
  room: number;
  /** 0…1: how much it is there yet; a label at 0 moves nobody. */
  presence: number;
}

/**
 * Moves labels apart as little as possible (weighted least squares), keeping their order, so that
 * each has its room. A small change of any wish moves every answer by a small amount.
 * Source: pool adjacent violators; de Leeuw, Hornik & Mair, J. Stat. Software 32(5), 2009.
 *
 * @param wishes from top to bottom, or from left to right
 * @returns the middle of each, px
 */
export function spread(wishes: readonly Wish[]): number[] {
  const offsets: number[] = [];
  wishes.forEach((wish, i) => {
    const above = wishes[i - 1];
    const apart = above
      ? ((above.room + wish.room) / 2) * Math.min(above.presence, wish.presence)
      : 0;
    offsets.push((offsets[i - 1] ?? 0) + apart);
  });

  const blocks: { mean: number; weight: number; members: number[] }[] = [];
  wishes.forEach((wish, i) => {
    // Never quite nothing: two absent neighbours must still have a mean.
    let block = {
      mean: wish.at - (offsets[i] ?? 0),
      weight: wish.presence + 1e-6,
      members: [i],
    };
    for (let last = blocks.at(-1); last && last.mean > block.mean; last = blocks.at(-1)) {
      blocks.pop();
      const weight = last.weight + block.weight;
      block = {
        mean: (last.mean * last.weight + block.mean * block.weight) / weight,
        weight,
        members: [...last.members, ...block.members],
      };
    }
    blocks.push(block);
  });
  return blocks.flatMap(({ mean, members }) => members.map((i) => mean + (offsets[i] ?? 0)));
}
