/** Microphones and speakers in whole calls, with those that the browser pretends to have. */
import { expect } from '@open-wc/testing';
import type { Call, TelnyxClient } from '../../src/client/index.js';
import { toneMicrophone } from '../support/audio.js';
import { atGateway, dialed, readyPhone, takeDown } from '../support/phone.js';
import { rejection } from '../support/rejection.js';
import { until } from '../support/until.js';

const sent = (call: Call) => call.localStream?.getAudioTracks()[0];

/** The gateway hears something that was sent after now. */
async function isHeard(call: Call, hz?: number): Promise<void> {
  const before = (await atGateway(call))?.rtpReceived ?? 0;
  await until(async () => {
    const { rtpReceived = 0, frequency = 0 } = (await atGateway(call)) ?? {};
    return rtpReceived > before + 20 && (hz ? Math.abs(frequency - hz) < 6 : frequency > 0);
  });
}

/** Lets the browser's microphone go, as when it is unplugged. */
function end(track: MediaStreamTrack): void {
  track.stop();
  track.dispatchEvent(new Event('ended'));
}

describe('devices in calls', () => {
  let client: TelnyxClient;
  let call: Call;

  beforeEach(() => localStorage.removeItem('telnyx-devices'));
  afterEach(async () => {
    localStorage.removeItem('telnyx-devices');
    await takeDown();
  });

  describe("with the browser's pretended ones", () => {
    beforeEach(async () => {
      const phone = await readyPhone();
      client = phone.client;
      call = await dialed(phone, '9197');
      await until(() => client.state.devices.microphones.some(({ label }) => label));
    });

    it('each microphone can be taken in turn, and the other side goes on hearing', async () => {
      await isHeard(call);
      const { localStream } = call;
      for (const { id } of [...client.state.devices.microphones].reverse()) {
        const before = sent(call);
        await client.devices.selectMicrophone(id);
        expect(client.state.devices.microphoneId).to.equal(id);
        expect(sent(call)).not.to.equal(before);
        expect(sent(call)?.getSettings().deviceId).to.equal(id);
        await isHeard(call);
      }
      expect(call.localStream, 'the same stream, for those who have it').to.equal(localStream);
      expect(call.state).to.equal('active');
    });

    it('one that is not there is refused, and the call goes on with the one before', async () => {
      const before = sent(call);
      expect(await rejection(client.devices.selectMicrophone('nonsense'))).to.include({ code: 42002 });
      expect(sent(call)).to.equal(before);
      await isHeard(call);
    });

    it('processing is switched in the call, and stays off with another microphone', async () => {
      await client.devices.setProcessing({ echoCancellation: false, noiseSuppression: false });
      expect(sent(call)?.getSettings()).to.include({ echoCancellation: false });
      await client.devices.selectMicrophone(client.state.devices.microphones.at(-1)?.id ?? null);
      expect(sent(call)?.getSettings()).to.include({ echoCancellation: false });
      expect(client.state.devices.processing).to.include({ noiseSuppression: false, autoGainControl: true });
      await isHeard(call);
    });

    it('a muted call stays muted with another microphone', async () => {
      await isHeard(call);
      call.muteAudio();
      await until(async () => (await atGateway(call))?.frequency === 0);
      await client.devices.selectMicrophone(client.state.devices.microphones.at(-1)?.id ?? null);
      expect(sent(call)?.enabled).to.equal(false);
      call.unmuteAudio();
      await isHeard(call);
    });

    it('speakers: each can be taken, where the browser lets one choose', async () => {
      for (const { id } of client.state.devices.speakers) {
        await client.devices.selectSpeaker(id);
        expect(client.state.devices.speakerId).to.equal(id);
      }
      expect(await rejection(client.devices.selectSpeaker('nonsense'))).to.include({ code: 49005 });
      expect(call.state).to.equal('active');
    });

    it('the level is told while somebody watches, in a call and without one', async () => {
      const loud = async () => {
        const levels: number[] = [];
        const stop = client.devices.watchLevel(level => levels.push(level));
        await until(() => levels.some(level => level > 0.2));
        expect(levels.every(level => level >= 0 && level <= 1)).to.equal(true);
        stop();
      };
      await loud();
      expect(client.state.microphone, 'the call has it still').to.equal('open');
      await call.hangup();
      expect(client.state.microphone).to.equal('idle');
      await loud();
      expect(client.state.microphone).to.equal('idle');
    });
  });

  it('names are known after request(), without a call, and the microphone is closed again', async () => {
    ({ client } = await readyPhone());
    await client.devices.request();
    expect(client.state.devices.microphones[0]?.label).to.be.a('string').and.not.equal('');
    expect(client.state.microphone).to.equal('idle');
  });

  describe('a microphone that goes in a call', () => {
    const { mediaDevices } = navigator;
    let tone: ReturnType<typeof toneMicrophone>;
    let given: MediaStreamTrack[];

    /** From now on the default microphone hums this. */
    const hum = (hz: number) => {
      tone = toneMicrophone(hz);
      const open = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async constraints => {
        const stream = await open(constraints);
        given.push(...stream.getTracks());
        return stream;
      };
    };

    beforeEach(() => {
      given = [];
      hum(600);
    });
    afterEach(() => tone.restore());

    it('gives way to the default, and the other side hears that one', async () => {
      const phone = await readyPhone();
      call = await dialed(phone, '9197');
      await isHeard(call, 600);
      await tone.restore();
      hum(900);
      given.splice(0).forEach(end);
      await isHeard(call, 900);
      expect(phone.errors).to.be.empty;
      expect(phone.client.state.microphone).to.equal('open');
    });

    it('leaves the call silent where there is no other, until there is', async () => {
      const phone = await readyPhone();
      call = await dialed(phone, '9197');
      await isHeard(call, 600);
      mediaDevices.getUserMedia = () => Promise.reject(new DOMException('none', 'NotFoundError'));
      given.splice(0).forEach(end);
      await until(() => phone.client.state.microphone === 'missing');
      expect(call.state).to.equal('active');
      expect(await rejection(phone.client.devices.request())).to.include({ code: 42002 });
      await tone.restore();
      hum(900);
      mediaDevices.dispatchEvent(new Event('devicechange'));
      await isHeard(call, 900);
      expect(phone.client.state.microphone).to.equal('open');
      expect(phone.errors).to.be.empty;
    });
  });

  it('a microphone that gives nothing is told after some seconds, and when it is heard again', async () => {
    const context = new AudioContext();
    const { stream } = context.createMediaStreamDestination();
    const { mediaDevices } = navigator;
    mediaDevices.getUserMedia = () => Promise.resolve(stream.clone());
    try {
      const phone = await readyPhone();
      call = await dialed(phone, '9197');
      await until(() => phone.client.state.devices.silence === 'silent', { timeout: 15_000 });
      const tone = toneMicrophone(600);
      await phone.client.devices.setProcessing({ echoCancellation: false });
      expect(phone.client.state.devices.silence, 'another microphone begins anew').to.equal(null);
      await isHeard(call, 600);
      await tone.restore();
    } finally {
      Reflect.deleteProperty(mediaDevices, 'getUserMedia');
      await context.close();
    }
  });
});
