/** The relay as a program: what it needs to start, that it shares the token server's sessions, and what outlives a restart. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { FakeCallControl } from '../support/fake-call-control.mjs';
import { freePort } from '../support/free-port.mjs';

/** @type {string} */
let folder;
/** @type {FakeCallControl} */
let telnyx;
/** @type {Record<string, string>} */
let environment;
/** Programs of a test that failed are still there. @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'push-relay-'));
  telnyx = await FakeCallControl.start();
  writeFileSync(join(folder, 'users.json'), readFileSync('demo/push-relay/users.example.json'));
  environment = {
    TELNYX_API: telnyx.api.url,
    TELNYX_API_KEY: telnyx.api.key,
    TELNYX_CREDENTIAL_ID: telnyx.api.credential,
    TELNYX_PUBLIC_KEY: telnyx.publicKey,
    DEMO_PASSWORD: 'open sesame',
    VAPID_SUBJECT: 'mailto:admin@example.com',
    RELAY_USERS: join(folder, 'users.json'),
    RELAY_DATABASE: join(folder, 'relay.db'),
  };
});
after(async () => {
  for (const child of children) child.kill();
  await telnyx.close();
  rmSync(folder, { recursive: true });
});

/** Starts it and waits for its first words. @param {Record<string, string | undefined>} [changes] */
async function start(changes) {
  const port = await freePort();
  const env = { PATH: process.env.PATH, PORT: String(port), ...environment, ...changes };
  const child = spawn(process.execPath, ['demo/push-relay/main.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close');
  children.add(child);
  const words = await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')]);
  return {
    url: `http://127.0.0.1:${port}`,
    words: String(words[0]),
    exitCode: async () => Number((await closed)[0]),
    stop: async () => {
      child.kill();
      await closed;
    },
  };
}

const ownPage = { 'sec-fetch-site': 'same-origin' };

test('a login is one for the token server and for the relay; keys and webhooks outlive a restart', async () => {
  const first = await start();
  assert.match(first.words, /push relay and token server at http:\/\/127\.0\.0\.1:\d+/);
  const body = new URLSearchParams({ user: 'anna', password: 'open sesame' });
  const login = await fetch(`${first.url}/login`, { method: 'POST', body });
  const headers = { ...ownPage, cookie: login.headers.get('set-cookie')?.split(';')[0] ?? '' };
  assert.equal((await fetch(`${first.url}/api/telnyx-token`, { method: 'POST', headers })).status, 200);
  const ready = { method: 'POST', headers, body: JSON.stringify({ pushId: 'x' }) };
  assert.equal((await fetch(`${first.url}/push/ready`, ready)).status, 404);
  assert.equal((await fetch(`${first.url}/push/ready`, { ...ready, headers: ownPage })).status, 401);
  assert.equal((await fetch(`${first.url}/push-relay.db`)).status, 404);

  const keyOf = async (/** @type {string} */ url) => (await fetch(`${url}/push/key`)).text();
  const key = await keyOf(first.url);
  assert.match(key, /^\{"applicationServerKey":"[\w-]{87}"\}$/);
  const webhook = telnyx.signed('call.initiated', { to: '+15550000000', direction: 'incoming' });
  telnyx.webhookUrl = `${first.url}/push/webhook`;
  assert.equal((await telnyx.deliver(webhook)).status, 200);
  await first.stop();

  for (const file of readdirSync(folder).filter(name => name.startsWith('relay.db')))
    assert.equal(statSync(join(folder, file)).mode & 0o077, 0, `${file} is for its owner alone`);
  const second = await start();
  assert.equal(await keyOf(second.url), key);
  telnyx.webhookUrl = `${second.url}/push/webhook`;
  assert.equal((await telnyx.deliver(webhook)).status, 403, 'replayed');
  await second.stop();
});

for (const [name, value, words] of /** @type {const} */ ([
  ['TELNYX_API_KEY', undefined, /TELNYX_API_KEY is not set/],
  ['TELNYX_PUBLIC_KEY', 'AAAA', /TELNYX_PUBLIC_KEY is not a key/],
  ['VAPID_SUBJECT', 'admin', /VAPID_SUBJECT/],
  ['VAPID_PUBLIC_KEY', 'x', /VAPID key is missing/],
  ['RELAY_RING_SECONDS', '-1', /above 0/],
  ['RELAY_USERS', '/nowhere.json', /nowhere\.json/],
]))
  test(`does not start with ${name} ${value ?? 'missing'}, and says why`, async () => {
    const program = await start({ [name]: value });
    assert.match(program.words, words);
    assert.equal(program.words.trim().split('\n').length, 1);
    assert.equal(await program.exitCode(), 1);
  });

test('does not start with VAPID keys that are none', async () => {
  const program = await start({ VAPID_PUBLIC_KEY: 'x', VAPID_PRIVATE_KEY: 'y' });
  assert.match(program.words, /public key should be 65 bytes/);
  assert.equal(await program.exitCode(), 1);
});
