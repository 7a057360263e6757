/** What a server sends is bounded where it enters. */
import { expect } from '@open-wc/testing';
import { TelnyxClient } from '../../../src/client/index.js';
import { FakeClock, flush } from '../../support/fake-clock.js';
import { FakeNetwork } from '../../support/fake-transport.js';

const long = 'x'.repeat(5_000_000);

describe('invitations of a hostile server', () => {
  let network: FakeNetwork;
  let client: TelnyxClient;

  beforeEach(async () => {
    network = new FakeNetwork();
    const options = { login: '1000', password: '1234', iceServers: [], ringtone: 'off' };
    client = new TelnyxClient(options, { clock: new FakeClock(), transport: network.factory });
    void client.connect();
    await network.last.open();
    await network.last.register();
  });

  afterEach(() => client.disconnect());

  const invite = (callID: string, more: object = {}) =>
    network.last.receive({
      jsonrpc: '2.0',
      id: callID,
      method: 'telnyx_rtc.invite',
      params: { callID, sdp: 'v=0', ...more },
    });

  it('beyond twenty that ring are answered busy, without a screen', async () => {
    for (let number = 0; number < 50; number++) invite(`call-${number}`);
    await flush();
    expect(client.state.calls).to.have.length(20);
    const byes = network.last.sent.filter(({ method }) => method === 'telnyx_rtc.bye');
    expect(byes).to.have.length(30);
    for (const { params } of byes) expect(params).to.include({ cause: 'USER_BUSY', causeCode: 17 });
  });

  it('keep no more of a name, a number and a header than anybody reads', async () => {
    const custom_headers = [
      { name: 'X-Long', value: long },
      ...Array.from({ length: 1_000 }, (_, index) => ({ name: `X-${index}`, value: '' })),
    ];
    invite('call-1', { caller_id_name: long, caller_id_number: long, dialogParams: { custom_headers } });
    await network.last.request('display', { callID: 'call-1', display_name: long, display_number: long });
    const call = client.getCall('call-1');
    expect(call?.snapshot.remote.name).to.have.length(256);
    expect(call?.snapshot.remote.number).to.have.length(256);
    expect(JSON.stringify(call?.customHeaders).length).to.be.below(10_000);
    await network.last.request('bye', { callID: 'call-1', cause: long, sipReason: long });
    const { customHeaders, ...rest } = client.state.lastCall ?? {};
    expect(JSON.stringify(customHeaders).length).to.be.below(10_000);
    expect(JSON.stringify(rest).length).to.be.below(5_000);
  });
});
