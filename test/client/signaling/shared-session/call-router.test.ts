/** Covers: `call-id.ts`, `call-owners.ts`, `tab-choice.ts`. */
import { expect } from '@open-wc/testing';
import { flush } from '../../../support/fake-clock.js';
import { HubScene, shown, signedIn, talking } from '../../../support/hub-scene.js';

describe('the calls of a shared session', () => {
  it('ring in the tab that is seen, and show in the others', async () => {
    const scene = await signedIn();
    await scene.server.request('invite', { callID: 'call-1', sdp: 'offer' });
    expect(['a', 'b', 'c'].filter(tab => scene.methods(tab).includes('invite'))).to.deep.equal(['b']);
    scene.show('b', shown('call-1'));
    await flush();
    expect(scene.got('a', 'elsewhere').at(-1)?.calls).to.deep.equal([shown('call-1')]);
    expect(scene.got('b', 'elsewhere').at(-1)?.calls).to.deep.equal([]);
  });

  it('ring elsewhere when that tab does not take them', async () => {
    const scene = await signedIn();
    await scene.server.request('invite', { callID: 'call-1', sdp: 'offer' });
    await scene.clock.advance(1_500);
    expect(scene.got('b', 'release')).to.deep.equal([{ type: 'release', callId: 'call-1' }]);
    expect(scene.methods('c')).to.contain('invite');
  });

  it('stay with a tab that has received them', async () => {
    const scene = await signedIn();
    await scene.server.request('invite', { callID: 'call-1', sdp: 'offer' });
    scene.send('b', { type: 'frame', connection: 1, text: JSON.stringify({ jsonrpc: '2.0', id: 37, result: {} }) });
    await scene.clock.advance(5_000);
    expect(scene.methods('c')).to.not.contain('invite');
  });

  it('are answered in the tab that takes them; the other has nothing more to say of them', async () => {
    const scene = await signedIn();
    await scene.server.request('invite', { callID: 'call-1', sdp: 'offer' });
    scene.show('b', shown('call-1'));
    scene.send('a', { type: 'take', request: 'r', callId: 'call-1' });
    expect(scene.got('a', 'done')).to.deep.equal([{ type: 'done', request: 'r', failure: null }]);
    expect(scene.methods('a')).to.contain('invite');
    expect(scene.got('b', 'release')).to.have.length(1);
    scene.ask('b', 'bye', { dialogParams: { callID: 'call-1' } });
    expect(scene.server.asked).to.not.contain('bye');
    expect(scene.frames('b').at(-1)).to.have.property('error');
    scene.ask('a', 'answer', { dialogParams: { callID: 'call-1' } });
    expect(scene.server.asked).to.contain('answer');
  });

  it('cannot be taken while they are being answered, nor once they are over', async () => {
    const scene = await signedIn();
    await scene.server.request('invite', { callID: 'call-1', sdp: 'offer' });
    scene.show('b', shown('call-1', { state: 'connecting' }));
    scene.send('a', { type: 'take', request: 'r', callId: 'call-1' });
    scene.show('b');
    scene.send('a', { type: 'take', request: 's', callId: 'call-1' });
    expect(scene.got('a', 'done').map(({ failure }) => failure?.code)).to.deep.equal([49_003, 44_002]);
  });

  it('cannot be brought over while another one rings: it would be lost', async () => {
    const scene = await talking();
    await scene.server.request('clientReady', { reattached_sessions: ['call-1'] });
    await scene.server.request('invite', { callID: 'call-2', sdp: 'offer' });
    scene.send('c', { type: 'take', request: 'r', callId: 'call-1' });
    expect(scene.got('c', 'done')[0]?.failure?.code).to.equal(49_003);
    expect([scene.got('b', 'release').length, scene.server.isAlive]).to.deep.equal([0, true]);
    scene.show(
      'b',
      shown('call-1', { state: 'held', activeSince: 1 }),
      shown('call-2', { state: 'active', activeSince: 2 }),
    );
    scene.send('c', { type: 'take', request: 's', callId: 'call-1' });
    expect(scene.got('c', 'done')[1]?.failure).to.equal(null);
  });

  it('of which only the messages are handed to their tab', async () => {
    const scene = await talking();
    await scene.server.request('candidate', { callID: 'call-1' });
    expect(['a', 'b', 'c'].filter(tab => scene.methods(tab).includes('candidate'))).to.deep.equal(['b']);
  });

  it('are brought over: offered again over another socket, to the tab that wants them', async () => {
    const scene = await talking();
    scene.send('c', { type: 'take', request: 'r', callId: 'call-1' });
    expect(scene.got('b', 'release')).to.have.length(1);
    expect(scene.got('c', 'restore')[0]?.call).to.include({ id: 'call-1', state: 'active' });
    await scene.clock.advance(0);
    for (const tab of ['a', 'b', 'c']) scene.open(tab, 2);
    await flush();
    await scene.server.open();
    await scene.server.request('attach', { callID: 'call-1', sdp: 'again' });
    scene.login('a', { connection: 2 });
    scene.login('c', { connection: 2, isHere: false });
    await scene.server.reply('login', { sessid: 'session-1' });
    expect(scene.methods('c').at(-1)).to.equal('attach');
    expect(scene.methods('b')).to.not.contain('attach');
  });

  it('that ring where a tab is closed ring in another one', async () => {
    const scene = await signedIn();
    await scene.server.request('invite', { callID: 'call-1', sdp: 'offer' });
    scene.show('b', shown('call-1'));
    scene.hub.handleGone('b');
    expect(scene.methods('c')).to.contain('invite');
  });

  it('wait when their tab is gone, and end when nobody wants them', async () => {
    const scene = await talking();
    scene.hub.handleGone('b');
    await flush();
    expect(scene.got('a', 'elsewhere').at(-1)?.calls[0]).to.include({
      state: 'reconnecting',
      interruption: 'page-reloaded',
    });
    await scene.clock.advance(60_000);
    expect(scene.server.find('bye').params).to.deep.include({ dialogParams: { callID: 'call-1' } });
    await flush();
    expect(scene.got('a', 'elsewhere').at(-1)?.calls).to.deep.equal([]);
  });

  it('go on in the page that comes back', async () => {
    const scene = await talking();
    scene.hub.handleGone('b');
    scene.join('d', 30, { calls: [shown('call-1', { state: 'reconnecting', activeSince: 1 })] });
    await scene.clock.advance(0);
    expect(scene.got('a', 'closed')).to.have.length(1);
    await scene.clock.advance(60_000);
    expect(scene.network.sockets.flatMap(({ asked }) => asked)).to.not.contain('bye');
  });

  it('are not taken from a tab that has them by a copy of it', async () => {
    const scene = await talking();
    scene.join('d', 30, { calls: [shown('call-1', { state: 'reconnecting', activeSince: 1 })] });
    expect(scene.got('d', 'release')).to.have.length(1);
    await scene.clock.advance(0);
    expect(scene.got('a', 'closed')).to.have.length(0);
  });

  it('are controlled from any tab, in their own', async () => {
    const scene = await talking();
    const wish = { type: 'act', request: 'r', callId: 'call-1', action: 'hold', args: [] } as const;
    scene.send('c', wish);
    expect(scene.got('b', 'act')).to.deep.equal([wish]);
    scene.send('b', { type: 'done', request: 'r', failure: { code: 44_001, detail: '' } });
    expect(scene.got('c', 'done')[0]?.failure?.code).to.equal(44_001);
  });

  it('of which a tab is gone: what was asked of it fails', async () => {
    const scene = await talking();
    scene.send('c', { type: 'act', request: 'r', callId: 'call-1', action: 'hold', args: [] });
    scene.hub.handleGone('b');
    expect(scene.got('c', 'done')[0]?.failure?.code).to.equal(45_005);
  });

  it('that the server brings back and no tab ever had are hung up', async () => {
    const scene = await signedIn();
    await scene.server.request('attach', { callID: 'call-9', sdp: 'offer' });
    expect(scene.server.asked).to.not.contain('bye');
    await scene.clock.advance(1_000);
    expect(scene.server.asked).to.contain('bye');
  });

  it('that an earlier hub knew are kept for their tab, which may introduce itself late', async () => {
    const scene = new HubScene();
    const call = shown('call-1', { state: 'active', activeSince: 1 });
    scene.join('a', 0, { elsewhere: [call] });
    await flush();
    await scene.server.open();
    scene.login('a');
    await scene.server.reply('login', { sessid: 'session-1' });
    await scene.server.request('attach', { callID: 'call-1', sdp: 'again' });
    await scene.server.request('clientReady', { reattached_sessions: ['call-1'] });
    await scene.clock.advance(2_000);
    scene.join('b', 1, { calls: [call] });
    scene.login('b', { isHere: false });
    expect(scene.methods('b')).to.include.members(['attach', 'clientReady']);
  });
});
