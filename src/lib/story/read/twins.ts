import { group } from 'd3';
import type { SourceLocation, Problems } from '../check/problems';

/** A row under an id that a row above it has. */
export interface Twin {
  id: string;
  at: SourceLocation;
  /** Where the row above stands. */
  first: SourceLocation;
}

/** Ids that are told one by one; of more, a part of the table stands in it twice. */
const ONE_BY_ONE = 3;

/** Tells each id that several rows have once, and many of them with one message. */
export function tellTwins(twins: readonly Twin[], problems: Problems): void {
  const byId = [...group(twins, ({ id }) => id).values()];
  for (const [twin, ...others] of byId.length > ONE_BY_ONE ? [twins] : byId) {
    if (!twin) continue;
    const { id, at, first } = twin;
    const where = first.file === at.file ? `第 ${first.line} 行` : ` ${first.file}:${first.line} `;
    const also = others.length > 0 ? `（下面還有 ${others.length} 行也是這樣）` : '';
    const remedy = others.length > 0 ? '刪去重複的行，或各換一個 id' : '換一個 id，或刪去一行';
    problems.error(at, `id ${id} 在${where}已經用了${also} → ${remedy}`);
  }
}
