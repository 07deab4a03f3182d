/**
 * Prints an nginx configuration for the build, to be included in its `http` block:
 *
 *     npm run -s nginx -- --root /srv/story/build --prefix /story/ > /etc/nginx/conf.d/story.conf
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inTerminal, Refusal } from '../../story/terminal/checkout';
import { HEADERS, TEXTS, TYPES } from './headers';

export interface Nginx {
  /** The folder of the build, absolute. */
  root: string;
  /** Where in the host the story stands, with a slash at both ends. */
  prefix: string;
  /** As nginx takes it: `80`, `127.0.0.1:8080`. */
  listen: string;
  /** Whether nginx has the module that serves `.br` files. */
  brotli: boolean;
}

/** @throws Refusal when the prefix lacks a slash or the root is not absolute */
export function nginxConf({ root, prefix, listen, brotli }: Nginx): string {
  if (!/^\/([\w.~-]+\/)*$/.test(prefix))
    throw new Refusal(`--prefix ${prefix} 不合用 → 首尾有斜線，中間用字母和數字，如 /story/`);
  if (!/^\/[^"$\\]*$/.test(root))
    throw new Refusal(`--root ${root} 不合用 → 寫絕對路徑，不帶 " $ \\，如 /srv/story/build`);
  const folder = root.replace(/\/*$/, '/');
  const names = Object.keys(HEADERS);
  // That of pages has one anyway, and is refused when named.
  const texts = Object.values(TEXTS).filter((type) => type !== 'text/html');
  const varies = names.filter((name) => (HEADERS[name]?.length ?? 0) > 1);
  return `# Written by \`npm run nginx\` from src/lib/build/hosting/headers.ts; change it there.
${varies.map((name) => map(name, prefix)).join('\n')}

server {
  listen ${listen};
  server_tokens off;
  absolute_redirect off;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=1000 inactive=60s;
  open_file_cache_valid 5s;

  types {
${Object.entries(TYPES)
  .map(([ending, type]) => `    ${type} ${ending};`)
  .join('\n')}
  }
  charset utf-8;
  charset_types ${texts.join(' ')};

  location ${prefix} {
    alias "${folder}";
    index index.html;
    error_page 404 ${prefix}404.html;
    # The build has every text beside itself as .gz and .br.
    gzip_static on;
    gzip_vary on;
    ${brotli ? 'brotli_static on;' : '# brotli_static on;  with the module ngx_brotli'}
${names.map((name) => `    add_header ${name} ${varies.includes(name) ? variable(name) : `"${HEADERS[name]?.[0]?.[1]}"`} always;`).join('\n')}
  }${
    prefix === '/'
      ? ''
      : `
  location = ${prefix.slice(0, -1)} {
    return 301 ${prefix};
  }`
  }
}
`;
}

const variable = (name: string): string => `$story_${name.toLowerCase().replaceAll('-', '_')}`;

/** The rules of a header that is not the same for every file. */
function map(name: string, prefix: string): string {
  const from = `^${prefix.replaceAll('.', '\\.')}`;
  const lines = (HEADERS[name] ?? []).map(([pattern, value]) => {
    const address = pattern.startsWith('^/') ? pattern.slice(2) : `.*${pattern}`;
    return `  "~${from}${address}" "${value}";`;
  });
  return [`map $uri ${variable(name)} {`, ...lines, '}'].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await inTerminal(async () => {
    const { values } = parseArgs({
      options: {
        root: { type: 'string', default: resolve('build') },
        prefix: { type: 'string', default: '/' },
        listen: { type: 'string', default: '8080' },
        brotli: { type: 'boolean', default: false },
      },
    });
    process.stdout.write(nginxConf(values));
  });
