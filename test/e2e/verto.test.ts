/** The same client against the dialect of FreeSWITCH's mod_verto. */
import { expect } from '@open-wc/testing';
import { heardFrequency } from '../support/audio.js';
import { control, gatewayUrl, type GatewayFrame } from '../support/gateway.js';
import { atGateway, become, dialed, readyPhone, rung, takeDown } from '../support/phone.js';
import { rejection } from '../support/rejection.js';
import { until } from '../support/until.js';
import { newPhone } from '../support/phone.js';

const verto = { dialect: 'verto', host: `${gatewayUrl}/verto` } as const;

describe('the Verto dialect', () => {
  afterEach(takeDown);

  const received = async () =>
    (await control<GatewayFrame[]>('frames')).filter(({ dir }) => dir === 'received').map(({ text }) => text);

  it('signs in without a gateway state', async () => {
    const { client } = await readyPhone(verto);
    expect(client.state).to.include({ ready: true, registration: 'registered' });
    expect((await received()).some(text => text.includes('gatewayState'))).to.equal(false);
    expect(await rejection(newPhone({ ...verto, password: 'wrong' }).client.connect())).to.include({ code: 46001 });
  });

  it('calls with its candidates in the description, and both sides hear', async () => {
    const call = await dialed(await readyPhone(verto), '9197');
    expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
    const frames = await received();
    expect(frames.some(text => text.includes('verto.invite') && text.includes('a=candidate'))).to.equal(true);
    expect(frames.some(text => text.includes('candidate"') || text.includes('telnyx_rtc'))).to.equal(false);
  });

  it('is called, answers, holds, sends digits', async () => {
    const phone = await readyPhone(verto);
    const call = await rung(phone);
    await call.answer();
    expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
    await call.hold();
    expect(call.snapshot.state).to.equal('held');
    await call.unhold();
    await call.dtmf('42');
    await until(async () => (await atGateway(call))?.digits === '42');
    await control('hangup', { callId: call.id });
    await become(call, 'done');
    expect(call.termination).to.include({ cause: 'NORMAL_CLEARING', causeCode: 16 });
  });

  it('the call survives a lost connection', async () => {
    const phone = await readyPhone(verto);
    const call = await dialed(phone, '9197');
    await control('drop', { user: '1000' });
    await become(call, 'reconnecting');
    await become(call, 'active');
    expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
  });

  it('answers pings', async () => {
    const phone = await readyPhone(verto);
    await control('ping', { user: '1000' });
    await until(async () => (await received()).some(text => text.includes('verto.ping') && text.includes('result')));
    expect(phone.client.registered).to.equal(true);
  });
});
