/** Covers: `user-agent.ts`, `version.ts`. */
import { expect } from '@open-wc/testing';
import { flush, type FakeClock } from '../../support/fake-clock.js';
import type { FakeTransport } from '../../support/fake-transport.js';
import { RegistrationFixture } from './registration-fixture.js';

describe('Registration', () => {
  let fixture: RegistrationFixture;
  let clock: FakeClock;
  let socket: FakeTransport;

  beforeEach(async () => {
    fixture = new RegistrationFixture();
    await fixture.connect();
    ({ clock, socket } = fixture);
  });

  /** Begins to sign in, until the login is sent. */
  async function signIn(...args: Parameters<RegistrationFixture['signIn']>): Promise<void> {
    fixture.signIn(...args);
    await flush();
  }

  describe('the login', () => {
    it('carries what the SDKs send', async () => {
      await signIn();
      expect(socket.sent[0]).to.deep.include({ method: 'login' });
      const { 'User-Agent': userAgent, ...params } = socket.sent[0]?.params ?? {};
      expect(params).to.deep.equal({
        login: '1000',
        passwd: '1234',
        userVariables: {},
        reconnection: false,
        loginParams: {},
      });
      expect(userAgent).to.have.property('data', navigator.userAgent);
      expect(userAgent)
        .to.have.property('sdkVersion')
        .that.matches(/^\d+\.\d+\.\d+/);
    });

    it('asks for an early answer if the options say so', async () => {
      await signIn({ login: '1000', password: '1234', earlySdpAnswer: true });
      expect(socket.sent[0]?.params).to.deep.include({ loginParams: { early_sdp_answer: true } });
    });

    it('names the session that it takes up again', async () => {
      await signIn(undefined, 'session-0');
      expect(socket.sent[0]?.params).to.include({ reconnection: true, sessid: 'session-0' });
    });

    it('of a visitor has a name of its own', async () => {
      await signIn({ anonymousLogin: { targetId: 'assistant-1' } });
      expect(socket.sent[0]).to.include({ method: 'anonymous_login' });
      expect(socket.sent[0]?.params).to.include({ target_id: 'assistant-1' }).and.not.have.property('loginParams');
    });

    it('that is accepted is reported with its session id, if the server gave one', async () => {
      await signIn();
      await socket.reply('login', { message: 'logged in', sessid: 'session-1' });
      expect(fixture.events).to.deep.equal([{ type: 'signed-in', sessionId: 'session-1' }]);
      await signIn();
      await socket.reply('login', {});
      expect(fixture.events.at(-1)).to.deep.equal({ type: 'signed-in', sessionId: null });
      expect(clock.pending).to.equal(0);
    });

    for (const [code, message] of [
      [-32001, 'Authentication Failure'],
      [-32000, 'Token registration error'],
      [-32003, 'Gateway timeout'],
      [0, ''],
    ] as const) {
      it(`refused with ${code} is 46001, once, and nothing more is sent`, async () => {
        await signIn();
        await socket.refuse('login', code, message);
        await clock.advance(600_000);
        expect(fixture.reported).to.deep.equal(['failed 46001']);
        const [event] = fixture.events;
        expect(event && 'error' in event && event.error.message).to.contain(message);
        expect(socket.asked).to.deep.equal(['login']);
        expect(clock.pending).to.equal(0);
      });
    }

    it('that nobody answers is 45005', async () => {
      await signIn();
      await clock.advance(10_000);
      expect(fixture.reported).to.deep.equal(['failed 45005']);
      expect(clock.pending).to.equal(0);
    });

    it('that the connection breaks under is 45002', async () => {
      await signIn();
      socket.drop();
      await clock.advance(0);
      expect(fixture.reported).to.deep.equal(['failed 45002']);
    });
  });

  describe('the question for the state of the gateway', () => {
    /** Asks, and gets this answer. */
    async function askWith(result: object): Promise<void> {
      await signIn();
      await socket.acceptLogin();
      void fixture.registration.ask();
      await socket.reply('gatewayState', result);
    }

    it('goes to the machine that serves us', async () => {
      await askWith({ params: { state: 'REGED' } });
      expect(socket.find('gatewayState')).to.deep.include({ voice_sdk_id: 'VSDK1', params: {} });
    });

    for (const [state, reported] of [
      ['REGED', 'registered'],
      ['REGISTER', 'registered'],
      ['UNREGED', 'unregistered 45004'],
      ['constructor', 'unregistered 45004'],
      ['', 'unregistered 45004'],
      ['FAILED', 'registration-failed 45004'],
      ['FAIL_WAIT', 'registration-failed 45004'],
      ['TIMEOUT', 'registration-failed 45004'],
      ['EXPIRED', 'registration-lost 45004'],
      ['UNREGISTER', 'registration-lost 45004'],
    ] as const) {
      it(`answered with "${state}" is ${reported}`, async () => {
        await askWith({ params: { state } });
        expect(fixture.reported.at(-1)).to.equal(reported);
        expect(clock.pending).to.equal(0);
      });
    }

    it('says what the server says about itself', async () => {
      await askWith({ params: { state: 'REGED', region: 'eu-west', dc: 'ams3-prod', call_report_id: 'r-1' } });
      expect(fixture.events.at(-1)).to.deep.equal({
        type: 'registered',
        info: { region: 'eu-west', dataCenter: 'ams3-prod', callReportId: 'r-1' },
      });
    });

    it('and nothing where it says nothing', async () => {
      await askWith({ state: 'REGED', region: 7 }); // the state may stand in the result itself
      expect(fixture.events.at(-1)).to.deep.equal({
        type: 'registered',
        info: { region: null, dataCenter: null, callReportId: null },
      });
    });
  });

  describe('stopped', () => {
    const phases: [when: string, reach: () => Promise<void>][] = [
      ['while the page fetches a token', async () => signIn({ tokenProvider: () => new Promise(() => {}) })],
      ['while it signs in', async () => signIn()],
      [
        'while it asks for the state',
        async () => {
          await signIn();
          await socket.acceptLogin();
          void fixture.registration.ask();
        },
      ],
    ];
    for (const [when, reach] of phases) {
      it(`${when}: nothing is reported, and it sends nothing`, async () => {
        await reach();
        fixture.registration.stop();
        const { asked } = socket;
        const before = fixture.events.length;
        socket.receive({ jsonrpc: '2.0', id: socket.sent.at(-1)?.id, result: { params: { state: 'REGED' } } });
        fixture.registration.handleGatewayState({ state: 'EXPIRED' });
        await clock.advance(60_000);
        expect(fixture.events).to.have.length(before);
        expect(socket.asked).to.deep.equal(asked);
        expect(clock.pending).to.equal(0);
      });
    }
  });
});
