/** The same client against the dialect of FreeSWITCH's mod_verto. */
import { expect } from '@open-wc/testing';
import { Stage, baseOf } from '../provider/attribute-stage.js';
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

  it('a tag answers a call, and its first call rings once', async () => {
    const stage = new Stage();
    await stage.play('before insertion', baseOf('verto'), {});
    await stage.ready();
    const { callId } = await control<{ callId: string }>('ring', { user: '1000' });
    const call = await until(() => stage.phone.client?.getCall(callId));
    await call.answer();
    expect(await stage.sent('answer'))
      .to.have.property('sdp')
      .which.contains('a=candidate');
    await call.hangup();
    await stage.talk();
    const methods = (await stage.frames()).map(({ method }) => method);
    expect(methods.filter(method => method === 'verto.invite')).to.have.length(1);
    expect(methods).not.to.include('verto.candidate');
    await stage.end();
  });

  it('headers go out as variables and come in as parameters', async () => {
    const phone = await readyPhone(verto);
    phone.client.newCall({ destinationNumber: '9197', customHeaders: { 'X-Order': '42' } });
    const find = (method: string) =>
      until(async () => (await received()).find(text => text.includes(`"method":"verto.${method}","params"`)), {
        what: method,
      });
    expect(await find('invite'))
      .to.contain('"userVariables":{"sip_h_X-Order":"42"}')
      .and.not.contain('custom_headers');
    const call = await rung(phone, { headers: [{ name: 'X-Agent', value: '7' }] });
    expect(call.customHeaders).to.deep.equal({ 'X-Agent': '7' });
    await call.answer({ customHeaders: { 'X-Seat': '3' } });
    expect(await find('answer')).to.contain('"userVariables":{"sip_h_X-Seat":"3"}');
  });

  for (const [dialect, options] of Object.entries({ verto, telnyx: {} })) {
    it(`${dialect}: a header reaches the other user, and "Outbound Call" is nobody's name`, async () => {
      const [caller, callee] = [await readyPhone(options), await readyPhone({ ...options, login: '1001' })];
      const call = caller.client.newCall({ destinationNumber: '1001', customHeaders: { 'X-Order': '42' } });
      const [inbound] = await until(() => callee.incoming.length && callee.incoming);
      if (!inbound) throw new Error('nobody calls');
      expect(inbound.customHeaders).to.deep.equal({ 'X-Order': '42' });
      expect([inbound.snapshot.local, inbound.snapshot.remote.number]).to.deep.equal([
        { name: '', number: '1001' },
        '1000',
      ]);
      await inbound.answer();
      await become(call, 'active');
      const display = '.display","params":';
      await until(
        async () => (await control<GatewayFrame[]>('frames')).filter(({ text }) => text.includes(display)).length > 1,
      );
      await call.hold(); // by now the display is here, too
      expect(call.snapshot.remote).to.deep.equal({ name: '', number: '1001' });
    });
  }

  it('answers pings', async () => {
    const phone = await readyPhone(verto);
    await control('ping', { user: '1000' });
    await until(async () => (await received()).some(text => text.includes('verto.ping') && text.includes('result')));
    expect(phone.client.registered).to.equal(true);
  });
});
