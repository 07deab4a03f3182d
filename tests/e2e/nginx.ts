import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { nginxConf } from '../../src/lib/build/hosting/nginx';

const MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Its path; undefined where it is not installed. Debian keeps it off a user's PATH. */
export const nginxPath = (): string | undefined =>
  ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0);

/** Whether it has the module that sends `.br` files. */
export const hasBrotli = existsSync(MODULE);

export interface Nginx {
  /** Of the host, without a slash at its end. */
  origin: string;
  stop(): void;
}

/**
 * Serves the build with the configuration that `npm run nginx` prints.
 *
 * @throws Error with what nginx says when it refuses the configuration
 */
export async function startNginx(nginx: string, prefix: string): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'story-nginx-'));
  const port = await freePort();
  const listen = `127.0.0.1:${port}`;
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${hasBrotli ? `load_module ${MODULE};` : ''}
daemon off; master_process off; pid ${folder}/pid; error_log stderr;
events {}
http {
  access_log off;
  ${kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
  ${nginxConf({ root: resolve('build'), prefix, listen, brotli: hasBrotli })}
}`,
  );
  const server = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf')]);
  await answers(server, `http://${listen}/`);
  return {
    origin: `http://${listen}`,
    stop() {
      server.kill();
      rmSync(folder, { recursive: true });
    },
  };
}

async function answers(server: ChildProcess, url: string): Promise<void> {
  let said = '';
  server.stderr?.on('data', (data) => (said += String(data)));
  while (server.exitCode === null) {
    const answer = await fetch(url).catch(() => null);
    if (answer) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error(`nginx: ${said}`);
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((found) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    }),
  );
}
