/**
 * Several calls at once: who has the user's ear, who waits, who comes back.
 *
 * Covers: `call-roster.ts`.
 */
import { expect } from '@open-wc/testing';
import { TelnyxError } from '../../src/client/index.js';
import { frames } from '../support/call-stages.js';
import { become, dialed, readyPhone, rung, takeDown } from '../support/phone.js';
import { until } from '../support/until.js';
import { atGateway } from '../support/phone.js';
import { control } from '../support/gateway.js';

describe('several calls', () => {
  afterEach(takeDown);

  it('hold and accept: the held one comes back when the new one ends', async () => {
    const phone = await readyPhone();
    const first = await dialed(phone, '9197');
    const second = await rung(phone);
    await phone.client.holdAndAnswer(second.id);
    expect([first.state, second.state]).to.deep.equal(['held', 'active']);
    expect(phone.client.state.currentCallId).to.equal(second.id);
    await control('hangup', { callId: second.id });
    await become(first, 'active');
    expect(phone.client.state.currentCallId).to.equal(first.id);
  });

  it('hold and accept while another call dials: that one is held as soon as it is answered', async () => {
    const phone = await readyPhone();
    const other = await readyPhone({ login: '1001' });
    const first = phone.client.newCall('1001');
    const second = await rung(phone);
    await phone.client.holdAndAnswer(second.id);
    await become(first, 'ringing');
    await (await until(() => other.incoming[0])).answer();
    await become(first, 'held');
    expect(second.state).to.equal('active');
    await second.hangup();
    await become(first, 'active');
  });

  it('a call that dials is not held for one that is over by the time it is answered', async () => {
    const phone = await readyPhone();
    const other = await readyPhone({ login: '1001' });
    const first = phone.client.newCall('1001');
    const second = phone.client.newCall({ destinationNumber: '9197', holdOthers: true });
    await become(second, 'active');
    await second.hangup();
    await (await until(() => other.incoming[0])).answer();
    await become(first, 'active');
    await until(async () => ((await atGateway(first))?.rtpReceived ?? 0) > 0);
    expect(await frames('received', 'modify')).to.be.empty;
  });

  it('end and accept', async () => {
    const phone = await readyPhone();
    const first = await dialed(phone, '9197');
    const second = await rung(phone);
    await phone.client.endAndAnswer(second.id);
    expect([first.state, second.state]).to.deep.equal(['done', 'active']);
    await until(async () => (await atGateway(first))?.state === 'ended');
  });

  it('decline: the conversation goes on untouched', async () => {
    const phone = await readyPhone();
    const first = await dialed(phone, '9197');
    const second = await rung(phone);
    await second.hangup();
    expect(second.termination).to.include({ cause: 'DECLINED', endedBy: 'local' });
    expect(first.snapshot).to.include({ state: 'active', held: false });
  });

  it('swap, and back', async () => {
    const phone = await readyPhone();
    const first = await dialed(phone, '9197');
    const second = phone.client.newCall({ destinationNumber: '9197', holdOthers: true });
    await become(second, 'active');
    await become(first, 'held');
    await phone.client.swapTo(first.id);
    expect([first.state, second.state]).to.deep.equal(['active', 'held']);
    await phone.client.swapTo(second.id);
    expect([first.state, second.state]).to.deep.equal(['held', 'active']);
    await second.hangup();
    await become(first, 'active');
  });

  it('a hold that the server refuses leaves the new call ringing', async () => {
    const phone = await readyPhone();
    const first = await dialed(phone, '9197');
    const second = await rung(phone);
    await control('reply-error', { method: 'modify', code: -32002, message: 'no', count: 1 });
    const error: unknown = await phone.client.holdAndAnswer(second.id).catch((reason: unknown) => reason);
    expect(error).to.include({ code: 44001 });
    expect([first.state, second.state]).to.deep.equal(['active', 'ringing']);
  });

  it('beyond maxCalls the line is busy, both ways', async () => {
    const phone = await readyPhone({ maxCalls: 1 });
    await dialed(phone, '9197');
    await control('ring', { user: '1000' });
    const ended = await until(async () => {
      const { calls } = await control<{ calls: { destination: string; state: string }[] }>('state');
      return calls.find(({ destination, state }) => destination === '1000' && state === 'ended');
    });
    expect(ended).to.be.an('object');
    expect(phone.incoming).to.be.empty;
    expect(() => phone.client.newCall('9197'))
      .to.throw(TelnyxError)
      .with.property('codeName', 'LINE_BUSY');
  });

  it('a transfer that the server does not support is a typed error, and the call goes on', async () => {
    const phone = await readyPhone();
    const call = await dialed(phone, '9197');
    await control('reply-error', { method: 'modify', code: -32601, message: 'unsupported', count: 1 });
    const error: unknown = await call.transfer('1001').catch((reason: unknown) => reason);
    expect(error).to.include({ code: 44006 });
    expect(call.state).to.equal('active');
  });
});
