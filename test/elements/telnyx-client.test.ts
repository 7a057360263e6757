import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { TelnyxClientElement } from '../../src/elements/telnyx-client/telnyx-client.js';
import { elementContract } from '../contracts/element-contract.js';
import { countListeners } from '../support/count-listeners.js';
import { ScriptedPhone } from '../support/scripted-phone.js';
import { control, gatewayUrl } from '../support/gateway.js';
import {
  clientOf,
  gateway,
  hangUpEverything,
  isReady,
  livePhone,
  signIns,
  task,
  token,
} from '../support/live-phone.js';
import { until } from '../support/until.js';
import { withCalls } from '../support/needs.js';

describe('telnyx-client', () => {
  afterEach(hangUpEverything);

  elementContract('telnyx-client', {
    states: { connected: () => {}, 'with a call': ({ phone }) => phone.talk() },
    properties: { login: '1000', password: '1234', iceServers: [], autoConnect: false, region: 'eu' },
  });

  it('is no box of its own and shows what is in it', async () => {
    const element = await fixture<TelnyxClientElement>(html`<telnyx-client>inside</telnyx-client>`);
    expect(getComputedStyle(element).display).to.equal('contents');
    await expect(element).to.be.accessible();
    expect(element).to.be.instanceOf(TelnyxClientElement);
    expect(document.createElement('telnyx-client').client).to.equal(undefined);
  });

  describe('connecting', () => {
    it('happens by itself with login and password, and the page is told each step', async () => {
      const told: string[] = [];
      const note = (event: Event) => told.push(event.type);
      const steps = ['telnyx-socket-connected', 'telnyx-session-updated', 'telnyx-ready', 'telnyx-error'] as const;
      for (const type of steps) document.body.addEventListener(type, note);
      const element = await livePhone();
      await isReady(element);
      expect(told).to.deep.equal(steps.slice(0, 3));
      for (const type of steps) document.body.removeEventListener(type, note);
      await element.disconnect();
    });

    it('happens with credentials that come later as properties, and not before', async () => {
      const element = await livePhone({ login: '', password: '' });
      await task(50);
      expect(clientOf(element).state.connection).to.equal('disconnected');
      element.login = '1000';
      await task(20);
      expect(clientOf(element).state.connection).to.equal('disconnected');
      element.password = '1234';
      await isReady(element);
    });

    it('happens with properties that were set before the element was on the page', async () => {
      const element = document.createElement('telnyx-client');
      Object.assign(element, { host: gatewayUrl, iceServers: [], loginToken: token('1001') });
      document.body.append(element);
      await isReady(element);
      expect((await gateway()).users).to.have.property('1001');
    });

    it('waits for connect() with auto-connect="off"', async () => {
      const element = await livePhone({ 'auto-connect': 'off' });
      await task(50);
      expect(clientOf(element).state.connection).to.equal('disconnected');
      await element.connect();
      expect(clientOf(element).registered).to.equal(true);
    });

    it('fails with a typed error, and happens once the credentials are right', async () => {
      setTimeout(() => void livePhone({ password: 'wrong' }));
      const event = (await oneEvent(document.body, 'telnyx-error')) as unknown as { error: object; target: Element };
      expect(event.error).to.include({ code: 46001 });
      const element = event.target as TelnyxClientElement;
      await task(20);
      element.password = '1234';
      await isReady(element);
    });

    it('waits for options that are valid, and says which are not', async () => {
      setTimeout(() => void livePhone({ region: 'mars' }));
      const event = (await oneEvent(document.body, 'telnyx-error')) as unknown as { error: Error; target: Element };
      expect(event.error).to.include({ code: 49002 });
      expect(event.error.message).to.contain('mars');
      const element = event.target as TelnyxClientElement;
      const refused = await element.connect().catch((error: unknown) => error);
      expect([refused, element.optionError]).to.deep.equal([event.error, event.error]);
      element.setAttribute('ice-servers', '[{"urls":"stun:secret');
      element.region = 'auto';
      await element.updateComplete;
      expect(element.optionError?.message).to.contain('ice-servers').and.not.contain('secret');
      element.iceServers = [];
      await isReady(element);
      expect(element.optionError).to.equal(undefined);
    });
  });

  describe('secrets', () => {
    it('are taken off the DOM once they are read', async () => {
      const element = await livePhone({ 'login-token': token('1000'), login: '' });
      expect(element.outerHTML).to.not.contain('1234').and.not.contain('login-token').and.not.contain('password');
      await isReady(element);
      element.setAttribute('password', 'next');
      expect(element.hasAttribute('password')).to.equal(false);
      expect(element.password).to.equal('next');
    });

    it('stand in no log line', async () => {
      const secret = token('1000');
      const lines: unknown[] = [];
      const element = await livePhone({ 'login-token': secret, 'log-level': 'all', logger: 'nowhere' });
      element.logger = (...line) => lines.push(line);
      await isReady(element);
      expect(lines).to.not.be.empty;
      expect(JSON.stringify(lines))
        .to.not.contain(secret)
        .and.not.match(/[:"]1234[\\"]/); // ids may have these digits
    });
  });

  describe('changes', () => {
    it('of several connection attributes make one new connection', async () => {
      const element = await livePhone();
      await isReady(element);
      const client = clientOf(element);
      expect(await signIns()).to.equal(1);
      element.setAttribute('login', '1001');
      element.setAttribute('password', '1234');
      element.setAttribute('environment', 'development');
      await until(async () => (await gateway()).users['1001']);
      await isReady(element);
      expect([await signIns(), element.client === client]).to.deep.equal([2, true]);
      expect((await gateway()).users).to.not.have.property('1000');
    });

    it('of other attributes make none', async () => {
      const element = await livePhone();
      await isReady(element);
      element.setAttribute('caller-name', 'Ada');
      element.setAttribute('log-level', 'none');
      element.setAttribute('force-relay', '');
      await task(50);
      expect(await signIns()).to.equal(1);
    });

    withCalls.it('wait until no call is up', async () => {
      const element = await livePhone();
      const call = await element.dial('9196');
      await until(() => call.state === 'active');
      element.login = '1001';
      await task(100);
      expect([call.state, await signIns()]).to.deep.equal(['active', 1]);
      await call.hangup();
      await until(async () => (await gateway()).users['1001']);
      expect(await signIns()).to.equal(2);
    });

    it('do not bring back a phone that somebody turned off', async () => {
      const element = await livePhone();
      await isReady(element);
      await element.disconnect();
      element.login = '1001';
      await task(50);
      expect([clientOf(element).state.connection, await signIns()]).to.deep.equal(['disconnected', 1]);
      await element.connect();
      expect((await gateway()).users).to.have.property('1001');
    });
  });

  describe('its life', () => {
    withCalls.it('goes on with the same call when it is moved', async () => {
      const page = await fixture(
        html`<div>
          <p></p>
          <section></section>
        </div>`,
      );
      const element = await livePhone();
      const ended: unknown[] = [];
      element.addEventListener('telnyx-call-ended', event => ended.push(event.type));
      const call = await element.dial('9196');
      await until(() => call.state === 'active');
      const client = element.client;
      page.querySelector('p')?.append(element);
      await task(20);
      if ('moveBefore' in Element.prototype) {
        (page.querySelector('section') as unknown as { moveBefore: (...args: unknown[]) => void }).moveBefore(
          element,
          null,
        );
      }
      await task(20);
      expect([element.client === client, call.state, ended.length, await signIns()]).to.deep.equal([
        true,
        'active',
        0,
        1,
      ]);
      await call.hangup();
      expect(ended).to.have.length(1);
    });

    it('stays off when it is moved after somebody turned it off', async () => {
      const page = await fixture(html`<section></section>`);
      const element = await livePhone();
      await isReady(element);
      await element.disconnect();
      page.append(element);
      await task(50);
      expect(clientOf(element).state.connection).to.equal('disconnected');
    });

    withCalls.it('ends with everything when it is removed, and begins again when it is put back', async () => {
      const element = await livePhone();
      const call = await element.dial('9196');
      await until(() => call.state === 'active');
      const client = clientOf(element);
      element.remove();
      expect(call.state).to.equal('active');
      await task(5);
      expect([call.state, client.state.connection, client.state.microphone]).to.deep.equal([
        'done',
        'disconnected',
        'idle',
      ]);
      await until(async () => (await gateway()).sockets === 0);
      document.body.append(element);
      await isReady(element);
      expect(element.client).to.equal(client);
    });

    it('does not begin while it is out', async () => {
      const element = await livePhone({ login: '' });
      element.remove();
      element.login = '1000';
      await task(50);
      expect(clientOf(element).state.connection).to.equal('disconnected');
      const refused = await element.connect().catch((error: unknown) => error);
      expect(refused).to.include({ code: 45007 });
      document.body.append(element);
      await isReady(element);
    });

    it('is its own: two phones on a page do not meet', async () => {
      const [first, second] = [await livePhone(), await livePhone({ login: '1001' })];
      await Promise.all([isReady(first), isReady(second)]);
      expect(first.client).to.not.equal(second.client);
      const call = await first.dial('9196');
      expect(clientOf(second).state.calls).to.be.empty;
      await call.hangup();
    });

    withCalls.it('connects before it dials, if need be', async () => {
      const element = await livePhone({ 'auto-connect': 'off' });
      const call = await element.dial('9198');
      expect([call.direction, clientOf(element).state.calls.length]).to.deep.equal(['outbound', 1]);
    });
  });

  describe('what it tells', () => {
    withCalls.it('are incoming calls, their states and their ends', async () => {
      const told: unknown[][] = [];
      const element = await livePhone();
      element.addEventListener('telnyx-incoming-call', ({ call }) =>
        told.push(['incoming', call.snapshot.remote.number]),
      );
      element.addEventListener('telnyx-call-state-change', ({ state, previous }) => told.push([previous, state]));
      element.addEventListener('telnyx-call-ended', ({ termination }) => told.push(['ended', termination.cause]));
      await isReady(element);
      await control('ring', { user: '1000', from: '+15550100' });
      const call = await until(() => clientOf(element).getCall(clientOf(element).state.currentCallId ?? ''));
      await call.answer();
      await until(() => call.state === 'active');
      await call.hangup();
      expect(told).to.deep.equal([
        ['incoming', '+15550100'],
        ['ringing', 'connecting'],
        ['connecting', 'active'],
        ['active', 'done'],
        ['ended', 'NORMAL_CLEARING'],
      ]);
    });

    it('are a lost connection, as a warning with its end and no error, and a call that lives on after a page load', async () => {
      const phone = await ScriptedPhone.ready();
      const { client } = phone;
      const element = await fixture<TelnyxClientElement>(html`<telnyx-client .client=${client}></telnyx-client>`);
      const received: unknown[] = [];
      element.addEventListener('telnyx-error', ({ error }) => received.push(error.code));
      element.addEventListener('telnyx-warning', ({ call, warning, cleared }) =>
        received.push([call, warning.code, cleared]),
      );
      element.addEventListener('telnyx-call-resumed', ({ call }) => received.push(call.id));
      const { id } = await phone.talk();
      phone.loseConnection();
      await phone.comeBack();
      const ofConnection = received.splice(0);
      expect(ofConnection[0]).to.deep.equal([null, 45002, false]);
      expect(ofConnection.at(-1)).to.deep.equal([null, ofConnection.flat().at(-2), true]);
      expect(ofConnection.filter(each => typeof each === 'number')).to.deep.equal([]);
      await phone.reload();
      await phone.comeBack();
      expect(received).to.include(id);
    });

    it('is told by the one that was given a client, too, until it is out', async () => {
      const { client, server } = new ScriptedPhone({ region: 'eu' });
      const listeners = countListeners(client);
      const element = await fixture<TelnyxClientElement>(html`<telnyx-client .client=${client}></telnyx-client>`);
      expect([element.client, element.ownsClient]).to.deep.equal([client, false]);
      await task(20);
      expect(server.urls, 'it is not its own').to.be.empty;
      server.onConnect = socket => (socket.url.includes('//eu.') ? socket.drop(1006) : socket.open());
      setTimeout(() => void client.connect());
      expect(await oneEvent(document.body, 'telnyx-region-fallback')).to.include({ region: 'eu' });
      element.remove();
      await task();
      expect(listeners()).to.equal(0);
      expect(client.state.connection).to.not.equal('disconnected');
    });
  });
});
