import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import { name } from '../../story.config.ts';
import type { Plugin, ViteDevServer } from 'vite';
import { openInEditor } from '../desk/open.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What a computer is called in its own network: who opens the server to it means the names too. */
const LOCAL_NAMES = ['.local', '.lan', '.home.arpa', hostname().toLowerCase()];

/**
 * The editors' desk, at `/desk/` of the dev server. It is no route and nothing of the story imports
 * it, so a build has never heard of it.
 */
export function editorsDesk(): Plugin {
  return {
    name: 'editors-desk',
    apply: 'serve',
    config: () => ({ server: { allowedHosts: LOCAL_NAMES } }),
    configureServer(server) {
      const desk = `${server.config.base}desk/`;
      const answers: Record<string, [type: string, answer: (at: string) => Promise<string>]> = {
        '': ['text/html', () => page(server, desk)],
        'index.json': ['application/json', () => index(server)],
        open: ['text/plain', (at) => openInEditor(server.config.root, at)],
      };
      server.middlewares.use(async (request, response, next) => {
        const { pathname, searchParams } = new URL(request.originalUrl ?? '', 'http://localhost');
        if (`${pathname}/` === desk) return response.writeHead(302, { location: desk }).end();
        const found = pathname.startsWith(desk) && answers[pathname.slice(desk.length)];
        if (!found) return next();
        const [type, answer] = found;
        // What goes wrong is the desk's to show: Vite's own overlay is English, and stays.
        const text = await answer(searchParams.get('at') ?? '').catch((error: unknown) => {
          server.config.logger.error(String(error));
          response.statusCode = 500;
          return error instanceof Error ? error.message : String(error);
        });
        response.setHeader('content-type', `${type}; charset=utf-8`).end(text);
      });
      announce(server, desk);
    },
  };
}

async function page(server: ViteDevServer, url: string): Promise<string> {
  const html = await readFile(here('../desk/desk.html'), 'utf8');
  return server.transformIndexHtml(url, html.replace('%name%', name));
}

/** Vite loads the readers, so that they find the graphics' folders as the pages do. */
async function index(server: ViteDevServer): Promise<string> {
  const { indexStory } = (await server.ssrLoadModule(
    here('../story/editor-index.ts'),
  )) as typeof import('../story/editor-index');
  return JSON.stringify(await indexStory(server.config.root));
}

/** Tells the desk's addresses below Vite's own. */
function announce(server: ViteDevServer, desk: string): void {
  const printUrls = server.printUrls.bind(server);
  const print = (name: string, url: string) => {
    const address = styleText(['cyan', 'bold'], new URL(desk, url).href);
    const title = styleText('bold', name);
    server.config.logger.info(`  ${styleText('green', '➜')}  ${title}：${address}`);
  };
  server.printUrls = () => {
    printUrls();
    for (const url of server.resolvedUrls?.local ?? []) print('編輯台', url);
    for (const url of server.resolvedUrls?.network ?? []) print('編輯台，別的電腦', url);
  };
}
