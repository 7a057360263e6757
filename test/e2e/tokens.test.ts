/** Tokens that end: told ahead, renewed without losing a call. */
import { expect } from '@open-wc/testing';
import { control, type GatewayState } from '../support/gateway.js';
import { become, dialed, newPhone, takeDown } from '../support/phone.js';
import { until } from '../support/until.js';

const token = (seconds: number): string => {
  const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '');
  return [part({ alg: 'none' }), part({ sub: '1000', exp: Math.floor(Date.now() / 1000) + seconds }), ''].join('.');
};
const withoutPassword = { login: undefined, password: undefined };

describe('tokens', () => {
  afterEach(takeDown);

  it('with less than two minutes left: told, and renewed on the same connection without dropping the call', async () => {
    let fetched = 0;
    const tokenProvider = () => Promise.resolve(token(fetched++ ? 3600 : 121));
    const phone = newPhone({ ...withoutPassword, tokenProvider });
    const expiring: number[] = [];
    phone.client.on('tokenexpiring', ({ expiresAt }) => expiring.push(expiresAt));
    await phone.client.connect();
    const call = await dialed(phone, '9197');
    await until(() => fetched === 2, { what: 'a second token' });
    await until(() => phone.client.state.ready);
    expect(expiring).to.have.length(1);
    expect(call.state).to.equal('active');
    expect((await control<GatewayState>('state')).sockets).to.equal(1);
    await call.hold();
    await become(call, 'held');
    expect(phone.errors).to.be.empty;
  });

  it('without a provider the page is told and nothing else happens', async () => {
    const phone = newPhone({ ...withoutPassword, loginToken: token(60) });
    let told = 0;
    phone.client.on('tokenexpiring', () => told++);
    await phone.client.connect();
    await until(() => told === 1);
    expect(phone.client.state.ready).to.equal(true);
  });

  it('a provider that fails is a typed error', async () => {
    const phone = newPhone({
      ...withoutPassword,
      tokenProvider: () => Promise.reject(new Error('backend down')),
      autoReconnect: false,
    });
    const error: unknown = await phone.client.connect().catch((reason: unknown) => reason);
    expect(error).to.include({ code: 46004 });
    expect(phone.client.state.connection).to.equal('disconnected');
  });
});
