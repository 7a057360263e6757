/** What the demo's page "While you are away" has behind it: from its login to a phone that rings. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { awaySite } from '../../demo/away/site.mjs';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { Client } from '../gateway/client.mjs';
import { startPushService } from '../support/push-service.mjs';

/** @type {Awaited<ReturnType<typeof startGateway>>} */
let gateway;
/** @type {Awaited<ReturnType<typeof startPushService>>} */
let pushService;
/** @type {ReturnType<typeof awaySite>} */
let away;
/** @type {import('node:http').Server} */
let server;
let url = '';
before(async () => {
  gateway = await startGateway({ port: 0 });
  pushService = await startPushService();
  away = awaySite({ gatewayUrl: gateway.url, siteUrl: () => url });
  server = createServer((request, response) => away.handle(request, response, () => response.end('a page')));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
});
after(async () => {
  await away.close();
  server.close();
  server.closeAllConnections();
  pushService.close();
  await gateway.close();
});

const ownPage = { 'sec-fetch-site': 'same-origin' };
/** @param {string} path @param {Record<string, string>} headers @param {BodyInit} [body] */
const post = (path, headers, body) => fetch(url + path, { method: 'POST', headers, body });

test('leaves all other addresses to the demo', async () => {
  for (const path of ['/', '/away.html', '/away.ts', '/loginx', '/pushed'])
    assert.equal(await (await fetch(url + path)).text(), 'a page', path);
});

test('calls nobody without a login, or for the page of another site', async () => {
  assert.equal((await post('/away/ring?seconds=0', ownPage)).status, 401);
  const login = await post('/login', {}, new URLSearchParams({ user: '1000', password: '1234' }));
  const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
  assert.equal((await post('/away/ring?seconds=0', { cookie, 'sec-fetch-site': 'cross-site' })).status, 403);
});

test('rings a browser that subscribed, and then its phone', async () => {
  const login = await post('/login', {}, new URLSearchParams({ user: '1000', password: '1234' }));
  const headers = { ...ownPage, cookie: login.headers.get('set-cookie')?.split(';')[0] ?? '' };
  const device = pushService.subscribe();
  const subscription = JSON.stringify({ subscription: device.subscription });
  assert.equal((await post('/push/subscriptions', headers, subscription)).status, 201);
  assert.equal((await post('/away/ring?seconds=0', headers)).status, 202);
  const { pushId, callerName } = await device.message('call');
  assert.equal(callerName, 'Grace Hopper');

  const response = await post('/api/telnyx-token', headers);
  const { token } = /** @type {{ token: string }} */ (await response.json());
  const phone = await Client.open(gateway.url);
  await phone.ask('login', { login_token: token });
  assert.equal((await post('/push/ready', headers, JSON.stringify({ pushId }))).status, 204);
  const { params } = await phone.request('invite');
  assert.deepEqual(params.dialogParams.custom_headers, [{ name: 'X-Push-Id', value: pushId }]);
  assert.equal(params.caller_id_number, '+14155550142');
  await fetch(`${url}/push/subscriptions`, {
    method: 'DELETE',
    headers,
    body: JSON.stringify({ endpoint: device.subscription.endpoint }),
  });
  phone.close();
});
