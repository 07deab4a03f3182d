/**
 * One place in two frames. Pages of different widths have the same landmarks at different heights:
 * sections, steps at rest, and where the picture between two steps sets off and arrives. A place
 * between two landmarks of one page is as far between the same two of another.
 */

export interface Landmark {
  /** The same in every frame: `qushi`, `qushi/total`, `>qushi/total`, `qushi/total>`. */
  key: string;
  section: string;
  /** The section's position when the page is scrolled here, in steps. */
  position: number;
  /** How far the page is scrolled here, px; never less than the landmark before. */
  y: number;
}

/** How far a page with these landmarks is scrolled, px. */
export interface Place {
  landmarks: readonly Landmark[];
  y: number;
}

/** The same place in a page with other landmarks, which share at least the first with it; px. */
export function scrollFor({ landmarks, y }: Place, others: readonly Landmark[]): number {
  const heights = new Map(others.map((other) => [other.key, other.y]));
  const shared = landmarks.flatMap((landmark) => {
    const to = heights.get(landmark.key);
    return to === undefined ? [] : [{ y: landmark.y, to }];
  });
  const { from, next, share } = between(shared, y);
  return lerp(from?.to ?? 0, (next ?? from)?.to ?? 0, share);
}

/** Which section a place is in, and at which position of it, in steps. */
export function positionOf({ landmarks, y }: Place): { section: string; position: number } {
  const { from, next, share } = between(landmarks, y);
  const { section, position } = from ?? { section: '', position: 0 };
  const to = next?.section === section ? next.position : position;
  return { section, position: lerp(position, to, share) };
}

/** The name of the step a place is at, or nearest to. */
export function stepOf(place: Place): string | undefined {
  const { section, position } = positionOf(place);
  const rest = restAt(place.landmarks, section, Math.round(position));
  return rest?.key.slice(section.length + 1);
}

/** How far a page is scrolled when a section is at a position, px; undefined when it cannot be. */
export function scrollAt(
  landmarks: readonly Landmark[],
  section: string,
  position: number,
): number | undefined {
  const rest = restAt(landmarks, section, position);
  if (rest) return rest.y;
  const own = landmarks.filter((landmark) => landmark.section === section);
  const after = own.findIndex((landmark) => landmark.position > position);
  const [from, next] = [own[after - 1], own[after]];
  if (!from || !next) return undefined;
  return lerp(from.y, next.y, (position - from.position) / (next.position - from.position));
}

/** Where a step is at rest stands its bare name. */
const restAt = (landmarks: readonly Landmark[], section: string, step: number) =>
  landmarks.find(
    ({ key, position }) =>
      position === step && /^[^>]+\/[^>]+$/.test(key) && key.startsWith(`${section}/`),
  );

/** The two neighbours `y` lies between, and how far on to the second. */
function between<T extends { y: number }>(
  marks: readonly T[],
  y: number,
): { from?: T; next?: T; share: number } {
  const at = Math.max(
    0,
    marks.findLastIndex((mark) => mark.y <= y),
  );
  const [from, next] = [marks[at], marks[at + 1]];
  const way = from && next ? next.y - from.y : 0;
  return {
    ...(from && { from }),
    ...(next && { next }),
    share: from && way > 0 ? (y - from.y) / way : 0,
  };
}

const lerp = (a: number, b: number, share: number): number => a + (b - a) * share;
