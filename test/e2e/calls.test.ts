/**
 * Whole calls of our client through the gateway, with audio both ways.
 *
 * Covers: `call.ts`, `call-dialog.ts`, `call-events.ts`, `call-messages.ts`, `call-parts.ts`.
 */
import { expect } from '@open-wc/testing';
import type { CallTerminationReason } from '../../src/client/index.js';
import { heardFrequency, toneMicrophone } from '../support/audio.js';
import { control, type GatewayCall } from '../support/gateway.js';
import { atGateway, become, dialed, newPhone, readyPhone, rung, takeDown } from '../support/phone.js';
import { rejection } from '../support/rejection.js';
import { until } from '../support/until.js';

const microphoneHz = 600;

describe('calls through the gateway', () => {
  let microphone: ReturnType<typeof toneMicrophone>;
  before(() => (microphone = toneMicrophone(microphoneHz)));
  after(() => microphone.restore());
  afterEach(takeDown);

  const heardByGateway = async (call: Parameters<typeof atGateway>[0]) =>
    until(async () => Math.abs(((await atGateway(call))?.frequency ?? 0) - microphoneHz) <= 5, {
      what: 'our tone at the gateway',
    });

  describe('outbound', () => {
    it('9197: both sides hear each other', async () => {
      const phone = await readyPhone();
      const call = await dialed(phone, '9197');
      expect(phone.states).to.deep.equal(['connecting', 'active']);
      expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
      await heardByGateway(call);
      await call.hangup();
      expect(call.termination).to.deep.equal({ cause: 'NORMAL_CLEARING', causeCode: 16, endedBy: 'local' });
      expect(phone.client.state.lastCall).to.equal(call.snapshot);
    });

    it('9196: one hears oneself', async () => {
      const call = await dialed(await readyPhone(), '9196');
      expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(microphoneHz, 5);
    });

    it('without trickle', async () => {
      const call = await dialed(await readyPhone({ trickle: false }), '9197');
      expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
      const frames = await control<{ text: string }[]>('frames');
      expect(frames.some(({ text }) => text.includes('.candidate"'))).to.equal(false);
    });

    for (const mode of ['refuse', 'bye88']) {
      it(`a server that does not trickle (${mode}) gets the whole description once, and the client remembers`, async () => {
        await control('trickle', { mode });
        const phone = await readyPhone({ iceServers: [{ urls: 'stun:198.51.100.1' }] }); // which never answers
        const call = await dialed(phone, '9197');
        expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
        expect(phone.errors).to.be.empty;
        await dialed(phone, '9197');
        const frames = await control<{ dir: string; text: string }[]>('frames');
        expect(frames.filter(({ dir, text }) => dir === 'received' && text.includes('.invite"'))).to.have.length(3);
      });
    }

    it('candidates of the server that come by themselves, before the answer too', async () => {
      await control('trickle', { mode: 'candidates' });
      const call = await dialed(await readyPhone(), '9197');
      expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
    });

    it('9198: rings, then talks', async () => {
      const phone = await readyPhone();
      const call = await dialed(phone, '9198');
      expect(phone.states).to.deep.equal(['connecting', 'ringing', 'active']);
      expect(call.telnyxIds?.sessionId).to.be.a('string');
    });

    it('9194: audio before the answer', async () => {
      const phone = await readyPhone();
      const call = phone.client.newCall('9194');
      await until(() => call.snapshot.earlyMedia);
      expect(call.state).to.equal('ringing');
      expect(call.remoteStream).to.be.an.instanceOf(MediaStream);
      await become(call, 'active');
      expect(call.snapshot.earlyMedia).to.equal(false);
      expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
    });

    const endings: [string, string, Partial<CallTerminationReason>][] = [
      ['9199', 'busy', { cause: 'USER_BUSY', causeCode: 17, sipCode: 486, sipReason: 'Busy Here' }],
      [
        '9195',
        'refused',
        {
          cause: 'CALL_REJECTED',
          causeCode: 21,
          sipCode: 403,
          sipReason: 'Dialed number is not included in whitelisted countries',
        },
      ],
      ['1001', 'nobody there', { cause: 'USER_NOT_REGISTERED', causeCode: 806, sipCode: 480 }],
      ['424242', 'no such number', { cause: 'UNALLOCATED_NUMBER', causeCode: 1, sipCode: 404 }],
    ];
    for (const [number, what, reason] of endings) {
      it(`${number}: ${what}, with every reason that the server gave`, async () => {
        const phone = await readyPhone();
        const ended: CallTerminationReason[] = [];
        phone.client.on('remotecallended', event => ended.push(event.termination));
        const call = phone.client.newCall(number);
        await become(call, 'done');
        expect(call.termination).to.include({ ...reason, endedBy: 'remote' });
        expect(ended).to.deep.equal([call.termination]);
        expect(phone.errors, 'an ending is no error').to.be.empty;
        expect(phone.client.state).to.deep.include({ calls: [], currentCallId: null, microphone: 'idle' });
      });
    }

    it('9193: the other side hangs up', async () => {
      const call = await dialed(await readyPhone(), '9193');
      await become(call, 'done');
      expect(call.termination).to.include({ cause: 'NORMAL_CLEARING', causeCode: 16 });
    });
  });

  describe('inbound', () => {
    it('rings, is answered, and both sides hear each other', async () => {
      const phone = await readyPhone();
      const call = await rung(phone, { from: '+15550123', name: 'Grace Hopper' });
      expect(call.snapshot).to.deep.include({ state: 'ringing', direction: 'inbound' });
      expect(call.snapshot.remote).to.deep.equal({ name: 'Grace Hopper', number: '+15550123' });
      await call.answer();
      expect(call.state).to.equal('active');
      expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
      await heardByGateway(call);
    });

    it('candidates that come by themselves are used', async () => {
      await control('trickle', { mode: 'candidates' });
      const call = await rung(await readyPhone());
      await call.answer();
      expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
    });

    it('is declined with 17, or servers offer it again', async () => {
      const call = await rung(await readyPhone());
      await call.reject();
      expect(await rejection(call.reject())).to.include({ code: 49003 });
      expect(call.termination).to.deep.equal({ cause: 'DECLINED', endedBy: 'local' });
      const atEnd = await until(async () => {
        const found = await atGateway(call);
        return found?.state === 'ended' && found;
      });
      expect(atEnd).to.include({ cause: 'USER_BUSY', causeCode: 17 });
    });

    it('the caller gives up', async () => {
      const phone = await readyPhone();
      const call = await rung(phone);
      await control('hangup', { callId: call.id, cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
      await become(call, 'done');
      expect(call.termination).to.include({ cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
    });

    it('answering twice is answering once', async () => {
      const phone = await readyPhone();
      const call = await rung(phone);
      const first = call.answer();
      expect(call.answer()).to.equal(first);
      await first;
      const again: unknown = await call.answer().catch((error: unknown) => error);
      expect(again).to.include({ code: 49003 });
      expect(phone.errors).to.be.empty;
    });

    it('two users talk: each hears the other, names are told, the end reaches both', async () => {
      const ada = await readyPhone();
      const grace = await readyPhone({ login: '1001' });
      const call = ada.client.newCall('1001');
      const ringing = await until(() => grace.incoming[0]);
      await become(call, 'ringing');
      await ringing.answer();
      await become(call, 'active');
      expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(microphoneHz, 5);
      expect(await heardFrequency(ringing.remoteStream as MediaStream)).to.be.closeTo(microphoneHz, 5);
      await ringing.hangup();
      await become(call, 'done');
      expect(call.termination).to.include({ causeCode: 16 });
    });
  });

  describe('in a call', () => {
    it('mute is silence on the other side, and only there', async () => {
      const call = await dialed(await readyPhone(), '9197');
      await heardByGateway(call);
      call.muteAudio();
      expect(call.snapshot.muted).to.equal(true);
      await until(async () => (await atGateway(call))?.frequency === 0, { what: 'silence at the gateway' });
      expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
      call.unmuteAudio();
      await heardByGateway(call);
    });

    it('hold and unhold follow the server', async () => {
      const phone = await readyPhone();
      const call = await dialed(phone, '9197');
      await call.hold();
      expect(call.snapshot).to.include({ state: 'held', held: true });
      expect((await atGateway(call))?.state).to.equal('held');
      await call.toggleHold();
      expect(call.snapshot).to.include({ state: 'active', held: false });
      expect(phone.states).to.deep.equal(['connecting', 'active', 'held', 'active']);
      expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
    });

    it('a refused hold rejects, and the call stays as it was', async () => {
      const phone = await readyPhone();
      const call = await dialed(phone, '9197');
      await control('reply-error', { method: 'modify', code: -32002, message: 'no', count: 1 });
      const error: unknown = await call.hold().catch((reason: unknown) => reason);
      expect(error).to.include({ code: 44001, callId: call.id });
      expect(call.snapshot).to.include({ state: 'active', held: false });
      expect(call.snapshot.error).to.include({ code: 44001 });
      expect(phone.errors).to.deep.equal([44001]);
    });

    it('DTMF: digits arrive in order, played back by the other side; nonsense is refused', async () => {
      const phone = await readyPhone();
      const call = await dialed(phone, '9191');
      const bad: unknown = await call.dtmf('12x').catch((reason: unknown) => reason);
      expect(bad).to.include({ code: 44002 });
      await Promise.all([call.dtmf('4'), call.dtmf('2*'), call.dtmf('d')]);
      await until(async () => (await atGateway(call))?.digits === '42*D');
      await become(call, 'done');
    });

    it('several calls: each with its own state, microphone and end', async () => {
      const phone = await readyPhone();
      const first = await dialed(phone, '9197');
      await first.hold();
      const second = await dialed(phone, '9196');
      expect(phone.client.state.calls.map(({ id, state }) => [id, state])).to.deep.equal([
        [first.id, 'held'],
        [second.id, 'active'],
      ]);
      expect(phone.client.state.currentCallId).to.equal(second.id);
      second.muteAudio();
      expect(first.snapshot.muted).to.equal(false);
      await second.hangup();
      expect(phone.client.state).to.include({ currentCallId: first.id, microphone: 'open' });
      await first.unhold();
      await heardByGateway(first);
      await first.hangup();
      await until(() => phone.client.state.microphone === 'idle');
      const { peers } = await control<{ peers: number; calls: GatewayCall[] }>('state');
      expect(peers).to.equal(0);
    });

    it('the state is frozen and can be cloned', async () => {
      const phone = newPhone();
      const states: unknown[] = [];
      phone.client.subscribe(state => states.push(structuredClone(state)));
      await phone.client.connect();
      const call = await dialed(phone, '9197');
      expect(Object.isFrozen(phone.client.state) && Object.isFrozen(phone.client.state.calls)).to.equal(true);
      expect(Object.isFrozen(call.snapshot) && Object.isFrozen(call.snapshot.remote)).to.equal(true);
      expect(states.at(-1)).to.deep.equal(phone.client.state);
    });
  });
});
