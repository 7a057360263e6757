/** What people do with a call that comes in, and what becomes of it at the caller’s. */
import { expect } from '@open-wc/testing';
import type { Call, ClientState } from '../../src/client/index.js';
import { control } from '../support/gateway.js';
import { become, readyPhone, rung, takeDown, type TestPhone } from '../support/phone.js';
import { until } from '../support/until.js';

/** A caller whose call rings at the other phone, or is turned away there. */
async function called(callee: TestPhone): Promise<{ caller: Call; incoming: () => Promise<Call> }> {
  const { client } = await readyPhone({ login: '1001' });
  const caller = client.newCall('1000');
  return { caller, incoming: () => until(() => callee.incoming[0]) };
}

describe('a call that rings', () => {
  afterEach(takeDown);

  for (const [reason, cause, causeCode, sipCode] of [
    [undefined, 'USER_BUSY', 17, 486],
    ['busy', 'USER_BUSY', 17, 486],
    ['rejected', 'CALL_REJECTED', 21, 603],
  ] as const) {
    it(`declined ${reason ?? 'without a reason'}: the caller is told ${cause}`, async () => {
      const phone = await readyPhone();
      const { caller, incoming } = await called(phone);
      await (await incoming()).reject(reason && { reason });
      await become(caller, 'done');
      expect(caller.termination).to.deep.include({ cause, causeCode, sipCode, endedBy: 'remote' });
    });
  }

  it('silenced: it rings on at the caller’s, and is answered', async () => {
    const phone = await readyPhone();
    const { caller, incoming } = await called(phone);
    const call = await incoming();
    call.silence();
    expect(call.snapshot).to.deep.include({ state: 'ringing', silenced: true });
    await call.answer();
    await become(caller, 'active');
  });
});

describe('do not disturb', () => {
  afterEach(takeDown);

  it('the caller is told that the line is busy; it is missed here, and never rang', async () => {
    const phone = await readyPhone({ doNotDisturb: true });
    const states: ClientState[] = [];
    phone.client.subscribe(state => states.push(state));
    const { caller } = await called(phone);
    await become(caller, 'done');
    expect(caller.termination).to.deep.include({ cause: 'USER_BUSY', causeCode: 17, sipCode: 486 });
    await until(() => phone.client.state.lastCall);
    expect(phone.client.state.lastCall?.remote.number).to.equal('1001');
    expect(phone.client.state.lastCall?.termination).to.deep.equal({ cause: 'DO_NOT_DISTURB', endedBy: 'local' });
    expect([phone.incoming, states.flatMap(({ calls }) => calls)]).to.deep.equal([[], []]);
  });

  it('survives a lost connection, and calls can be made', async () => {
    const phone = await readyPhone({ doNotDisturb: true });
    await control('drop', { user: '1000' });
    await until(() => phone.client.state.connection === 'reconnecting');
    await until(() => phone.client.state.ready);
    expect(phone.client.state.doNotDisturb).to.equal(true);
    const call = phone.client.newCall('9197');
    await become(call, 'active');
    await control('ring', { user: '1000' });
    await until(() => phone.client.state.lastCall?.termination?.cause === 'DO_NOT_DISTURB');
    expect(call.state).to.equal('active');
  });

  it('switched off, the next call rings', async () => {
    const phone = await readyPhone({ doNotDisturb: true });
    phone.client.setOptions({ doNotDisturb: false });
    expect((await rung(phone)).state).to.equal('ringing');
  });
});
