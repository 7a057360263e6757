/** The gateway's silences, seen by a bare browser: no audio in one direction or both, and all else goes on. */
import { expect } from '@open-wc/testing';
import { heardFrequency } from '../support/audio.js';
import { BarePhone } from '../support/bare-phone.js';
import { control, type GatewayCall } from '../support/gateway.js';
import { until } from '../support/until.js';

/** By mode: whether the browser hears the gateway, and the gateway the browser. */
const modes: readonly (readonly [mode: string, heard: boolean, listened: boolean])[] = [
  ['silent', false, true],
  ['deaf', true, false],
  ['silent-deaf', false, false],
];

describe('a call that falls silent', function () {
  this.timeout(60_000); // Firefox takes its time between checks

  let phone: BarePhone;

  beforeEach(async () => {
    phone = new BarePhone();
    await phone.connect();
    await phone.dial('9197');
    await phone.connected();
    await until(async () => Math.abs((await frequency()) - 700) < 5, { what: 'the phone is heard' });
  });

  afterEach(async () => {
    await phone.close();
    await control('reset', {});
  });

  const atGateway = async () =>
    (await control<{ calls: GatewayCall[] }>('state')).calls.find(({ callId }) => callId === phone.callID);
  const frequency = async () => (await atGateway())?.frequency ?? 0;
  const packets = async () => [
    await phone.figure('inbound-rtp', 'packetsReceived'),
    (await atGateway())?.rtpReceived ?? 0,
  ];
  /** How many packets the browser takes to have been sent, lost ones too. */
  const expected = async () =>
    (await phone.figure('inbound-rtp', 'packetsReceived')) + (await phone.figure('inbound-rtp', 'packetsLost'));

  for (const [mode, heard, listened] of modes) {
    const direction = heard ? 'from the phone' : listened ? 'from the gateway' : 'from both';
    it(`${mode}: no audio ${direction}, and checks are answered`, async () => {
      await control('media', { callId: phone.callID, mode });
      await phone.checked(1); // what was under way has arrived
      const before = await packets();
      await phone.checked();
      const after = await packets();
      expect(after.map((count, way) => count > (before[way] ?? 0))).to.deep.equal([heard, listened]);
      expect(phone.peer.connectionState).to.equal('connected');
      await control('media', { callId: phone.callID, mode: 'off' });
      expect(await heardFrequency(phone.remoteStream)).to.be.closeTo(440, 5);
      await until(async () => Math.abs((await frequency()) - 700) < 5, { what: 'the phone is heard again' });
      expect(await expected()).to.be.at.most((await atGateway())?.rtpSent ?? 0); // what was not sent is not missed
    });
  }

  it('silent: reports still tell the phone that its packets arrive', async () => {
    await control('media', { callId: phone.callID, mode: 'silent' });
    const measurements = () => phone.figure('remote-inbound-rtp', 'roundTripTimeMeasurements');
    const before = await measurements();
    await until(async () => (await measurements()) > before, { timeout: 20_000, what: 'reports' });
  });
});
