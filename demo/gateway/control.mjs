// @ts-check
/** The strings that tests pull: HTTP controls, each an entry in a table; README.md lists them for people. */
import { playEcho, playTone } from './dial-plan.mjs';
import { callIn } from './fork.mjs';
import { Network } from './network.mjs';
import { isOutage } from './outages.mjs';
import { endingNamed } from './protocol.mjs';
import { isSdpEdit } from './sdp-edits.mjs';
import { isServer, isTransferOrder } from './servers.mjs';

/** @typedef {import('./gateway.mjs').Gateway} Gateway */
/** @typedef {Record<string, any>} Body */

/** Bytes of a request's body: of what tests do, and of anything else. */
const LONGEST_CONTROL = 32 * 1024 * 1024;
const LONGEST_BODY = 1024 * 1024;

/** A control that cannot be done, with its HTTP status. */
class Impossible extends Error {
  /** @param {number} status @param {string} message */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** @param {Gateway} gateway @param {unknown} user connections of a user, or of all */
const connectionsOf = (gateway, user) =>
  [...gateway.connections].filter(({ session }) => user === undefined || session?.user === String(user));

/** Frames of ours as the outbox knows them: events of a method, or replies to it. @param {Body} which */
const frameOf = ({ method, reply }) => (reply ? `reply ${method}` : method);

/** @param {Gateway} gateway @param {unknown} callId */
function callOf(gateway, callId) {
  const call = gateway.calls.get(String(callId));
  if (!call) throw new Impossible(404, `no call ${callId}`);
  return call;
}

/** A value of a table, or 404. @template T @param {(value: unknown) => value is T} isKnown @param {unknown} value @returns {T} */
function known(isKnown, value) {
  if (!isKnown(value)) throw new Impossible(404, `there is no ${value}`);
  return value;
}

/** @type {Record<string, (gateway: Gateway, query: URLSearchParams) => unknown>} */
const reading = {
  state: gateway => ({
    users: usersOf(gateway),
    sockets: gateway.connections.size,
    ignored: gateway.ignored.size,
    frames: gateway.counters,
    peers: [...gateway.calls.values()].filter(call => call.hasMedia).length,
    push: gateway.settings.pushes.snapshot(),
    calls: [...gateway.endedCalls, ...[...gateway.calls.values()].map(call => call.snapshot())],
  }),
  frames: (gateway, query) => {
    const user = query.get('user');
    return gateway.frames.records
      .filter(({ signedIn }) => user === null || signedIn.user === user)
      .map(({ signedIn, ...frame }) => ({ ...frame, user: signedIn.user }));
  },
  reports: gateway => gateway.reports.records,
  metrics: gateway => {
    const { user, system } = process.cpuUsage();
    return {
      cpu: (user + system) / 1e6,
      rss: process.memoryUsage().rss,
      uptime: process.uptime(),
      calls: gateway.calls.size,
    };
  },
};

/** @type {Record<string, (gateway: Gateway, body: Body) => unknown>} */
const writing = {
  reset: gateway => gateway.reset(),
  ring,
  hold: (gateway, body) =>
    gateway.settings.pushes.hold(String(body.user), () => {
      if (gateway.sessionsOf(String(body.user)).length > 0) ring(gateway, body);
    }),
  hangup: (gateway, { callId, cause = 'NORMAL_CLEARING', ...rest }) =>
    callOf(gateway, callId).end({ ...endingNamed(cause), cause, ...rest }),
  media: (gateway, { callId, mode }) => {
    const call = callOf(gateway, callId);
    if (!call.hasMedia) throw new Impossible(404, `call ${callId} has no media`);
    call.suffer(mode === 'off' ? undefined : known(isOutage, mode));
  },
  server: (gateway, { server }) => gateway.settings.play(known(isServer, server)),
  'transfer-order': (gateway, { first }) => {
    gateway.settings.transferOrder = known(isTransferOrder, first);
  },
  impair: (gateway, { callId, ...impairment }) => {
    const whose = callId === undefined ? gateway.settings : callOf(gateway, callId);
    whose.network = new Network(impairment);
  },
  features: (gateway, { transfer }) => {
    const { withheld } = gateway.settings;
    for (const action of ['transfer', 'replace']) withheld[transfer ? 'delete' : 'add'](action);
  },
  drop: (gateway, { user, code }) => {
    for (const { socket } of connectionsOf(gateway, user)) {
      if (code === undefined) socket.terminate();
      else socket.close(code);
    }
  },
  refuse: (gateway, { host, all, silent, off }) => {
    gateway.settings.refuse = off ? undefined : { host: all ? undefined : host, silent };
  },
  'gateway-state': (gateway, { state, push, user }) => {
    gateway.settings.gatewayStates.set(user === undefined ? '*' : String(user), state);
    if (push) for (const connection of connectionsOf(gateway, user)) connection.request('gatewayState', { state });
  },
  delay: (gateway, { method, ms }) => void gateway.settings.delays.set(method, ms),
  swallow: (gateway, { method, count = 1, handled = false }) =>
    gateway.settings.swallows.set(method, count, { handled }),
  'reply-error': (gateway, { method, code, message, count = 1 }) =>
    gateway.settings.replyErrors.set(method, count, { code, message }),
  duplicate: (gateway, { count = 1, ...which }) => gateway.settings.duplicates.set(frameOf(which), count, {}),
  late: (gateway, { ms, count = 1, ...which }) => gateway.settings.lates.set(frameOf(which), count, { ms }),
  'broken-sdp': (gateway, { method, sdp = 'v=0\r\nbroken\r\n', count = 1 }) =>
    gateway.settings.brokenSdps.set(method, count, { sdp }),
  sdp: (gateway, { method, edit, count = 1 }) =>
    gateway.settings.sdpEdits.set(method, count, { edit: known(isSdpEdit, edit) }),
  inject: (gateway, { user, frame, frames = [frame] }) => {
    for (const connection of connectionsOf(gateway, user)) {
      for (const each of frames) connection.sendText(typeof each === 'string' ? each : JSON.stringify(each));
    }
  },
  'refuse-reports': (gateway, { status = 503, count = 1 }) =>
    gateway.settings.reportErrors.set('call_report', count, { status }),
  punt: (gateway, { user }) => {
    for (const connection of connectionsOf(gateway, user)) {
      connection.request('punt', {});
      connection.socket.close(1000);
    }
  },
  ping: (gateway, { user }) => {
    for (const connection of connectionsOf(gateway, user)) connection.ping();
  },
  'widget-settings': (gateway, { settings }) => {
    gateway.settings.widget = settings;
    for (const { assistant } of gateway.sessions.values()) assistant?.welcome();
  },
  trickle: (gateway, { mode }) => {
    gateway.settings.trickle = mode;
  },
  'mute-server': (gateway, { user, mode = 'mute' }) => {
    for (const connection of connectionsOf(gateway, user)) connection.impairment = mode === 'off' ? undefined : mode;
  },
  'session-ttl': (gateway, { ms }) => {
    gateway.settings.sessionTtl = ms;
  },
};

/** Sockets by user. @param {Gateway} gateway */
function usersOf(gateway) {
  /** @type {Record<string, { sockets: number }>} */
  const users = {};
  for (const { session } of gateway.connections) {
    if (session) (users[session.user] ??= { sockets: 0 }).sockets++;
  }
  return users;
}

/** What the caller of a ring does once it is answered. @type {Record<string, (call: import('./call.mjs').Call) => void>} */
const callers = { tone: playTone, echo: playEcho };

/** Somebody from outside calls a user. @param {Gateway} gateway @param {Body} body */
function ring(gateway, { user, from = '+15551230000', name = 'Caller', kind = 'tone', headers = [] }) {
  const sessions = gateway.sessionsOf(String(user));
  if (sessions.length === 0) throw new Impossible(404, `user ${user} has no socket`);
  const setup = { destination: String(user), caller: { name, number: from }, headers };
  const callIds = callIn(sessions, setup, leg => callers[kind]?.(leg));
  return { callId: callIds[0], callIds };
}

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-allow-private-network': 'true',
};

/**
 * Answers an HTTP request: `/control/<name>`, and whatever a client reports.
 * @param {Gateway} gateway @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response
 */
export async function answerHttp(gateway, request, response) {
  const reply = (/** @type {number} */ status, /** @type {unknown} */ body) => {
    response.writeHead(status, { ...cors, 'content-type': 'application/json' });
    response.end(JSON.stringify(body ?? {}));
  };
  try {
    reply(200, await perform(gateway, request));
  } catch (error) {
    const status = error instanceof Impossible ? error.status : 500;
    reply(status, { error: error instanceof Error ? error.message : String(error) });
  }
}

/** @param {Gateway} gateway @param {import('node:http').IncomingMessage} request */
async function perform(gateway, request) {
  const [pathname = '/', query] = (request.url ?? '/').split('?');
  if (request.method === 'OPTIONS') return {};
  if (pathname === '/')
    return { gateway: 'telnyx-elements', controls: [...Object.keys(reading), ...Object.keys(writing)] };
  const name = /^\/control\/([\w-]+)$/.exec(pathname)?.[1] ?? '';
  if (request.method === 'GET' && Object.hasOwn(reading, name))
    return reading[name]?.(gateway, new URLSearchParams(query));
  const text = await bodyOf(request, pathname.startsWith('/control/') ? LONGEST_CONTROL : LONGEST_BODY);
  if (request.method === 'POST' && Object.hasOwn(writing, name))
    return writing[name]?.(gateway, text ? JSON.parse(text) : {});
  if (request.method === 'POST' && pathname === '/call_report') return takeReport(gateway, request.headers, text);
  throw new Impossible(404, `no ${request.method} ${pathname}`);
}

/** What a client says of a call that it had. @param {Gateway} gateway @param {import('node:http').IncomingHttpHeaders} headers @param {string} text */
function takeReport(gateway, headers, text) {
  const failure = gateway.settings.reportErrors.take('call_report');
  if (failure) throw new Impossible(failure.status, 'refused, as it was told');
  const { 'x-call-report-id': reportId, 'x-call-id': callId, 'x-voice-sdk-id': voiceSdkId } = headers;
  gateway.reports.add({ time: Date.now(), reportId, callId, voiceSdkId, text });
}

/** Reads to the end, so that whoever sends gets the answer, but keeps no more than that. @param {import('node:http').IncomingMessage} request @param {number} most bytes */
async function bodyOf(request, most) {
  /** @type {Buffer[]} */
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > most) chunks.length = 0;
    else chunks.push(chunk);
  }
  if (size > most) throw new Impossible(413, `longer than ${most} bytes`);
  return Buffer.concat(chunks).toString();
}
