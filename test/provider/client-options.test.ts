/** What a tag hands on to its client, and what it leaves alone. */
import { expect } from '@open-wc/testing';
import type { TelnyxClient } from '../../src/client/index.js';
import { clientOptions } from '../../src/provider/client-options.js';
import { control } from '../support/gateway.js';
import { until } from '../support/until.js';
import { Stage, baseOf, hostOf } from './attribute-stage.js';
import { withCalls } from '../support/needs.js';

const secondCall = (client: TelnyxClient) => {
  try {
    client.newCall('9197');
    return null;
  } catch (error) {
    return (error as { code: number }).code;
  }
};

describe('the options of a tag', () => {
  let stage: Stage;
  beforeEach(() => (stage = new Stage()));
  afterEach(() => stage.end());

  const client = () => stage.phone.client as TelnyxClient;

  it('are those that are set, and no others', () => {
    expect(clientOptions(stage.phone)).to.deep.equal({});
    stage.set({ 'max-calls': '2', debug: 'false', region: '', 'caller-name': 'Ada' });
    expect(clientOptions(stage.phone)).to.deep.equal({ maxCalls: 2, debug: false, callerName: 'Ada' });
    Object.assign(stage.phone, { region: null, forceRelay: 'off', maxCalls: undefined });
    expect(clientOptions(stage.phone)).to.deep.equal({ debug: false, forceRelay: false, callerName: 'Ada' });
  });

  withCalls.it('leave alone what the page told the client', async () => {
    await stage.play('during a connection', baseOf('telnyx'), {});
    client().setOptions({ maxCalls: 1 });
    stage.set({ 'caller-name': 'Ada' });
    await stage.phone.updateComplete;
    await stage.talk();
    expect(secondCall(client())).to.equal(44009);
  });

  it('of the user: do not disturb follows what was switched, and stays so when another option changes', async () => {
    await stage.play('before insertion', baseOf('telnyx'), { 'do-not-disturb': '' });
    await stage.phone.updateComplete;
    expect(client().state.doNotDisturb).to.equal(true);
    client().setOptions({ doNotDisturb: false });
    expect(stage.phone.doNotDisturb).to.equal(false);
    stage.set({ 'caller-name': 'Ada' });
    await stage.phone.updateComplete;
    expect(client().state.doNotDisturb).to.equal(false);
    stage.phone.doNotDisturb = true;
    client().setOptions({ callerName: 'Grace' }); // a change of something else meanwhile
    await stage.phone.updateComplete;
    expect(client().state.doNotDisturb).to.equal(true);
  });

  withCalls.it('are cleared in the client when they go from the tag', async () => {
    await stage.play('during a connection', baseOf('telnyx'), { 'max-calls': '1' });
    await stage.talk();
    expect(secondCall(client())).to.equal(44009);
    stage.set({ 'max-calls': null });
    await stage.phone.updateComplete;
    expect(secondCall(client())).to.equal(null);
  });

  it('write one line about a name that is no more, and understand it', async () => {
    await stage.play('before insertion', baseOf('telnyx'), { 'log-level': 'warning', 'on-leave': 'hangup' });
    await stage.ready();
    stage.set({ 'caller-name': 'Ada' });
    await stage.phone.updateComplete;
    const lines = () => client().recentLog.filter(({ message }) => message.includes('onLeave (here: pageExit)'));
    await until(() => lines().length);
    expect(lines()).to.have.length(1);
  });

  withCalls.it(
    'that change in a call leave it where it is: it goes on in its dialect, and the phone moves when it is over',
    async () => {
      await stage.play('during a connection', baseOf('telnyx'), {});
      const call = await stage.talk();
      stage.set({ dialect: 'verto', host: hostOf('verto'), region: 'eu', environment: 'development' });
      await stage.phone.updateComplete;
      await call.hold();
      await call.unhold();
      await call.dtmf('1');
      await control('drop', { user: '1000' });
      await until(() => call.state === 'reconnecting');
      await until(() => call.state === 'active');
      const [{ digits } = { digits: '' }] = await stage.calls();
      expect(digits).to.equal('1');
      await call.hangup();
      await until(async () => (await stage.frames()).some(({ method }) => method === 'telnyx_rtc.bye'));
      await until(() => stage.hosts.length === 3 && client().state.ready, { what: 'the new connection' });
      await stage.talk();
      expect((await stage.frames()).some(({ method }) => method === 'verto.invite')).to.equal(true);
    },
  );

  it('of who signs in are one way, not a mixture with an earlier one', async () => {
    await stage.play('during a connection', baseOf('telnyx'), {});
    stage.set({ login: null, password: null, 'anonymous-target': 'assistant-1' });
    expect((await stage.sent('anonymous_login'))['target_id']).to.equal('assistant-1');
    stage.set({ 'anonymous-target': null, login: '1001', password: '1234' });
    await until(async () => (await stage.users()).join() === '1001');
  });
});
