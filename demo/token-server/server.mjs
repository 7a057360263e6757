/**
 * A token server for `token-url`: node server.mjs. Environment: TELNYX_API_KEY, TELNYX_CREDENTIAL_ID, DEMO_PASSWORD; PORT
 * (3000), TELNYX_API (https://api.telnyx.com). The API key never leaves this process.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const { TELNYX_API = 'https://api.telnyx.com', TELNYX_API_KEY, TELNYX_CREDENTIAL_ID, DEMO_PASSWORD = '' } = process.env;
const port = Number(process.env.PORT ?? 3000);
const maxTokensPerMinute = 10;

/** User by session id. Replace this and `logIn` with the sessions of your site. @type {Map<string, string>} */
const sessions = new Map();
/** When each user asked for tokens in the last minute. @type {Map<string, number[]>} */
const requestTimes = new Map();

/** @typedef {import('node:http').IncomingMessage} Request */
/** An answer: its status, its JSON and its headers. @typedef {[status: number, body: object, headers?: Record<string, string>]} Answer */

/** Who is logged in. @param {Request} request */
function userOf(request) {
  const [, id = ''] = /(?:^|;\s*)session=(\w+)/.exec(request.headers.cookie ?? '') ?? [];
  return sessions.get(id);
}

/** Stands in for the login of your site: accepts any user with DEMO_PASSWORD, and none if that is not set. @param {Request} request @returns {Promise<Answer>} */
async function logIn(request) {
  let body = '';
  for await (const chunk of request) if ((body += chunk).length > 1_000) return [413, { error: 'too long' }];
  const { user = '', password = '' } = Object.fromEntries(new URLSearchParams(body));
  const [given, wanted] = [Buffer.from(password), Buffer.from(DEMO_PASSWORD)];
  const isRight = wanted.length > 0 && given.length === wanted.length && timingSafeEqual(given, wanted);
  if (!user || !isRight) return [401, { error: 'wrong user or password' }];
  const id = randomBytes(32).toString('hex');
  sessions.set(id, user);
  return [200, { user }, { 'set-cookie': `session=${id}; Path=/; HttpOnly; Secure; SameSite=Strict` }];
}

/** CSRF: only our own pages may ask. Browsers say which page asks, and no page can change that. @param {Request} request */
function isOwnPage({ headers }) {
  if (headers['sec-fetch-site']) return headers['sec-fetch-site'] === 'same-origin';
  return URL.canParse(headers.origin ?? '') && new URL(headers.origin ?? '').host === headers.host;
}

/** Counts a request of this user, unless there were too many. @param {string} user */
function isWithinLimit(user) {
  const times = (requestTimes.get(user) ?? []).filter(time => time > Date.now() - 60_000);
  requestTimes.set(user, times);
  return times.length < maxTokensPerMinute && times.push(Date.now()) > 0;
}

/** The telephony credential of a user. With one for all, a call rings for every user: keep an id for each user. @param {string} _user */
const credentialOf = _user => TELNYX_CREDENTIAL_ID ?? '';

/** @param {Request} request @returns {Promise<Answer>} */
async function token(request) {
  const user = userOf(request);
  if (!user) return [401, { error: 'log in first' }];
  if (!isOwnPage(request)) return [403, { error: 'not from this page' }];
  if (!isWithinLimit(user)) return [429, { error: 'too many requests' }, { 'retry-after': '60' }];
  const path = `/v2/telephony_credentials/${encodeURIComponent(credentialOf(user))}/token`;
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
}

/** @type {Record<string, (request: Request) => Promise<Answer>>} */
const routes = { '/login': logIn, '/api/telnyx-token': token };

/** @param {Request} request @returns {Promise<Answer>} */
async function answer(request) {
  const route = routes[request.url?.split('?')[0] ?? ''];
  if (!route) return [404, { error: 'not found' }];
  return request.method === 'POST' ? route(request) : [405, { error: 'POST only' }, { allow: 'POST' }];
}

const server = createServer(async (request, response) => {
  const [status, body, headers] = await answer(request).catch(
    () => /** @type {Answer} */ ([400, { error: 'bad request' }]),
  );
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers });
  response.end(JSON.stringify(body));
});
server.listen(port, '127.0.0.1', () => console.log(`token server at http://127.0.0.1:${port}`));
