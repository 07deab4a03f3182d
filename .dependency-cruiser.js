/**
 * Who may import whom. The rooms of `src/lib` stand one above the other: each may import those that
 * come before it in the list, rooms that stand beside each other not each other. `build/` may import
 * anything and nothing imports it.
 */
const FLOORS = [
  ['model'],
  ['text'],
  ['story', 'scroll', 'graphics'],
  ['page'],
  ['islands'],
  ['embed', 'share', 'desk'],
];

/** @param {readonly string[]} names */
const rooms = (names) => `^src/lib/(${names.join('|')})/`;
const severity = /** @type {const} */ ('error');

const upwards = FLOORS.flatMap((floor, level) =>
  floor.map((name) => ({
    name: `${name}-imports-only-what-is-below-it`,
    severity,
    from: { path: rooms([name]) },
    to: { path: [rooms(FLOORS.slice(level).flat()), '^src/routes/'], pathNot: rooms([name]) },
  })),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...upwards,
    { name: 'no-circle', severity, from: {}, to: { circular: true } },
    {
      name: 'nothing-imports-build',
      severity,
      from: { path: '^src/', pathNot: '^src/lib/build/' },
      to: { path: '^src/lib/build/' },
    },
    { name: 'src-imports-no-tests', severity, from: { path: '^src/' }, to: { path: '^tests/' } },
  ],
  options: {
    includeOnly: '^(src|tests)/',
    tsConfig: { fileName: 'tsconfig.json' },
    // Imports of types point as well.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.svelte.ts', '.svelte', '.js', '.d.ts'] },
  },
};
