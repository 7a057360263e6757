/** What the server says by itself. */
import { expect } from '@open-wc/testing';
import type { RpcChannel } from '../../../src/client/signaling/rpc-channel.js';
import { RpcFixture } from './rpc-fixture.js';

describe('RpcChannel', () => {
  let fixture: RpcFixture;
  let rpc: RpcChannel;

  beforeEach(() => {
    fixture = new RpcFixture();
    ({ rpc } = fixture);
  });

  describe('hearing', () => {
    it('hands on what the server asks, without the prefix', async () => {
      const socket = await fixture.connect();
      await socket.request('bye', { callID: 'call-1' }, 292);
      expect(fixture.requests).to.deep.equal([
        { id: 292, method: 'bye', params: { callID: 'call-1' }, wireMethod: 'telnyx_rtc.bye' },
      ]);
    });

    it('says that a request has arrived, by its id and the name it came with', async () => {
      fixture.onRequest = request => rpc.acknowledge(request);
      const socket = await fixture.connect();
      await socket.request('ringing', {}, 966661);
      socket.receive({ jsonrpc: '2.0', id: 'b', method: 'webrtc.event', params: {} });
      socket.receive({ jsonrpc: '2.0', id: 'c', method: 'ai_conversation', params: {} });
      expect(socket.sent).to.deep.equal([
        { jsonrpc: '2.0', id: 966661, result: { method: 'telnyx_rtc.ringing' } },
        { jsonrpc: '2.0', id: 'b', result: { method: 'webrtc.event' } },
        { jsonrpc: '2.0', id: 'c', result: { method: 'ai_conversation' } },
      ]);
    });

    it('answers no notification', async () => {
      fixture.onRequest = request => rpc.acknowledge(request);
      const socket = await fixture.connect();
      socket.receive({ jsonrpc: '2.0', method: 'telnyx_rtc.event', params: {} });
      socket.receive({ jsonrpc: '2.0', id: null, method: 'telnyx_rtc.event', params: {} });
      expect(socket.sent).to.be.empty;
    });

    it('learns which machine serves us from every kind of frame', async () => {
      const socket = await fixture.connectReady();
      void rpc.request('info', {});
      const { id } = socket.find('info');
      for (const [index, frame] of [
        { id: 1, method: 'x' },
        { id, result: {} },
        { id, error: {} },
      ].entries()) {
        socket.receive({ jsonrpc: '2.0', ...frame, voice_sdk_id: `VSDK${index}` });
        expect(rpc.voiceSdkId).to.equal(`VSDK${index}`);
      }
      socket.receive({ jsonrpc: '2.0', id: 2, method: 'x' });
      expect(rpc.voiceSdkId).to.equal('VSDK2');
    });

    it('leaves replies to requests that it never made', async () => {
      const socket = await fixture.connectReady();
      const answer = rpc.request('info', {});
      socket.receive({ jsonrpc: '2.0', id: 'unknown', result: { wrong: true } });
      socket.receive({ jsonrpc: '2.0', id: 'unknown', error: { code: -32000 } });
      await socket.reply('info', { right: true });
      expect(await answer).to.deep.equal({ right: true });
      expect(fixture.unauthenticated).to.equal(0);
    });

    it('takes the first of several replies', async () => {
      const socket = await fixture.connectReady();
      const answer = rpc.request('info', {});
      await socket.reply('info', { first: true });
      await socket.refuse('info', -32000, 'second');
      expect(await answer).to.deep.equal({ first: true });
      expect(fixture.unauthenticated).to.equal(0);
    });

    it('frames that make no sense are logged and left', async () => {
      const socket = await fixture.connect();
      for (const data of ['', 'null', '{"jsonrpc":', '[]', '#SPU']) socket.receive(data);
      expect(fixture.requests).to.be.empty;
      expect(fixture.lines.filter(line => line.startsWith('warning'))).to.have.length(5);
    });

    it('a handler that throws is logged, and the next frame is heard', async () => {
      fixture.onRequest = request => {
        fixture.requests.push(request);
        throw new Error('page code');
      };
      const socket = await fixture.connect();
      expect(() => socket.receive({ id: 1, method: 'telnyx_rtc.bye' })).not.to.throw();
      await socket.request('ringing');
      expect(fixture.requests.map(({ method }) => method)).to.deep.equal(['bye', 'ringing']);
      expect(fixture.lines.some(line => line.startsWith('error') && line.includes('page code'))).to.equal(true);
    });
  });

  describe('the log', () => {
    it('shows every frame in both directions, without the secrets in it', async () => {
      const socket = await fixture.connectReady();
      void rpc.requestNow('login', { login: '1000', passwd: 'S3cr3t' });
      await socket.reply('login', { sessid: '5b2c', token: 'S3cr3t' });
      const frames = fixture.lines.filter(line => line.startsWith('verto'));
      expect(frames).to.have.length(2);
      expect(frames[0]).to.contain('▶').and.to.contain('"login":"1000"');
      expect(frames[1]).to.contain('◀').and.to.contain('5b2c');
      expect(fixture.lines.join()).not.to.contain('S3cr3t');
      expect(socket.find('login').params).to.deep.include({ passwd: 'S3cr3t' });
    });
  });
});
