import { createReadStream, existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { headersOf, isText, TYPES } from '../hosting/headers.ts';

/** Serves what `npm run build` has written to build/embed/, in dev and preview, as a host should. */
export function serveEmbed(): Plugin {
  const answer = (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const [address = ''] = request.url?.split('?') ?? [];
    const [, ending = ''] = /^\/embed\/[\w.-]+\.(js|woff2|txt)$/.exec(address) ?? [];
    const file = join('build', address);
    if (!ending || !existsSync(file)) return next();
    response.writeHead(200, {
      ...headersOf(address),
      'Content-Type': `${TYPES[ending]}${isText(file) ? '; charset=utf-8' : ''}`,
    });
    createReadStream(file).pipe(response);
  };
  return {
    name: 'serve-embed',
    configureServer: ({ middlewares }) => void middlewares.use(answer),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(answer),
  };
}
