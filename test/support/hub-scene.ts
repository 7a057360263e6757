/** The hub of a shared session with tabs that a test speaks for, and a server that it plays. */
import { Log } from '../../src/client/log/log.js';
import { dialects } from '../../src/client/signaling/dialect.js';
import { Hub } from '../../src/client/signaling/shared-session/hub.js';
import type { HubMessage, SharedCall, TabMessage } from '../../src/client/signaling/shared-session/messages.js';
import { FakeClock, flush } from './fake-clock.js';
import { FakeNetwork } from './fake-transport.js';

const url = 'wss://rtc.example/';
const silent = new Log(() => ({ level: 'none', logger: { log: () => {} } }), new FakeClock());

/** A call as a tab shows it: it rings, unless it is said otherwise. */
export const shown = (id: string, more: Partial<SharedCall> = {}): SharedCall => ({
  id,
  direction: 'inbound',
  state: 'ringing',
  activeSince: null,
  ...more,
});

/** A hub, its tabs, and the server that it is connected to. */
export class HubScene {
  readonly clock = new FakeClock();
  readonly network = new FakeNetwork();
  readonly posted = new Map<string, HubMessage[]>();
  /** It holds the session; until another tab takes it. */
  isCurrent = true;
  readonly hub = new Hub({
    clock: this.clock,
    log: silent,
    dialect: () => dialects.telnyx,
    transport: this.network.factory,
    isCurrent: () => Promise.resolve(this.isCurrent),
    orphanTimeoutMs: () => 60_000,
    post: (tab, message) => this.of(tab).push(message),
  });

  of(tab: string): HubMessage[] {
    const messages = this.posted.get(tab) ?? [];
    this.posted.set(tab, messages);
    return messages;
  }

  /** What the hub posted of this type, newest last. */
  got<T extends HubMessage['type']>(tab: string, type: T): Extract<HubMessage, { type: T }>[] {
    return this.of(tab).filter((message): message is Extract<HubMessage, { type: T }> => message.type === type);
  }

  /** The frames of the server as a tab got them. */
  frames(tab: string): { readonly id?: unknown; readonly method?: string; readonly [key: string]: unknown }[] {
    return this.got(tab, 'frame').map(({ text }) => JSON.parse(text) as { method?: string });
  }

  methods(tab: string): string[] {
    return this.frames(tab).flatMap(({ method }) => method?.replace('telnyx_rtc.', '') ?? []);
  }

  send(tab: string, message: TabMessage): void {
    this.hub.handle(tab, message);
  }

  join(tab: string, at: number, more: Partial<Extract<TabMessage, { type: 'hello' }>> = {}): void {
    const attention = { isVisible: at > 0, at };
    this.send(tab, { type: 'hello', attention, sessionId: null, calls: [], elsewhere: [], ...more });
    this.open(tab, 1);
  }

  open(tab: string, connection: number, again = false): void {
    this.send(tab, { type: 'open', connection, url, again });
  }

  /** @param isHere It is in the page of the hub, which may see its password. */
  login(tab: string, { connection = 1, isHere = true, identity = 'login:ada', id = `login-${tab}` } = {}): void {
    const frame = { jsonrpc: '2.0', id, method: 'login', params: { login: 'ada', passwd: 'secret' } };
    this.send(tab, { type: 'login', connection, id, identity, text: isHere ? JSON.stringify(frame) : null });
  }

  ask(tab: string, method: string, params: object, id = `${method}-${tab}`): void {
    const text = JSON.stringify({ jsonrpc: '2.0', id, method: `telnyx_rtc.${method}`, params });
    this.send(tab, { type: 'frame', connection: 1, text });
  }

  show(tab: string, ...calls: SharedCall[]): void {
    this.send(tab, { type: 'calls', calls, ended: null });
  }

  get server() {
    return this.network.last;
  }
}

/** A hub with tabs that are signed in: `a`, in whose page it is, hidden; `b`, seen; and `c`, seen before. */
export async function signedIn(): Promise<HubScene> {
  const scene = new HubScene();
  scene.join('a', 0);
  scene.join('b', 20);
  scene.join('c', 10);
  await flush();
  await scene.server.open();
  scene.login('a');
  scene.login('b', { isHere: false });
  scene.login('c', { isHere: false });
  await scene.server.reply('login', { sessid: 'session-1' });
  await scene.server.request('clientReady', { reattached_sessions: [] });
  return scene;
}

/** The same, with a call that `b` has answered. */
export async function talking(): Promise<HubScene> {
  const scene = await signedIn();
  await scene.server.request('invite', { callID: 'call-1', sdp: 'offer' });
  scene.show('b', shown('call-1', { state: 'active', activeSince: 1 }));
  await flush();
  return scene;
}
