import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export interface Site {
  /** With a slash at its end. */
  url: string;
  /** What `npm run build` wrote. */
  folder: string;
  close(): void;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.csv': 'text/csv; charset=utf-8',
};
const SQUEEZED = /^(text|application|image\/svg)/;

/**
 * Serves a built site as a plain static host with brotli does.
 *
 * @param folder what `npm run build` wrote
 * @param change made to every HTML page before it is sent
 */
export async function serve(folder: string, change = (html: string) => html): Promise<Site> {
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = normalize(path.endsWith('/') ? `${path}index.html` : path);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const squeezed = SQUEEZED.test(type);
    try {
      const body = kept.get(file) ?? read(file, type, squeezed);
      kept.set(file, body);
      response.writeHead(200, {
        'content-type': type,
        'content-length': body.length,
        'cache-control': 'public, max-age=600',
        ...(squeezed && { 'content-encoding': 'br' }),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });

  function read(file: string, type: string, squeezed: boolean): Buffer {
    const raw = readFileSync(join(folder, file));
    const body = type.startsWith('text/html') ? Buffer.from(change(raw.toString())) : raw;
    return squeezed ? brotliCompressSync(body) : body;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    folder,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The page without a line of script: what the words, the pictures and their style alone cost. */
export function withoutScript(html: string): string {
  return html
    .replace(/<script(?! type="application\/ld\+json")[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link [^>]*rel="modulepreload"[^>]*>/g, '');
}
