/** What the gateway writes on demand (the control `sdp`) is what it claims to be, and what a browser makes of it. */
import { expect } from '@open-wc/testing';
import { heardFrequency } from '../support/audio.js';
import { BarePhone, linesOfMedia } from '../support/bare-phone.js';
import { control, type GatewayCall } from '../support/gateway.js';
import { until } from '../support/until.js';

/** By edit of an offer: lines of media as the browser reads them, each with the direction that it answers. */
const offers: Readonly<Record<string, string>> = {
  'video-before': 'video recvonly, audio sendrecv',
  'video-after': 'audio sendrecv, video recvonly',
  'data-after': 'audio sendrecv, application',
  'second-audio': 'audio sendrecv, audio recvonly',
  'all-kinds': 'video recvonly, audio sendrecv, audio recvonly, application',
  'video-only': 'video recvonly',
  'data-only': 'application',
  'no-audio': 'audio refused',
  'foreign-codec': 'audio refused',
  'no-media': '',
  sendonly: 'audio recvonly',
  recvonly: 'audio sendonly',
  inactive: 'audio inactive',
};

describe('an SDP that the gateway edits', function () {
  this.timeout(30_000);
  let phone: BarePhone;

  beforeEach(async () => {
    phone = new BarePhone();
    await phone.connect();
  });

  afterEach(async () => {
    await phone.close();
    await control('reset', {});
  });

  const frequency = async () =>
    (await control<{ calls: GatewayCall[] }>('state')).calls.find(({ callId }) => callId === phone.callID)?.frequency;

  /** On the line of audio that the gateway has offered by itself. */
  async function expectAudio(): Promise<void> {
    await until(async () => Math.abs(((await frequency()) ?? 0) - 700) < 5, { what: 'the phone is heard' });
    const audio = phone.peer.getReceivers().find(({ track }) => track.kind === 'audio');
    expect(await heardFrequency(new MediaStream(audio ? [audio.track] : []))).to.be.closeTo(440, 5);
  }

  for (const [edit, expected] of Object.entries(offers)) {
    it(`${edit}: a browser answers "${expected}"`, async () => {
      await control('sdp', { method: 'invite', edit });
      await control('ring', { user: '1000' });
      await phone.pickUp();
      expect(linesOfMedia(phone.peer.localDescription?.sdp ?? '').join(', ')).to.equal(expected);
    });
  }

  for (const edit of ['video-before', 'video-after', 'data-after', 'second-audio', 'all-kinds']) {
    // The gateway refuses in a restart what the browser kept: where that is the first line, the path goes with it.
    const restarts = !['video-before', 'all-kinds'].includes(edit);
    it(`${edit}: audio goes both ways all the same${restarts ? ', after a restart, too' : ''}`, async () => {
      await control('sdp', { method: 'invite', edit });
      await control('ring', { user: '1000' });
      await phone.pickUp();
      await expectAudio();
      if (!restarts) return;
      await phone.restart();
      await expectAudio();
    });
  }

  for (const method of ['invite', 'attach']) {
    it(`second-audio in ${method}: each line has a tone of its own`, async () => {
      if (method === 'attach') await phone.dial('9197');
      await control('sdp', { method, edit: 'second-audio' });
      if (method === 'attach') await phone.reattach();
      else {
        await control('ring', { user: '1000' });
        await phone.pickUp();
      }
      const heard: number[] = [];
      for (const { receiver } of phone.peer.getTransceivers()) {
        heard.push(await heardFrequency(new MediaStream([receiver.track])));
      }
      expect(heard.map(hz => Math.round(hz / 10))).to.deep.equal([44, 66]);
    });
  }

  it('no-audio in an answer: the line is stopped', async () => {
    await control('sdp', { method: 'answer', edit: 'no-audio' });
    await phone.dial('9197');
    expect(phone.peer.getTransceivers()[0]?.currentDirection ?? 'stopped').to.equal('stopped');
  });

  for (const [edit, currentDirection] of [
    ['sendonly', 'recvonly'],
    ['recvonly', 'sendonly'],
    ['inactive', 'inactive'],
  ] as const) {
    it(`${edit} in an answer: the gateway sends and listens as it says`, async () => {
      await control('sdp', { method: 'answer', edit });
      await phone.dial('9197');
      await phone.connected();
      expect(phone.peer.getTransceivers()[0]?.currentDirection).to.equal(currentDirection);
      if (edit === 'recvonly') await until(async () => Math.abs(((await frequency()) ?? 0) - 700) < 5);
      if (edit === 'sendonly') expect(await heardFrequency(phone.remoteStream)).to.be.closeTo(440, 5);
      else {
        await phone.checked();
        expect(await phone.figure('inbound-rtp', 'packetsReceived')).to.equal(0);
      }
      if (edit !== 'recvonly') expect(await frequency()).to.equal(0);
    });
  }
});
