/** What an app may ask of a call, and what of it reaches the server. */
import { expect } from '@open-wc/testing';
import type { Call } from '../../src/client/index.js';
import { control, type GatewayFrame } from '../support/gateway.js';
import { atGateway, become, dialed, readyPhone, rung, takeDown } from '../support/phone.js';
import { toneStream } from '../support/audio.js';
import { rejection } from '../support/rejection.js';
import { until } from '../support/until.js';

const sent = async (method: string): Promise<string[]> =>
  (await control<GatewayFrame[]>('frames'))
    .filter(({ dir, text }) => dir === 'received' && text.includes(`.${method}"`))
    .map(({ text }) => text);

/** What the gateway hears, in Hz; 0 for silence. */
const hears = (call: Call, hertz: number) =>
  until(async () => Math.abs(((await atGateway(call))?.frequency ?? -1) - hertz) < 20, { what: `${hertz} Hz` });

/** The elements that remote parties are played with, in order, until `restore()`. */
function recordPlayed(): { played: HTMLMediaElement[]; restore: () => void } {
  const played: HTMLMediaElement[] = [];
  const play = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'play') as PropertyDescriptor;
  HTMLMediaElement.prototype.play = function () {
    if (this.srcObject) played.push(this);
    return (play.value as () => Promise<void>).call(this);
  };
  return { played, restore: () => void Object.defineProperty(HTMLMediaElement.prototype, 'play', play) };
}

describe('call options', () => {
  afterEach(takeDown);

  it('a call id of the app, a SIP URI, names, client state and headers arrive as given', async () => {
    const phone = await readyPhone({ callerName: 'Ada', callerNumber: '+15550100' });
    const callId = crypto.randomUUID();
    phone.client.newCall({
      destinationNumber: 'sip:9197@example.org',
      callId,
      clientState: 'eyJvcmRlciI6NDJ9',
      customHeaders: [
        { name: 'X-Order', value: '42' },
        { name: 'X-Order', value: '43' },
      ],
    });
    const invite = await until(async () =>
      (await control<{ text: string }[]>('frames')).find(({ text }) => text.includes('.invite"')),
    );
    const { dialogParams } = (JSON.parse(invite.text) as { params: { dialogParams: Record<string, unknown> } }).params;
    expect(dialogParams).to.deep.include({
      callID: callId,
      destination_number: 'sip:9197@example.org',
      caller_id_name: 'Ada',
      caller_id_number: '+15550100',
      clientState: 'eyJvcmRlciI6NDJ9',
      custom_headers: [
        { name: 'X-Order', value: '42' },
        { name: 'X-Order', value: '43' },
      ],
    });
    expect(JSON.stringify(dialogParams)).not.to.contain('iceServers');
  });

  it('headers of the caller are there for the app', async () => {
    const phone = await readyPhone();
    const call = await rung(phone, { headers: [{ name: 'X-Order', value: '42' }] });
    expect(call.customHeaders).to.deep.equal({ 'X-Order': '42' });
    await call.answer({ customHeaders: { 'X-Agent': '7' } });
    expect((await sent('answer'))[0]).to.contain('{"name":"X-Agent","value":"7"}');
  });

  it('a preferred codec comes first and costs neither the others nor DTMF', async () => {
    const phone = await readyPhone();
    const wishes = [[{ mimeType: 'audio/PCMU', clockRate: 8000 }], ['pcmu', 'opus'], ['nonsense', 'audio/PCMU']];
    for (const preferredCodecs of wishes) {
      const call = phone.client.newCall({ destinationNumber: '9197', preferredCodecs });
      await become(call, 'active');
      const { sdp } = (JSON.parse((await sent('invite')).at(-1) ?? '') as { params: { sdp: string } }).params;
      expect(/m=audio \d+ \S+ (\d+)/.exec(sdp)?.[1], 'PCMU is payload 0').to.equal('0');
      expect(sdp).to.contain('opus/48000').and.to.contain('telephone-event');
      await call.hangup();
    }
  });

  it('a call that begins muted is silent from the first packet', async () => {
    const phone = await readyPhone();
    const call = phone.client.newCall({ destinationNumber: '9197', muted: true });
    await become(call, 'active');
    await until(async () => ((await atGateway(call))?.rtpReceived ?? 0) > 25);
    expect(call.snapshot.muted).to.equal(true);
    expect((await atGateway(call))?.frequency).to.equal(0);
  });

  it('a stream of the page is sent in place of the microphone, which stays closed; muting and tracks follow', async () => {
    const phone = await readyPhone();
    const [own, other] = [toneStream(1_000), toneStream(2_000)];
    const call = phone.client.newCall({ destinationNumber: '9197', stream: own.stream });
    await become(call, 'active');
    await hears(call, 1_000);
    expect(phone.client.state.microphone).to.equal('idle');
    call.muteAudio();
    await hears(call, 0);
    call.unmuteAudio();
    await call.replaceTrack(other.stream.getAudioTracks()[0] ?? null);
    await hears(call, 2_000);
    call.muteAudio();
    await hears(call, 0);
    call.unmuteAudio();
    const video = document.createElement('canvas').captureStream().getVideoTracks()[0] as MediaStreamTrack;
    expect(await rejection(call.replaceTrack(video))).to.include({ code: 49002 });
    await call.replaceTrack(null);
    await hears(call, 1_000);
    await call.hangup();
    expect(own.stream.getAudioTracks()[0]?.readyState, 'it stays the page’s').to.equal('live');
    expect(await rejection(call.replaceTrack(null))).to.include({ code: 49003 });
    await Promise.all([own.stop(), other.stop()]);
  });

  it('a stream of the page answers a call', async () => {
    const phone = await readyPhone();
    const own = toneStream(1_000);
    const call = await rung(phone);
    await call.answer({ stream: own.stream });
    await hears(call, 1_000);
    expect(phone.client.state.microphone).to.equal('idle');
    await call.hangup();
    await own.stop();
  });

  it('the user’s volume is that of all calls of the page', async () => {
    const phone = await readyPhone({ volume: 0.25 });
    const { played, restore } = recordPlayed();
    const first = await dialed(phone, '9197');
    const before = await until(() => played.at(-1));
    phone.client.devices.setVolume(0);
    expect(before.volume).to.equal(0);
    await first.hangup();
    const second = await dialed(phone, '9197');
    const after = await until(() => played.find(element => element !== before));
    expect(after.volume).to.equal(0);
    phone.client.devices.setVolume(1);
    expect(after.volume).to.equal(1);
    await second.hangup();
    restore();
  });

  it('the page may play a call itself, or give an element for it', async () => {
    const phone = await readyPhone({ volume: 0.25 });
    const { played, restore } = recordPlayed();
    const talk = async (playback?: 'off' | HTMLMediaElement) => {
      played.length = 0;
      const call = phone.client.newCall({ destinationNumber: '9197', playback });
      await become(call, 'active');
      await until(() => call.remoteStream);
      return call;
    };
    const ours = await talk();
    expect(played.map(({ volume }) => volume)).to.deep.equal([0.25]);
    phone.client.setOptions({ volume: 0.5 });
    expect(played[0]?.volume).to.equal(0.5);
    phone.client.devices.setVolume(0);
    expect(played[0]?.volume, 'the user wants silence').to.equal(0);
    await ours.hangup();
    const silent = await talk('off');
    expect(played).to.deep.equal([]);
    await silent.hangup();
    const element = document.createElement('video');
    element.volume = 0.75;
    const theirs = await talk(element);
    await until(() => !element.paused);
    expect([element.srcObject, element.volume]).to.deep.equal([theirs.remoteStream, 0.75]);
    await theirs.hangup();
    expect(element.srcObject).to.equal(null);
    const before = await talk(element);
    await before.hold();
    const next = await talk(element);
    await before.hangup();
    expect(element.srcObject, 'the end of one call does not silence the other').to.equal(next.remoteStream);
    element.srcObject = null;
    element.src = '/own.mp3';
    await next.hangup();
    expect(element.getAttribute('src'), 'what is the page’s stays').to.equal('/own.mp3');
    restore();
  });

  it('calls begin muted if the client says so, unless a call says otherwise', async () => {
    const phone = await readyPhone({ startMuted: true });
    const muted = phone.client.newCall('9197');
    const open = phone.client.newCall({ destinationNumber: '9197', muted: false });
    expect([muted.snapshot.muted, open.snapshot.muted]).to.deep.equal([true, false]);
    expect((await rung(phone)).snapshot.muted).to.equal(true);
  });

  it('ICE servers, relay and trickle may be those of one call', async () => {
    const phone = await readyPhone();
    const relayed = phone.client.newCall({ destinationNumber: '9197', forceRelay: true, iceServers: [] });
    await become(relayed, 'done');
    expect(relayed.snapshot.error).to.include({ code: 47002 });
    await become(phone.client.newCall({ destinationNumber: '9197', trickle: false }), 'active');
    expect((await sent('invite')).at(-1)).not.to.contain('"trickle"');
    expect(await sent('candidate')).to.deep.equal([]);
  });

  it('with forced relay no address of this machine leaves it', async () => {
    const phone = await readyPhone({ forceRelay: true });
    const call = phone.client.newCall('9197');
    await become(call, 'done');
    expect(call.snapshot.error).to.include({ code: 47002 });
    expect([...(await sent('invite')), ...(await sent('candidate'))].join()).not.to.contain('candidate:');
  });

  it('a DTMF message is small', async () => {
    const call = await dialed(await readyPhone(), '9191');
    await call.dtmf('1');
    expect((await sent('info'))[0]).to.have.length.below(438);
  });
});
