// @ts-check
/** Who may use the gateway: pages of this machine, those that were named, and what is no page. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { WebSocket } from 'ws';
import { Access } from '../../demo/gateway/access.mjs';
import { startGateway } from '../../demo/gateway/gateway.mjs';

const named = 'https://phone.example';
/** @type {Awaited<ReturnType<typeof startGateway>>} */
let gateway;

before(async () => {
  gateway = await startGateway({ port: 0, warm: false, origins: [named, 'http://kiosk.example:8443/'] });
});

after(() => gateway.close());

/** @typedef {{ status: number, text: string, headers: import('node:http').IncomingHttpHeaders }} Answer */

/**
 * Asks with any headers, as no browser lets a page do.
 * @param {string} method @param {string} path @param {Record<string, string>} headers @returns {Promise<Answer>}
 */
function ask(method, path, headers) {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: gateway.port, method, path, headers }, async response => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode ?? 0, text, headers: response.headers });
    });
    asked.on('error', reject);
    asked.end(method === 'POST' ? '{}' : undefined);
  });
}

/** The status of an upgrade, and what was said if it was refused. @param {Record<string, string>} headers @returns {Promise<Answer>} */
function upgrade(headers) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${gateway.port}/`, { headers });
    socket.on('open', () => {
      socket.terminate();
      resolve({ status: 101, text: '', headers: {} });
    });
    socket.on('unexpected-response', async (_, response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode ?? 0, text, headers: response.headers });
    });
    socket.on('error', reject);
  });
}

const host = () => `localhost:${gateway.port}`;

/** @type {[origin: string | undefined, may: 'all' | 'call' | 'nothing'][]} */
const origins = [
  [undefined, 'all'],
  ['http://localhost', 'all'],
  ['http://localhost:5173', 'all'],
  ['https://localhost:8443', 'all'],
  ['http://127.0.0.1:8000', 'all'],
  ['http://127.8.9.10:8000', 'all'],
  ['http://[::1]:8000', 'all'],
  ['http://us-east.localhost:8000', 'all'],
  ['http://a.b.localhost', 'all'],
  [named, 'call'],
  ['https://PHONE.example:443', 'call'],
  ['http://kiosk.example:8443', 'call'],
  ['http://phone.example', 'nothing'],
  ['https://phone.example:8443', 'nothing'],
  ['https://kiosk.example:8443', 'nothing'],
  ['https://evil.example', 'nothing'],
  ['https://a.phone.example', 'nothing'],
  ['https://phone.example.evil.example', 'nothing'],
  ['https://phone.example, http://localhost', 'nothing'],
  ['http://localhost.evil.example', 'nothing'],
  ['http://evil-localhost', 'nothing'],
  ['http://localhost@evil.example', 'nothing'],
  ['http://127.0.0.1.evil.example', 'nothing'],
  ['http://127.evil.example', 'nothing'],
  ['http://128.0.0.1', 'nothing'],
  ['http://0.0.0.0:8000', 'nothing'],
  ['http://192.168.1.10:8000', 'nothing'],
  ['http://[::2]', 'nothing'],
  ['chrome-extension://localhost', 'nothing'],
  ['ws://localhost', 'nothing'],
  ['file://', 'nothing'],
  ['null', 'nothing'],
  ['localhost', 'nothing'],
  ['', 'nothing'],
];

describe('a page at', () => {
  for (const [origin, may] of origins) {
    it(`${origin ?? 'no origin'} may do ${may}`, async () => {
      const headers = { host: host(), ...(origin === undefined ? {} : { origin }) };
      /** @type {(answer: Answer) => string} */
      const said = ({ status, text }) => (status === 403 ? `403, ${text.split('\n').length - 1} line` : String(status));
      const calls = may === 'nothing' ? '403, 1 line' : undefined;
      const controls = may === 'all' ? undefined : '403, 1 line';
      assert.equal(said(await upgrade(headers)), calls ?? '101');
      assert.equal(said(await ask('GET', '/', headers)), calls ?? '200');
      assert.equal(said(await ask('OPTIONS', '/call_report', headers)), calls ?? '200');
      assert.equal(said(await ask('POST', '/call_report', headers)), calls ?? '200');
      for (const path of ['/control/state', '/control/frames?user=1000']) {
        assert.equal(said(await ask('GET', path, headers)), controls ?? '200', path);
      }
      assert.equal(said(await ask('POST', '/control/reset', headers)), controls ?? '200');
      assert.equal(said(await ask('OPTIONS', '/control/reset', headers)), controls ?? '200');
      assert.equal(said(await ask('GET', '/control', headers)), controls ?? '404');
    });
  }

  it('another site may not read what is refused', async () => {
    const refused = await ask('OPTIONS', '/control/reset', { host: host(), origin: 'https://evil.example' });
    assert.deepEqual(
      Object.keys(refused.headers).filter(name => name.startsWith('access-control')),
      [],
    );
  });

  it('another site is named in one short line, whatever it is called', async () => {
    const origin = `https://${'a'.repeat(5_000)}.example`;
    for (const { text } of [await ask('GET', '/', { host: host(), origin }), await upgrade({ host: host(), origin })]) {
      assert.match(text, /^[^\n]{1,200}\n$/);
      assert.match(text, /--origin/);
    }
  });
});

describe('a request for the host', () => {
  /** @type {[host: string, isLetIn: boolean][]} */
  const hosts = [
    ['localhost', true],
    ['localhost:8080', true],
    ['LOCALHOST:8080', true],
    ['127.0.0.1:8080', true],
    ['127.1.2.3', true],
    ['[::1]:8080', true],
    ['us-east.localhost:8080', true],
    ['phone.example', true],
    ['phone.example:8080', true],
    ['kiosk.example', true],
    ['evil.example:8080', false],
    ['rebind.evil.example', false],
    ['localhost.evil.example', false],
    ['127.0.0.1.nip.example', false],
    ['notlocalhost', false],
    ['localhost@evil.example', false],
    ['evil.example/localhost', false],
    ['evil.example#.localhost', false],
    ['evil.example?.localhost', false],
    ['0.0.0.0:8080', false],
    ['192.168.1.10:8080', false],
    ['169.254.169.254', false],
    ['[::2]', false],
    ['[::ffff:192.168.1.10]', false],
    ['localhost:port', false],
  ];
  for (const [host, isLetIn] of hosts) {
    it(`${host} is ${isLetIn ? 'answered' : 'refused'}, also as a page that was there before its name moved`, async () => {
      const status = isLetIn ? [101, 200, 200] : [403, 403, 403];
      /** @type {Record<string, string>[]} */
      const all = [{ host }, { host, origin: 'http://localhost' }];
      for (const headers of all) {
        const answers = [
          await upgrade(headers),
          await ask('GET', '/', headers),
          await ask('GET', '/control/state', headers),
        ];
        assert.deepEqual(
          answers.map(answer => answer.status),
          status,
        );
      }
    });
  }

  it('a page that gives its own name our address is refused: its origin is its host', async () => {
    const headers = { host: 'evil.example:8080', origin: 'http://evil.example:8080' };
    assert.deepEqual(
      [(await upgrade(headers)).status, (await ask('POST', '/control/reset', headers)).status],
      [403, 403],
    );
  });
});

describe('the address that the gateway listens at', () => {
  /** @type {[address: string, host: string, isLetIn: boolean][]} */
  const table = [
    ['192.168.1.10', '192.168.1.10:8080', true],
    ['192.168.1.10', '192.168.1.11:8080', false],
    ['fd00::2', '[fd00::2]:8080', true],
    ['phone.lan', 'phone.lan:8080', true],
    ['0.0.0.0', '0.0.0.0:8080', false],
    ['0.0.0.0', '192.168.1.10:8080', false],
    ['::', '[::]:8080', false],
    ['127.0.0.1', '', false],
  ];
  for (const [address, host, isLetIn] of table) {
    it(`${address} and a request for "${host}": ${isLetIn ? 'answered' : 'refused'}`, () => {
      const asked = /** @type {import('node:http').IncomingMessage} */ ({ headers: { host }, url: '/' });
      assert.equal(new Access([], address).refusal(asked) === undefined, isLetIn);
    });
  }
});

describe('--origin', () => {
  for (const wrong of [
    '',
    'phone.example',
    'null',
    '*',
    'https://*',
    'https://phone.example/path',
    'ftp://phone.example',
    'https://a@b',
  ]) {
    it(`${JSON.stringify(wrong)} is refused at the start`, async () => {
      await assert.rejects(startGateway({ port: 0, warm: false, origins: [wrong] }), /is no origin/);
    });
  }

  it('may be given more than once on the command line', async () => {
    const args = ['demo/gateway/main.mjs', '--port', '0', '--origin', named, '--origin', 'http://other.example'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const [line] = await once(child.stdout, 'data');
      const url = String(line).trim().split(' ').at(-1) ?? '';
      for (const [origin, opens] of /** @type {const} */ ([
        [named, true],
        ['http://other.example', true],
        ['http://third.example', false],
      ])) {
        const socket = new WebSocket(url, { origin });
        const event = await once(socket, 'open').then(
          () => true,
          () => false,
        );
        assert.equal(event, opens, origin);
        socket.terminate();
      }
    } finally {
      child.kill();
    }
  });
});
