/**
 * What a server should say with each file: the one table that the nginx configuration, the
 * `_headers` file of the build and the tests' own server are made of.
 */

/** A pattern of addresses below the story's root, in the tongue that JavaScript and PCRE share. */
type Rule = readonly [pattern: string, value: string];

const ALL = '';
/** A page is asked for by its folder; so is every frame of an embed. */
const PAGE = '(/|\\.html)$';

/**
 * By header, its rules in order: the first whose pattern is found in the address gives the value;
 * none, and the header is not sent. Addresses begin with `/`.
 */
export const HEADERS: Readonly<Record<string, readonly Rule[]>> = {
  'Cache-Control': [
    // Named by what is in them: they never change.
    ['^/_app/immutable/', 'public, max-age=31536000, immutable'],
    ['^/(data|embed)/[\\w-]+\\.[0-9a-f]{10}\\.\\w+$', 'public, max-age=31536000, immutable'],
    [
      '^/embed/(v\\d+\\.js|frame\\.js|pinned\\.txt)$',
      'public, max-age=300, stale-while-revalidate=86400',
    ],
    // Corrections reach readers within a minute; search engines' proxies must not rebuild the page.
    [PAGE, 'public, max-age=60, no-transform'],
    [ALL, 'public, max-age=3600'],
  ],
  // The page's own policy for scripts stands in the page; these are what only a header can say, and
  // what holds for any file. Anybody may frame the story: there is nothing to log into.
  'Content-Security-Policy': [
    [ALL, "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors *"],
  ],
  'Permissions-Policy': [[ALL, 'camera=(), geolocation=(), microphone=()']],
  'Referrer-Policy': [[ALL, 'strict-origin-when-cross-origin']],
  'X-Content-Type-Options': [[ALL, 'nosniff']],
  // The element on somebody else's page reads scripts, faces, pictures and tables from here.
  'Access-Control-Allow-Origin': [[ALL, '*']],
  'Cross-Origin-Resource-Policy': [[ALL, 'cross-origin']],
  'Timing-Allow-Origin': [[ALL, '*']],
};

/** Types of words, which have a charset and are worth compressing, by the ending of a file's name. */
export const TEXTS: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  csv: 'text/csv',
  txt: 'text/plain',
  xml: 'application/xml',
  svg: 'image/svg+xml',
};

/** And of all files. */
export const TYPES: Readonly<Record<string, string>> = {
  ...TEXTS,
  png: 'image/png',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
};

export const isText = (file: string): boolean => (/\.(\w+)$/.exec(file)?.[1] ?? '') in TEXTS;

/** @param address below the story's root: `/en/`, `/_app/immutable/chunks/x.js` */
export function headersOf(address: string): Record<string, string> {
  const said = Object.entries(HEADERS).map(([name, rules]) => {
    const rule = rules.find(([pattern]) => new RegExp(pattern).test(address));
    return [name, rule?.[1]] as const;
  });
  return Object.fromEntries(said.filter((entry): entry is [string, string] => !!entry[1]));
}

/**
 * The table as a `_headers` file, which several hosts of static files read: what all files share
 * once, then what each has of its own, files of `_app/immutable` together.
 *
 * @param addresses of all files below the story's root
 */
export function headersFile(addresses: readonly string[]): string {
  const paths = addresses.map((address) => address.replace(/^(\/_app\/immutable\/).*/, '$1*'));
  const shared = (name: string) => HEADERS[name]?.[0]?.[0] === ALL;
  const block = (path: string, mine: (name: string) => boolean) =>
    [
      path,
      ...Object.entries(headersOf(path))
        .filter(([name]) => mine(name))
        .map(([name, value]) => `  ${name}: ${value}`),
    ].join('\n');
  return [
    block('/*', shared),
    ...[...new Set(paths)].sort().map((path) => block(path, (name) => !shared(name))),
    '',
  ].join('\n');
}
