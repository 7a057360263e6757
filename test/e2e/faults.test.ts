/** What goes wrong, made to go wrong: each fault ends in a typed error and in a phone that works again. */
import { expect } from '@open-wc/testing';
import { TelnyxError, type CallOptions } from '../../src/client/index.js';
import { heardFrequency, toneMicrophone } from '../support/audio.js';
import { control, gatewayUrl } from '../support/gateway.js';
import { atGateway, become, dialed, newPhone, readyPhone, rung, takeDown, type TestPhone } from '../support/phone.js';
import { until } from '../support/until.js';

const rejection = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no error',
    (error: unknown) => error,
  );

/** Lets `getUserMedia` fail, or take its time, until the end of the test. */
function breakMicrophone(getUserMedia: MediaDevices['getUserMedia']): void {
  navigator.mediaDevices.getUserMedia = getUserMedia;
}

describe('faults', () => {
  afterEach(async () => {
    delete (navigator.mediaDevices as { getUserMedia?: unknown }).getUserMedia;
    await takeDown();
  });

  /** The proof that a phone is usable: it makes a call. */
  const works = async ({ client }: TestPhone) => {
    await until(() => client.state.ready, { what: 'ready again' });
    const call = client.newCall('9197');
    await become(call, 'active');
    await call.hangup();
  };

  describe('signing in', () => {
    it('B1: a wrong password is one error and no second try', async () => {
      const phone = newPhone({ password: 'wrong' });
      expect(await rejection(phone.client.connect())).to.include({ code: 46001, fatal: true });
      expect(phone.errors).to.deep.equal([46001]);
      expect(phone.client.state).to.include({ connection: 'disconnected', registration: 'failed' });
      const frames = await control<{ text: string }[]>('frames');
      expect(frames.filter(({ text }) => text.includes('"login"'))).to.have.length(1);
      phone.client.setOptions({ password: '1234' });
      await phone.client.connect();
      await works(phone);
    });

    it('B1: a bad token is refused once too', async () => {
      const phone = newPhone({ login: undefined, password: undefined, loginToken: 'nonsense' });
      expect(await rejection(phone.client.connect())).to.include({ code: 46001 });
      expect(phone.errors).to.deep.equal([46001]);
    });

    it('a good token', async () => {
      const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '');
      const token = [part({ alg: 'none' }), part({ sub: '1000', exp: Math.floor(Date.now() / 1000) + 3600 }), ''].join(
        '.',
      );
      await works(await readyPhone({ login: undefined, password: undefined, loginToken: token }));
    });

    it('nothing to sign in with: told before anything is sent', async () => {
      const phone = newPhone({ password: undefined });
      expect(await rejection(phone.client.connect()))
        .to.include({ code: 46002 })
        .and.property('message')
        .to.contain('password');
      expect(await control<unknown[]>('frames')).to.be.empty;
    });

    it('the gateway is down at the start: told at once, and mended when it comes up', async () => {
      await control('refuse', { all: true });
      const phone = newPhone();
      expect(await rejection(phone.client.connect())).to.include({ code: 45001 });
      expect(phone.client.state).to.include({ connection: 'connecting', ready: false });
      await control('refuse', { off: true });
      await works(phone);
      expect(phone.errors).to.deep.equal([45001]);
      expect(phone.client.state.error).to.equal(null);
    });

    it('a region that is refused falls back to auto, and says so', async () => {
      await control('refuse', { host: 'apac.localhost' });
      const phone = newPhone({ host: gatewayUrl.replace('127.0.0.1', '{region}.localhost'), region: 'apac' });
      const fallbacks: string[] = [];
      phone.client.on('regionfallback', ({ region }) => fallbacks.push(region));
      await phone.client.connect();
      expect(fallbacks).to.deep.equal(['apac']);
      expect(phone.client.state.region).to.include({ selected: 'apac', active: 'auto', fallback: true });
    });

    it('disconnect() while connecting ends it', async () => {
      await control('delay', { method: 'login', ms: 300 });
      const phone = newPhone();
      const connecting = rejection(phone.client.connect());
      await until(() => phone.client.connected);
      await phone.client.disconnect();
      expect(await connecting).to.include({ code: 45007 });
      expect(phone.client.state).to.include({ connection: 'disconnected', ready: false });
      await until(async () => (await control<{ sockets: number }>('state')).sockets === 0);
    });
  });

  describe('calling', () => {
    it('an empty destination, a bad id, a bad header: refused before anything is sent', async () => {
      const phone = await readyPhone();
      const refused: (string | CallOptions)[] = [
        '  ',
        { destinationNumber: '9197', callId: 'mine' },
        { destinationNumber: '9197', customHeaders: { 'X-A': 'b\r\nBad: 1' } },
        { destinationNumber: '9197', customHeaders: { Via: 'x' } },
      ];
      for (const options of refused)
        expect(() => phone.client.newCall(options))
          .to.throw(TelnyxError)
          .with.property('code', 44002);
      expect(phone.client.state.calls).to.be.empty;
      const frames = await control<{ text: string }[]>('frames');
      expect(frames.some(({ text }) => text.includes('invite'))).to.equal(false);
    });

    it('before connect() there is nothing to call with', () => {
      expect(() => newPhone().client.newCall('9197'))
        .to.throw(TelnyxError)
        .with.property('code', 45007);
    });

    it('the microphone is denied', async () => {
      breakMicrophone(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
      const phone = await readyPhone();
      const call = phone.client.newCall('9197');
      await become(call, 'done');
      expect(call.snapshot.error).to.include({ code: 42001, callId: call.id });
      expect(phone.errors).to.deep.equal([42001]);
      expect(phone.client.state.microphone).to.equal('denied');
      delete (navigator.mediaDevices as { getUserMedia?: unknown }).getUserMedia;
      await works(phone);
    });

    it('there is no microphone', async () => {
      breakMicrophone(() => Promise.reject(new DOMException('no', 'NotFoundError')));
      const phone = await readyPhone();
      const call = phone.client.newCall('9197');
      await become(call, 'done');
      expect(call.snapshot.error).to.include({ code: 42002 });
      expect(phone.client.state.microphone).to.equal('missing');
    });

    it('an inbound call without a microphone goes on ringing, and can be answered after all', async () => {
      const phone = await readyPhone();
      const call = await rung(phone);
      breakMicrophone(() => Promise.reject(new DOMException('busy', 'NotReadableError')));
      expect(await rejection(call.answer())).to.include({ code: 42003 });
      expect(call.snapshot).to.deep.include({ state: 'ringing' });
      delete (navigator.mediaDevices as { getUserMedia?: unknown }).getUserMedia;
      await call.answer();
      expect(call.snapshot).to.include({ state: 'active', error: null });
    });

    it('hung up while the browser asks for the microphone: nothing is sent, and the microphone is let go', async () => {
      const tone = toneMicrophone(600);
      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      let allow = () => {};
      const asked = new Promise<void>(resolve => (allow = resolve));
      const streams: MediaStream[] = [];
      breakMicrophone(async constraints => {
        await asked;
        const stream = await open(constraints);
        streams.push(stream);
        return stream;
      });
      const phone = await readyPhone();
      const call = phone.client.newCall('9197');
      await until(() => phone.client.state.microphone === 'prompting');
      await call.hangup();
      allow();
      await until(() => phone.client.state.microphone === 'idle');
      expect(streams.flatMap(stream => stream.getTracks()).map(track => track.readyState)).to.deep.equal(['ended']);
      const frames = await control<{ text: string }[]>('frames');
      expect(frames.some(({ text }) => text.includes('invite') || text.includes('.bye'))).to.equal(false);
      expect(phone.errors).to.be.empty;
      await tone.restore();
    });

    it('hung up before the answer: the other side is told', async () => {
      const phone = await readyPhone();
      const call = phone.client.newCall('9192');
      await become(call, 'ringing');
      await call.hangup();
      expect(call.termination).to.deep.equal({ cause: 'USER_BUSY', causeCode: 17 });
      await until(async () => (await atGateway(call))?.state === 'ended');
      await works(phone);
    });

    it('the caller is gone while we answer', async () => {
      const phone = await readyPhone();
      const call = await rung(phone);
      breakMicrophone(() => new Promise(() => {}));
      const answering = rejection(call.answer());
      await control('hangup', { callId: call.id, cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
      await become(call, 'done');
      expect(phone.errors).to.be.empty;
      void answering; // the browser's prompt is still open: it settles with it
    });

    it('a bye for a call that is not there yet, or not there any more, harms nothing', async () => {
      const phone = await readyPhone();
      const callID = crypto.randomUUID();
      const bye = {
        jsonrpc: '2.0',
        id: 5001,
        method: 'telnyx_rtc.bye',
        params: { callID, cause: 'NORMAL_CLEARING', causeCode: 16 },
      };
      await control('inject', { user: '1000', frame: bye });
      await until(async () =>
        (await control<{ text: string }[]>('frames')).some(
          ({ text }) => text.includes('"id":5001') && text.includes('result'),
        ),
      );
      await works(phone);
    });

    it('an answer that makes no sense ends the call on both sides', async () => {
      const phone = await readyPhone();
      const call = phone.client.newCall('9192');
      await become(call, 'ringing');
      const params = { callID: call.id, sdp: 'v=0 nonsense' };
      await control('inject', {
        user: '1000',
        frame: { jsonrpc: '2.0', id: 5002, method: 'telnyx_rtc.answer', params },
      });
      await become(call, 'done');
      expect(call.snapshot.error).to.include({ code: 40004 });
      await until(async () => (await atGateway(call))?.state === 'ended');
      await works(phone);
    });
  });

  describe('the connection', () => {
    it('drops while it rings: the call ends with an error, the phone comes back', async () => {
      const phone = await readyPhone();
      const call = phone.client.newCall('9192');
      await become(call, 'ringing');
      await control('drop', { user: '1000' });
      await become(call, 'done');
      expect(call.snapshot.error).to.include({ code: 48501, callId: call.id });
      await works(phone);
    });

    it('drops while somebody calls: the ringing stops at once', async () => {
      const phone = await readyPhone();
      const call = await rung(phone);
      await control('drop', { user: '1000' });
      await become(call, 'done');
      expect(phone.errors).to.include(45002);
      await works(phone);
    });

    it('drops in a call: the same call goes on, with its audio, mute, hold and listeners', async () => {
      const tone = toneMicrophone(600);
      const phone = await readyPhone();
      const call = await dialed(phone, '9197');
      const held = await dialed(phone, '9197');
      await held.hold();
      call.muteAudio();
      const since = call.snapshot.activeSince;
      const states: string[] = [];
      call.on('statechange', ({ state }) => states.push(state));
      await control('drop', { user: '1000' });
      await become(call, 'reconnecting');
      expect(call.snapshot.reason).to.equal('network-lost');
      await become(call, 'active');
      await become(held, 'held');
      expect(states).to.deep.equal(['reconnecting', 'active']);
      expect(call.snapshot).to.include({ muted: true, activeSince: since });
      expect(phone.client.getCall(call.id)).to.equal(call);
      expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
      await until(async () => (await atGateway(held))?.state === 'held');
      call.unmuteAudio();
      await until(async () => Math.abs(((await atGateway(call))?.frequency ?? 0) - 600) < 6);
      await tone.restore();
    });

    it('B3: hung up while the connection is gone, it does not come back', async () => {
      const phone = await readyPhone();
      const call = await dialed(phone, '9197');
      await control('refuse', { all: true });
      await control('drop', { user: '1000' });
      await become(call, 'reconnecting');
      void call.hangup();
      expect(call.state).to.equal('done');
      await control('refuse', { off: true });
      await until(() => phone.client.state.ready);
      await until(async () => (await atGateway(call))?.state === 'ended');
      expect(phone.client.state).to.deep.include({ calls: [], microphone: 'idle' });
    });

    it('no network: the call is dropped with its reason, and back when the network is', async () => {
      const phone = await readyPhone();
      const call = await dialed(phone, '9197');
      dispatchEvent(new Event('offline'));
      expect(call.snapshot).to.include({ state: 'dropped', reason: 'network-lost' });
      expect(phone.errors).to.deep.equal([48001]);
      dispatchEvent(new Event('online'));
      await become(call, 'active');
      expect(phone.states).to.deep.equal(['connecting', 'active', 'dropped', 'active']);
      expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
    });

    it('is taken over elsewhere: the calls end, nothing comes back by itself', async () => {
      const phone = await readyPhone();
      const call = await dialed(phone, '9197');
      await control('punt', { user: '1000' });
      await become(call, 'done');
      expect(phone.client.state).to.deep.include({ connection: 'disconnected', calls: [] });
    });
  });
});
