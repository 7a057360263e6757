// @ts-check
/** The gateway: a telephone network for one machine, reached by WebSocket, steered by tests over HTTP. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { Access } from './access.mjs';
import { Connection } from './connection.mjs';
import { answerHttp } from './control.mjs';
import { dialectOf } from './dialects.mjs';
import { cut, Kept } from './kept.mjs';
import { rehearse } from './media.mjs';
import { refusals } from './protocol.mjs';
import { Session } from './session.mjs';
import { Settings } from './settings.mjs';
import { ToneLibrary } from './sound.mjs';

/** @typedef {import('./call.mjs').Call} Call */
/** @typedef {{ dir: 'received' | 'sent', time: number, signedIn: { user?: string }, text: string }} FrameRecord */
/** @typedef {{ time: number, reportId?: unknown, callId?: unknown, voiceSdkId?: unknown, text: string }} ReportRecord */

const KEPT_CALLS = 50;
/** Characters of each text about a call that has ended. */
const KEPT_TEXT = 1_024;
const KEPT_FRAMES = { records: 2_000, text: 64 * 1024, total: 16 * 1024 * 1024 };
const KEPT_REPORTS = { records: 100, text: 1024 * 1024, total: 16 * 1024 * 1024 };
/** Sessions whose socket is gone may wait for the next one, but not more than these. */
const MOST_SESSIONS = 500;
/** Characters of a session id; ours have 36. */
const LONGEST_ID = 128;

export class Gateway {
  settings;
  tones = new ToneLibrary();
  /** @type {Set<Connection>} */
  connections = new Set();
  /** @type {Map<string, Session>} */
  sessions = new Map();
  /** Live calls. @type {Map<string, Call>} */
  calls = new Map();
  /** What the last calls were, for reading. @type {ReturnType<Call['snapshot']>[]} */
  endedCalls = [];
  counters = { received: 0, sent: 0 };
  /** @type {Kept<FrameRecord>} */
  frames = new Kept(KEPT_FRAMES);
  /** Call reports as they came. @type {Kept<ReportRecord>} */
  reports = new Kept(KEPT_REPORTS);
  /** TCP connections whose upgrade is never answered. @type {Set<import('node:stream').Duplex>} */
  ignored = new Set();
  #requestId = 0;
  #server;

  /** @param {(message: string) => void} log @param {import('./servers.mjs').ServerName} server */
  constructor(log, server) {
    this.log = log;
    this.#server = server;
    this.settings = new Settings(server);
  }

  nextRequestId() {
    return ++this.#requestId;
  }

  /** @param {import('ws').WebSocket} socket @param {import('node:http').IncomingMessage} request */
  connected(socket, request) {
    const query = new URLSearchParams(request.url?.split('?')[1]);
    this.connections.add(new Connection(this, socket, dialectOf(request.url), query.get('voice_sdk_id')));
  }

  /** @param {Connection} connection */
  disconnected(connection) {
    this.connections.delete(connection);
    connection.session?.leave();
  }

  /** A new session, or an old one on a new socket. @param {Connection} connection @param {string} user @param {unknown} sessid */
  openSession(connection, user, sessid) {
    const wanted = typeof sessid === 'string' && sessid.length <= LONGEST_ID && sessid ? sessid : undefined;
    const current = connection.session?.user === user ? connection.session : undefined;
    const known = wanted === undefined ? current : this.sessions.get(wanted);
    if (known && known.user !== user) throw refusals.sessionInUse();
    const session = known ?? new Session(this, user, wanted);
    this.sessions.set(session.sessid, session);
    session.join(connection);
    if (this.sessions.size > MOST_SESSIONS) this.#oldestLeft()?.end();
    return session;
  }

  #oldestLeft() {
    for (const session of this.sessions.values()) if (!session.connection) return session;
    return undefined;
  }

  /** Sessions of a user with a socket. @param {string} user */
  sessionsOf(user) {
    return [...this.sessions.values()].filter(session => session.user === user && session.connection);
  }

  /** @param {Call} call */
  forget(call) {
    this.calls.delete(call.callId);
    this.endedCalls.push(/** @type {ReturnType<Call['snapshot']>} */ (withShortTexts(call.snapshot())));
    if (this.endedCalls.length > KEPT_CALLS) this.endedCalls.shift();
  }

  /** @param {FrameRecord['dir']} dir @param {Connection} connection @param {string} text */
  record(dir, connection, text) {
    this.counters[dir]++;
    this.frames.add({ dir, time: Date.now(), signedIn: connection.signedIn, text });
  }

  /** As if it had just started. */
  reset() {
    for (const session of [...this.sessions.values()]) session.end();
    for (const { socket } of this.connections) socket.terminate();
    for (const socket of this.ignored) socket.destroy();
    this.settings = new Settings(this.#server);
    this.endedCalls = [];
    this.counters = { received: 0, sent: 0 };
    this.frames.clear();
    this.reports.clear();
  }
}

/** @param {Record<string, unknown>} snapshot */
const withShortTexts = snapshot =>
  Object.fromEntries(
    Object.entries(snapshot).map(([name, value]) => [name, typeof value === 'string' ? cut(value, KEPT_TEXT) : value]),
  );

/**
 * @typedef {object} GatewayOptions
 * @property {number} [port] 0 picks a free one
 * @property {string} [host] address to listen at
 * @property {string[]} [origins] of pages that may call besides those of this machine
 * @property {import('./servers.mjs').ServerName} [server] which kind of server it plays
 * @property {boolean} [warm] false: it does not warm up while it waits for the first caller
 * @property {(message: string) => void} [log]
 */

/** Starts a gateway. @param {GatewayOptions} [options] */
export async function startGateway({
  port = 8080,
  host = '127.0.0.1',
  origins = [],
  server: kind = 'telnyx',
  warm = true,
  log = () => {},
} = {}) {
  const gateway = new Gateway(log, kind);
  const access = new Access(origins, host);
  const server = createServer((request, response) => {
    const refusal = access.refusal(request);
    if (refusal) forbid(response, refusal);
    else void answerHttp(gateway, request, response);
  });
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1 << 20 });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', error => log(`upgrade: ${error.message}`));
    const refusal = access.refusal(request);
    if (refusal) return forbidSocket(socket, refusal);
    if (gateway.settings.refuses(request.headers.host)) return refuse(gateway, socket);
    sockets.handleUpgrade(request, socket, head, accepted => gateway.connected(accepted, request));
  });
  server.listen(port, host);
  await once(server, 'listening');
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  if (warm)
    setImmediate(() => {
      gateway.tones.tone('opus', [440]);
      rehearse().catch(error => log(`rehearsal: ${error}`));
    });
  return {
    port: address.port,
    url: `ws://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    close: () => stop(gateway, server),
  };
}

/** @param {import('node:http').ServerResponse} response @param {string} line */
function forbid(response, line) {
  response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(`${line}\n`);
}

/** @param {import('node:stream').Duplex} socket @param {string} line */
function forbidSocket(socket, line) {
  const type = 'Content-Type: text/plain; charset=utf-8';
  socket.end(
    `HTTP/1.1 403 Forbidden\r\nConnection: close\r\n${type}\r\nContent-Length: ${Buffer.byteLength(line) + 1}\r\n\r\n${line}\n`,
  );
}

/** @param {Gateway} gateway @param {import('node:stream').Duplex} socket */
function refuse(gateway, socket) {
  if (!gateway.settings.refuse?.silent) {
    return socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  }
  gateway.ignored.add(socket);
  socket.on('close', () => gateway.ignored.delete(socket));
  socket.resume();
}

/** @param {Gateway} gateway @param {import('node:http').Server} server */
async function stop(gateway, server) {
  gateway.reset();
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
}
