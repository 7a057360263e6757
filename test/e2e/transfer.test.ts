/** Transfers, where the server does them. */
import { expect } from '@open-wc/testing';
import { heardFrequency, toneMicrophone } from '../support/audio.js';
import { control } from '../support/gateway.js';
import { become, dialed, readyPhone, takeDown } from '../support/phone.js';
import { rejection } from '../support/rejection.js';
import { until } from '../support/until.js';

describe('transfers', () => {
  afterEach(takeDown);

  it('blind: the other side goes to the destination, and the call ends here', async () => {
    const ada = await readyPhone();
    const grace = await readyPhone({ login: '1001' });
    const call = ada.client.newCall('1001');
    const answered = await until(() => grace.incoming[0]);
    await answered.answer();
    await become(call, 'active');
    await call.transfer('9197');
    await become(call, 'done');
    expect(call.termination).to.include({ causeCode: 16 });
    expect(answered.state).to.equal('active');
    expect(await heardFrequency(answered.remoteStream as MediaStream)).to.be.closeTo(440, 5);
  });

  it('attended: the two others are connected, and both calls end here', async () => {
    const microphone = toneMicrophone(600);
    const ada = await readyPhone();
    const grace = await readyPhone({ login: '1001' });
    const first = await dialed(ada, '9196');
    await first.hold();
    const second = ada.client.newCall('1001');
    const answered = await until(() => grace.incoming[0]);
    await answered.answer();
    await become(second, 'active');
    await first.transferTo(second);
    await become(first, 'done');
    await become(second, 'done');
    expect(answered.state).to.equal('active');
    expect(await heardFrequency(answered.remoteStream as MediaStream), 'her own echo').to.be.closeTo(600, 5);
    await microphone.restore();
  });

  it('a server that does not transfer: a typed error, and the call goes on', async () => {
    await control('features', { transfer: false });
    const phone = await readyPhone();
    const call = await dialed(phone, '9197');
    expect(await rejection(call.transfer('1001'))).to.include({ code: 44006, callId: call.id });
    expect(await rejection(call.transfer(' '))).to.include({ code: 44002 });
    expect(call.state).to.equal('active');
  });
});
