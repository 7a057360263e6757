/**
 * A fake of those calls of Telnyx's API that the servers of the demo make: a token for a telephony credential, and commands
 * about a call, which whoever starts it carries out.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';

/** A token that the local gateway takes: it reads the user and does not check signatures. @param {string} user */
export function tokenOf(user) {
  const part = (/** @type {object} */ json) => Buffer.from(JSON.stringify(json)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ sub: user, exp: Math.round(Date.now() / 1000) + 3_600 })}.eA`;
}

/** @typedef {{ call: string, action: string, body: Record<string, any> }} Command */

/** @param {import('node:http').IncomingMessage} request @returns {Promise<Command | undefined>} */
async function commandOf(request) {
  const [, call = '', action = ''] = /^\/v2\/calls\/([^/]+)\/actions\/(\w+)$/.exec(request.url ?? '') ?? [];
  let body = '';
  for await (const chunk of request) body += chunk;
  return action ? { call: decodeURIComponent(call), action, body: JSON.parse(body) } : undefined;
}

/**
 * Answers as Telnyx does for this key and this credential. `broken` is what it says instead, as long as it is set.
 * `onCommand` gives the status of the answer to a command.
 * @param {{ key?: string, credential?: string, user?: string, onCommand?: (command: Command) => number | Promise<number> }} [options]
 */
export async function startTelnyxApi({
  key = 'KEY-of-the-test',
  credential = 'cred 1/2',
  user = '1000',
  onCommand,
} = {}) {
  const api = {
    key,
    credential,
    url: '',
    /** @type {string[]} */
    requests: [],
    /** @type {{ status: number, text: string } | undefined} */
    broken: undefined,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    api.requests.push(`${method} ${url}`);
    const command = await commandOf(request);
    const isAsked = method === 'POST' && url === `/v2/telephony_credentials/${encodeURIComponent(credential)}/token`;
    const isAllowed = headers.authorization === `Bearer ${key}`;
    if (command && onCommand && isAllowed) {
      const status = await onCommand(command);
      response.writeHead(status, { 'content-type': 'application/json' }).end('{"data":{"result":"ok"}}');
      return;
    }
    const { status, text } = api.broken ?? {
      status: !isAllowed ? 401 : isAsked ? 201 : 404,
      text: isAllowed && isAsked ? tokenOf(user) : '{"errors":[{"detail":"private words of the API"}]}',
    };
    response.writeHead(status, { 'content-type': status === 201 ? 'text/plain' : 'application/json' });
    response.end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  api.url = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  return api;
}
