import { expect } from '@open-wc/testing';
import type { FakeClock } from '../../support/fake-clock.js';
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

  describe('the login', () => {
    it('carries what the SDKs send', () => {
      fixture.start();
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

    it('names the session that it takes up again', () => {
      fixture.start(undefined, 'session-0');
      expect(socket.sent[0]?.params).to.include({ reconnection: true, sessid: 'session-0' });
    });

    it('of a visitor has a name of its own', () => {
      fixture.start({ method: 'anonymous_login', params: { target_type: 'ai_assistant', target_id: 'assistant-1' } });
      expect(socket.sent[0]).to.include({ method: 'anonymous_login' });
      expect(socket.sent[0]?.params).to.include({ target_id: 'assistant-1' }).and.not.have.property('loginParams');
    });

    for (const [code, message] of [
      [-32001, 'Authentication Failure'],
      [-32000, 'Token registration error'],
      [-32003, 'Gateway timeout'],
      [0, ''],
    ] as const) {
      it(`B1 refused with ${code} it is 46001, once, and nothing more is sent`, async () => {
        fixture.start();
        await socket.refuse('login', code, message);
        await socket.request('clientReady');
        await socket.request('gatewayState', { state: 'REGED' });
        await clock.advance(600_000);
        expect(fixture.told).to.deep.equal(['failed 46001']);
        expect(fixture.failure?.message).to.contain(message);
        expect(socket.asked).to.deep.equal(['login']);
        expect(clock.pending).to.equal(0);
      });
    }

    it('iOS 7b.10 that nobody answers is 45005', async () => {
      fixture.start();
      await clock.advance(10_000);
      expect(fixture.told).to.deep.equal(['failed 45005']);
      expect(clock.pending).to.equal(0);
    });

    it('that the connection breaks under is 45002', async () => {
      fixture.start();
      socket.drop();
      await clock.advance(0);
      expect(fixture.told).to.deep.equal(['failed 45002']);
    });
  });

  describe('from the login to ready', () => {
    it('login result, then clientReady, then the question for the state', async () => {
      fixture.start();
      await socket.reply('login', { message: 'logged in', sessid: 'session-1' });
      expect(socket.asked).to.deep.equal(['login']);
      await socket.request('clientReady', { reattached_sessions: ['call-1', 7, 'call-2'] });
      expect(socket.asked).to.deep.equal(['login', 'gatewayState']);
      expect(socket.find('gatewayState')).to.deep.include({ voice_sdk_id: 'VSDK1', params: {} });
      await socket.replyState('REGED');
      expect(fixture.told).to.deep.equal(['session session-1', 'reattached call-1,call-2', 'ready']);
      expect(clock.pending).to.equal(0);
    });

    it('clientReady before the login result is as good', async () => {
      fixture.start();
      await socket.request('clientReady');
      expect(socket.asked).to.deep.equal(['login']);
      await socket.reply('login', { sessid: 'session-1' });
      await socket.replyState('REGED');
      expect(fixture.told).to.deep.equal(['reattached ', 'session session-1', 'ready']);
      expect(socket.asked).to.deep.equal(['login', 'gatewayState']);
    });

    it('without any clientReady it asks after 3 s', async () => {
      fixture.start();
      await socket.reply('login', { sessid: 'session-1' });
      await clock.advance(2_999);
      expect(socket.asked).to.deep.equal(['login']);
      await clock.advance(1);
      await socket.replyState('REGED');
      expect(fixture.told).to.deep.equal(['session session-1', 'ready']);
    });

    it('a clientReady that comes later is heard, and is no second ready', async () => {
      fixture.start();
      await socket.reply('login', { sessid: 'session-1' });
      await clock.advance(3_000);
      await socket.replyState('REGED');
      await socket.request('clientReady', { reattached_sessions: ['call-1'] });
      await socket.replyState('REGED');
      expect(fixture.told).to.deep.equal(['session session-1', 'ready', 'reattached call-1']);
    });

    it('asks once, however often clientReady comes meanwhile', async () => {
      fixture.start();
      await socket.acceptLogin();
      await socket.request('clientReady');
      await socket.request('clientReady');
      expect(socket.asked).to.deep.equal(['login', 'gatewayState']);
    });

    it('a login result without a session id is one all the same', async () => {
      fixture.start();
      await socket.reply('login', {});
      await socket.request('clientReady', { reattached_sessions: 'none' });
      await socket.replyState('REGED');
      expect(fixture.told).to.deep.equal(['reattached ', 'ready']);
    });

    it('tells what the server says about itself', async () => {
      fixture.start();
      await socket.acceptLogin();
      await socket.replyState('REGED', { region: 'eu-west', dc: 'ams3-prod', call_report_id: 'r-1' });
      expect(fixture.info).to.deep.equal({ region: 'eu-west', dataCenter: 'ams3-prod', callReportId: 'r-1' });
    });

    it('and nothing where it says nothing', async () => {
      fixture.start();
      await socket.acceptLogin();
      await socket.replyState('REGED', { region: 7 });
      expect(fixture.info).to.deep.equal({ region: null, dataCenter: null, callReportId: null });
    });

    it('takes a state that stands in the result itself', async () => {
      fixture.start();
      await socket.acceptLogin();
      await socket.reply('gatewayState', { state: 'REGED' });
      expect(fixture.told).to.include('ready');
    });
  });

  describe('stopped', () => {
    const phases: [when: string, reach: () => Promise<void>][] = [
      ['while it signs in', async () => clock.advance(0)],
      ['while it waits for clientReady', async () => socket.reply('login', { sessid: 'session-1' })],
      ['while it asks for the state', async () => socket.acceptLogin()],
      [
        'while it waits to ask again',
        async () => {
          await socket.acceptLogin();
          await socket.replyState('UNREGED');
        },
      ],
    ];
    for (const [when, reach] of phases) {
      it(`${when}: nothing is heard of it, and it sends nothing`, async () => {
        fixture.start();
        await reach();
        fixture.registration.stop();
        const { asked } = socket;
        fixture.told = [];
        socket.receive({ jsonrpc: '2.0', id: socket.sent.at(-1)?.id, result: { params: { state: 'REGED' } } });
        await socket.request('clientReady');
        await socket.request('gatewayState', { state: 'EXPIRED' });
        await clock.advance(60_000);
        expect(fixture.told).to.be.empty;
        expect(socket.asked).to.deep.equal(asked);
        expect(clock.pending).to.equal(0);
      });
    }
  });
});
