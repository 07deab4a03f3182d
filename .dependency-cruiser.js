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

const room = (names) => `^src/lib/(${names.join('|')})/`;

/** What a room may not import: those of its own floor, all above it, and the pages. */
const upwards = FLOORS.flatMap((floor, level) =>
  floor.map((name) => ({
    name: `${name}-imports-only-what-is-below-it`,
    severity: 'error',
    from: { path: room([name]) },
    to: {
      path: [
        room(
          FLOORS.slice(level)
            .flat()
            .filter((other) => other !== name),
        ),
        '^src/routes/',
      ],
    },
  })),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...upwards.filter(({ to }) => !to.path[0].includes('()')),
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-imports-build',
      severity: 'error',
      from: { pathNot: '^src/lib/build/' },
      to: { path: '^src/lib/build/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: {},
      to: { path: '^tests/' },
    },
  ],
  options: {
    includeOnly: '^(src|tests)/',
    tsConfig: { fileName: 'tsconfig.json' },
    // Imports of types point as well.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.svelte.ts', '.svelte', '.js', '.d.ts'] },
  },
};
