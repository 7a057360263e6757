/** A push relay with everything around it: sessions, a push service with browsers, and a fake of Telnyx that calls. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Relay } from '../../demo/push-relay/relay.mjs';
import { defaults } from '../../demo/push-relay/settings.mjs';
import { Users } from '../../demo/push-relay/users.mjs';
import { answerOf, send, Sessions, tokenRoutes } from '../../demo/token-server/server.mjs';
import { Arrivals } from './arrivals.mjs';
import { FakeCallControl } from './fake-call-control.mjs';
import { startPushService } from './push-service.mjs';

const password = 'open sesame';

/** Time that moves when a test says so. */
class TestClock {
  /** @type {Set<{ at: number, step: () => void }>} */
  #timers = new Set();
  #time = Date.now();

  now = () => this.#time;

  /** @param {number} ms @param {() => void} step */
  after = (ms, step) => {
    const timer = { at: this.#time + ms, step };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  };

  /** @param {number} ms */
  pass(ms) {
    this.#time += ms;
    for (const timer of [...this.#timers].filter(({ at }) => at <= this.#time)) {
      this.#timers.delete(timer);
      timer.step();
    }
  }
}

/** Somebody's browser on a page of the site: a session, and what the page asks for. */
class Visitor {
  #url;
  #cookie;

  /** @param {string} url @param {string} cookie */
  constructor(url, cookie) {
    this.#url = url;
    this.#cookie = cookie;
  }

  /** @param {string} method @param {string} path @param {unknown} [body] @param {Record<string, string>} [headers] */
  ask(method, path, body, headers = { 'sec-fetch-site': 'same-origin' }) {
    return fetch(`${this.#url}/push${path}`, {
      method,
      headers: { cookie: this.#cookie, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** The status of the answer. @param {string} method @param {string} path @param {unknown} [body] @param {Record<string, string>} [headers] */
  async status(method, path, body, headers) {
    return (await this.ask(method, path, body, headers)).status;
  }

  /** @param {{ subscription: object }} device */
  subscribe({ subscription }) {
    return this.status('POST', '/subscriptions', { subscription });
  }

  /** @param {string} pushId */
  ready(pushId) {
    return this.status('POST', '/ready', { pushId });
  }

  /** @param {string} pushId */
  decline(pushId) {
    return this.status('POST', '/decline', { pushId });
  }
}

/**
 * @typedef {object} StageOptions
 * @property {Partial<import('../../demo/push-relay/settings.mjs').Settings>} [settings]
 * @property {string} [gatewayUrl]
 * @property {import('node:http').RequestListener} [page] what else the site serves
 * @property {boolean} [realTime]
 */

/** @param {StageOptions} [options] */
export async function startRelayStage({ settings, gatewayUrl, page, realTime = false } = {}) {
  const telnyx = await FakeCallControl.start({ gatewayUrl });
  const pushService = await startPushService();
  const sessions = new Sessions(password);
  const clock = new TestClock();
  /** @type {Arrivals<string>} */
  const logged = new Arrivals();
  const sipAddress = (/** @type {string} */ user) => `sip:${user}@sip.example`;
  const relay = new Relay(
    {
      ...defaults,
      ...{ telnyxApi: telnyx.api.url, telnyxApiKey: telnyx.api.key, telnyxPublicKey: telnyx.publicKey },
      ...{ database: ':memory:', vapid: {}, vapidSubject: 'mailto:admin@example.com', allowLoopback: true },
      users: new Users({
        anna: { numbers: ['+1 555 123-0000'], sipAddress: sipAddress('1000') },
        boris: { numbers: ['+15551230001'], sipAddress: sipAddress('1001') },
      }),
      ...settings,
    },
    sessions,
    { ...(!realTime && { clock }), log: line => logged.add(line) },
  );
  const environment = { TELNYX_API: telnyx.api.url, TELNYX_API_KEY: telnyx.api.key };
  const routes = tokenRoutes(sessions, { ...environment, TELNYX_CREDENTIAL_ID: telnyx.api.credential });
  const server = createServer(async (request, response) => {
    if (relay.handles(request)) return relay.handle(request, response);
    if (page && !routes[request.url ?? '']) return page(request, response);
    send(response, await answerOf(routes, request));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const url = `http://127.0.0.1:${port}`;
  telnyx.webhookUrl = `${url}/push/webhook`;

  const logIn = async (/** @type {string} */ user) => {
    const response = await fetch(`${url}/login`, { method: 'POST', body: new URLSearchParams({ user, password }) });
    return response.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  return {
    url,
    port,
    password,
    telnyx,
    pushService,
    clock,
    logged,
    /** Somebody logs in. @param {string} user */
    visit: async user => new Visitor(url, await logIn(user)),
    /** Somebody without a session. */
    stranger: () => new Visitor(url, ''),
    /** A browser of somebody who logged in and subscribed. @param {string} user */
    device: async user => {
      const visitor = new Visitor(url, await logIn(user));
      const device = pushService.subscribe();
      const status = await visitor.subscribe(device);
      if (status !== 201) throw new Error(`subscribing was answered with ${status}`);
      return Object.assign(device, { visitor });
    },
    close: async () => {
      await telnyx.close();
      relay.close();
      server.close();
      server.closeAllConnections();
      pushService.close();
    },
  };
}
