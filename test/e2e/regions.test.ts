/**
 * Regions: chosen, kept, locked, changed, measured.
 *
 * Covers: `region-choice.ts`, `measure-regions.ts`.
 */
import { expect } from '@open-wc/testing';
import { TelnyxError, initialState } from '../../src/client/index.js';
import { control, gatewayUrl } from '../support/gateway.js';
import { dialed, newPhone, readyPhone, takeDown } from '../support/phone.js';

const host = gatewayUrl.replace('127.0.0.1', '{region}.localhost');

describe('regions', () => {
  afterEach(async () => {
    localStorage.removeItem('telnyx-region');
    await takeDown();
  });

  it("the user's choice is kept for the next page, and wins over the page's", async () => {
    newPhone({ host }).client.selectRegion('eu');
    const { client } = await readyPhone({ host, region: 'us-west' });
    expect(client.state.region).to.include({ selected: 'eu', active: 'eu', fallback: false });
    await client.disconnect();
    client.selectRegion(null);
    expect(client.state.region.selected).to.equal('us-west');
  });

  it('lasts as long as the client where nothing can be stored', async () => {
    const { getItem, setItem } = Storage.prototype;
    const refuse = () => {
      throw new DOMException('no storage here', 'SecurityError');
    };
    Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse });
    try {
      const { client } = newPhone({ host, region: 'us-west' });
      client.selectRegion('eu');
      client.setOptions({ callerName: 'Ada' });
      await client.connect();
      expect(client.state.region).to.include({ selected: 'eu', active: 'eu' });
      expect(newPhone({ host }).client.state.region.selected, 'of another client').to.equal('auto');
      await client.disconnect();
      client.selectRegion(null);
      expect(client.state.region.selected).to.equal('us-west');
    } finally {
      Object.assign(Storage.prototype, { getItem, setItem });
    }
  });

  it('is locked while connected and in a call, with the reason in the state', async () => {
    const phone = await readyPhone({ host });
    const { client } = phone;
    expect(initialState.region.locked).to.equal(null);
    expect(client.state.region.locked).to.equal('connected');
    expect(() => client.selectRegion('eu'))
      .to.throw(TelnyxError)
      .with.property('code', 49004);
    const call = await dialed(phone, '9197');
    expect(client.state.region.locked).to.equal('in-call');
    const error: unknown = await client.reconnectWith({ region: 'eu' }).catch((reason: unknown) => reason);
    expect(error).to.include({ code: 49004 });
    expect(call.state).to.equal('active');
    await call.hangup();
    await client.reconnectWith({ region: 'eu' });
    expect(client.state.region).to.include({ selected: 'eu', active: 'eu', locked: 'connected' });
  });

  it('measures each region on request; one that refuses has no number', async () => {
    await control('refuse', { host: 'apac.localhost' });
    const results = await newPhone({ host }).client.measureRegions();
    expect(results.map(({ region }) => region)).to.include.members(['auto', 'us-east', 'apac', 'south-asia']);
    expect(results.find(({ region }) => region === 'apac')?.latency).to.equal(null);
    expect(results.find(({ region }) => region === 'eu')?.latency).to.be.a('number');
    expect((await control<{ sockets: number }>('state')).sockets).to.be.lessThan(2);
  });

  it('a fallback is for this connection: the choice stays', async () => {
    await control('refuse', { host: 'eu.localhost' });
    newPhone({ host }).client.selectRegion('eu');
    const { client } = await readyPhone({ host });
    expect(client.state.region).to.include({ selected: 'eu', active: 'auto', fallback: true });
    await control('refuse', { off: true });
    await client.disconnect();
    await client.connect();
    expect(client.state.region).to.include({ selected: 'eu', active: 'eu', fallback: false });
  });
});
