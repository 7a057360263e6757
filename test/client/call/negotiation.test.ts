/**
 * What is negotiated counts: every description is looked at, whoever wrote it. The other side is the browser's own.
 *
 * Covers: `agreed-audio.ts`, `media-leg.ts`, `peer.ts`.
 */
import { expect } from '@open-wc/testing';
import { TelnyxClient, type Call, type ClientOptions, type ErrorCode } from '../../../src/client/index.js';
import { mediaSections } from '../../../src/client/media/sdp.js';
import { heardFrequency, toneStream, type ToneMicrophone } from '../../support/audio.js';
import { OpenThings } from '../../support/open-things.js';
import { become } from '../../support/phone.js';
import { ScriptedServer } from '../../support/scripted-server.js';
import { until } from '../../support/until.js';
import { withCalls } from '../../support/needs.js';

const callId = '11111111-2222-4333-8444-555555555555';

withCalls.describe('what is negotiated', function () {
  this.timeout(40_000); // silence takes its time to be heard

  let open: OpenThings;
  let server: ScriptedServer;
  let client: TelnyxClient;
  let errors: ErrorCode[];
  let remote: RTCPeerConnection;
  let tones: ToneMicrophone[];

  beforeEach(async () => {
    server = new ScriptedServer();
    errors = [];
    tones = [];
    remote = new RTCPeerConnection();
    const microphone = tone(660);
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(microphone.clone());
    open = new OpenThings(); // takes that back in the end
    await connect();
  });

  afterEach(async () => {
    await client.disconnect();
    remote.close();
    for (const { stop } of tones) await stop();
    await until(() => !open.ofCalls.length).catch(() => expect(open.ofCalls).to.be.empty);
    open.restore();
  });

  async function connect(options: ClientOptions = {}): Promise<void> {
    const quiet = { ringtone: 'off', ringback: 'off', endTone: 'off' } as const;
    client = new TelnyxClient(
      { login: 'ada', password: 'x', iceServers: [], trickle: false, ...quiet, ...options },
      { transport: server.transport },
    );
    client.on('error', ({ error }) => errors.push(error.code));
    await client.connect();
  }

  /** A stream with one steady tone. */
  function tone(hz: number): MediaStream {
    const made = toneStream(hz);
    tones.push(made);
    return made.stream;
  }

  /** The description of the other side, with its candidates. */
  async function gathered(description: RTCSessionDescriptionInit): Promise<string> {
    await remote.setLocalDescription(description);
    await until(() => remote.iceGatheringState === 'complete');
    return remote.localDescription?.sdp ?? '';
  }

  /** Calls out; the other side answers with what `edit` makes of its answer. */
  async function dial(edit: (sdp: string) => string = sdp => sdp): Promise<Call> {
    const call = client.newCall('+15550100');
    const { sdp } = await server.asked('invite');
    await remote.setRemoteDescription({ type: 'offer', sdp: String(sdp) });
    for (const transceiver of remote.getTransceivers()) {
      await transceiver.sender.replaceTrack(tone(440).getAudioTracks()[0] ?? null);
      transceiver.direction = 'sendrecv';
    }
    server.request('answer', { callID: callIdOf(call), sdp: edit(await gathered(await remote.createAnswer())) });
    return call;
  }

  const callIdOf = (call: Call) => call.id;

  /** The server invites with this offer. */
  async function ring(sdp: string): Promise<Call> {
    server.request('invite', { callID: callId, sdp, caller_id_name: 'Ada', caller_id_number: '+15550100' });
    return until(() => client.getCall(callId));
  }

  /** Answers, and lets the other side take the answer. */
  async function answer(call: Call): Promise<string> {
    await call.answer();
    const { sdp } = await server.asked('answer');
    await remote.setRemoteDescription({ type: 'answer', sdp: String(sdp) });
    return String(sdp);
  }

  const bye = async () => (await server.asked('bye'))['causeCode'];

  describe('in an answer to us', () => {
    it('sendrecv audio is an active call that is heard', async () => {
      const call = await dial();
      await become(call, 'active');
      expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
      expect(call.snapshot.heldByRemote).to.equal(false);
    });

    for (const [what, edit] of [
      ['audio that is refused', (sdp: string) => sdp.replace(/^m=audio \d+/m, 'm=audio 0')],
      ['no media line', (sdp: string) => sdp.split(/^m=/m)[0] ?? ''],
      ['a codec that was not offered', (sdp: string) => sdp.replace(/^(m=audio \d+ \S+).*$/m, '$1 77')],
      ['an empty text', () => ' '],
      ['no description', () => ''],
      ['another text', () => 'v=0\r\nbroken\r\n'],
    ] as const) {
      it(`${what} is 40004, and the server hears 88`, async () => {
        const call = await dial(edit);
        await become(call, 'done');
        expect(errors).to.deep.equal([40004]);
        expect(call.snapshot.error).to.include({ code: 40004 });
        expect(await bye()).to.equal(88);
      });
    }

    for (const direction of ['sendonly', 'inactive'] as const) {
      it(`${direction} is the other side's wish: active, and shown as held by it`, async () => {
        const call = await dial(sdp => sdp.replace(/^a=sendrecv/gm, `a=${direction}`));
        await become(call, 'active');
        expect(call.snapshot).to.include({ heldByRemote: true, held: false });
        expect(errors).to.be.empty;
        expect(server.count('bye')).to.equal(0);
      });
    }

    it('recvonly is a call in which the other side only listens', async () => {
      const call = await dial(sdp => sdp.replace(/^a=sendrecv/gm, 'a=recvonly'));
      await become(call, 'active');
      expect(call.snapshot.heldByRemote).to.equal(false);
      expect(errors).to.be.empty;
    });
  });

  describe('in an offer to us', () => {
    async function expectRefusal(call: Call): Promise<void> {
      const error: unknown = await call.answer().catch((reason: unknown) => reason);
      expect(error).to.include({ code: 40004 });
      await become(call, 'done');
      expect(await bye()).to.equal(88);
      expect(server.count('answer')).to.equal(0);
      expect(errors).to.deep.equal([40004]);
    }

    async function audioOffer(): Promise<string> {
      remote.addTrack(tone(440).getAudioTracks()[0] as MediaStreamTrack);
      return gathered(await remote.createOffer());
    }

    it('video only is 40004, and the server hears 88', async () => {
      remote.addTransceiver('video');
      await expectRefusal(await ring(await gathered(await remote.createOffer())));
    });

    it('a data channel only is 40004', async () => {
      remote.createDataChannel('chat');
      await expectRefusal(await ring(await gathered(await remote.createOffer())));
    });

    for (const [what, edit] of [
      [
        'no common codec',
        (sdp: string) =>
          sdp.replace(/^(m=audio \d+ \S+).*$/m, '$1 97').replace(/^a=rtpmap:\d+ .*$/gm, 'a=rtpmap:97 G729/8000'),
      ],
      ['audio that is refused already', (sdp: string) => sdp.replace(/^m=audio \d+/m, 'm=audio 0')],
      ['no media line', (sdp: string) => sdp.split(/^m=/m)[0] ?? ''],
      ['no text', () => ''],
      ['another text', () => 'hello'],
    ] as const) {
      it(`${what} is 40004, and the server hears 88`, async () => {
        await expectRefusal(await ring(edit(await audioOffer())));
      });
    }

    /** Adds media lines to the offer, in this order: a number is a tone of that frequency. */
    async function offerOf(...lines: (number | 'video' | 'data' | 'silent audio')[]): Promise<string> {
      for (const line of lines) {
        if (line === 'data') remote.createDataChannel('chat');
        else if (line === 'video') remote.addTransceiver('video', { direction: 'sendrecv' });
        else if (line === 'silent audio') remote.addTransceiver('audio', { direction: 'sendonly' });
        else {
          const stream = tone(line); // each tone in a stream of its own
          remote.addTransceiver(stream.getAudioTracks()[0] as MediaStreamTrack, {
            streams: [stream],
            direction: 'sendrecv',
          });
        }
      }
      return gathered(await remote.createOffer());
    }

    /** What is heard on the tracks of a call, to the nearest ten hertz, the lowest first. */
    async function tonesIn(call: Call): Promise<number[]> {
      const heard: number[] = [];
      for (const track of call.remoteStream?.getAudioTracks() ?? [])
        heard.push(Math.round((await heardFrequency(new MediaStream([track]), { timeout: 3_000 })) / 10) * 10);
      return heard.filter(hz => hz > 0).sort((a, b) => a - b);
    }

    const offers: [what: string, lines: Parameters<typeof offerOf>][] = [
      ['one audio line', [440]],
      ['audio, then video', [440, 'video']],
      ['video, then audio', ['video', 440]],
      ['audio, then a data channel', [440, 'data']],
      ['a data channel, then audio', ['data', 440]],
      ['video, audio and a data channel', ['video', 440, 'data']],
      ['two audio lines', [440, 880]],
      ['an announcement first, then the caller', ['silent audio', 440]],
      ['two audio lines with video between them', [440, 'video', 880]],
    ];
    for (const [what, lines] of offers) {
      it(`${what}: all audio is heard, and so are we; nothing else is taken`, async () => {
        const offer = await offerOf(...lines);
        const call = await ring(offer);
        const heard = new Promise<MediaStream>(resolve =>
          remote.addEventListener('track', ({ track, transceiver }) => {
            if (track.kind === 'audio' && transceiver.currentDirection !== 'sendonly')
              resolve(new MediaStream([track]));
          }),
        );
        const sections = mediaSections(await answer(call));
        expect(call.state).to.equal('active');
        const kinds = mediaSections(offer).map(({ kind }) => kind);
        sections.forEach(({ isRefused }, index) =>
          expect(isRefused, `line ${index} (${kinds[index]})`).to.equal(kinds[index] !== 'audio'),
        );
        const tonesSent = lines.filter(line => typeof line === 'number');
        await until(() => call.remoteStream?.getAudioTracks().length === kinds.filter(kind => kind === 'audio').length);
        for (const track of call.remoteStream?.getAudioTracks() ?? []) expect(track.readyState).to.equal('live');
        expect(await tonesIn(call)).to.deep.equal(tonesSent);
        expect(await heardFrequency(await heard), 'the other side hears our microphone').to.be.closeTo(660, 5);
        expect(errors).to.be.empty;
      });
    }

    for (const direction of ['sendonly', 'inactive'] as const) {
      it(`${direction} audio is answered, and shown as held by the remote party`, async () => {
        const call = await ring((await audioOffer()).replace(/^a=sendrecv/gm, `a=${direction}`));
        await call.answer();
        expect(call.snapshot).to.include({ state: 'active', heldByRemote: true });
        expect(errors).to.be.empty;
      });
    }
  });

  describe('an answer of the server', () => {
    it('does not make a call active that rings here', async () => {
      remote.addTrack(tone(440).getAudioTracks()[0] as MediaStreamTrack);
      const call = await ring(await gathered(await remote.createOffer()));
      for (const method of ['answer', 'media', 'ringing']) server.request(method, { callID: callId, sdp: 'v=0\r\n' });
      server.request('answer', { callID: callId });
      server.request('display', { callID: callId, display_name: 'behind all that' });
      await until(() => call.snapshot.remote.name === 'behind all that');
      expect([call.state, errors]).to.deep.equal(['ringing', []]);
      await answer(call);
      expect(call.state).to.equal('active');
    });
  });

  describe('a candidate', () => {
    for (const [what, line] of [
      ['with an unknown name and the right place', { sdpMid: 'audio', sdpMLineIndex: 0 }],
      ['with the right place alone', { sdpMLineIndex: 0 }],
      ['with neither', {}],
      ['with the right name', { sdpMid: '0' }],
    ] as const) {
      it(`${what} is used`, async () => {
        remote.addTrack(tone(440).getAudioTracks()[0] as MediaStreamTrack);
        const offer = await gathered(await remote.createOffer());
        const candidates = offer.split('\r\n').filter(text => text.startsWith('a=candidate:'));
        const call = await ring(offer.replace(/^a=(candidate:|end-of-candidates).*\r\n/gm, ''));
        for (const candidate of candidates)
          server.request('candidate', { callID: callId, candidate: candidate.slice(2), ...line });
        await call.answer();
        // The other side knows nothing of us: only its candidates can bring the two together.
        const { sdp } = await server.asked('answer');
        await remote.setRemoteDescription({
          type: 'answer',
          sdp: String(sdp).replace(/^a=(candidate:|end-of-candidates).*\r\n/gm, ''),
        });
        expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
      });
    }
  });
});
