/** The token servers of `demo/token-server/`, against a fake of Telnyx's API; their tokens sign in at the gateway. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { Client } from '../gateway/client.mjs';
import { installFromDebian } from '../support/debian.mjs';
import { freePort } from '../support/free-port.mjs';
import { startTelnyxApi } from '../../demo/away/telnyx-api.mjs';

const folder = 'demo/token-server';
/** File → how it is started on a port. @type {Record<string, (port: number) => string[]>} */
const servers = {
  'server.mjs': () => [process.execPath, `${folder}/server.mjs`],
  'token.php': port => ['php', '-S', `127.0.0.1:${port}`, `${folder}/token.php`],
  'server.py': () => ['python3', '-B', `${folder}/server.py`],
};
/** What browsers say of a page of the site itself. */
const ownPage = { 'sec-fetch-site': 'same-origin' };

if (spawnSync('php', ['--version']).status !== 0) installFromDebian('php-cli');

/** Starts a server and waits until it answers. @param {string} file @param {Record<string, string>} environment */
async function start(file, environment) {
  const port = await freePort();
  const temporary = mkdtempSync(join(tmpdir(), 'token-server-')); // where PHP keeps its counters
  const [program = '', ...options] = servers[file]?.(port) ?? [];
  const env = { PATH: process.env.PATH, TMPDIR: temporary, PORT: String(port), ...environment };
  const child = spawn(program, options, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (output += String(text)));
  child.on('error', error => (output += error.message));
  const url = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + 20_000; ; await delay(20)) {
    if (await fetch(url).catch(() => undefined)) break;
    if (child.exitCode !== null || Date.now() > end) throw new Error(`${file} did not start: ${output}`);
  }
  return {
    url,
    output: () => output,
    async stop() {
      const closed = once(child, 'close');
      child.kill();
      await closed;
      rmSync(temporary, { recursive: true });
    },
  };
}

for (const file of Object.keys(servers)) {
  describe(file, () => {
    /** @type {Awaited<ReturnType<typeof startTelnyxApi>>} */
    let api;
    /** @type {Awaited<ReturnType<typeof start>>} */
    let server;
    /** @type {Record<string, string>} */
    let environment;
    before(async () => {
      api = await startTelnyxApi();
      environment = { TELNYX_API: api.url, TELNYX_API_KEY: api.key, TELNYX_CREDENTIAL_ID: api.credential };
      environment.DEMO_PASSWORD = 'open sesame';
      server = await start(file, environment);
    });
    after(async () => {
      await server.stop();
      api.close();
    });

    /** @param {string} user @param {string} [password] */
    const logIn = (user, password = 'open sesame', url = server.url) =>
      fetch(`${url}/login`, { method: 'POST', body: new URLSearchParams({ user, password }) });
    /** Cookie of somebody who is logged in. @param {string} user */
    const cookieOf = async user => (await logIn(user)).headers.get('set-cookie')?.split(';')[0] ?? '';
    /** @param {Record<string, string>} headers */
    const askForToken = headers => fetch(`${server.url}/api/telnyx-token`, { method: 'POST', headers });

    test('gives a token that signs in', async () => {
      const response = await askForToken({ ...ownPage, cookie: await cookieOf('anna') });
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'application/json');
      assert.equal(response.headers.get('cache-control'), 'no-store');
      const { token } = /** @type {{ token: string }} */ (await response.json());
      const gateway = await startGateway({ port: 0 });
      const client = await Client.open(gateway.url);
      const { result } = await client.ask('login', { login_token: token });
      assert.ok(result.sessid);
      client.close();
      await gateway.close();
    });

    test('gives none without a login, and does not ask for one', async () => {
      const before = api.requests.length;
      assert.equal((await askForToken(ownPage)).status, 401);
      assert.equal((await askForToken({ ...ownPage, cookie: 'session=0; PHPSESSID=0' })).status, 401);
      assert.equal((await logIn('anna', 'wrong')).status, 401);
      assert.equal((await logIn('', 'open sesame')).status, 401);
      assert.equal(api.requests.length, before);
    });

    test('keeps its cookie from scripts and other sites', async () => {
      assert.match((await logIn('anna')).headers.get('set-cookie') ?? '', /httponly/i);
      assert.match((await logIn('anna')).headers.get('set-cookie') ?? '', /samesite=strict/i);
      assert.match((await logIn('anna')).headers.get('set-cookie') ?? '', /;\s*secure/i);
    });

    test('refuses pages of other sites', async () => {
      const cookie = await cookieOf('boris');
      const { host } = new URL(server.url);
      const before = api.requests.length;
      /** @type {Record<string, string>[]} */
      const foreign = [
        {},
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site', origin: `http://${host}` },
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { origin: `http://${host}.evil.example` },
      ];
      for (const headers of foreign)
        assert.equal((await askForToken({ cookie, ...headers })).status, 403, JSON.stringify(headers));
      assert.equal(api.requests.length, before);
      assert.equal((await askForToken({ cookie, origin: `http://${host}` })).status, 200);
    });

    test('limits how often a user asks, over logins, and nobody else', async () => {
      const ask = async () => (await askForToken({ ...ownPage, cookie: await cookieOf('cleo') })).status;
      const statuses = [];
      for (let time = 0; time < 11; time++) statuses.push(await ask());
      assert.deepEqual(statuses, [...Array(10).fill(200), 429]);
      const refused = await askForToken({ ...ownPage, cookie: await cookieOf('cleo') });
      assert.ok(Number(refused.headers.get('retry-after')) > 0);
      assert.equal((await askForToken({ ...ownPage, cookie: await cookieOf('dora') })).status, 200);
    });

    test('answers 502 when Telnyx refuses or says something else, and repeats none of it', async () => {
      const cookie = await cookieOf('emil');
      for (const broken of [
        { status: 401, text: '{"errors":[{"detail":"private words of the API"}]}' },
        { status: 500, text: 'private words of the API' },
        { status: 201, text: '<html>private words of the API</html>' },
        { status: 201, text: '' },
      ]) {
        api.broken = broken;
        const response = await askForToken({ ...ownPage, cookie });
        const text = await response.text();
        assert.equal(response.status, 502, text);
        assert.doesNotMatch(text, /private/);
      }
      api.broken = undefined;
      assert.doesNotMatch(server.output(), new RegExp(api.key));
    });

    test('knows nothing but its two addresses, and POST alone', async () => {
      const cookie = await cookieOf('anna');
      assert.equal((await fetch(`${server.url}/api/telnyx-token`, { headers: { ...ownPage, cookie } })).status, 405);
      assert.equal((await fetch(`${server.url}/server.mjs`, { method: 'POST' })).status, 404);
    });

    test('lets nobody in as long as it has no password', async () => {
      const { DEMO_PASSWORD, ...without } = environment;
      const closed = await start(file, without);
      for (const password of ['', DEMO_PASSWORD ?? '', 'undefined'])
        assert.equal((await logIn('anna', password, closed.url)).status, 401);
      await closed.stop();
    });

    test('holds no secret in its source', () => {
      assert.doesNotMatch(readFileSync(`${folder}/${file}`, 'utf8'), /KEY[0-9A-F]{8}|eyJ[\w-]{10}/);
    });
  });
}
