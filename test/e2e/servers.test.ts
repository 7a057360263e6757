/**
 * The kinds of servers that the gateway plays, seen by a bare browser: what `freeswitch` writes is what the recorded server
 * wrote, and the audio comes and goes as it did there; `telnyx` restarts ICE as the standard has it.
 */
import { expect } from '@open-wc/testing';
import { heardFrequency } from '../support/audio.js';
import { BarePhone, linesOf, linesOfMedia, withAddress, withZeroAddress } from '../support/bare-phone.js';
import { control, type GatewayCall } from '../support/gateway.js';
import { until } from '../support/until.js';

const ufrag = (sdp: string) => linesOf(sdp, 'a=ice-ufrag:')[0];
const setup = (sdp: string) => linesOf(sdp, 'a=setup:')[0];
const direction = (sdp: string) => linesOfMedia(sdp)[0]?.split(' ')[1];

describe('the kinds of servers', function () {
  this.timeout(60_000);
  let phone: BarePhone;

  beforeEach(async () => {
    phone = new BarePhone();
    await phone.connect();
  });

  afterEach(async () => {
    await phone.close();
    await control('reset', {});
  });

  const atGateway = async () =>
    until(async () =>
      (await control<{ calls: GatewayCall[] }>('state')).calls.find(call => call.callId === phone.callID),
    );

  /** The gateway hears the phone, and the phone the gateway. */
  async function expectAudioBothWays(): Promise<void> {
    await phone.connected();
    await until(async () => Math.abs((await atGateway()).frequency - 700) < 5, { what: 'the phone is heard' });
    expect(await heardFrequency(phone.remoteStream)).to.be.closeTo(440, 5);
  }

  /** Checks of the path are answered, and no audio passes. */
  async function expectSilenceBothWays(): Promise<void> {
    await phone.connected();
    const figures = async () => ({
      received: await phone.figure('inbound-rtp', 'packetsReceived'),
      heard: (await atGateway()).rtpReceived,
    });
    const before = await figures();
    await phone.checked();
    expect(await figures()).to.deep.equal(before);
    expect(phone.peer.connectionState).to.equal('connected');
  }

  describe('telnyx', () => {
    it('answers a restart with a new name, and the audio goes on, also after the call was taken up again', async () => {
      const answer = await phone.dial('9197');
      await expectAudioBothWays();
      expect(ufrag(await phone.restart())).not.to.equal(ufrag(answer));
      await expectAudioBothWays();
      const { offer } = await phone.reattach(withZeroAddress);
      await expectAudioBothWays();
      expect(ufrag(await phone.restart(withZeroAddress))).not.to.equal(ufrag(offer));
      await expectAudioBothWays();
      expect(direction((await phone.reattach()).offer)).to.equal('sendrecv');
    });
  });

  describe('freeswitch', () => {
    beforeEach(() => control('server', { server: 'freeswitch' }));

    it('is the DTLS client of a call made to it, and answers a restart with its old name: the audio goes on', async () => {
      const answer = await phone.dial('9197');
      expect(setup(answer)).to.equal('active');
      await expectAudioBothWays();
      const restarted = await phone.restart();
      expect([ufrag(restarted), setup(restarted)]).to.deep.equal([ufrag(answer), 'active']);
      await expectAudioBothWays();
    });

    it('a restart brings back the audio of a call made to it over a new path', async () => {
      await phone.dial('9197');
      await expectAudioBothWays();
      await control('media', { callId: phone.callID, mode: 'dead' });
      await phone.restart();
      await expectAudioBothWays();
    });

    it('is silent both ways after a restart of a call that was taken up again, until it is taken up once more', async () => {
      await phone.dial('9197');
      const { offer } = await phone.reattach();
      expect(direction(offer)).to.equal('sendrecv');
      await expectAudioBothWays();
      const restarted = await phone.restart();
      expect([ufrag(restarted), setup(restarted)]).to.deep.equal([ufrag(offer), 'passive']);
      await expectSilenceBothWays();
      const again = await phone.reattach();
      expect(direction(again.offer)).to.equal('sendrecv');
      await expectAudioBothWays();
    });

    it('forgets that hold with an offer of the phone, as recorded, whatever its address', async () => {
      await phone.dial('9197');
      await phone.reattach(withZeroAddress);
      expect(direction(await phone.restart(withZeroAddress))).to.equal('sendrecv');
      expect(direction((await phone.reattach()).offer)).to.equal('sendrecv');
      await expectAudioBothWays();
    });

    it('takes the address 0.0.0.0 in an answer as hold: the next take-up hears nobody, the one after a real address does', async () => {
      await phone.dial('9197');
      const first = await phone.reattach(withZeroAddress);
      expect(direction(first.offer)).to.equal('sendrecv');
      await expectAudioBothWays(); // as recorded: only the second take-up shows it
      const second = await phone.reattach(withAddress);
      expect([direction(second.offer), direction(second.answer)]).to.deep.equal(['sendonly', 'recvonly']);
      expect(await heardFrequency(phone.remoteStream)).to.be.closeTo(440, 5);
      expect((await atGateway()).frequency).to.equal(0);
      for (const action of ['hold', 'unhold']) {
        await phone.ask('telnyx_rtc.modify', { action, dialogParams: { callID: phone.callID } });
      }
      expect(await heardFrequency(phone.remoteStream)).to.be.closeTo(440, 5);
      expect((await atGateway()).frequency).to.equal(0);
      const third = await phone.reattach(withAddress);
      expect(direction(third.offer)).to.equal('sendrecv');
      await expectAudioBothWays();
    });
  });
});
