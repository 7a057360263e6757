/** Faults of Telnyx's SDKs that we must not have. */
import { expect } from '@open-wc/testing';
import { control, type GatewayFrame } from '../support/gateway.js';
import { frames } from '../support/call-stages.js';
import { OpenThings, pretend } from '../support/open-things.js';
import { atGateway, become, dialed, newPhone, readyPhone, rung, takeDown, works } from '../support/phone.js';
import { slowCandidates } from '../support/slow-candidates.js';
import { SkewedClock } from '../support/skewed-clock.js';
import { until } from '../support/until.js';

describe('known faults of the SDKs', () => {
  let open: OpenThings;
  beforeEach(() => (open = new OpenThings()));
  afterEach(async () => {
    open.restore();
    await takeDown();
  });

  const inject = (method: string, params: object) =>
    control('inject', { user: '1000', frame: { jsonrpc: '2.0', id: 7_000, method: `telnyx_rtc.${method}`, params } });

  const acknowledged = (method: string) =>
    until(async () =>
      (await control<GatewayFrame[]>('frames')).some(
        ({ dir, text }) => dir === 'received' && text.includes('"id":7000') && text.includes(method),
      ),
    );

  const updates = async () => (await frames('received', 'modify')).filter(text => text.includes('updateMedia'));

  /** The audio fails, says the browser, and is there again after the restart. */
  async function restartIce(): Promise<void> {
    const peer = open.peers.at(-1) as RTCPeerConnection;
    await until(() => peer.connectionState === 'connected');
    pretend(peer, 'failed');
    await until(async () => (await updates()).length > 0);
    await until(() => peer.signalingState === 'stable');
    pretend(peer, 'connected');
  }

  describe('of the JavaScript SDK', () => {
    it('a call that had early media and is on hold stays on hold after an ICE restart', async () => {
      const phone = await readyPhone();
      const call = await dialed(phone, '9194');
      await call.hold();
      phone.states.length = 0;
      await restartIce();
      await become(call, 'held');
      expect(phone.states).to.deep.equal(['reconnecting', 'held']);
      expect(call.snapshot).to.include({ held: true, earlyMedia: false });
    });

    it('phones that come and go leave no listener, socket or lock behind', async () => {
      for (let i = 0; i < 5; i++) {
        const { client } = await readyPhone();
        await client.disconnect();
      }
      await until(async () => (await open.all()).length === 0).catch(() => {});
      expect(await open.all()).to.be.empty;
    });

    it('candidates that come by themselves are used when a call is taken up again, too', async () => {
      await control('trickle', { mode: 'candidates' });
      const call = await dialed(await readyPhone(), '9197');
      await control('drop', { user: '1000' });
      await become(call, 'reconnecting');
      await become(call, 'active');
      await until(async () => ((await atGateway(call))?.rtpReceived ?? 0) > 0);
    });

    it('after a punt nothing comes back by itself, and connect() works', async () => {
      const clock = new SkewedClock();
      const phone = newPhone({}, { clock });
      await phone.client.connect();
      await control('punt', { user: '1000' });
      await until(() => phone.client.state.connection === 'disconnected');
      expect(clock.pending).to.equal(0);
      expect(open.sockets).to.have.length(1);
      await phone.client.connect();
      await works(phone);
    });
  });

  describe('of the iOS SDK', () => {
    it('a call is taken up again without trickle, if the app wants none', async () => {
      const call = await dialed(await readyPhone({ trickle: false }), '9197');
      await control('drop', { user: '1000' });
      await become(call, 'reconnecting');
      await become(call, 'active');
      const [attach = ''] = await frames('received', 'attach');
      expect(attach).to.contain('a=candidate').and.not.to.contain('"trickle"');
      expect(await frames('received', 'candidate')).to.be.empty;
    });

    it('ids that are no UUIDs harm nothing', async () => {
      const phone = await readyPhone();
      for (const callID of ['', 'x', 42, null, {}, '💥']) await inject('invite', { callID, sdp: 'v=0' });
      await inject('display', {});
      await acknowledged('display');
      expect(phone.incoming.map(({ id }) => id)).to.deep.equal(['x', '💥']);
      for (const call of phone.incoming) await call.hangup();
      await works(phone);
    });

    it('candidates follow the answer, and their end is told once', async () => {
      const call = await rung(await readyPhone());
      const restore = slowCandidates();
      await call.answer();
      restore();
      await until(async () => (await frames('received', 'endOfCandidates')).length);
      const sent = (await control<GatewayFrame[]>('frames'))
        .filter(({ dir, text }) => dir === 'received' && text.includes(call.id))
        .map(({ text }) => /"method":"telnyx_rtc\.(\w+)"/.exec(text)?.[1]);
      expect(sent[0]).to.equal('answer');
      expect(sent.filter(method => method === 'endOfCandidates')).to.have.length(1);
      expect(sent.at(-1)).to.equal('endOfCandidates');
    });

    it('reconnectTimeout counts, and only as long as the call is interrupted', async () => {
      const clock = new SkewedClock();
      const phone = newPhone({ reconnectTimeout: 20_000 }, { clock });
      await phone.client.connect();
      const call = await dialed(phone, '9197');
      await control('drop', { user: '1000' });
      await become(call, 'reconnecting');
      await become(call, 'active');
      await clock.jump(19_000);
      expect(call.state).to.equal('active');
      await control('refuse', { all: true });
      await control('drop', { user: '1000' });
      await become(call, 'reconnecting');
      await clock.jump(19_000);
      expect(call.state).to.equal('reconnecting');
      await clock.jump(1_000);
      expect(call.snapshot.error).to.include({ code: 45003 });
      expect(call.termination).to.deep.equal({ cause: 'NETWORK_LOST', endedBy: 'network' });
    });

    it('statistics wait while the call is interrupted, and go on under the same id', async () => {
      const received = async () =>
        (await control<GatewayFrame[]>('frames')).flatMap(({ dir, text }) => (dir === 'received' ? text : []));
      const isStats = (text: string) => text.includes('debug_report_data') && text.includes('"event":"stats"');
      const phone = await readyPhone();
      const call = phone.client.newCall({ destinationNumber: '9197', debug: true });
      await until(async () => (await received()).some(isStats));
      const { debugReportId } = call;
      await control('drop', { user: '1000' });
      await become(call, 'reconnecting');
      await become(call, 'active');
      const all = await received();
      const login = all.findLastIndex(text => text.includes('"method":"login"'));
      const attach = all.findLastIndex(text => text.includes('"method":"telnyx_rtc.attach"'));
      expect(attach).to.be.above(login);
      expect(all.slice(login, attach).filter(isStats), 'while it is interrupted').to.be.empty;
      const next = await until(async () => (await received()).slice(attach).find(isStats));
      expect(next).to.contain(debugReportId);
    });

    it('a bye that overtakes its invitation: nothing rings', async () => {
      const phone = await readyPhone();
      const callID = crypto.randomUUID();
      await inject('bye', { callID, cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
      await inject('invite', { callID, sdp: 'v=0' });
      await acknowledged('invite');
      expect(phone.incoming).to.be.empty;
      expect(phone.client.state.calls).to.be.empty;
    });

    it('debug given with the answer counts', async () => {
      const call = await rung(await readyPhone());
      await call.answer({ debug: true });
      await until(() => call.debugReportId);
    });

    it('disconnect() tells once that the socket is gone', async () => {
      const { client } = await readyPhone();
      const told: unknown[] = [];
      client.on('socketdisconnected', event => told.push(event));
      await client.disconnect();
      await until(() => open.sockets.every(({ readyState }) => readyState === WebSocket.CLOSED));
      await client.disconnect();
      expect(told).to.deep.equal([{ code: 1000, reason: '', willReconnect: false }]);
    });

    it('without trickle an ICE restart is asked for once', async () => {
      const phone = await readyPhone({ trickle: false });
      const call = await dialed(phone, '9197');
      await restartIce();
      await become(call, 'active');
      expect(await updates()).to.have.length(1);
    });
  });
});
