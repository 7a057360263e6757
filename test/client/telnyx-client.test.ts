/** Covers: `wanted-settings.ts`, `client-connection.ts`, `client-parts.ts`, `client-events.ts`, `client-state.ts`, `client-store.ts`. */
import { expect } from '@open-wc/testing';
import {
  TelnyxClient,
  TelnyxError,
  initialState,
  type ClientOptions,
  type ClientState,
} from '../../src/client/index.js';
import { account, dialed, newPhone, readyPhone, takeDown } from '../support/phone.js';
import { rejection } from '../support/rejection.js';
import { withCalls } from '../support/needs.js';

describe('TelnyxClient', () => {
  afterEach(takeDown);

  it('opens nothing before connect(), and shows the initial state', () => {
    const { state } = new TelnyxClient({ ...account, country: 'de' });
    expect(state).to.deep.equal({ ...initialState, country: { code: 'DE', from: 'option' } });
    expect(state).to.satisfy(Object.isFrozen);
  });

  it('signs in, and tells it in state, events and getters', async () => {
    const { client } = newPhone();
    const told: string[] = [];
    for (const type of ['socketconnected', 'sessionupdated', 'ready', 'error'] as const)
      client.on(type, () => told.push(type));
    await client.connect();
    expect(client.state).to.include({ connection: 'connected', registration: 'registered', ready: true, error: null });
    expect(told).to.deep.equal(['socketconnected', 'sessionupdated', 'ready']);
    expect(client).to.include({ connected: true, registered: true, sessionId: client.state.sessionId });
  });

  it('connect() again is no second connection', async () => {
    const { client } = newPhone();
    await Promise.all([client.connect(), client.connect()]);
    await client.connect();
    expect(client.registered).to.equal(true);
  });

  withCalls.it('disconnect() ends calls and shows the initial state again; connect() works once more', async () => {
    const phone = await readyPhone();
    const call = await dialed(phone, '9197');
    await phone.client.disconnect();
    expect(call.state).to.equal('done');
    const { devices, country } = phone.client.state; // what it learned of them, and what it was given, stays
    expect(phone.client.state).to.deep.include({ ...initialState, devices, country, lastCall: call.snapshot });
    await phone.client.connect();
    await dialed(phone, '9197');
  });

  it('`await using` disconnects it', async () => {
    const { client } = await readyPhone();
    {
      await using phone = client;
      expect(phone.registered).to.equal(true);
    }
    expect(client.state.connection).to.equal('disconnected');
  });

  withCalls.it('takes calls and their ids, and refuses calls that are over', async () => {
    const phone = await readyPhone();
    const { client } = phone;
    const [first, second] = [await dialed(phone, '9197'), await dialed(phone, '9197')];
    await first.hold();
    await client.swapTo(first);
    expect([first.state, second.state]).to.deep.equal(['active', 'held']);
    await client.swapTo(second.id);
    expect([first.state, second.state]).to.deep.equal(['held', 'active']);
    await first.hangup();
    expect(() => client.swapTo(first))
      .to.throw(TelnyxError)
      .with.property('code', 44002);
    expect(await rejection(second.transferTo(first.id))).to.include({ code: 44002 });
  });

  it('subscribers hear changes until they stop, and one that throws stops no other', async () => {
    const { client } = newPhone();
    const states: ClientState[] = [];
    client.subscribe(() => {
      throw new Error('page bug');
    });
    const stop = client.subscribe(state => states.push(state));
    await client.connect();
    expect(states.at(-1)).to.equal(client.state);
    stop();
    const { length } = states;
    await client.disconnect();
    expect(states).to.have.length(length);
  });

  const wrong: [string, ClientOptions][] = [
    ['region', { region: 'moon' as 'eu' }],
    ['logLevel', { logLevel: 'loud' as 'all' }],
    ['environment', { environment: 'test' as 'production' }],
    ['host', { host: 'ws://example.org' }],
    ['iceServers', { iceServers: [{ urls: 'http://example.org' }] }],
    ['reconnectTimeout', { reconnectTimeout: -1 }],
    ['pageExit', { pageExit: 'stay' as 'keep' }],
    ['logger', { logger: {} as { log: () => void } }],
  ];
  for (const [option, options] of wrong) {
    it(`a wrong ${option} is refused by name`, () => {
      expect(() => new TelnyxClient(options))
        .to.throw(TelnyxError, new RegExp(`${option}:`))
        .with.property('code', 49002);
    });
  }

  it('options that change count from the next connection on', async () => {
    const { client } = newPhone({ password: 'wrong' });
    await client.connect().catch(() => {});
    client.setOptions({ password: account.password });
    await client.connect();
    expect(() => client.setOptions({ region: 'moon' as 'eu' })).to.throw(TelnyxError);
    expect(client.registered, 'a refused option changes nothing').to.equal(true);
  });

  withCalls.it('the log goes to the logger given, with its level as a threshold and no secret in it', async () => {
    const lines: string[] = [];
    const logger = { log: (level: string, message: string) => void lines.push(`${level} ${message}`) };
    const phone = await readyPhone({ logger, logLevel: 'verto', password: account.password });
    await dialed(phone, '9197');
    const all = lines.join('\n');
    expect(all).to.contain('telnyx_rtc.invite');
    expect(all).not.to.contain(account.password);
    expect(all).not.to.match(/ice-pwd:[^…]/);
    const { length } = lines;
    phone.client.setOptions({ logLevel: 'none' });
    await phone.client.disconnect();
    expect(lines).to.have.length(length);
  });
});
