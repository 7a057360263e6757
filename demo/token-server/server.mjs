/**
 * A token server for `token-url`: node server.mjs. Environment: TELNYX_API_KEY, TELNYX_CREDENTIAL_ID, DEMO_PASSWORD; PORT
 * (3000), TELNYX_API (https://api.telnyx.com). The API key never leaves this process. A server with more to do takes the
 * sessions and the routes from here, as `../push-relay/` does.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

const maxTokensPerMinute = 10;

/** @typedef {import('node:http').IncomingMessage} Request */
/** An answer: its status, its JSON and its headers. @typedef {[status: number, body: object, headers?: Record<string, string>]} Answer */
/** @typedef {(request: Request) => Promise<Answer>} Route */

/** Who is logged in. Replace it with the sessions of your site. */
export class Sessions {
  /** User by session id. @type {Map<string, string>} */
  #users = new Map();
  #password;

  /** @param {string} password that any user may log in with; none may if it is empty */
  constructor(password) {
    this.#password = Buffer.from(password);
  }

  /** The session of a request. @param {Request} request */
  of({ headers }) {
    const [, id = ''] = /(?:^|;\s*)session=(\w+)/.exec(headers.cookie ?? '') ?? [];
    const user = this.#users.get(id);
    return user === undefined ? undefined : { id, user };
  }

  /** Stands in for the login of your site. @type {Route} */
  logIn = async request => {
    let body = '';
    for await (const chunk of request) if ((body += chunk).length > 1_000) return [413, { error: 'too long' }];
    const { user = '', password = '' } = Object.fromEntries(new URLSearchParams(body));
    const [given, wanted] = [Buffer.from(password), this.#password];
    const isRight = wanted.length > 0 && given.length === wanted.length && timingSafeEqual(given, wanted);
    if (!user || !isRight) return [401, { error: 'wrong user or password' }];
    const id = randomBytes(32).toString('hex');
    this.#users.set(id, user);
    return [200, { user }, { 'set-cookie': `session=${id}; Path=/; HttpOnly; Secure; SameSite=Strict` }];
  };
}

/** CSRF: only our own pages may ask. Browsers say which page asks, and no page can change that. @param {Request} request */
export function isOwnPage({ headers }) {
  if (headers['sec-fetch-site']) return headers['sec-fetch-site'] === 'same-origin';
  return URL.canParse(headers.origin ?? '') && new URL(headers.origin ?? '').host === headers.host;
}

/** How often each user may ask. */
export class RequestLimit {
  /** When each user asked in the last minute. @type {Map<string, number[]>} */
  #times = new Map();

  /** @param {number} perMinute @param {() => number} [now] milliseconds */
  constructor(perMinute, now = Date.now) {
    this.perMinute = perMinute;
    this.now = now;
  }

  /** Counts a request of this user, unless there were too many. @param {string} user */
  allows(user) {
    const times = (this.#times.get(user) ?? []).filter(time => time > this.now() - 60_000);
    this.#times.set(user, times);
    return times.length < this.perMinute && times.push(this.now()) > 0;
  }
}

/**
 * What a token server answers to, by path.
 * @param {Sessions} sessions @param {Record<string, string | undefined>} environment @returns {Record<string, Route>}
 */
export function tokenRoutes(sessions, environment) {
  const { TELNYX_API = 'https://api.telnyx.com', TELNYX_API_KEY, TELNYX_CREDENTIAL_ID = '' } = environment;
  const limit = new RequestLimit(maxTokensPerMinute);
  /** The telephony credential of a user. With one for all, a call rings for every user: keep an id for each user. @param {string} _user */
  const credentialOf = _user => TELNYX_CREDENTIAL_ID;

  /** @type {Route} */
  const token = async request => {
    const session = sessions.of(request);
    if (!session) return [401, { error: 'log in first' }];
    if (!isOwnPage(request)) return [403, { error: 'not from this page' }];
    if (!limit.allows(session.user)) return [429, { error: 'too many requests' }, { 'retry-after': '60' }];
    const path = `/v2/telephony_credentials/${encodeURIComponent(credentialOf(session.user))}/token`;
    try {
      const headers = { authorization: `Bearer ${TELNYX_API_KEY}` };
      const response = await fetch(TELNYX_API + path, { method: 'POST', headers, signal: AbortSignal.timeout(10_000) });
      const text = (await response.text()).trim(); // the JWT itself, not JSON
      if (response.status === 201 && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) return [200, { token: text }];
      console.error(`Telnyx answered with ${response.status}.`); // its text stays here
    } catch (error) {
      console.error('Telnyx did not answer:', error);
    }
    return [502, { error: 'no token' }];
  };
  return { '/login': sessions.logIn, '/api/telnyx-token': token };
}

/** @param {Record<string, Route>} routes @param {Request} request @returns {Promise<Answer>} */
export async function answerOf(routes, request) {
  const route = routes[request.url?.split('?')[0] ?? ''];
  if (!route) return [404, { error: 'not found' }];
  return request.method === 'POST' ? route(request) : [405, { error: 'POST only' }, { allow: 'POST' }];
}

/** @param {import('node:http').ServerResponse} response @param {Answer} answer */
export function send(response, [status, body, headers]) {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers });
  response.end(status === 204 ? undefined : JSON.stringify(body));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { DEMO_PASSWORD = '', PORT = '3000' } = process.env;
  const routes = tokenRoutes(new Sessions(DEMO_PASSWORD), process.env);
  const server = createServer(async (request, response) => {
    const answer = await answerOf(routes, request).catch(() => /** @type {Answer} */ ([400, { error: 'bad request' }]));
    send(response, answer);
  });
  server.listen(Number(PORT), '127.0.0.1', () => console.log(`token server at http://127.0.0.1:${PORT}`));
}
