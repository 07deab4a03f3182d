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
      server.middlewares.use((request, response, next) => {
        const [path, query] = (request.originalUrl ?? '').split('?');
        /** What goes wrong is the desk's to show: Vite's own overlay is English, and stays. */
        const send = (type: string, body: Promise<string>) =>
          body
            .catch((error: unknown) => {
              server.config.logger.error(String(error));
              response.statusCode = 500;
              return error instanceof Error ? error.message : String(error);
            })
            .then((text) => {
              response.setHeader('content-type', `${type}; charset=utf-8`);
              response.end(text);
            });
        if (path === desk) void send('text/html', page(server, desk));
        else if (path === `${desk}index.json`) void send('application/json', index(server));
        else if (path === `${desk}open`) {
          const at = new URLSearchParams(query).get('at') ?? '';
          void send('text/plain', openInEditor(server.config.root, at));
        } else if (path === desk.slice(0, -1)) response.writeHead(302, { location: desk }).end();
        else next();
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
