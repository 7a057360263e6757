/**
 * Clients of one page that share a session: to each other they are what tabs are, by real locks and channels.
 * Covers: `tabs-code.ts`, `act-on.ts`, `call-elsewhere.ts`, `wishes.ts`, `tab-link.ts`, `tab-transport.ts`, `moved.ts`, `shown-calls.ts`, `async-dispose.ts`, `report-error.ts`.
 */
import { expect } from '@open-wc/testing';
import { TelnyxClient, type Call, type ClientOptions } from '../../../src/client/index.js';
import { actOn } from '../../../src/client/tabs/act-on.js';
import { audioSdp } from '../../support/fake-peer.js';
import { rejection } from '../../support/rejection.js';
import { ScriptedServer } from '../../support/scripted-server.js';
import { until } from '../../support/until.js';

let server: ScriptedServer;
let user = '';
let clients: TelnyxClient[] = [];

beforeEach(() => {
  server = new ScriptedServer();
  user = `ada-${crypto.randomUUID()}`;
  clients = [];
});
afterEach(() => Promise.all(clients.map(client => client.disconnect())));

function newTab(options: ClientOptions = {}): TelnyxClient {
  const account = { login: user, password: 'x', iceServers: [], ringtone: 'off', tabs: 'shared' } as const;
  const client = new TelnyxClient({ ...account, ...options }, { transport: server.transport });
  clients.push(client);
  return client;
}

async function twoTabs(): Promise<[TelnyxClient, TelnyxClient]> {
  const [first, second] = [newTab(), newTab()];
  await first.connect();
  await second.connect();
  return [first, second];
}

/** A call that rings in one of them. Gives that one first. */
async function ringing(): Promise<{ own: TelnyxClient; other: TelnyxClient; id: string }> {
  const tabs = await twoTabs();
  const id = crypto.randomUUID();
  server.request('invite', { callID: id, sdp: audioSdp(), caller_id_name: 'Ada', caller_id_number: '+15550100' });
  await until(() => tabs.every(({ state }) => state.calls.length === 1), { what: 'both show the call' });
  const [own, other] = tabs.toSorted(
    (a, b) => Number(a.state.calls[0]?.elsewhere ?? false) - Number(b.state.calls[0]?.elsewhere ?? false),
  ) as [TelnyxClient, TelnyxClient];
  return { own, other, id };
}

const calls = ({ state }: TelnyxClient) => state.calls.map(({ state: its, elsewhere }) => [its, elsewhere ?? false]);

describe('tabs that share a session', () => {
  it('have one socket, one sign-in and one session', async () => {
    const [first, second] = await twoTabs();
    expect([server.urls.length, server.count('login')]).to.deep.equal([1, 1]);
    expect(second.sessionId).to.equal(first.sessionId);
    expect(second.owner).to.deep.equal(first.owner);
  });

  it('have a session of their own with `own`, which is the default', async () => {
    for (const tabs of ['own', undefined] as const) await newTab({ tabs }).connect();
    expect([server.urls.length, server.count('login')]).to.deep.equal([2, 2]);
  });

  it('share only between the same user, region and server', async () => {
    await newTab().connect();
    await newTab({ region: 'eu' }).connect();
    await newTab({ login: `${user}-2` }).connect();
    await newTab({ host: 'wss://phone.example' }).connect();
    expect(server.count('login')).to.equal(4);
  });

  it('show a call in each; one of them emits it', async () => {
    const { own, other } = await ringing();
    expect([calls(own), calls(other)]).to.deep.equal([[['ringing', false]], [['ringing', true]]]);
    expect(other.state.currentCallId).to.equal(own.state.currentCallId);
    expect(other.getCall(other.state.currentCallId ?? '')?.customHeaders).to.deep.equal({});
  });

  it('decline it from either', async () => {
    const { own, other, id } = await ringing();
    const ended: string[] = [];
    for (const tab of [own, other]) tab.on('callended', ({ call }) => ended.push(call.id));
    const call = other.getCall(id);
    const states: string[] = [];
    call?.on('statechange', ({ state }) => states.push(state));
    await call?.hangup();
    expect((await server.asked('bye'))['dialogParams']).to.deep.include({ callID: id });
    await until(() => !other.state.calls.length);
    expect([own.state.calls.length, ended, states]).to.deep.equal([0, [id], ['done']]);
    expect(other.state.lastCall).to.deep.include({ id, state: 'done' });
    expect(other.state.lastCall?.termination).to.deep.equal(own.state.lastCall?.termination);
  });

  it('silence it from either', async () => {
    const { own, other, id } = await ringing();
    other.getCall(id)?.silence();
    await until(() => own.state.calls[0]?.silenced);
    await until(() => other.state.calls[0]?.silenced);
  });

  it('reject in the one what the other refuses', async () => {
    const { other, id } = await ringing();
    const call = other.getCall(id) as Call;
    for (const wish of [call.hold(), call.dtmf('1'), call.transfer('9196')])
      expect(await rejection(wish)).to.include({ code: 49_003 });
    expect(await rejection(call.bringHere())).to.include({ code: 49_003 });
    expect(calls(other)).to.deep.equal([['ringing', true]]);
    expect(await rejection(call.exportReport())).to.include({ code: 49_003 });
  });

  it('go on when the first is disconnected: the other signs in, for the same session', async () => {
    const [first, second] = await twoTabs();
    const { sessionId } = second;
    await first.disconnect();
    await until(() => second.registered && server.count('login') === 2, { what: 'the second signs in' });
    const { params } = server.received.findLast(({ method }) => method === 'login') ?? {};
    expect(params).to.include({ sessid: sessionId, reconnection: true });
  });

  it('lose and regain the connection together', async () => {
    const [first, second] = await twoTabs();
    server.drop();
    await until(() => !first.registered && !second.registered);
    await until(() => first.registered && second.registered);
    expect([server.urls.length, server.count('login')]).to.deep.equal([2, 2]);
  });

  it('a tab whose sign-in is refused leaves the session to the others', async () => {
    server.on('login', ({ passwd }) => {
      if (passwd === 'wrong') throw new Error('no');
      return { sessid: 'session-1' };
    });
    const [first, second] = [newTab({ password: 'wrong' }), newTab()];
    expect(await rejection(first.connect())).to.include({ code: 46_001 });
    await second.connect();
    expect([first.state.registration, second.state.registration]).to.deep.equal(['failed', 'registered']);
  });
});

describe('what another tab may ask of a call', () => {
  it('is a list; the rest is refused', async () => {
    const asked: string[] = [];
    const call = new Proxy({} as Call, { get: (_call, name) => () => void asked.push(String(name)) });
    await actOn(call, 'hold', []);
    expect(await rejection(actOn(call, 'replaceTrack', [null]))).to.include({ code: 44_002 });
    expect(await rejection(actOn(call, 'constructor', []))).to.include({ code: 44_002 });
    expect(await rejection(actOn(undefined, 'hold', []))).to.include({ code: 44_002 });
    expect(asked).to.deep.equal(['hold']);
  });
});
