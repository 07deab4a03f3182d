/** The build on hosts that know nothing of it: below a prefix, with no headers, and behind nginx. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersOf, isText } from '../../src/lib/build/hosting/headers';
import { hasBrotli, nginxPath, startNginx, type Nginx } from './nginx';
import { alive, expect, test } from './page';

const BUILD = 'build';
const PREFIX = '/a/b/';

/** All files of the build by their addresses below its root. */
const ADDRESSES = readdirSync(BUILD, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => `/${join(entry.parentPath, entry.name).slice(BUILD.length + 1)}`)
  .map((path) => path.replace(/\/index\.html$/, '/'));
const PAGES = ADDRESSES.filter((address) => address.endsWith('/'));

test.describe('on a plain static host, below a prefix', () => {
  let server: Server;
  let origin: string;

  test.beforeAll(async () => {
    const files = sirv(BUILD, { etag: true });
    server = createServer((request, response) => {
      const missing = () => {
        response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
        response.end(readFileSync(join(BUILD, '404.html')));
      };
      if (!request.url?.startsWith(PREFIX)) return missing();
      request.url = request.url.slice(PREFIX.length - 1);
      files(request, response, missing);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  test.afterAll(() => void server.close());

  test('every page lives, keeps its own policy and asks for nothing outside the prefix', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    expect(PAGES.length).toBeGreaterThanOrEqual(8);
    for (const address of PAGES) {
      asked.length = 0;
      await page.goto(origin + PREFIX + address.slice(1));
      await alive(page);
      await page.evaluate(() => document.fonts.ready);
      const policy = page.locator('meta[http-equiv=content-security-policy]');
      const said = String(await policy.getAttribute('content'));
      expect(said).toMatch(/script-src 'self'( 'sha256-\S+')+(;|$)/);
      expect(said).toContain("default-src 'self'");
      expect(asked.filter((url) => !url.startsWith(origin + PREFIX))).toEqual([]);
      if (!address.endsWith('/embed/'))
        expect(asked.filter((url) => url.endsWith('.woff2')).length).toBeGreaterThan(0);
    }
  });

  test('links lead on below the prefix: languages, steps, tables, the way back from nowhere', async ({
    page,
    complaints,
  }) => {
    await page.goto(`${origin}${PREFIX}#mingdao/climb`);
    await alive(page);
    await page.getByRole('link', { name: '简体' }).click();
    await expect(page).toHaveURL(`${origin}${PREFIX}zh-hans/#mingdao/climb`);
    await alive(page);
    await page.getByRole('link', { name: '繁體' }).click();
    await expect(page).toHaveURL(`${origin}${PREFIX}#mingdao/climb`);
    const tables = await page.$$eval('a[href$=".csv"]', (links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    );
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      expect(table).toContain(origin + PREFIX);
      expect((await page.request.get(table)).status()).toBe(200);
    }

    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const lost of ['nowhere', 'zh-hans/deep/down/', 'en/nowhere']) {
      const answer = await page.goto(origin + PREFIX + lost);
      expect(answer?.status()).toBe(404);
      const language = ['zh-hans', 'en'].find((path) => lost.startsWith(path));
      const home = page.getByRole('link');
      await expect(home).toHaveCount(1);
      await expect(home).toHaveAttribute('href', PREFIX + (language ? `${language}/` : ''));
    }
    expect(asked.filter((url) => !url.startsWith(origin + PREFIX))).toEqual([]);
    await page.getByRole('link').click();
    await alive(page);
    // The browser itself reports what was not found.
    const others = complaints.filter((complaint) => !/status of 404/.test(complaint));
    complaints.length = 0;
    expect(others).toEqual([]);
  });
});

test('what the page is made of and under which licences is in the build', () => {
  const licences = readFileSync(join(BUILD, 'licenses.txt'), 'utf8');
  const rows = [...licences.matchAll(/^\| (\S+) \| (\d\S+) \| (\S+) \|/gm)];
  const names = rows.map(([, name]) => name);
  for (const name of ['svelte', 'layercake', 'd3-scale', 'scrollama'])
    expect(names).toContain(name);
  const readme = readFileSync('README.md', 'utf8');
  for (const [, name = '', version = '', licence = ''] of rows) {
    expect(licences).toContain(`==== ${name} ${version} ====`);
    expect(readme, `README says what of ${name} readers get`).toMatch(
      new RegExp(`^\\| ${name} +\\| [\\d.]+ +\\| ${licence} +\\|`, 'm'),
    );
  }
  expect(licences).toContain('SIL OPEN FONT LICENSE Version 1.1');
});

test.describe('behind nginx', () => {
  const path = nginxPath();
  const advice =
    '未安裝 nginx，略過其測試 / nginx is not installed, its tests are skipped: apt-get install nginx libnginx-mod-http-brotli-static';
  if (!path) console.warn(advice);
  test.skip(!path, advice);

  let nginx: Nginx;
  test.beforeAll(async () => void (nginx = await startNginx(String(path), PREFIX)));
  test.afterAll(() => nginx?.stop());

  /** As a browser asks, nothing unpacked. */
  const ask = (address: string, headers: Record<string, string> = {}) =>
    new Promise<{ status?: number; headers: Record<string, unknown>; bytes: Buffer }>((done) =>
      request(nginx.origin + PREFIX + address.slice(1), { headers }, async (answer) => {
        const chunks = await answer.toArray();
        done({ status: answer.statusCode, headers: answer.headers, bytes: Buffer.concat(chunks) });
      }).end(),
    );

  test('every file comes with its headers, compressed, and is not sent twice', async () => {
    for (const address of ADDRESSES) {
      const file = join(BUILD, address.replace(/\/$/, '/index.html'));
      const plain = await ask(address);
      expect(plain.status, address).toBe(200);
      expect(plain.bytes.equals(readFileSync(file)), address).toBe(true);
      for (const [name, value] of Object.entries(headersOf(address)))
        expect(plain.headers[name.toLowerCase()], `${name} of ${address}`).toBe(value);
      expect(plain.headers['content-type']).not.toBe('application/octet-stream');

      if (isText(file)) {
        expect(plain.headers['content-type']).toMatch(/; charset=utf-8$/);
        const forms = { gzip: 'gz', ...(hasBrotli && { br: 'br' }) };
        for (const [encoding, ending] of Object.entries(forms)) {
          const packed = await ask(address, { 'accept-encoding': encoding });
          expect(packed.headers['content-encoding'], address).toBe(encoding);
          expect(packed.headers.vary).toMatch(/accept-encoding/i);
          expect(packed.bytes.equals(readFileSync(`${file}.${ending}`)), address).toBe(true);
        }
      }
      const again = await ask(address, { 'if-none-match': String(plain.headers.etag) });
      expect(again.status, address).toBe(304);
    }
    expect(headersOf('/')['Cache-Control']).toMatch(/max-age=60\b/);
    const hashed = ADDRESSES.filter((address) => address.startsWith('/_app/immutable/'));
    for (const address of hashed)
      expect(headersOf(address)['Cache-Control']).toContain('immutable');
  });

  test('an unknown address gets the page that says so; a folder without its slash the folder', async () => {
    const lost = await ask('/no/where', { 'accept-encoding': 'gzip' });
    expect(lost.status).toBe(404);
    expect(lost.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
    expect(lost.bytes.equals(readFileSync(join(BUILD, '404.html.gz')))).toBe(true);
    expect(await ask('/en')).toMatchObject({ status: 301, headers: { location: '/a/b/en/' } });
    const bare = await fetch(nginx.origin + PREFIX.slice(0, -1), { redirect: 'manual' });
    expect(bare.headers.get('location')).toBe(PREFIX);
  });

  test('no header hinders a page, nor a frame of it on another site', async ({ page }) => {
    await page.goto(nginx.origin + PREFIX);
    await alive(page);
    await page.goto(`${nginx.origin}${PREFIX}en/#mingdao/climb`);
    await alive(page);
    // By its other name this machine is another site.
    const frame = `<iframe src="${nginx.origin}${PREFIX}embed/court/" width="400" height="500">`;
    const host = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(frame);
    });
    await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
    await page.goto(`http://localhost:${(host.address() as AddressInfo).port}/`);
    const graphic = page.frameLocator('iframe').locator('[data-graphic=court]').first();
    await expect(graphic).toBeVisible();
    host.close();
  });
});

test('hosts that read _headers are told the same', () => {
  expect(existsSync(join(BUILD, '_headers'))).toBe(true);
  const told = new Map<string, Record<string, string>>();
  for (const block of readFileSync(join(BUILD, '_headers'), 'utf8')
    .trim()
    .split(/\n(?=\/)/)) {
    const [path = '', ...lines] = block.split('\n');
    told.set(
      path,
      Object.fromEntries(
        lines.map((line) =>
          line
            .trim()
            .split(/: (.*)/)
            .slice(0, 2),
        ),
      ),
    );
  }
  // One of these hosts reads no more than a hundred.
  expect(told.size).toBeLessThanOrEqual(100);
  for (const address of ADDRESSES.filter((file) => file !== '/_headers')) {
    const own = told.get(address.replace(/^(\/_app\/immutable\/).*/, '$1*'));
    expect({ ...told.get('/*'), ...own }, address).toEqual(headersOf(address));
  }
});
