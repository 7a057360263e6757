/** Covers: `one-time-session.ts`. */
import { expect } from '@open-wc/testing';
import type { TelnyxError } from '../../../src/client/index.js';
import { declineByVerto } from '../../../src/client/push/decline-verto.js';
import { needPush } from '../../../src/client/push/push-metadata.js';
import { FakeClock } from '../../support/fake-clock.js';
import { control, gatewayUrl, type GatewayCall, type GatewayState } from '../../support/gateway.js';
import { token } from '../../support/live-phone.js';
import { rejection } from '../../support/rejection.js';
import { ScriptedServer } from '../../support/scripted-server.js';
import { until } from '../../support/until.js';

const pushId = '6e0ea0fd-7b7a-4c61-a0b3-5fd7b9b4cf0e';
const push = needPush({ type: 'call', pushId, callerName: 'Ada', callerNumber: '+15550100' });
const phone = { loginToken: token('1000'), host: `${gatewayUrl}/verto` };

const state = (): Promise<GatewayState> => control<GatewayState>('state');

/** Somebody calls once the user has signed in, as a server does that holds the caller for a push notification. */
async function ring(call: object = {}): Promise<void> {
  await until(async () => (await state()).users['1000']);
  await control('ring', { user: '1000', from: '+15550100', name: 'Ada', ...call });
}

const endOf = async (from: number): Promise<Partial<GatewayCall> | undefined> => (await state()).calls.at(from);

describe('declining a pushed call without a phone, in Verto', () => {
  beforeEach(() => control('reset', {}));

  it('signs in, ends the call that comes as busy, and leaves', async () => {
    const declined = declineByVerto(phone, push);
    await ring();
    await declined;
    expect(await endOf(-1)).to.include({ user: '1000', state: 'ended', cause: 'USER_BUSY', causeCode: 17 });
    await until(async () => (await state()).sockets === 0, { what: 'left' });
  });

  it('the call says which push it is of: under any number', async () => {
    const declined = declineByVerto(phone, push);
    await ring({ from: '+15559999', headers: [{ name: 'X-Push-Id', value: pushId }] });
    await declined;
    expect(await endOf(-1)).to.include({ causeCode: 17 });
  });

  it('leaves calls alone that are from another number, or of another push', async () => {
    const declined = declineByVerto(phone, push);
    await ring({ from: '+15559999' });
    await ring({ headers: [{ name: 'X-Push-Id', value: crypto.randomUUID() }] });
    await ring({ from: '15550100' });
    await declined;
    const causes = (await state()).calls.map(({ cause }) => cause);
    expect(causes.filter(cause => cause === 'USER_BUSY')).to.have.length(1);
  });

  it('a call that has the id of the push needs no invitation', async () => {
    const server = new ScriptedServer();
    const clock = new FakeClock();
    await declineByVerto({ loginToken: token('ada'), host: 'wss://pbx.example' }, push, {
      clock,
      transport: server.transport,
    });
    const [login, bye] = server.received;
    expect([login?.method, bye?.method]).to.deep.equal(['login', 'verto.bye']);
    expect(bye?.params).to.deep.include({ causeCode: 17, cause: 'USER_BUSY', dialogParams: { callID: pushId } });
    expect(bye?.params['sessid']).to.equal(login?.params['sessid']);
    expect(clock.pending, 'nothing is left open').to.be.lessThan(1);
  });

  it('fails typed: refused, or where no such call comes', async () => {
    const refused = (await rejection(declineByVerto({ ...phone, loginToken: token('nobody') }, push))) as TelnyxError;
    expect(refused.code).to.equal(46001);
    const server = new ScriptedServer();
    server.on('verto.bye', () => {
      throw new Error('CALL DOES NOT EXIST');
    });
    const clock = new FakeClock();
    const parts = { clock, transport: server.transport };
    const none = rejection(declineByVerto({ loginToken: token('ada'), host: 'wss://pbx.example' }, push, parts));
    await server.asked('verto.bye');
    await clock.advance(10_000);
    expect(((await none) as TelnyxError).code).to.equal(45005);
  });
});
