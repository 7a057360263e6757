// @ts-check
/** The gateway: a telephone network for one machine, reached by WebSocket, steered by tests over HTTP. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { Connection } from './connection.mjs';
import { answerHttp } from './control.mjs';
import { dialectOf } from './dialects.mjs';
import { rehearse } from './media.mjs';
import { refusals } from './protocol.mjs';
import { Session } from './session.mjs';
import { Settings } from './settings.mjs';
import { ToneLibrary } from './sound.mjs';

/** @typedef {import('./call.mjs').Call} Call */
/** @typedef {{ dir: 'received' | 'sent', time: number, connection: Connection, text: string }} FrameRecord */

const KEPT_CALLS = 50;
const KEPT_FRAMES = 2_000;

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
  /** @type {FrameRecord[]} */
  frames = [];
  /** Call reports as they came. @type {{ time: number, reportId?: unknown, callId?: unknown, voiceSdkId?: unknown, text: string }[]} */
  reports = [];
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
    const wanted = typeof sessid === 'string' && sessid ? sessid : undefined;
    const current = connection.session?.user === user ? connection.session : undefined;
    const known = wanted === undefined ? current : this.sessions.get(wanted);
    if (known && known.user !== user) throw refusals.sessionInUse();
    const session = known ?? new Session(this, user, wanted);
    this.sessions.set(session.sessid, session);
    session.join(connection);
    return session;
  }

  /** Sessions of a user with a socket. @param {string} user */
  sessionsOf(user) {
    return [...this.sessions.values()].filter(session => session.user === user && session.connection);
  }

  /** @param {Call} call */
  forget(call) {
    this.calls.delete(call.callId);
    this.endedCalls.push(call.snapshot());
    if (this.endedCalls.length > KEPT_CALLS) this.endedCalls.shift();
  }

  /** @param {FrameRecord['dir']} dir @param {Connection} connection @param {string} text */
  record(dir, connection, text) {
    this.counters[dir]++;
    this.frames.push({ dir, time: Date.now(), connection, text });
    if (this.frames.length > KEPT_FRAMES) this.frames.shift();
  }

  /** As if it had just started. */
  reset() {
    for (const session of [...this.sessions.values()]) session.end();
    for (const { socket } of this.connections) socket.terminate();
    for (const socket of this.ignored) socket.destroy();
    this.settings = new Settings(this.#server);
    this.endedCalls = [];
    this.counters = { received: 0, sent: 0 };
    this.frames = [];
    this.reports = [];
  }
}

/**
 * Starts a gateway. Port 0 picks a free one; unless told not to, it warms up while it waits for the first caller.
 * @param {{ port?: number, host?: string, server?: import('./servers.mjs').ServerName, warm?: boolean, log?: (message: string) => void }} [options]
 */
export async function startGateway({
  port = 8080,
  host = '127.0.0.1',
  server: kind = 'telnyx',
  warm = true,
  log = () => {},
} = {}) {
  const gateway = new Gateway(log, kind);
  const server = createServer((request, response) => answerHttp(gateway, request, response));
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1 << 20 });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', error => log(`upgrade: ${error.message}`));
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
