import { expect } from '@open-wc/testing';
import type { TelnyxError } from '../../../src/client/index.js';
import { declineByPush } from '../../../src/client/push/decline-push.js';
import { FakeClock, flush } from '../../support/fake-clock.js';
import { jwt } from '../../support/jwt.js';
import { rejection } from '../../support/rejection.js';
import { ScriptedPhone } from '../../support/scripted-phone.js';
import { ScriptedServer } from '../../support/scripted-server.js';

/** One that declines, on a clock that stands still. */
function begin(options = {}) {
  const server = new ScriptedServer();
  const clock = new FakeClock();
  const { transport } = server;
  let isDone = false;
  const done = (): Promise<void> =>
    declineByPush(
      { loginToken: jwt({ sub: 'ada', exp: 4e9 }), ...options },
      { clock, transport, voiceSdkId: 'machine-7' },
    ).finally(() => (isDone = true));
  return { server, clock, done, isDone: () => isDone };
}

describe('declining a push notification without a phone', () => {
  it('signs in with decline_push, and leaves as soon as it is registered', async () => {
    const { server, clock, done } = begin({ pushToken: 'device-1' });
    const promise = done();
    const login = await server.asked('login');
    expect(login).to.deep.include({ loginParams: { decline_push: 'true' }, from_push: true });
    expect(login['userVariables']).to.include({ push_device_token: 'device-1' });
    expect(server.urls[0]).to.contain('voice_sdk_id=machine-7');
    server.request('gatewayState', { state: 'REGED' });
    await promise;
    expect(server.received.map(({ method }) => method)).to.deep.equal(['login']);
    expect(clock.pending, 'nothing is left open').to.be.lessThan(1);
  });

  it('leaves a second after it was let in, if nobody says more', async () => {
    const { server, clock, done, isDone } = begin();
    const promise = done();
    await server.asked('login');
    await flush();
    await clock.advance(999);
    expect(isDone()).to.equal(false);
    await clock.advance(1);
    await promise;
  });

  it('fails typed: refused, unreachable, silent, without credentials', async () => {
    const refused = begin();
    refused.server.on('login', () => {
      throw new Error('no');
    });
    const unreachable = begin();
    unreachable.server.onConnect = socket => socket.drop(1006);
    const silent = begin();
    silent.server.on('login', () => null);
    const codes = [refused, unreachable, silent, begin({ loginToken: '' })].map(async ({ done, clock, server }) => {
      const error = rejection(done());
      await flush();
      if (server === silent.server) {
        await server.asked('login');
        await clock.advance(10_000);
      }
      return ((await error) as TelnyxError).code;
    });
    expect(await Promise.all(codes)).to.deep.equal([46001, 45001, 45005, 46002]);
  });
});

describe('a client that declines what is not there yet', () => {
  it('needs no connection for it', async () => {
    const phone = new ScriptedPhone();
    const declined = phone.client.declineWhenReady('6e0ea0fd-7b7a-4c61-a0b3-5fd7b9b4cf0e');
    expect(await phone.server.asked('login')).to.deep.include({ loginParams: { decline_push: 'true' } });
    phone.server.request('gatewayState', { state: 'REGED' });
    await declined;
    expect(phone.client.state).to.include({ connection: 'disconnected', lastCall: null });
  });
});
