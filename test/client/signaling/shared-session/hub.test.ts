/** Covers: `member.ts`, `messages.ts`, `upstream.ts`, `later-transport.ts`. */
import { expect } from '@open-wc/testing';
import { flush } from '../../../support/fake-clock.js';
import { HubScene, signedIn, talking } from '../../../support/hub-scene.js';

describe('the hub of a shared session', () => {
  it('has one socket, and signs in once, with the password of its own page', async () => {
    const scene = await signedIn();
    expect(scene.network.sockets).to.have.length(1);
    expect(scene.server.asked.filter(method => method === 'login')).to.have.length(1);
    for (const tab of ['a', 'b', 'c']) {
      expect(scene.frames(tab)[0], tab).to.deep.include({ id: `login-${tab}`, result: { sessid: 'session-1' } });
      expect(scene.methods(tab), tab).to.deep.equal(['clientReady']);
    }
  });

  it('lets a tab wait that comes before one with a password', async () => {
    const scene = new HubScene();
    scene.join('b', 1);
    await flush();
    await scene.server.open();
    scene.login('b', { isHere: false });
    expect(scene.server.asked).to.deep.equal([]);
    scene.join('a', 0);
    scene.login('a');
    await scene.server.reply('login', { sessid: 'session-1' });
    expect(scene.frames('b')[0]).to.include({ id: 'login-b' });
  });

  it('answers a sign-in that comes later by itself, with the calls that there are', async () => {
    const scene = await talking();
    scene.join('d', 5);
    scene.login('d', { isHere: false });
    expect(scene.server.asked.filter(method => method === 'login')).to.have.length(1);
    expect(scene.frames('d').at(-1)?.['params']).to.deep.equal({ reattached_sessions: ['call-1'] });
    await flush();
    expect(scene.got('d', 'elsewhere').at(-1)?.calls).to.have.length(1);
  });

  it('shares nothing with another user, or with a token that does not say whose it is', async () => {
    const scene = await signedIn();
    scene.join('d', 5);
    scene.login('d', { identity: 'login:grace' });
    scene.join('e', 5);
    scene.login('e', { identity: '' });
    for (const tab of ['d', 'e']) expect(scene.got(tab, 'stranger'), tab).to.have.length(1);
    for (const tab of ['d', 'e']) expect(scene.frames(tab), tab).to.deep.equal([]);
  });

  it('hands a refusal to who signed in, and tries the next', async () => {
    const scene = new HubScene();
    scene.join('a', 0);
    scene.join('b', 1);
    await flush();
    await scene.server.open();
    scene.login('a');
    scene.login('b');
    await scene.server.refuse('login', -32_001, 'no');
    expect(scene.frames('a')[0]).to.have.property('error');
    await scene.server.reply('login', { sessid: 'session-1' });
    expect(scene.frames('b')[0]).to.have.property('result');
  });

  it('resumes the session that the tabs had, for a tab that is new to it', async () => {
    const scene = new HubScene();
    scene.join('a', 0);
    scene.join('b', 1, { sessionId: 'session-0' });
    await flush();
    await scene.server.open();
    scene.login('a');
    expect(scene.server.find('login').params).to.include({ sessid: 'session-0', reconnection: true });
  });

  it('a socket that is lost is lost to all; each asks for another, and there is one', async () => {
    const scene = await signedIn();
    scene.server.drop();
    for (const tab of ['a', 'b', 'c']) {
      expect(scene.got(tab, 'closed').at(-1), tab).to.include({ code: 1006 });
      scene.open(tab, 2);
    }
    await flush();
    expect(scene.network.sockets).to.have.length(2);
    await scene.server.open();
    for (const tab of ['a', 'b', 'c']) expect(scene.got(tab, 'opened').at(-1), tab).to.include({ connection: 2 });
  });

  it('opens another one for a tab whose connection does not work', async () => {
    const scene = await signedIn();
    scene.send('b', { type: 'close', connection: 1 });
    scene.open('b', 2, true);
    await flush();
    expect(scene.network.sockets).to.have.length(2);
    expect(scene.got('a', 'closed')).to.have.length(1);
    expect(scene.got('b', 'closed')).to.have.length(0);
  });

  it('closes the socket when no tab wants it', async () => {
    const scene = await signedIn();
    for (const tab of ['a', 'b', 'c']) scene.send(tab, { type: 'close', connection: 1 });
    await scene.clock.advance(0);
    expect(scene.server.isAlive).to.equal(false);
  });

  it('answers pings of tabs while the server is alive, and asks it when it was silent', async () => {
    const scene = await signedIn();
    scene.ask('b', 'ping', {}, 'ping-1');
    expect(scene.frames('b').at(-1)).to.include({ id: 'ping-1' });
    expect(scene.server.asked).to.not.contain('ping');
    await scene.clock.advance(11_000);
    scene.ask('b', 'ping', {}, 'ping-2');
    expect(scene.server.asked).to.contain('ping');
    await scene.server.reply('ping', { message: 'pong' });
    expect(scene.frames('b').at(-1)).to.include({ id: 'ping-2' });
  });

  it('answers pings of the server once it is registered, and bothers no tab', async () => {
    const scene = await signedIn();
    await scene.server.request('ping');
    expect(scene.server.asked).to.not.contain('ping');
    await scene.server.request('gatewayState', { state: 'REGED' });
    await scene.server.request('ping');
    expect(scene.server.asked.at(-1)).to.equal('ping');
    expect(scene.methods('b')).to.not.contain('ping');
  });

  it('a hub that has just taken over connects again when the one before signs in once more', async () => {
    const scene = await signedIn();
    await scene.server.request('punt');
    for (const tab of ['a', 'b', 'c']) expect(scene.got(tab, 'closed'), tab).to.have.length(1);
    scene.open('a', 2);
    await flush();
    expect(scene.network.sockets).to.have.length(2);
  });

  it('a punt is told to all, unless it came of another hub that took over', async () => {
    const scene = await signedIn();
    await scene.clock.advance(30_000);
    await scene.server.request('punt');
    await flush();
    expect(scene.methods('b')).to.contain('punt');
    const other = await signedIn();
    await other.clock.advance(30_000);
    other.isCurrent = false;
    await other.server.request('punt');
    await flush();
    expect(other.methods('b')).to.not.contain('punt');
    expect(other.server.isAlive).to.equal(false);
  });

  it('a hub that stood still while another one took over connects no more', async () => {
    const scene = await signedIn();
    scene.isCurrent = false;
    scene.server.drop();
    for (const tab of ['a', 'b', 'c']) scene.open(tab, 2);
    await flush();
    expect(scene.network.sockets).to.have.length(1);
  });
});
