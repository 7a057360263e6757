import { expect } from '@open-wc/testing';
import { TelnyxClient, type Call, type CallState } from '../../src/client/index.js';
import { heardFrequency } from '../support/audio.js';
import { control, gatewayUrl, type GatewayCall } from '../support/gateway.js';
import { until } from '../support/until.js';

const options = { host: gatewayUrl, login: '1000', password: '1234', iceServers: [] } as const;

describe('TelnyxClient', () => {
  let client: TelnyxClient;

  beforeEach(() => {
    client = new TelnyxClient(options);
  });

  afterEach(async () => {
    await client.disconnect();
    await control('reset', {});
  });

  it('signs in and is ready', async () => {
    const ready: string[] = [];
    client.on('ready', ({ sessionId }) => ready.push(sessionId));
    await client.connect();
    expect(client.state).to.include({ connection: 'connected', registration: 'registered', ready: true, error: null });
    expect(ready).to.deep.equal([client.sessionId]);
  });

  it('calls 9197 and hears 440 Hz', async () => {
    await client.connect();
    const call = client.newCall('9197');
    const states: CallState[] = [];
    call.on('statechange', ({ state }) => states.push(state));
    await until(() => call.state === 'active');
    expect(states).to.deep.equal(['connecting', 'active']);
    expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
    await call.hangup();
    expect(call.termination).to.deep.equal({ cause: 'NORMAL_CLEARING', causeCode: 16 });
    expect(client.state.calls).to.be.empty;
  });
});
