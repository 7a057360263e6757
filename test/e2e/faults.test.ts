/** What goes wrong, made to go wrong: each fault ends in a typed error and in a phone that works again. */
import { expect } from '@open-wc/testing';
import { TelnyxError, type CallOptions, type ErrorCode } from '../../src/client/index.js';
import { toneMicrophone } from '../support/audio.js';
import { control } from '../support/gateway.js';
import { atGateway, become, newPhone, readyPhone, rung, takeDown, works } from '../support/phone.js';
import { rejection } from '../support/rejection.js';
import { until } from '../support/until.js';

/** Lets `getUserMedia` fail, or take its time, until the end of the test. */
function breakMicrophone(getUserMedia: MediaDevices['getUserMedia']): void {
  navigator.mediaDevices.getUserMedia = getUserMedia;
}

describe('faults in a call', () => {
  afterEach(async () => {
    delete (navigator.mediaDevices as { getUserMedia?: unknown }).getUserMedia;
    await takeDown();
  });

  it('an empty destination, a bad id, a bad header: refused before anything is sent', async () => {
    const phone = await readyPhone();
    const refused: [CallOptions, ErrorCode][] = [
      [{ destinationNumber: '  ' }, 44002],
      [{ destinationNumber: '9197', callId: 'mine' }, 49002],
      [{ destinationNumber: '9197', customHeaders: { 'X-A': 'b\r\nBad: 1' } }, 49002],
      [{ destinationNumber: '9197', customHeaders: { Via: 'x' } }, 49002],
    ];
    for (const [options, code] of refused)
      expect(() => phone.client.newCall(options))
        .to.throw(TelnyxError)
        .with.property('code', code);
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
    const { state } = await navigator.permissions.query({ name: 'microphone' });
    expect(phone.client.state.microphone).to.equal(state === 'prompt' ? 'dismissed' : 'denied'); // it may be asked again
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
    const tracks = () => streams.flatMap(stream => stream.getTracks()).map(track => track.readyState);
    await until(() => tracks().join() === 'ended');
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
    expect(call.termination).to.deep.equal({ cause: 'CANCELLED', endedBy: 'local' });
    await until(async () => (await atGateway(call))?.cause === 'USER_BUSY');
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
