import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import type { Plugin, ViteDevServer } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The editors' desk, at `/desk/` of the dev server. It is no route and nothing of the story imports
 * it, so a build has never heard of it.
 */
export function editorsDesk(): Plugin {
  return {
    name: 'editors-desk',
    apply: 'serve',
    configureServer(server) {
      const desk = `${server.config.base}desk/`;
      server.middlewares.use((request, response, next) => {
        const [path] = (request.originalUrl ?? '').split('?');
        const send = (type: string, body: Promise<string>) =>
          body.then((text) => {
            response.setHeader('content-type', `${type}; charset=utf-8`);
            response.end(text);
          }, next);
        if (path === desk) void send('text/html', page(server, desk));
        else if (path === `${desk}survey.json`) void send('application/json', survey(server));
        else if (path === desk.slice(0, -1)) response.writeHead(302, { location: desk }).end();
        else next();
      });
      announce(server, desk);
    },
  };
}

async function page(server: ViteDevServer, url: string): Promise<string> {
  return server.transformIndexHtml(url, await readFile(here('./desk.html'), 'utf8'));
}

/** Vite loads the readers, so that they find the graphics' folders as the pages do. */
async function survey(server: ViteDevServer): Promise<string> {
  const { surveyStory } = (await server.ssrLoadModule(
    here('../story/survey.ts'),
  )) as typeof import('../story/survey');
  return JSON.stringify(await surveyStory(server.config.root));
}

/** Tells the desk's address below Vite's own. */
function announce(server: ViteDevServer, desk: string): void {
  const printUrls = server.printUrls.bind(server);
  server.printUrls = () => {
    printUrls();
    for (const local of server.resolvedUrls?.local ?? []) {
      const address = styleText(['cyan', 'bold'], new URL(desk, local).href);
      server.config.logger.info(
        `  ${styleText('green', '➜')}  ${styleText('bold', '編輯台')}：${address}`,
      );
    }
  };
}
