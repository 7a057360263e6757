/** Digits from behind the number: they arrive at the other side once it has answered, none lost, none twice. */
import { expect } from '@open-wc/testing';
import type { Call, TelnyxClient } from '../../src/client/index.js';
import { TelnyxDialRequestEvent } from '../../src/events/index.js';
import { control, type GatewayFrame } from '../support/gateway.js';
import { account, atGateway, become, dialed, readyPhone, takeDown } from '../support/phone.js';
import { rejection } from '../support/rejection.js';
import { until } from '../support/until.js';

const arrived = (call: Call, digits: string) =>
  until(async () => (await atGateway(call))?.digits === digits, { what: `${digits} at the gateway` });

/** Milliseconds from the answer to each digit, as the gateway saw them. */
async function delays(call: Call): Promise<number[]> {
  const frames = await control<GatewayFrame[]>('frames');
  const timesOf = (dir: string, method: string) =>
    frames
      .filter(frame => frame.dir === dir && frame.text.includes(`.${method}"`) && frame.text.includes(call.id))
      .map(({ time }) => time);
  const [answered = 0] = timesOf('sent', 'answer');
  return timesOf('received', 'info').map(time => time - answered);
}

describe('digits from behind the number', () => {
  afterEach(takeDown);

  it('an extension: the number is called, the digits follow a second after the answer', async () => {
    const { client } = await readyPhone();
    const call = client.newCall('+1 202 555 0142 ext. 12 (work)');
    expect(call.snapshot.remote.number).to.equal('+12025550142');
    expect(call.snapshot.tones).to.equal('12');
    await arrived(call, '12');
    expect((await atGateway(call))?.destination).to.equal('+12025550142');
    expect((await delays(call))[0]).to.be.at.least(1_000);
    expect(call.snapshot).to.include({ tones: '', pendingDigits: null });
  });

  it('pauses: two seconds for each comma', async () => {
    const call = await dialed(await readyPhone(), '9197,,1#');
    await arrived(call, '1#');
    expect((await delays(call))[0]).to.be.at.least(4_000);
  });

  it('dtmf() pauses for two seconds at a comma, and refuses to wait', async () => {
    const call = await dialed(await readyPhone(), '9197');
    expect(await rejection(call.dtmf('1w2'))).to.include({ code: 44002 });
    await call.dtmf('1,2');
    await arrived(call, '12');
    const [first = 0, second = 0] = await delays(call);
    expect(second - first, 'the first may be late').to.be.at.least(1_000);
  });

  it('a wait: nothing is sent until the user says so, and then it is', async () => {
    const { client } = await readyPhone();
    const call = client.newCall('9197;1234');
    const waits: string[] = [];
    call.on('postdialwait', ({ digits }) => waits.push(digits));
    await until(() => call.pendingDigits);
    expect(call.pendingDigits).to.equal('1234');
    expect(client.state.calls[0]).to.include({ pendingDigits: '1234' });
    expect((await atGateway(call))?.digits).to.equal('');
    await call.sendPendingDigits();
    await arrived(call, '1234');
    expect(call.pendingDigits).to.equal(null);
    expect(waits).to.deep.equal(['1234']);
  });

  it('a wait ends with the call', async () => {
    const { client } = await readyPhone();
    const call = client.newCall('9197;1234');
    await until(() => call.pendingDigits);
    await call.hangup();
    expect(client.state.lastCall).to.include({ pendingDigits: null, tones: '' });
    expect(await rejection(call.sendPendingDigits())).to.include({ code: 49003 });
  });

  it('the connection drops in a pause: each digit arrives once', async () => {
    const call = await dialed(await readyPhone(), '9197,12,3');
    await control('drop', { user: '1000' });
    await become(call, 'reconnecting');
    await arrived(call, '123');
  });

  it('the connection drops between two digits, and again: each arrives once', async () => {
    const call = await dialed(await readyPhone(), '9197 ext 1,2,3');
    for (const left of ['2,3', '3']) {
      await until(() => call.snapshot.tones === left);
      await control('drop', { user: '1000' });
      await become(call, 'reconnecting');
      await become(call, 'active');
    }
    await arrived(call, '123');
  });

  it('the request is lost with the connection: the digit is sent again', async () => {
    const phone = await readyPhone();
    await control('swallow', { method: 'info' });
    const call = await dialed(phone, '9197 ext 12');
    await until(async () => (await delays(call)).length);
    await control('drop', { user: '1000' });
    await arrived(call, '12');
    expect(phone.errors).not.to.include(45006);
  });

  it('what waits still waits after an interruption, and cannot be sent in it', async () => {
    const { client } = await readyPhone();
    const call = client.newCall('9197;12');
    await until(() => call.pendingDigits);
    await control('drop', { user: '1000' });
    await become(call, 'reconnecting');
    expect(await rejection(call.sendPendingDigits())).to.include({ code: 49003 });
    await become(call, 'active');
    expect(call.pendingDigits).to.equal('12');
    await call.sendPendingDigits();
    await arrived(call, '12');
  });

  it('on hold they wait, and go on afterwards', async () => {
    const call = await dialed(await readyPhone(), '9197,12');
    await call.hold();
    expect(call.snapshot.tones).to.equal('12');
    await until(async () => (await atGateway(call))?.state === 'held');
    await call.unhold();
    await arrived(call, '12');
  });

  it('a page that is loaded anew goes on where the page before was', async () => {
    sessionStorage.clear();
    const frame = document.createElement('iframe');
    frame.allow = 'microphone; autoplay';
    const load = async (): Promise<TelnyxClient> => {
      const gone = frame.contentWindow?.phone;
      const options = JSON.stringify({ ...account, ringtone: 'off', ringback: 'off' });
      frame.src = `/test/support/pages/phone.html?options=${encodeURIComponent(options)}&${crypto.randomUUID()}`;
      if (!frame.isConnected) document.body.append(frame);
      const client = await until(() => frame.contentWindow?.phone !== gone && frame.contentWindow?.phone);
      await client.connect();
      return client;
    };
    const before = (await load()).newCall('9197,1;23');
    await become(before, 'active');
    const client = await load();
    const call = await until(() => client.getCall(before.id));
    await until(() => call.pendingDigits);
    await call.sendPendingDigits();
    await arrived(call, '123');
    await client.disconnect();
    frame.remove();
  });

  it('a dial request calls what it says', async () => {
    const { client } = await readyPhone();
    const request = new TelnyxDialRequestEvent('sip:9197@example.com');
    expect(request).to.include({ destination: 'sip:9197@example.com', number: null, tones: '' });
    const withTones = new TelnyxDialRequestEvent('tel:9197;ext=5');
    expect(withTones).to.include({ destination: '9197', number: null, tones: '5' });
    const call = withTones.perform(client);
    expect(call.snapshot.remote.number).to.equal('9197');
    await arrived(call, '5');
  });

  it('what cannot be read is refused before anything is sent, with what is wrong', async () => {
    const phone = await readyPhone();
    for (const destination of ['ada lovelace', '---', 'https://example.com', '']) {
      expect(() => phone.client.newCall(destination), destination).to.throw(/destinationNumber/);
    }
    expect(phone.errors).to.deep.equal([44002, 44002, 44002, 44002]);
    const call = await dialed(phone, '9197');
    const refused = await rejection(call.transfer('+12025550142 ext 12'));
    expect(refused).to.include({ code: 44002 });
    expect(String(refused)).to.contain('"12"');
    expect(call.state).to.equal('active');
  });
});
