/** Do not disturb: calls that come in are missed at once. */
import { expect } from '@open-wc/testing';
import type { ClientState } from '../../src/client/index.js';
import { withCalls } from '../support/needs.js';
import { audioSdp } from '../support/fake-peer.js';
import { ScriptedPhone, soon } from '../support/scripted-phone.js';

/** All events of calls that a client emits, with every state that it shows meanwhile. */
function follow({ client }: ScriptedPhone): { readonly events: string[]; readonly states: ClientState[] } {
  const events: string[] = [];
  const states: ClientState[] = [];
  client.on('incomingcall', () => events.push('incoming'));
  client.on('callstatechange', ({ state }) => events.push(state));
  client.on('callended', ({ termination }) => events.push(`ended ${termination.cause}`));
  client.subscribe(state => states.push(state));
  return { events, states };
}

function invite({ server }: ScriptedPhone): string {
  const callID = crypto.randomUUID();
  server.request('invite', { callID, sdp: audioSdp(), caller_id_name: 'Ada', caller_id_number: '+15550100' });
  return callID;
}

withCalls.describe('do not disturb', () => {
  it('declines as busy what comes in, without a ring, and says that it was missed and why', async () => {
    const phone = await ScriptedPhone.ready({ doNotDisturb: true });
    const { events, states } = follow(phone);
    const id = invite(phone);
    await soon(() => phone.sent('bye').length > 0);
    expect(phone.sent('bye')[0]).to.include({ cause: 'USER_BUSY', causeCode: 17 });
    expect(events).to.deep.equal(['done', 'ended DO_NOT_DISTURB']);
    expect(
      states.flatMap(({ calls }) => calls),
      'no element sees it ring',
    ).to.be.empty;
    expect(phone.client.state.lastCall).to.deep.include({ id, direction: 'inbound', activeSince: null });
    expect(phone.client.state.lastCall?.termination).to.deep.equal({ cause: 'DO_NOT_DISTURB', endedBy: 'local' });
  });

  it('an invitation that comes again is the same call', async () => {
    const phone = await ScriptedPhone.ready({ doNotDisturb: true });
    const { events } = follow(phone);
    const callID = invite(phone);
    phone.server.request('invite', { callID, sdp: audioSdp() });
    expect(events).to.deep.equal(['done', 'ended DO_NOT_DISTURB']);
  });

  it('leaves calls that are made, and conversations, alone', async () => {
    const phone = await ScriptedPhone.ready();
    const call = await phone.talk();
    phone.client.setOptions({ doNotDisturb: true });
    expect(call.state).to.equal('active');
    await call.hangup();
    expect((await phone.talk()).state).to.equal('active');
  });

  it('silences what rings when it is switched on, and lets the next one ring when it is off again', async () => {
    const phone = await ScriptedPhone.ready();
    const call = phone.ring();
    expect(call.snapshot.silenced).to.equal(false);
    phone.client.setOptions({ doNotDisturb: true });
    expect(phone.client.state.doNotDisturb).to.equal(true);
    expect([call.state, call.snapshot.silenced]).to.deep.equal(['ringing', true]);
    phone.client.setOptions({ doNotDisturb: undefined });
    expect(phone.client.state.doNotDisturb).to.equal(false);
    expect(phone.ring().snapshot.silenced).to.equal(false);
  });

  it('is there before the first connection, and after each', async () => {
    const phone = new ScriptedPhone({ doNotDisturb: true });
    expect(phone.client.state.doNotDisturb).to.equal(true);
    await phone.client.connect();
    await phone.client.disconnect();
    await phone.client.connect();
    expect(phone.client.state.doNotDisturb).to.equal(true);
  });

  it('a call is silenced while it waits for an answer, and not otherwise', async () => {
    const phone = await ScriptedPhone.ready();
    const call = await phone.talk();
    call.silence();
    expect(call.snapshot.silenced).to.equal(false);
    const incoming = phone.ring();
    incoming.silence();
    await incoming.answer();
    expect(incoming.state).to.equal('active');
  });
});
