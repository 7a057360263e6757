import { expect } from '@open-wc/testing';
import type { SignIn } from '../../../src/client/config/credentials.js';
import type { TelnyxError } from '../../../src/client/errors/telnyx-error.js';
import { Log } from '../../../src/client/log/log.js';
import { Registration, type ServerInfo } from '../../../src/client/signaling/registration.js';
import type { FakeClock } from '../../support/fake-clock.js';
import type { FakeTransport } from '../../support/fake-transport.js';
import { RpcFixture } from './rpc-fixture.js';

const password: SignIn = { method: 'login', params: { login: '1000', passwd: '1234' } };

describe('Registration', () => {
  let fixture: RpcFixture;
  let clock: FakeClock;
  let socket: FakeTransport;
  let registration: Registration;
  /** What it told, in order. */
  let told: string[];
  let failure: TelnyxError | null;
  let info: ServerInfo | null;

  beforeEach(async () => {
    fixture = new RpcFixture();
    ({ clock } = fixture);
    told = [];
    failure = info = null;
    registration = new Registration({
      clock,
      log: new Log(() => ({ level: 'none' }), clock),
      rpc: fixture.rpc,
      onSession: id => told.push(`session ${id}`),
      onReattached: ids => told.push(`reattached ${ids.join()}`),
      onReady: server => {
        told.push('ready');
        info = server;
      },
      onPending: () => told.push('pending'),
      onFailed: error => {
        told.push(`failed ${error.code}`);
        failure = error;
      },
      onLost: () => told.push('lost'),
    });
    fixture.onRequest = ({ method, params }) => {
      if (method === 'clientReady') registration.handleClientReady(params);
      if (method === 'gatewayState') registration.handleGatewayState(params);
    };
    socket = await fixture.connect();
  });

  const start = (signIn = password, sessionId: string | null = null) => void registration.start(signIn, sessionId);

  /** Signed in, asked for the state, and told `state`. */
  const startWith = async (state: string) => {
    start();
    await socket.acceptLogin();
    await socket.replyState(state);
    told = [];
  };

  describe('the login', () => {
    it('carries what the SDKs send', () => {
      start();
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
      start(password, 'session-0');
      expect(socket.sent[0]?.params).to.include({ reconnection: true, sessid: 'session-0' });
    });

    it('of a visitor has a name of its own', () => {
      start({ method: 'anonymous_login', params: { target_type: 'ai_assistant', target_id: 'assistant-1' } });
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
        start();
        await socket.refuse('login', code, message);
        await socket.request('clientReady');
        await socket.request('gatewayState', { state: 'REGED' });
        await clock.advance(600_000);
        expect(told).to.deep.equal(['failed 46001']);
        expect(failure?.message).to.contain(message);
        expect(socket.asked).to.deep.equal(['login']);
        expect(clock.pending).to.equal(0);
      });
    }

    it('iOS 7b.10 that nobody answers is 45005', async () => {
      start();
      await clock.advance(10_000);
      expect(told).to.deep.equal(['failed 45005']);
      expect(clock.pending).to.equal(0);
    });

    it('that the connection breaks under is 45002', async () => {
      start();
      socket.drop();
      await clock.advance(0);
      expect(told).to.deep.equal(['failed 45002']);
    });
  });

  describe('from the login to ready', () => {
    it('login result, then clientReady, then the question for the state', async () => {
      start();
      await socket.reply('login', { message: 'logged in', sessid: 'session-1' });
      expect(socket.asked).to.deep.equal(['login']);
      await socket.request('clientReady', { reattached_sessions: ['call-1', 7, 'call-2'] });
      expect(socket.asked).to.deep.equal(['login', 'gatewayState']);
      expect(socket.find('gatewayState')).to.deep.include({ voice_sdk_id: 'VSDK1', params: {} });
      await socket.replyState('REGED');
      expect(told).to.deep.equal(['session session-1', 'reattached call-1,call-2', 'ready']);
      expect(clock.pending).to.equal(0);
    });

    it('clientReady before the login result is as good', async () => {
      start();
      await socket.request('clientReady');
      expect(socket.asked).to.deep.equal(['login']);
      await socket.reply('login', { sessid: 'session-1' });
      await socket.replyState('REGED');
      expect(told).to.deep.equal(['reattached ', 'session session-1', 'ready']);
      expect(socket.asked).to.deep.equal(['login', 'gatewayState']);
    });

    it('without any clientReady it asks after 3 s', async () => {
      start();
      await socket.reply('login', { sessid: 'session-1' });
      await clock.advance(2_999);
      expect(socket.asked).to.deep.equal(['login']);
      await clock.advance(1);
      await socket.replyState('REGED');
      expect(told).to.deep.equal(['session session-1', 'ready']);
    });

    it('a clientReady that comes later is heard, and is no second ready', async () => {
      start();
      await socket.reply('login', { sessid: 'session-1' });
      await clock.advance(3_000);
      await socket.replyState('REGED');
      await socket.request('clientReady', { reattached_sessions: ['call-1'] });
      await socket.replyState('REGED');
      expect(told).to.deep.equal(['session session-1', 'ready', 'reattached call-1']);
    });

    it('asks once, however often clientReady comes meanwhile', async () => {
      start();
      await socket.acceptLogin();
      await socket.request('clientReady');
      await socket.request('clientReady');
      expect(socket.asked).to.deep.equal(['login', 'gatewayState']);
    });

    it('a login result without a session id is one all the same', async () => {
      start();
      await socket.reply('login', {});
      await socket.request('clientReady', { reattached_sessions: 'none' });
      await socket.replyState('REGED');
      expect(told).to.deep.equal(['reattached ', 'ready']);
    });

    it('tells what the server says about itself', async () => {
      start();
      await socket.acceptLogin();
      await socket.replyState('REGED', { region: 'eu-west', dc: 'ams3-prod', call_report_id: 'r-1' });
      expect(info).to.deep.equal({ region: 'eu-west', dataCenter: 'ams3-prod', callReportId: 'r-1' });
    });

    it('and nothing where it says nothing', async () => {
      start();
      await socket.acceptLogin();
      await socket.replyState('REGED', { region: 7 });
      expect(info).to.deep.equal({ region: null, dataCenter: null, callReportId: null });
    });

    it('takes a state that stands in the result itself', async () => {
      start();
      await socket.acceptLogin();
      await socket.reply('gatewayState', { state: 'REGED' });
      expect(told).to.include('ready');
    });
  });

  describe('the state of the gateway', () => {
    for (const state of ['REGED', 'REGISTER']) {
      it(`${state} is ready`, async () => {
        start();
        await socket.acceptLogin();
        await socket.replyState(state);
        expect(told.at(-1)).to.equal('ready');
        expect(clock.pending).to.equal(0);
      });
    }

    for (const state of ['UNREGED', 'NOREG', 'TRYING', 'SOMETHING_NEW', 'constructor', '']) {
      it(`${state || 'none'} is asked for again`, async () => {
        await startWith(state);
        await clock.advance(1_000);
        await socket.replyState('REGED');
        expect(socket.asked.slice(1)).to.deep.equal(['gatewayState', 'gatewayState']);
        expect(told).to.deep.equal(['ready']);
        expect(clock.pending).to.equal(0);
      });
    }

    it('is asked for less and less often, and in the end it is 45004', async () => {
      await startWith('UNREGED');
      const waits: (number | undefined)[] = [];
      for (let question = 0; question < 4; question++) {
        const [wait = 0] = clock.waits;
        waits.push(wait);
        await clock.advance(wait);
        await socket.replyState('UNREGED');
      }
      expect(waits).to.deep.equal([1_000, 2_000, 4_000, 8_000]);
      expect(told).to.deep.equal(['pending', 'pending', 'pending', 'failed 45004']);
      expect(clock.pending).to.equal(0);
    });

    for (const state of ['FAILED', 'FAIL_WAIT', 'TIMEOUT']) {
      it(`${state} is 45004 and names it`, async () => {
        start();
        await socket.acceptLogin();
        await socket.replyState(state);
        expect(told.at(-1)).to.equal('failed 45004');
        expect(failure?.message).to.contain(state);
        expect(clock.pending).to.equal(0);
      });
    }

    for (const state of ['EXPIRED', 'UNREGISTER']) {
      it(`B18 ${state} after ready is told as lost, so that somebody signs in again`, async () => {
        await startWith('REGED');
        await socket.request('gatewayState', { state });
        expect(told).to.deep.equal(['lost']);
      });

      it(`B1 ${state} that was never ready is 45004: signing in again at once would go on for ever`, async () => {
        start();
        await socket.acceptLogin();
        await socket.replyState(state);
        expect(told.at(-1)).to.equal('failed 45004');
      });
    }

    it('a question that nobody answers is 45005', async () => {
      start();
      await socket.acceptLogin();
      await clock.advance(10_000);
      expect(told.at(-1)).to.equal('failed 45005');
    });

    it('a question that is refused fails too', async () => {
      start();
      await socket.acceptLogin();
      await socket.refuse('gatewayState', -32601, 'Invalid Method');
      expect(told.at(-1)).to.match(/^failed/);
    });
  });

  describe('a state that nobody asked for', () => {
    it('iOS 2.3 is heard', async () => {
      start();
      await socket.acceptLogin();
      await socket.request('gatewayState', { state: 'REGED' });
      expect(told.at(-1)).to.equal('ready');
    });

    it('before the login is accepted is left', async () => {
      start();
      await socket.request('gatewayState', { state: 'REGED' });
      expect(told).to.be.empty;
    });

    it('ready said again is no news', async () => {
      await startWith('REGED');
      await socket.request('gatewayState', { state: 'REGED' });
      await socket.request('gatewayState', { state: 'REGISTER' });
      expect(told).to.be.empty;
    });

    it('UNREGED after ready is not ready any more, until it is again', async () => {
      await startWith('REGED');
      await socket.request('gatewayState', { state: 'UNREGED' });
      expect(told).to.deep.equal(['pending']);
      await clock.advance(1_000);
      await socket.replyState('REGED');
      expect(told).to.deep.equal(['pending', 'ready']);
      expect(clock.pending).to.equal(0);
    });

    it('FAILED after ready is 45004', async () => {
      await startWith('REGED');
      await socket.request('gatewayState', { state: 'FAILED' });
      expect(told).to.deep.equal(['failed 45004']);
    });

    it('ready in the middle of the waiting ends it', async () => {
      await startWith('UNREGED');
      await socket.request('gatewayState', { state: 'REGED' });
      expect(told).to.deep.equal(['ready']);
      expect(clock.pending).to.equal(0);
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
        start();
        await reach();
        registration.stop();
        const { asked } = socket;
        told = [];
        socket.receive({ jsonrpc: '2.0', id: socket.sent.at(-1)?.id, result: { params: { state: 'REGED' } } });
        await socket.request('clientReady');
        await socket.request('gatewayState', { state: 'EXPIRED' });
        await clock.advance(60_000);
        expect(told).to.be.empty;
        expect(socket.asked).to.deep.equal(asked);
        expect(clock.pending).to.equal(0);
      });
    }
  });
});
