/**
 * What the page "While you are away" has behind it: a login, the push relay, and somebody who calls. It is loaded and started by
 * the first request, so that it costs nothing to who does not look at that page.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('../token-server/server.mjs').Answer} Answer */
/** @typedef {import('../token-server/server.mjs').Route} Route */

/** The number of the gateway's user 1000, and his password. */
const number = '+15551230000';
const user = '1000';
const password = '1234';
const folder = fileURLToPath(new URL('../../.cache/', import.meta.url));

/** Of the relay. Its keys are kept, so that a browser that was subscribed yesterday still is. */
const own = {
  database: `${folder}push-relay.db`,
  vapid: {},
  vapidSubject: 'mailto:demo@example.com',
  allowLoopback: true,
};

const paths = /^\/(push\/|away\/|login$|api\/telnyx-token$)/;

/** @param {{ gatewayUrl: string, siteUrl: () => string }} place */
export function awaySite(place) {
  /** @type {ReturnType<typeof start> | undefined} */
  let started;
  /** @param {Request} request @param {import('node:http').ServerResponse} response @param {() => void} next for what is not ours */
  const handle = async (request, response, next) => {
    if (!paths.test(request.url?.split('?')[0] ?? '')) return next();
    started ??= start(place);
    await (await started).answer(request, response);
  };
  return { handle, close: async () => (await started)?.close() };
}

/** @param {{ gatewayUrl: string, siteUrl: () => string }} place */
async function start({ gatewayUrl, siteUrl }) {
  const [{ PretendedCalls }, { Relay }, { defaults }, { Users }, server] = await Promise.all([
    import('./pretended-calls.mjs'),
    import('../push-relay/relay.mjs'),
    import('../push-relay/settings.mjs'),
    import('../push-relay/users.mjs'),
    import('../token-server/server.mjs'),
  ]);
  mkdirSync(folder, { recursive: true });
  const calls = await PretendedCalls.start({ gatewayUrl, user });
  calls.webhookUrl = new URL('/push/webhook', siteUrl()).href;
  const sessions = new server.Sessions(password);
  const { url: telnyxApi, key: telnyxApiKey, credential } = calls.api;
  const telnyx = { telnyxApi, telnyxApiKey, telnyxPublicKey: calls.publicKey };
  const users = new Users({ [user]: { numbers: [number], sipAddress: `sip:${user}@localhost` } });
  const relay = new Relay({ ...defaults, ...own, ...telnyx, users }, sessions);
  const environment = { TELNYX_API: telnyxApi, TELNYX_API_KEY: telnyxApiKey, TELNYX_CREDENTIAL_ID: credential };
  const timers = /** @type {Set<NodeJS.Timeout>} */ (new Set());
  const routes = {
    ...server.tokenRoutes(sessions, environment),
    '/away/ring': ringLater(calls, sessions, timers, server.isOwnPage),
  };
  return {
    /** @param {Request} request @param {import('node:http').ServerResponse} response */
    answer: async (request, response) => {
      if (relay.handles(request)) await relay.handle(request, response);
      else server.send(response, await server.answerOf(routes, request));
    },
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      relay.close();
      await calls.close();
    },
  };
}

/**
 * Somebody calls after a while: `POST /away/ring?seconds=10`.
 * @param {import('./pretended-calls.mjs').PretendedCalls} calls @param {import('../token-server/server.mjs').Sessions} sessions
 * @param {Set<NodeJS.Timeout>} timers @param {(request: Request) => boolean} isOwnPage @returns {Route}
 */
function ringLater(calls, sessions, timers, isOwnPage) {
  return request => {
    if (!sessions.of(request)) return Promise.resolve([401, { error: 'log in first' }]);
    if (!isOwnPage(request)) return Promise.resolve([403, { error: 'not from this page' }]);
    const asked = Number(new URLSearchParams(request.url?.split('?')[1]).get('seconds'));
    const seconds = Math.min(Math.max(asked || 0, 0), 60);
    const timer = setTimeout(() => {
      timers.delete(timer);
      calls.call({ to: number, from: '+14155550142', name: 'Grace Hopper' }).catch(error => console.error(error));
    }, seconds * 1_000);
    timers.add(timer);
    return Promise.resolve([202, { seconds }]);
  };
}
