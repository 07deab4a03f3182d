import sirv from 'sirv';
import type { PreviewServer, Plugin, ViteDevServer } from 'vite';
import { headersOf } from '../hosting/headers.ts';

/** Serves what `npm run build` has written to build/embed/, in dev and preview, as a host should. */
export function serveEmbed(): Plugin {
  const answer = sirv('build/embed', {
    dev: true,
    // Files alone: the pages beside them come from the sources.
    extensions: [],
    setHeaders(response, path) {
      for (const [name, value] of Object.entries(headersOf(`/embed${path}`)))
        response.setHeader(name, value);
    },
  });
  const use = ({ middlewares }: ViteDevServer | PreviewServer) =>
    void middlewares.use('/embed', answer);
  return { name: 'serve-embed', configureServer: use, configurePreviewServer: use };
}
