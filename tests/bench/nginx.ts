/**
 * What one worker of nginx serves with the story's own configuration: `npm run bench:nginx`, after
 * `apt-get install nginx libnginx-mod-http-brotli-static wrk`. wrk asks over loopback, from 64
 * connections for ten seconds each, for the page and for the script that host pages load.
 */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { nginxPath, startNginx } from '../e2e/nginx';
import { markdown } from './table';

const ADDRESSES = ['/', '/embed/v1.js'];
const LOAD = ['-t1', '-c64', '-d10s', '--latency', '-H', 'Accept-Encoding: br'];

/** What wrk says of an address. @throws Error when an answer was not the file */
function ask(url: string): string[] {
  const said = execFileSync('wrk', [...LOAD, url], { encoding: 'utf8' });
  const bad = /Non-2xx.*|Socket errors.*/.exec(said);
  if (bad) throw new Error(`${url}: ${bad[0]}`);
  const found = (what: RegExp) => what.exec(said)?.[1] ?? '?';
  return [found(/Requests\/sec: +(\d+)/), found(/ 50% +(\S+)/), found(/ 99% +(\S+)/)];
}

const path = nginxPath();
if (!path) throw new Error('no nginx');
const { origin, stop } = await startNginx(path, '/');
try {
  const rows = ADDRESSES.map((address) => [address, ...ask(`${origin}${address}`)]);
  console.log(markdown(['', 'requests a second', 'half within', '99 % within'], rows));
  console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, shared with wrk.`);
} finally {
  stop();
}
