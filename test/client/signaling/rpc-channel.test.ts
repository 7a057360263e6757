import { expect } from '@open-wc/testing';
import { TelnyxError } from '../../../src/client/errors/telnyx-error.js';
import { ServerError, type RpcChannel } from '../../../src/client/signaling/rpc-channel.js';
import { flush, type FakeClock } from '../../support/fake-clock.js';
import { RpcFixture, caught } from './rpc-fixture.js';

describe('RpcChannel', () => {
  let fixture: RpcFixture;
  let rpc: RpcChannel;
  let clock: FakeClock;

  beforeEach(() => {
    fixture = new RpcFixture();
    ({ rpc, clock } = fixture);
  });

  describe('asking', () => {
    it('sends JSON-RPC 2.0 with the dialect’s prefix and an id of its own', async () => {
      const socket = await fixture.connectReady();
      void rpc.request('invite', { sdp: 'v=0' });
      void rpc.request('bye', {});
      expect(socket.sent[0]).to.deep.equal({
        jsonrpc: '2.0',
        id: socket.sent[0]?.id,
        method: 'telnyx_rtc.invite',
        params: { sdp: 'v=0' },
      });
      expect(socket.sent[0]?.id).to.match(/^[0-9a-f-]{36}$/);
      expect(socket.sent[0]?.id).not.to.equal(socket.sent[1]?.id);
    });

    it('resolves with the result, and no timer is left', async () => {
      const socket = await fixture.connectReady();
      const answer = rpc.request('invite', {});
      expect(clock.pending).to.equal(1);
      await socket.reply('invite', { message: 'CALL CREATED' });
      expect(await answer).to.deep.equal({ message: 'CALL CREATED' });
      expect(clock.pending).to.equal(0);
    });

    it('replies go to the request they belong to, in whatever order they come', async () => {
      const socket = await fixture.connectReady();
      const answers = Promise.all([rpc.request('modify', { action: 'hold' }), rpc.request('info', { dtmf: '1' })]);
      await socket.reply('info', { who: 'info' });
      await socket.reply('modify', { who: 'modify' });
      expect(await answers).to.deep.equal([{ who: 'modify' }, { who: 'info' }]);
    });

    it('rejects with 45006 when the server refuses, with its code and words in the cause', async () => {
      const socket = await fixture.connectReady();
      const answer = caught(rpc.request('modify', {}));
      await socket.refuse('modify', -32002, 'CALL DOES NOT EXIST');
      const error = (await answer) as TelnyxError;
      expect(error).to.be.an.instanceOf(TelnyxError).and.include({ code: 45006 });
      expect(error.message).to.contain('modify').and.to.contain('CALL DOES NOT EXIST');
      expect(error.cause)
        .to.be.an.instanceOf(ServerError)
        .and.include({ code: -32002, message: 'CALL DOES NOT EXIST' });
      expect(fixture.unauthenticated).to.equal(0);
      expect(clock.pending).to.equal(0);
    });

    it('a refusal without words still says which code', async () => {
      const socket = await fixture.connectReady();
      const answer = caught(rpc.request('modify', {}));
      await socket.refuse('modify', -32601, '');
      expect(((await answer) as TelnyxError).message).to.contain('-32601');
    });

    it('rejects with 46003 when the server does not know us any more, and says so to its owner', async () => {
      const socket = await fixture.connectReady();
      const answer = caught(rpc.request('invite', {}));
      await socket.refuse('invite', -32000, 'Authentication Required');
      expect(await answer).to.include({ code: 46003 });
      expect(fixture.unauthenticated).to.equal(1);
    });

    it('rejects with 45005 when no answer comes in time; a late one is left', async () => {
      const socket = await fixture.connectReady();
      const answer = caught(rpc.request('info', {}));
      await clock.advance(9_999);
      expect(clock.pending).to.equal(1);
      await clock.advance(1);
      expect(await answer).to.include({ code: 45005 });
      await socket.reply('info', {});
      expect(clock.pending).to.equal(0);
    });

    it('what cannot be sent is rejected, and leaves nothing behind', async () => {
      await fixture.connectReady();
      const circle: Record<string, unknown> = {};
      circle['circle'] = circle;
      expect(await caught(rpc.request('info', circle))).to.be.an.instanceOf(TelnyxError);
      expect(clock.pending).to.equal(0);
    });

    it('what a transport refuses to send is rejected, and leaves nothing behind', async () => {
      const socket = await fixture.connectReady();
      socket.send = () => {
        throw new Error('full');
      };
      expect(await caught(rpc.request('info', {}))).to.be.an.instanceOf(TelnyxError);
      expect(clock.pending).to.equal(0);
    });
  });

  describe('waiting', () => {
    it('what was asked offline is sent after the reconnection, in order, once', async () => {
      const first = await fixture.connectReady();
      first.drop();
      const answers = ['invite', 'modify', 'bye'].map(method => rpc.request(method, { method }));
      const second = await fixture.connect();
      expect(second.sent).to.be.empty;
      fixture.markReady();
      fixture.markReady();
      expect(second.asked).to.deep.equal(['invite', 'modify', 'bye']);
      for (const method of ['bye', 'modify', 'invite']) await second.reply(method, { method });
      expect(await Promise.all(answers)).to.deep.equal([{ method: 'invite' }, { method: 'modify' }, { method: 'bye' }]);
      expect(first.sent).to.be.empty;
      expect(clock.pending).to.equal(0);
    });

    it('what waits has no time limit until it is sent', async () => {
      const answer = rpc.request('bye', {});
      await clock.advance(60_000);
      const socket = await fixture.connectReady();
      await socket.reply('bye', {});
      expect(await answer).to.deep.equal({});
    });

    it('what is asked at once does not wait for a registration', async () => {
      const socket = await fixture.connect();
      void rpc.requestNow('login', {}, { voice_sdk_id: 'VSDK1' });
      expect(socket.sent).to.have.length(1);
      expect(socket.sent[0]).to.include({ method: 'login', voice_sdk_id: 'VSDK1' });
    });

    it('what is asked at once without a connection fails with 45002', async () => {
      expect(await caught(rpc.requestNow('login', {}))).to.include({ code: 45002 });
      expect(clock.pending).to.equal(0);
    });

    it('a new connection is not registered yet, whatever the last one was', async () => {
      await fixture.connectReady();
      const socket = await fixture.connect();
      void rpc.request('invite', {});
      expect(socket.sent).to.be.empty;
    });

    it('what is asked while the registration is gone waits for the next one', async () => {
      const socket = await fixture.connectReady();
      fixture.isReady = false;
      void rpc.request('invite', {});
      expect(socket.sent).to.be.empty;
      fixture.markReady();
      expect(socket.asked).to.deep.equal(['invite']);
    });
  });

  describe('losing the connection', () => {
    it('fails what was sent and not answered; what waits goes on waiting', async () => {
      const socket = await fixture.connectReady();
      const sent = caught(rpc.request('modify', {}));
      socket.drop();
      const waiting = rpc.request('bye', {});
      expect(await sent).to.include({ code: 45002 });
      expect(clock.pending).to.equal(0);
      const next = await fixture.connectReady();
      await next.reply('bye', {});
      expect(await waiting).to.deep.equal({});
      expect(next.asked).to.deep.equal(['bye']);
    });

    it('for good: fails everything with the reason, also what is asked later', async () => {
      const socket = await fixture.connectReady();
      const sent = caught(rpc.request('modify', {}));
      fixture.isReady = false;
      const waiting = caught(rpc.request('bye', {}));
      const reason = new TelnyxError(45007);
      fixture.close(reason);
      const later = caught(rpc.request('bye', {}));
      expect(await Promise.all([sent, waiting, later])).to.deep.equal([reason, reason, reason]);
      expect(clock.pending).to.equal(0);
      expect(socket.asked).to.deep.equal(['modify']);
    });

    it('opened again, it takes requests again, and none of the old ones', async () => {
      await fixture.connectReady();
      fixture.close(new TelnyxError(45007));
      caught(rpc.request('bye', {}));
      fixture.refusal = null;
      const waiting = rpc.request('invite', {});
      const socket = await fixture.connectReady();
      expect(socket.asked).to.deep.equal(['invite']);
      await socket.reply('invite', {});
      await waiting;
    });
  });

  it('nothing is pending in the end', async () => {
    await fixture.connectReady();
    for (const method of ['invite', 'modify', 'info']) caught(rpc.request(method, {}));
    fixture.close(new TelnyxError(45007));
    await flush();
    expect(clock.pending).to.equal(0);
  });
});
