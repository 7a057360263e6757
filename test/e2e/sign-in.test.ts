/** Signing in, and what can go wrong with it: each ends in one typed error and in a phone that works again. */
import { expect } from '@open-wc/testing';
import { control, gatewayUrl } from '../support/gateway.js';
import { newPhone, readyPhone, takeDown, works } from '../support/phone.js';
import { rejection } from '../support/rejection.js';
import { until } from '../support/until.js';

describe('signing in', () => {
  afterEach(takeDown);

  it('a wrong password is one error and no second try', async () => {
    const phone = newPhone({ password: 'wrong' });
    expect(await rejection(phone.client.connect())).to.include({ code: 46001, fatal: true });
    expect(phone.errors).to.deep.equal([46001]);
    expect(phone.client.state).to.include({ connection: 'disconnected', registration: 'failed' });
    const frames = await control<{ text: string }[]>('frames');
    expect(frames.filter(({ text }) => text.includes('"login"'))).to.have.length(1);
    phone.client.setOptions({ password: '1234' });
    await phone.client.connect();
    await works(phone);
  });

  it('a bad token is refused once too', async () => {
    const phone = newPhone({ login: undefined, password: undefined, loginToken: 'nonsense' });
    expect(await rejection(phone.client.connect())).to.include({ code: 46001 });
    expect(phone.errors).to.deep.equal([46001]);
  });

  it('a good token', async () => {
    const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '');
    const token = [part({ alg: 'none' }), part({ sub: '1000', exp: Math.floor(Date.now() / 1000) + 3600 }), ''].join(
      '.',
    );
    await works(await readyPhone({ login: undefined, password: undefined, loginToken: token }));
  });

  it('nothing to sign in with: told before anything is sent', async () => {
    const phone = newPhone({ password: undefined });
    expect(await rejection(phone.client.connect()))
      .to.include({ code: 46002 })
      .and.property('message')
      .to.contain('password');
    expect(await control<unknown[]>('frames')).to.be.empty;
  });

  it('the gateway is down at the start: told at once, and mended when it comes up', async () => {
    await control('refuse', { all: true });
    const phone = newPhone();
    expect(await rejection(phone.client.connect())).to.include({ code: 45001 });
    expect(phone.client.state).to.include({ connection: 'connecting', ready: false });
    await control('refuse', { off: true });
    await works(phone);
    expect(phone.errors).to.deep.equal([45001]);
    expect(phone.client.state.error).to.equal(null);
  });

  it('a region that is refused falls back to auto, and says so', async () => {
    await control('refuse', { host: 'apac.localhost' });
    const phone = newPhone({ host: gatewayUrl.replace('127.0.0.1', '{region}.localhost'), region: 'apac' });
    const fallbacks: string[] = [];
    phone.client.on('regionfallback', ({ region }) => fallbacks.push(region));
    await phone.client.connect();
    expect(fallbacks).to.deep.equal(['apac']);
    expect(phone.client.state.region).to.include({ selected: 'apac', active: 'auto', fallback: true });
  });

  it('disconnect() while connecting ends it', async () => {
    await control('delay', { method: 'login', ms: 300 });
    const phone = newPhone();
    const connecting = rejection(phone.client.connect());
    await until(() => phone.client.connected);
    await phone.client.disconnect();
    expect(await connecting).to.include({ code: 45007 });
    expect(phone.client.state).to.include({ connection: 'disconnected', ready: false });
    await until(async () => (await control<{ sockets: number }>('state')).sockets === 0);
  });
});
