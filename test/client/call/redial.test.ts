/** A call that nobody has answered yet, when the connection of tabs that share a session goes to another one. */
import { expect } from '@open-wc/testing';
import type { Call } from '../../../src/client/index.js';
import { audioSdp } from '../../support/fake-peer.js';
import { ScriptedPhone, soon } from '../../support/scripted-phone.js';

async function ringing(tabs: 'own' | 'shared'): Promise<{ phone: ScriptedPhone; call: Call; states: string[] }> {
  const phone = await ScriptedPhone.ready({ tabs });
  const call = await phone.dialAndRing();
  await soon(() => call.state === 'ringing');
  const states: string[] = [];
  call.on('statechange', ({ state }) => states.push(state));
  return { phone, call, states };
}

describe('a call that rings when the connection is lost', () => {
  it('is dialled again where tabs share a session, and is the same call', async () => {
    const { phone, call, states } = await ringing('shared');
    phone.server.drop();
    const { dialogParams } = await phone.server.asked('invite', 2);
    expect(dialogParams).to.deep.include({ callID: call.id, destination_number: '+15550100' });
    phone.server.request('ringing', { callID: call.id });
    phone.server.request('answer', { callID: call.id, sdp: audioSdp() });
    await soon(() => call.state === 'active');
    expect(states).to.deep.equal(['reconnecting', 'connecting', 'ringing', 'active']);
    expect([phone.client.state.calls.length, phone.server.count('invite')]).to.deep.equal([1, 2]);
  });

  it('is dialled again as often as that happens', async () => {
    const { phone, call } = await ringing('shared');
    for (let count = 2; count <= 4; count++) {
      phone.server.drop();
      await phone.server.asked('invite', count);
      phone.server.request('ringing', { callID: call.id });
      await soon(() => call.state === 'ringing');
    }
    expect(phone.server.count('invite')).to.equal(4);
  });

  it('is hung up where the user says so meanwhile', async () => {
    const { phone, call } = await ringing('shared');
    phone.server.onConnect = () => {};
    phone.server.drop();
    await soon(() => call.state === 'reconnecting');
    void call.hangup();
    phone.server.onConnect = socket => socket.open();
    phone.server.open();
    await phone.passUntil(() => phone.client.state.ready);
    expect([call.state, phone.server.count('invite')]).to.deep.equal(['done', 1]);
  });

  it('ends when the connection was lost for more than ten seconds', async () => {
    const { phone, call } = await ringing('shared');
    phone.server.onConnect = () => {};
    phone.server.drop();
    await phone.pass(11);
    phone.server.onConnect = socket => socket.open();
    phone.server.open();
    await phone.passUntil(() => call.state === 'done');
    expect([call.snapshot.error?.code, phone.server.count('invite')]).to.deep.equal([48_501, 1]);
  });

  it('ends where each tab has its own', async () => {
    const { phone, call } = await ringing('own');
    phone.server.drop();
    await soon(() => call.state === 'done');
    expect([call.snapshot.error?.code, phone.server.count('invite')]).to.deep.equal([48_501, 1]);
  });
});
