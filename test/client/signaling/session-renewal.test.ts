/** A fresh token is signed in with while everything goes on; what fails in that ends nothing. */
import { expect } from '@open-wc/testing';
import { flush } from '../../support/fake-clock.js';
import type { FakeTransport } from '../../support/fake-transport.js';
import { userToken } from '../../support/jwt.js';
import { SessionFixture } from './session-fixture.js';

const hour = 3_600_000;

describe('Session', () => {
  let fixture: SessionFixture;
  let socket: FakeTransport;
  /** What the provider does when it is asked next; by default it gives a token of ten minutes. */
  let answers: (() => Promise<string>)[];

  beforeEach(async () => {
    answers = [];
    fixture = new SessionFixture({
      login: undefined,
      password: undefined,
      tokenProvider: () => (answers.shift() ?? freshToken)(),
    });
    socket = await fixture.openReady();
  });

  afterEach(() => fixture.close());

  const freshToken = () => Promise.resolve(userToken(600, '1000', fixture.clock.now()));
  const logins = () => socket.asked.filter(method => method === 'login').length;
  const codes = () => fixture.errors.map(({ code }) => code);

  /** Lets time pass on a server that gives signs of life. */
  async function pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 10_000) {
      await fixture.clock.advance(Math.min(left, 10_000));
      await socket.request('ping');
      if (socket.asked.includes('ping')) await socket.reply('ping', {});
    }
  }

  /** About two thirds of the lifetime of the token. */
  async function untilRenewal(): Promise<void> {
    const end = fixture.clock.now() + 420_000;
    while (fixture.session.state.phase !== 'renewing' && fixture.clock.now() < end) await pass(500);
  }

  /** Nothing was lost: same socket, registered, and requests go out. */
  function goesOn(): void {
    expect(fixture.network.alive).to.deep.equal([socket]);
    expect(fixture.network.sockets).to.have.length(1);
    const before = socket.sent.length;
    void fixture.session.rpc.request('info', {}).catch(() => {});
    expect(socket.sent.length, 'a request goes out').to.equal(before + 1);
  }

  it('renews its token on the same socket, and says nothing about it', async () => {
    await untilRenewal();
    expect(logins()).to.equal(2);
    goesOn();
    await socket.reply('login', { sessid: 'session-1' });
    goesOn();
    await socket.replyState('REGED');
    expect(fixture.told.filter(what => what !== 'session session-1')).to.deep.equal(['renewing', 'ready']);
    expect(codes()).to.be.empty;
    goesOn();
  });

  const failures: [what: string, answer: () => Promise<string>, lasts: number][] = [
    ['rejects', () => Promise.reject(new Error('500')), 0],
    ['never settles', () => new Promise(() => {}), 10_000],
    ['gives an error page', () => Promise.resolve('502 <!doctype html>'), 0],
    ['gives nothing', () => Promise.resolve(''), 0],
  ];
  for (const [what, answer, lasts] of failures) {
    it(`with a provider that ${what}: 46004 once, tried again with back-off, and nothing ends`, async () => {
      answers = Array.from({ length: 4 }, () => answer);
      await untilRenewal();
      for (let attempt = 1; attempt <= 4; attempt++) {
        await pass(lasts);
        expect(answers).to.have.length(4 - attempt);
        expect(fixture.session.state.phase).to.equal('renewing');
        expect(logins(), 'what is no token is never sent').to.equal(1);
        goesOn();
        if (attempt < 4) await fixture.clock.advance(attempt * 1_000);
      }
      expect(codes()).to.deep.equal([46004]);
      await fixture.clock.advance(4_000);
      await socket.reply('login', { sessid: 'session-1' });
      await socket.replyState('REGED');
      expect(fixture.session.state).to.include({ phase: 'ready', error: null });
      expect(fixture.told.filter(told => told.startsWith('error'))).to.have.length(1);
    });
  }

  it('a second outage of the provider is told again', async () => {
    answers = [() => Promise.reject(new Error('500')), freshToken, () => Promise.reject(new Error('500'))];
    await untilRenewal();
    await fixture.clock.advance(1_000);
    await socket.reply('login', { sessid: 'session-1' });
    await socket.replyState('REGED');
    await untilRenewal();
    expect(codes()).to.deep.equal([46004, 46004]);
  });

  for (const [code, message] of [
    [-32000, 'Token registration error'],
    [-32001, 'Authentication Failure'],
  ] as const) {
    it(`a fresh token that the server refuses with ${code} harms nothing: 46003, and the next one is tried`, async () => {
      await untilRenewal();
      await socket.refuse('login', code, message);
      goesOn();
      expect(codes()).to.deep.equal([46003]);
      await fixture.clock.advance(1_000);
      expect(logins()).to.equal(3);
      await socket.reply('login', { sessid: 'session-1' });
      await socket.replyState('REGED');
      expect(fixture.session.state).to.include({ phase: 'ready', error: null });
      goesOn();
    });
  }

  it('a server that does not answer the renewal is asked again', async () => {
    await untilRenewal();
    await pass(10_000);
    expect(codes()).to.deep.equal([45005]);
    goesOn();
    await pass(1_000);
    await socket.reply('login', { sessid: 'session-1' });
    await socket.replyState('REGED');
    expect(fixture.session.state).to.include({ phase: 'ready', error: null });
  });

  it('when the registration ends meanwhile, it signs in again on the same socket as soon as there is a token', async () => {
    answers = Array.from({ length: 3 }, () => () => Promise.reject(new Error('500')));
    await untilRenewal();
    await socket.request('gatewayState', { state: 'EXPIRED' });
    expect(fixture.session.state.phase).to.equal('signing-in');
    void fixture.session.rpc.request('bye', {}).catch(() => {});
    await fixture.clock.advance(1_000);
    expect(answers).to.be.empty;
    expect(fixture.network.alive).to.deep.equal([socket]);
    await fixture.clock.advance(2_000);
    expect(logins()).to.equal(2);
    expect(socket.asked).not.to.include('bye');
    await socket.register('session-1');
    expect(socket.asked.at(-1)).to.equal('bye');
    expect(codes()).to.deep.equal([46004]);
  });

  for (const skew of [0, hour, -hour]) {
    it(`tokens of 20 s last all day, with a clock that is off by ${skew / hour} h`, async () => {
      const shortLived = () => Promise.resolve(userToken(20, '1000', fixture.clock.now() - skew));
      answers = Array.from({ length: 1_000 }, () => shortLived);
      fixture.clock.setWallTime(skew);
      fixture.session.renew();
      for (let renewal = 0; renewal < 50; renewal++) {
        await flush();
        goesOn();
        await socket.reply('login', { sessid: 'session-1' });
        await socket.replyState('REGED');
        expect(fixture.session.state.phase).to.equal('ready');
        await pass(14_100);
      }
      expect(logins()).to.equal(52);
      expect(codes()).to.be.empty;
    });
  }

  it('a token without a provider is announced and not renewed', async () => {
    fixture = new SessionFixture({ login: undefined, password: undefined, loginToken: userToken(60) });
    socket = await fixture.openReady();
    await pass(60_000);
    expect(fixture.told).to.deep.equal(['token ends in 20 s']);
    expect(logins()).to.equal(1);
  });
});
