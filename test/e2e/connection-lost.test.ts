/** The connection breaks, in every moment of a call: what becomes of the call, and of the phone. */
import { expect } from '@open-wc/testing';
import { heardFrequency, toneMicrophone } from '../support/audio.js';
import { control } from '../support/gateway.js';
import { atGateway, become, dialed, readyPhone, rung, takeDown, works } from '../support/phone.js';
import { until } from '../support/until.js';

describe('the connection', () => {
  afterEach(takeDown);

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
    expect(call.snapshot.interruption).to.equal('network-lost');
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

  it('hung up while the connection is gone, it does not come back', async () => {
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

  it('is taken over elsewhere: the calls end, nothing comes back by itself', async () => {
    const phone = await readyPhone();
    const call = await dialed(phone, '9197');
    await control('punt', { user: '1000' });
    await become(call, 'done');
    expect(phone.client.state).to.deep.include({ connection: 'disconnected', calls: [] });
  });
});
