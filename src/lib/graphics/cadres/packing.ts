/** A place: from the middle of a cluster in its own unit, or on the stage in px. */
export interface Spot {
  x: number;
  y: number;
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** The nearest two seeds of a sunflower stand this far apart, in its unit. */
export const SEED_GAP = 1.54;

/**
 * `n` seeds of a sunflower, one unit of area π each, the lowest first: who sets out first stands
 * nearest to the road. Source: H. Vogel, Math. Biosciences 44 (1979).
 */
export const sunflower = remember((n: number): readonly Spot[] =>
  Array.from({ length: n }, (_, i) => {
    const radius = Math.sqrt(i + 0.5);
    return { x: radius * Math.cos(i * GOLDEN), y: radius * Math.sin(i * GOLDEN) };
  }).sort((a, b) => b.y - a.y),
);

/** The ellipse of the hosts is this many times as wide as high. */
const OBLONG = 3.6;

/** `n` places of a honeycomb with neighbours at distance 1, from the middle of an ellipse outward. */
export const honeycomb = remember((n: number): readonly Spot[] => {
  const reach = Math.ceil(Math.sqrt(n) * 2);
  const spots: Spot[] = [];
  for (let row = -reach; row <= reach; row++) {
    for (let column = -reach; column <= reach; column++) {
      spots.push({ x: column + (row % 2 === 0 ? 0 : 0.5), y: (row * Math.sqrt(3)) / 2 });
    }
  }
  const from = ({ x, y }: Spot) => Math.hypot(x / OBLONG, y);
  return spots.sort((a, b) => from(a) - from(b) || a.x - b.x || a.y - b.y).slice(0, n);
});

/** How one, two and three people sit at one host, from its middle. */
const SEATS: readonly (readonly Spot[])[] = [
  [{ x: 0, y: 0 }],
  [
    { x: -1.05, y: 0 },
    { x: 1.05, y: 0 },
  ],
  [
    { x: -Math.sqrt(3) / 2, y: 0.5 },
    { x: Math.sqrt(3) / 2, y: 0.5 },
    { x: 0, y: -1 },
  ],
];

/** Where the `seat`-th (from 0) of `of` people sits. @throws Error when a host has no such seat */
export function seatSpot(seat: number, of: number): Spot {
  const spot = SEATS[of - 1]?.[seat];
  if (!spot) throw new Error(`no seat ${seat} of ${of} at a host`);
  return spot;
}

/** The same answer for the same number, worked out once. */
function remember<T>(make: (n: number) => T): (n: number) => T {
  const made = new Map<number, T>();
  return (n) => {
    const known = made.get(n) ?? make(n);
    made.set(n, known);
    return known;
  };
}
