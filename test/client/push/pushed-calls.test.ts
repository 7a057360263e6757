/** Covers: `pushed-call.ts`, `push-code.ts`, `push-id.ts`, `push-variables.ts`, `roster-handlers.ts`. */
import { expect } from '@open-wc/testing';
import type { CallState, TelnyxError } from '../../../src/client/index.js';
import { audioSdp } from '../../support/fake-peer.js';
import { withCalls } from '../../support/needs.js';
import { rejection } from '../../support/rejection.js';
import { ScriptedPhone, soon } from '../../support/scripted-phone.js';

const pushId = '6e0ea0fd-7b7a-4c61-a0b3-5fd7b9b4cf0e';
const push = { type: 'call', pushId, callerName: 'Ada', callerNumber: '+15550100' };

/** A call comes in, under an id of the wire's own. */
function invite(phone: ScriptedPhone, headers: Readonly<Record<string, string>> = {}): string {
  const callID = crypto.randomUUID();
  const custom_headers = Object.entries(headers).map(([name, value]) => ({ name, value }));
  const caller = { caller_id_name: 'Ada', caller_id_number: '+15550100' };
  phone.server.request('invite', { callID, sdp: audioSdp(), ...caller, dialogParams: { custom_headers } });
  return callID;
}

/** What a client emits of calls, and which states they have for the page. */
function follow({ client }: ScriptedPhone): string[] {
  const events: string[] = [];
  const shown: CallState[] = [];
  client.on('incomingcall', () => events.push('incomingcall'));
  client.on('pushcall', ({ call }) => events.push(`pushcall ${call.id}`));
  client.on('error', ({ error }) => events.push(String(error.code)));
  client.subscribe(({ calls }) => {
    const [first] = calls;
    if (first && first.state !== shown.at(-1)) shown.push(first.state);
  });
  return events;
}

const codeOf = async (promise: Promise<unknown>): Promise<unknown> =>
  ((await rejection(promise)) as Partial<TelnyxError>).code ?? 'no error';

withCalls.describe('calls that push notifications announce', () => {
  it('the phone connects, says so, asks for its calls, and the first that comes has the id of the push', async () => {
    const phone = new ScriptedPhone();
    const events = follow(phone);
    const arrived = phone.client.processPush({ ...push, voiceSdkId: 'machine-7' });
    await phone.server.asked('attachCalls');
    expect(phone.server.urls[0]).to.contain('voice_sdk_id=machine-7');
    expect(phone.sent('login')[0]).to.include({ from_push: true });
    const wire = invite(phone);
    const call = await arrived;
    expect([call.id, call.snapshot.signalingId, call.state]).to.deep.equal([pushId, wire, 'ringing']);
    expect(events).to.deep.equal([`pushcall ${pushId}`]);
    await call.answer();
    expect((await phone.server.asked('answer'))['dialogParams']).to.include({ callID: wire });
    phone.end({ id: wire });
    expect(phone.client.state.lastCall).to.include({ id: pushId, state: 'done' });
  });

  it('a call that no push announced is an incoming call as ever', async () => {
    const phone = await ScriptedPhone.ready();
    const events = follow(phone);
    const first = phone.client.processPush(push);
    await phone.server.asked('attachCalls');
    invite(phone);
    await first;
    invite(phone);
    expect(events).to.deep.equal([`pushcall ${pushId}`, 'incomingcall']);
  });

  it('the header of a relay decides, in either case, whatever comes first', async () => {
    const phone = await ScriptedPhone.ready();
    const arrived = phone.client.processPush(push);
    await phone.server.asked('attachCalls');
    const other = invite(phone, { 'X-Push-Id': crypto.randomUUID() });
    expect(phone.client.getCall(other)?.id).to.equal(other);
    const wire = invite(phone, { 'x-push-id': pushId });
    expect((await arrived).snapshot).to.include({ id: pushId, signalingId: wire });
  });

  it('none within ten seconds of the sign-in is 48501, and one that is late rings as any other', async () => {
    const phone = new ScriptedPhone();
    const events = follow(phone);
    const arrived = codeOf(phone.client.processPush(push));
    await phone.server.asked('attachCalls');
    await phone.pass(9);
    expect(await Promise.race([arrived, Promise.resolve('pending')])).to.equal('pending');
    await phone.pass(1);
    expect(await arrived).to.equal(48501);
    invite(phone);
    expect(events).to.deep.equal(['incomingcall']);
  });

  it('what is no push is refused, and nothing is connected', async () => {
    const phone = new ScriptedPhone();
    expect(await codeOf(phone.client.processPush({ pushId: 7 }))).to.equal(49002);
    expect(phone.client.state.connection).to.equal('disconnected');
  });

  it('one that was being answered while do not disturb is on is answered all the same', async () => {
    const phone = await ScriptedPhone.ready({ doNotDisturb: true });
    const answered = phone.client.answerWhenReady(pushId);
    await phone.server.asked('attachCalls');
    invite(phone);
    await answered;
    expect(phone.client.getCall(pushId)?.state).to.equal('active');
  });

  it('after a reload the call has both its ids', async () => {
    const phone = await ScriptedPhone.ready();
    const answered = phone.client.answerWhenReady(pushId);
    await phone.server.asked('attachCalls');
    const wire = invite(phone);
    await answered;
    phone.server.reattached = [wire];
    window.dispatchEvent(new Event('pagehide'));
    await phone.client.disconnect();
    await phone.client.connect();
    await soon(() => phone.client.state.calls.length === 1);
    phone.server.request('attach', { callID: wire, sdp: audioSdp('sendrecv', 'actpass') });
    await soon(() => phone.client.getCall(pushId)?.state === 'active');
    expect(phone.client.getCall(pushId)?.snapshot.signalingId).to.equal(wire);
  });
});

/** The races of the mobile SDKs: when the user answers, and what comes between. */
withCalls.describe('answered before it is there', () => {
  type Play = (phone: ScriptedPhone, answered: Promise<void>) => Promise<void>;

  /** Registered, so that the call may come. */
  const signIn = (phone: ScriptedPhone) => phone.server.asked('attachCalls');

  const rows: { readonly when: string; readonly play: Play; readonly result: unknown; readonly last?: string }[] = [
    {
      when: 'before the sign-in',
      play: async phone => {
        await signIn(phone);
        invite(phone);
      },
      result: 'no error',
    },
    {
      when: 'and again, before the call and after it',
      play: async phone => {
        const again = phone.client.answerWhenReady(pushId);
        await signIn(phone);
        invite(phone);
        await again;
        await phone.client.answerWhenReady(pushId);
        expect(phone.server.count('answer')).to.equal(1);
      },
      result: 'no error',
    },
    {
      when: 'and the caller gave up before the sign-in',
      play: async phone => {
        await codeOf(phone.client.processPush({ ...push, type: 'missed' }));
      },
      result: 48501,
      last: 'ORIGINATOR_CANCEL',
    },
    {
      when: 'and the caller gave up after the sign-in',
      play: async phone => {
        await signIn(phone);
        await codeOf(phone.client.processPush({ ...push, type: 'missed' }));
      },
      result: 48501,
      last: 'ORIGINATOR_CANCEL',
    },
    {
      when: 'and somebody else was faster',
      play: async phone => {
        await signIn(phone);
        await codeOf(phone.client.processPush({ ...push, type: 'answered' }));
      },
      result: 48501,
      last: 'PICKED_OFF',
    },
    {
      when: 'and the caller gave up as it came',
      play: async phone => {
        await signIn(phone);
        const wire = invite(phone);
        phone.end({ id: wire }, { cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
      },
      result: 44005,
      last: 'ORIGINATOR_CANCEL',
    },
    {
      when: 'and it was answered in another tab',
      play: async phone => {
        await signIn(phone);
        const wire = invite(phone);
        phone.end({ id: wire }, { cause: 'PICKED_OFF', causeCode: 805 });
      },
      result: 44005,
      last: 'PICKED_OFF',
    },
    {
      when: 'and it never comes',
      play: async phone => {
        await signIn(phone);
        await phone.pass(10);
      },
      result: 48501,
      last: 'ORIGINATOR_CANCEL',
    },
    {
      when: 'and the connection breaks before it comes',
      play: async phone => {
        await signIn(phone);
        phone.server.drop();
        await phone.passUntil(() => phone.server.count('attachCalls') === 2);
        invite(phone);
      },
      result: 'no error',
    },
    {
      when: 'and the page hangs up before it comes',
      play: async phone => {
        await signIn(phone);
        await phone.client.declineWhenReady(pushId);
        expect(phone.client.state.calls).to.deep.equal([]);
        invite(phone);
        expect((await phone.server.asked('bye'))['causeCode']).to.equal(17);
      },
      result: 44005,
    },
    {
      when: 'and the page disconnects',
      play: phone => phone.client.disconnect(),
      result: 45007,
    },
  ];

  for (const { when, play, result, last } of rows)
    it(`${when}: ${String(result)}`, async () => {
      const phone = new ScriptedPhone();
      const answered = phone.client.answerWhenReady(pushId);
      const code = codeOf(answered);
      await soon(() => phone.client.state.calls.length === 1);
      expect(phone.client.state.calls[0]).to.include({ id: pushId, state: 'connecting', direction: 'inbound' });
      await play(phone, answered);
      expect(await code).to.equal(result);
      const { calls, lastCall } = phone.client.state;
      expect(calls.map(({ state }) => state)).to.deep.equal(result === 'no error' ? ['active'] : []);
      if (last) expect([lastCall?.id, lastCall?.termination?.cause]).to.deep.equal([pushId, last]);
    });

  it('the name of the caller is shown as soon as it is known', async () => {
    const phone = new ScriptedPhone();
    const answered = phone.client.answerWhenReady(pushId);
    const arrived = phone.client.processPush(push);
    await soon(() => phone.client.state.calls[0]?.remote.name === 'Ada');
    await phone.server.asked('attachCalls');
    invite(phone);
    await Promise.all([arrived, answered]);
  });

  it('it makes no sound meanwhile', async () => {
    const phone = await ScriptedPhone.ready();
    const answered = phone.client.answerWhenReady(pushId);
    await phone.server.asked('attachCalls');
    const seen: boolean[] = [];
    phone.client.subscribe(({ calls }) =>
      seen.push(...calls.filter(({ state }) => state === 'ringing').map(each => each.silenced)),
    );
    invite(phone);
    await answered;
    expect(seen).to.not.include(false);
  });

  it('one that rings already is answered: by its id, by its header, or as the only one', async () => {
    for (const headers of [{ 'X-Push-Id': pushId }, undefined]) {
      const phone = await ScriptedPhone.ready();
      invite(phone, headers);
      await phone.client.answerWhenReady(pushId);
      expect(phone.client.getCall(pushId)?.state).to.equal('active');
      await phone.client.disconnect();
    }
    const phone = await ScriptedPhone.ready();
    const call = phone.ring();
    await phone.client.answerWhenReady(call.id);
    expect(call.state).to.equal('active');
  });

  it('of several that ring none is taken for another', async () => {
    const phone = await ScriptedPhone.ready();
    const calls = [phone.ring(), phone.ring()];
    const code = codeOf(phone.client.answerWhenReady(pushId));
    await phone.server.asked('attachCalls');
    await phone.pass(10);
    expect(await code).to.equal(48501);
    expect(calls.map(({ state }) => state)).to.deep.equal(['ringing', 'ringing']);
  });
});

withCalls.describe('a pushed call that does not come here', () => {
  /** What a client says of those missed. */
  function followMissed({ client }: ScriptedPhone): string[] {
    const missed: string[] = [];
    client.on('pushmissed', ({ call }) => missed.push(`${call.id} ${call.remote.name} ${call.termination?.cause}`));
    return missed;
  }

  it('is missed: said by another push, with the time of that', async () => {
    const phone = await ScriptedPhone.ready();
    const missed = followMissed(phone);
    let age = 0;
    phone.client.on('pushmissed', ({ call }) => (age = (call.endedAt ?? 0) - call.startedAt));
    const now = phone.clock.now();
    await codeOf(phone.client.processPush({ ...push, type: 'missed', sentAt: now - 60_000 }));
    expect(missed).to.deep.equal([`${pushId} Ada ORIGINATOR_CANCEL`]);
    expect(age).to.be.within(60_000, 70_000);
    expect(phone.client.state.lastCall, 'nothing is shown of what nobody saw').to.equal(null);
    await codeOf(phone.client.processPush({ ...push, type: 'missed' }));
    expect(missed, 'once').to.have.length(1);
  });

  it('is missed: it was answered, and never came', async () => {
    const phone = await ScriptedPhone.ready();
    const missed = followMissed(phone);
    void codeOf(phone.client.processPush(push));
    const code = codeOf(phone.client.answerWhenReady(pushId));
    await phone.server.asked('attachCalls');
    await phone.pass(10);
    expect(await code).to.equal(48501);
    expect(missed).to.deep.equal([`${pushId} Ada ORIGINATOR_CANCEL`]);
  });

  it('is not missed: answered elsewhere, declined, or it rang here, where its end is known by itself', async () => {
    const phone = await ScriptedPhone.ready();
    const missed = followMissed(phone);
    await codeOf(phone.client.processPush({ ...push, type: 'answered' }));
    const declinedId = crypto.randomUUID();
    await phone.client.declineWhenReady(declinedId);
    await codeOf(phone.client.processPush({ ...push, pushId: declinedId, type: 'missed' }));
    const rangId = crypto.randomUUID();
    phone.end({ id: invite(phone, { 'X-Push-Id': rangId }) }, { cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
    await soon(() => phone.client.state.lastCall !== null);
    await codeOf(phone.client.processPush({ ...push, pushId: rangId, type: 'missed' }));
    expect(missed).to.deep.equal([]);
  });
});

withCalls.describe('the token of a push service', () => {
  it('is sent at the sign-in, as the mobile SDKs do', async () => {
    const phone = await ScriptedPhone.ready({ pushToken: 'device-1', environment: 'development' });
    expect(phone.sent('login')[0]).to.deep.include({
      userVariables: {
        push_device_token: 'device-1',
        push_notification_provider: 'android',
        push_notification_environment: 'debug',
      },
    });
    expect(phone.sent('login')[0]).to.not.have.property('from_push');
  });

  it('is switched off until the next session', async () => {
    const phone = await ScriptedPhone.ready({ pushToken: 'device-1', pushProvider: 'ios' });
    await phone.client.disablePush();
    expect(await phone.server.asked('disable_push_notification')).to.deep.equal({
      user: 'ada',
      'User-Agent': {
        push_device_token: 'device-1',
        push_notification_provider: 'ios',
        push_notification_environment: 'production',
      },
    });
    phone.server.drop();
    await phone.passUntil(() => phone.sent('login').length === 2);
    expect(phone.sent('login')[1]).to.deep.include({ userVariables: {} });
    await phone.client.disconnect();
    await phone.client.connect();
    expect(phone.sent('login')[2]?.['userVariables']).to.include({ push_device_token: 'device-1' });
  });

  it('is needed to switch it off, and is never written to the log', async () => {
    const lines: string[] = [];
    const logger = { log: (_level: string, message: string) => void lines.push(message) };
    const phone = await ScriptedPhone.ready({ pushToken: 'device-1', logLevel: 'all', logger });
    expect(lines.join('\n')).to.contain('push_device_token').and.not.contain('device-1');
    phone.client.setOptions({ pushToken: undefined });
    expect(await codeOf(phone.client.disablePush())).to.equal(49002);
  });
});
