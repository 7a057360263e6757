/** Tokens that end, and pages that cannot give one: a call goes on until the server itself ends the registration. */
import { expect } from '@open-wc/testing';
import type { Call, ClientOptions } from '../../src/client/index.js';
import { control, type GatewayFrame, type GatewayState } from '../support/gateway.js';
import { jwt, userToken } from '../support/jwt.js';
import { atGateway, become, dialed, newPhone, takeDown, type TestPhone } from '../support/phone.js';
import { SkewedClock } from '../support/skewed-clock.js';
import { until } from '../support/until.js';

const withoutPassword = { login: undefined, password: undefined };
const expired = () => Promise.resolve(jwt({ sub: '1000', exp: Math.floor(Date.now() / 1000) - 60 }));
const page502 = () => Promise.resolve('502 <!doctype html><title>Bad Gateway</title>');
const status500 = () => Promise.reject(new Error('500'));

describe('tokens', () => {
  let clock: SkewedClock;
  /** What the page's server does when it is asked next; after these it gives a good token. */
  let answers: (() => Promise<string>)[];
  let asked: number;
  /** How long a good token lasts, in seconds. */
  let seconds: number;

  beforeEach(() => {
    clock = new SkewedClock();
    answers = [];
    asked = 0;
    seconds = 600;
  });

  afterEach(takeDown);

  const tokenProvider = (): Promise<string> => {
    asked++;
    return (answers.shift() ?? (() => Promise.resolve(userToken(seconds))))();
  };

  const phoneWith = (options: ClientOptions): TestPhone => newPhone({ ...withoutPassword, ...options }, { clock });

  /** Ready, and in a call. */
  async function talking(): Promise<{ phone: TestPhone; call: Call }> {
    const phone = phoneWith({ tokenProvider });
    await phone.client.connect();
    return { phone, call: await dialed(phone, '9197') };
  }

  const received = async (method: string) => {
    const frames = await control<GatewayFrame[]>('frames');
    return frames.filter(({ dir, text }) => dir === 'received' && text.includes(`"method":"${method}"`)).length;
  };
  const logins = () => received('login');

  /** All that the server has said so far has been handled: its ping, which comes last, is answered. */
  async function settled(): Promise<void> {
    const before = await received('telnyx_rtc.ping');
    await control('ping', { user: '1000' });
    await until(async () => (await received('telnyx_rtc.ping')) > before, { what: 'an answer to a ping' });
  }

  /** The call was not touched: one socket, active, and its audio still arrives. */
  async function goesOn({ phone, call }: { phone: TestPhone; call: Call }): Promise<void> {
    expect(phone.states.slice(-1)).to.deep.equal(['active']);
    expect((await control<GatewayState>('state')).sockets).to.equal(1);
    const { rtpReceived = 0 } = (await atGateway(call)) ?? {};
    await until(async () => ((await atGateway(call))?.rtpReceived ?? 0) > rtpReceived, {
      what: 'audio at the gateway',
    });
  }

  it('of 20 s are renewed on the same connection, again and again, and a call notices nothing', async () => {
    seconds = 20;
    const scene = await talking();
    let notReady = 0;
    scene.phone.client.subscribe(({ ready }) => (notReady += ready ? 0 : 1));
    for (let renewal = 2; renewal <= 6; renewal++) {
      await clock.jump(14_100);
      await until(async () => (await received('telnyx_rtc.gatewayState')) === renewal, { what: `renewal ${renewal}` });
      await settled();
    }
    await goesOn(scene);
    expect([notReady, scene.phone.errors]).to.deep.equal([0, []]);
    await scene.call.hold();
    await become(scene.call, 'held');
  });

  for (const [what, answer, code] of [
    ['a page that answers 500', status500, 46004],
    ['an error page in place of a token', page502, 46004],
    ['a token that has expired', expired, 46003],
  ] as const) {
    it(`at a renewal ${what} is told once, tried again, and no call ends`, async () => {
      const scene = await talking();
      answers = Array.from({ length: 3 }, () => answer);
      await clock.jump(420_000);
      for (let rest = 2; rest >= 0; rest--) {
        await until(() => answers.length <= rest);
        await until(() => scene.phone.errors.length);
        await settled(); // else a reply that is on its way would be late
        await clock.jump(5_000);
      }
      await until(() => scene.phone.client.state.error === null && asked > 4, { what: 'renewed' });
      expect(scene.phone.errors).to.deep.equal([code]);
      await goesOn(scene);
    });
  }

  it('when the registration ends and there is no token, the connection and the call wait for one', async () => {
    const scene = await talking();
    answers = Array.from({ length: 3 }, () => status500);
    await control('gateway-state', { user: '1000', state: 'EXPIRED', push: true });
    await until(() => scene.phone.errors.length);
    expect(scene.phone.client.state).to.include({ ready: false, connection: 'connected' });
    await goesOn(scene);
    await control('gateway-state', { user: '1000', state: 'REGED' });
    for (let rest = 2; rest >= 0; rest--) {
      await until(() => answers.length <= rest);
      await clock.jump(5_000);
    }
    await until(() => scene.phone.client.state.ready);
    expect(scene.phone.errors).to.deep.equal([46004]);
    await goesOn(scene);
  });

  for (const [what, answer] of [
    ['rejects', status500],
    ['gives an error page', page502],
  ] as const) {
    it(`a provider that ${what} at the first sign-in is 46004, and asked again`, async () => {
      const phone = phoneWith({ tokenProvider });
      answers = [answer, answer];
      const error: unknown = await phone.client.connect().catch((reason: unknown) => reason);
      expect(error).to.include({ code: 46004 });
      await until(async () => {
        await clock.jump(1_000);
        return phone.client.state.ready;
      });
      expect(phone.errors).to.deep.equal([46004]);
      expect(await logins(), 'what is no token is never sent').to.equal(1);
    });
  }

  it('a provider that fails is final without reconnecting', async () => {
    const phone = phoneWith({ tokenProvider: status500, autoReconnect: false });
    const error: unknown = await phone.client.connect().catch((reason: unknown) => reason);
    expect(error).to.include({ code: 46004 });
    expect(phone.client.state.connection).to.equal('disconnected');
  });

  it('another token of the same user is signed in with at once, on the connection that stands; of another user later', async () => {
    const phone = phoneWith({ loginToken: userToken(600) });
    await phone.client.connect();
    const call = await dialed(phone, '9197');
    phone.client.setOptions({ loginToken: userToken(900) });
    await until(async () => (await logins()) === 2);
    await settled();
    await goesOn({ phone, call });
    expect(phone.errors).to.deep.equal([]);
    phone.client.setOptions({ loginToken: jwt({ sub: '1001', exp: Math.floor(Date.now() / 1000) + 600 }) });
    await settled();
    expect(await logins()).to.equal(2);
    await phone.client.disconnect();
    await phone.client.connect();
    expect(Object.keys((await control<GatewayState>('state')).users)).to.include('1001');
  });

  it('the end of a token is announced: two minutes ahead, and nothing else happens without a provider', async () => {
    const phone = phoneWith({ loginToken: userToken(600) });
    const expiring: number[] = [];
    phone.client.on('tokenexpiring', ({ expiresAt }) => expiring.push(expiresAt));
    await phone.client.connect();
    await clock.jump(470_000);
    expect(expiring).to.be.empty;
    await settled(); // the sign of life that was asked for is there
    await clock.jump(12_000);
    await until(() => expiring.length === 1);
    expect(expiring[0]).to.be.closeTo(clock.wallTime() + 118_000, 5_000);
    expect(phone.client.state.ready).to.equal(true);
  });

  it('an empty token beside a user and password is none', async () => {
    const phone = newPhone({ loginToken: '' });
    await phone.client.connect();
    expect(phone.client.registered).to.equal(true);
  });
});
