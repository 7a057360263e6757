/** What an app may ask of a call, and what of it reaches the server. */
import { expect } from '@open-wc/testing';
import { control, type GatewayFrame } from '../support/gateway.js';
import { atGateway, become, dialed, readyPhone, rung, takeDown } from '../support/phone.js';
import { until } from '../support/until.js';

const sent = async (method: string): Promise<string[]> =>
  (await control<GatewayFrame[]>('frames'))
    .filter(({ dir, text }) => dir === 'received' && text.includes(`.${method}"`))
    .map(({ text }) => text);

describe('call options', () => {
  afterEach(takeDown);

  it('a call id of the app, a SIP URI, names, client state and headers arrive as given', async () => {
    const phone = await readyPhone({ callerName: 'Ada', callerNumber: '+15550100' });
    const callId = crypto.randomUUID();
    phone.client.newCall({
      destinationNumber: 'sip:9197@example.org',
      callId,
      clientState: 'grüße',
      customHeaders: { 'X-Order': '42' },
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
      clientState: btoa(String.fromCharCode(...new TextEncoder().encode('grüße'))),
      custom_headers: [{ name: 'X-Order', value: '42' }],
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
    const preferredCodecs = [{ mimeType: 'audio/PCMU', clockRate: 8000 }];
    const call = phone.client.newCall({ destinationNumber: '9197', preferredCodecs });
    await become(call, 'active');
    const [invite = ''] = await sent('invite');
    const { sdp } = (JSON.parse(invite) as { params: { sdp: string } }).params;
    expect(/m=audio \d+ \S+ (\d+)/.exec(sdp)?.[1], 'PCMU is payload 0').to.equal('0');
    expect(sdp).to.contain('opus/48000').and.to.contain('telephone-event');
  });

  it('a call that begins muted is silent from the first packet', async () => {
    const phone = await readyPhone();
    const call = phone.client.newCall({ destinationNumber: '9197', muted: true });
    await become(call, 'active');
    await until(async () => ((await atGateway(call))?.rtpReceived ?? 0) > 25);
    expect(call.snapshot.muted).to.equal(true);
    expect((await atGateway(call))?.frequency).to.equal(0);
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
