/**
 * A page that is loaded anew, or left: what becomes of its calls. The page stands in a frame.
 *
 * Covers: `page-life.ts`, `page-session.ts`, `session-lock.ts`.
 */
import { expect } from '@open-wc/testing';
import type { Call, CallSummary, ClientOptions, TelnyxClient } from '../../src/client/index.js';
import { heardFrequency, toneMicrophone } from '../support/audio.js';
import { control } from '../support/gateway.js';
import { account, atGateway, become, takeDown } from '../support/phone.js';
import { userToken } from '../support/jwt.js';
import { until } from '../support/until.js';

describe('loading the page anew', function () {
  this.timeout(60_000); // a page takes its time on a busy machine
  let frame: HTMLIFrameElement;

  /** Loads the page with its phone. */
  async function load(options: ClientOptions = {}): Promise<TelnyxClient> {
    const all = JSON.stringify({ ...account, ringtone: 'off', ringback: 'off', ...options });
    const gone = frame.contentWindow?.phone;
    frame.src = `/test/support/pages/phone.html?options=${encodeURIComponent(all)}&${crypto.randomUUID()}`;
    if (!frame.isConnected) document.body.append(frame);
    return until(() => frame.contentWindow?.phone !== gone && frame.contentWindow?.phone);
  }

  /** As the user does it: then Firefox lets the page send something before it closes the sockets. */
  async function reload(): Promise<TelnyxClient> {
    const gone = frame.contentWindow?.phone;
    frame.contentWindow?.location.reload();
    return until(() => frame.contentWindow?.phone !== gone && frame.contentWindow?.phone);
  }

  async function talking(client: TelnyxClient, destination = '9197'): Promise<Call> {
    await client.connect();
    const call = client.newCall(destination);
    await become(call, 'active');
    return call;
  }

  beforeEach(() => {
    sessionStorage.clear();
    frame = document.createElement('iframe');
    frame.allow = 'microphone; autoplay';
  });

  afterEach(async () => {
    await frame.contentWindow?.phone?.disconnect();
    frame.remove();
    await takeDown();
  });

  it('keep: the call is there again, with audio, its mute and its time', async () => {
    const before = await talking(await load());
    before.muteAudio();
    const { activeSince, id } = before.snapshot;
    const client = await load();
    const resumed: string[] = [];
    client.on('callresumed', ({ call }) => resumed.push(`${call.id} ${call.state}`));
    const connecting = client.connect();
    const call = await until(() => client.getCall(id));
    expect(call.snapshot).to.include({ state: 'reconnecting', interruption: 'page-reloaded' });
    await connecting;
    await become(call, 'active');
    expect(resumed).to.deep.equal([`${id} active`]);
    expect(call.snapshot.muted).to.equal(true);
    expect(call.snapshot.activeSince).to.be.closeTo(activeSince ?? NaN, 100);
    expect(call.snapshot.remote.number).to.equal('9197');
    expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
    expect(sessionStorage).to.have.length(0);
  });

  it('keep: a call on hold is on hold still', async () => {
    const before = await talking(await load());
    await before.hold();
    const client = await load();
    const summaries: CallSummary[] = [];
    client.on('callsummary', ({ summary }) => summaries.push(summary));
    await client.connect();
    const call = await until(() => client.getCall(before.id));
    await become(call, 'held');
    await until(async () => (await atGateway(call))?.state === 'held');
    expect(summaries, 'it is not over').to.be.empty;
    const { telnyxIds } = call;
    await call.hangup();
    expect(summaries.map(({ callId }) => callId)).to.deep.equal([before.id]);
    expect(summaries[0]?.sessionId).to.equal(telnyxIds?.sessionId);
  });

  it('keep: what is stored holds no secret', async () => {
    await talking(await load());
    frame.src = 'about:blank';
    const stored = await until(() => Object.values({ ...sessionStorage }).join());
    expect(stored).to.contain('"calls"');
    expect(stored).not.to.contain('passw');
    expect(stored).not.to.contain(`"${account.password}"`); // the same digits may stand in an id
  });

  it('keep: a call that the server has ended meanwhile is over, with a reason', async () => {
    const before = await talking(await load());
    const client = await load();
    const summaries: CallSummary[] = [];
    client.on('callsummary', ({ summary }) => summaries.push(summary));
    await control('hangup', { callId: before.id });
    await client.connect();
    await until(() => client.state.lastCall);
    expect(summaries).to.have.length(1);
    expect(summaries[0]).to.deep.include({ callId: before.id, outcome: 'answered', direction: 'outbound' });
    expect(client.state.lastCall).to.deep.include({ id: before.id, state: 'done' });
    expect(client.state.lastCall?.error).to.include({ code: 48501 });
  });

  for (const isTalking of [false, true])
    it(`keep: a call that nobody has answered yet is hung up, with a summary${isTalking ? ', beside a conversation' : ''}`, async () => {
      const before = await load();
      const summaries: CallSummary[] = [];
      before.on('callsummary', ({ summary }) => summaries.push({ ...summary }));
      if (isTalking) await talking(before);
      else await before.connect();
      const calling = before.newCall({ destinationNumber: '9192', holdOthers: false });
      await become(calling, 'ringing');
      const { id } = calling;
      const client = await reload();
      const later: CallSummary[] = [];
      client.on('callsummary', ({ summary }) => later.push(summary));
      await client.connect();
      await until(async () => (await atGateway(calling))?.state === 'ended' || !(await atGateway(calling)), {
        what: 'the gateway knows',
      });
      const all = [...summaries, ...later].map(({ callId, outcome }) => `${callId} ${outcome}`);
      expect(all).to.deep.equal([`${id} cancelled`]);
      expect(client.state.calls.map(({ state }) => state === 'done')).to.deep.equal(isTalking ? [false] : []);
    });

  it('keep: a call that nobody has answered yet is hung up while the page can still send it', async () => {
    const client = await load();
    await client.connect();
    const call = client.newCall('9192');
    await become(call, 'ringing');
    const isFirefox = navigator.userAgent.includes('Firefox'); // it closes the sockets before `pagehide`
    frame.contentWindow?.dispatchEvent(new Event(isFirefox ? 'beforeunload' : 'pagehide', { cancelable: true }));
    await until(async () => (await atGateway(call))?.state === 'ended', { what: 'ended at the gateway' });
    expect(call.termination).to.deep.equal({ cause: 'CANCELLED', endedBy: 'local' });
  });

  it('a second page with the same memory does not take the session of the first', async () => {
    const client = await load();
    const call = await talking(client);
    const { sessionId } = client;
    sessionStorage.setItem(
      `telnyx-session:${account.host} ${account.login}`,
      JSON.stringify({
        sessionId,
        voiceSdkId: null,
        subject: null,
        calls: [call.snapshot],
        owed: [],
        pageTime: Date.now(),
        wallTime: Date.now(),
      }),
    );
    const copy = frame.cloneNode() as HTMLIFrameElement;
    document.body.append(copy);
    const other = await until(() => copy.contentWindow?.phone);
    const summaries: CallSummary[] = [];
    other.on('callsummary', ({ summary }) => summaries.push(summary));
    await other.connect();
    expect(summaries).to.be.empty;
    expect(other.sessionId).not.to.equal(sessionId);
    expect(other.state.calls).to.be.empty;
    expect(call.state).to.equal('active');
    await other.disconnect();
    copy.remove();
  });

  for (const delay of [0, 50, 100, 200, 400]) {
    it(`keep: two page loads within ${delay} ms lose no call`, async () => {
      const before = await talking(await load());
      void (await load()).connect().catch(() => {});
      await new Promise(resolve => setTimeout(resolve, delay)); // what is tried is the time itself
      const client = await load();
      await client.connect();
      const call = await until(() => client.getCall(before.id));
      await become(call, 'active');
      expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
    });
  }

  it('keep: another user who signs in gets no calls', async () => {
    await talking(await load({ login: undefined, password: undefined, loginToken: userToken(600, '1000') }));
    const client = await load({ login: undefined, password: undefined, loginToken: userToken(600, '1001') });
    const calls: unknown[] = [];
    client.subscribe(state => calls.push(...state.calls));
    await client.connect();
    expect(calls).to.be.empty;
    expect(client.state.lastCall).to.equal(null);
  });

  it('keep: the same user gets his calls with a fresh token', async () => {
    const token = () => ({ login: undefined, password: undefined, loginToken: userToken(600, '1000') });
    const before = await talking(await load(token()));
    const client = await load({ ...token(), loginToken: userToken(700, '1000') });
    await client.connect();
    await become(await until(() => client.getCall(before.id)), 'active');
  });

  describe('a hang-up while there is no connection', () => {
    async function hungUp(): Promise<{ client: TelnyxClient; call: Call }> {
      const client = await load();
      const call = await talking(client);
      await control('refuse', { all: true });
      await control('drop', { user: '1000' });
      await become(call, 'reconnecting');
      void call.hangup();
      await control('refuse', { off: true });
      return { client, call };
    }

    const isEnded = ({ id }: Call) => until(async () => (await atGateway({ id } as Call))?.state === 'ended');

    it('is sent by the page that comes next', async () => {
      const { call } = await hungUp();
      const client = await load();
      await client.connect();
      await isEnded(call);
      expect(client.state).to.deep.include({ calls: [], lastCall: null });
      expect(sessionStorage).to.have.length(0);
    });

    it('is sent after disconnect() and connect()', async () => {
      const { client, call } = await hungUp();
      await client.disconnect();
      await client.connect();
      await isEnded(call);
      expect(client.state.calls).to.be.empty;
    });
  });

  it('a hang-up that the server did not hear is sent by the page that comes next', async () => {
    const call = await talking(await load());
    await control('swallow', { method: 'bye' });
    void call.hangup();
    const { id } = call;
    const client = await load();
    await client.connect();
    await until(async () => (await atGateway({ id } as Call))?.state === 'ended');
    expect(client.state.calls).to.be.empty;
  });

  it('hangup: a call goes on when the page stays after all', async () => {
    const call = await talking(await load({ pageExit: 'hangup' }));
    const page = frame.contentWindow as Window;
    page.addEventListener('beforeunload', event => event.preventDefault());
    page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await control('ping', { user: '1000' });
    expect(call.state).to.equal('active');
  });

  it('hangup: the call ends with the page', async () => {
    const call = await talking(await load({ pageExit: 'hangup' }));
    const { id } = call;
    frame.contentWindow?.location.reload();
    await until(async () => (await atGateway({ id } as Call))?.state === 'ended');
    expect(Object.values({ ...sessionStorage }).join()).not.to.contain('activeSince');
  });

  it('hangup: where the page went by a link, which may be a download, the call ends with the next page at the latest', async () => {
    const call = await talking(await load({ pageExit: 'hangup' }));
    const { id } = call;
    const next = await load({ pageExit: 'hangup' });
    await next.connect();
    await until(async () => (await atGateway({ id } as Call))?.state === 'ended');
    expect(next.state.calls).to.be.empty;
  });

  it('a page without a conversation leaves nothing behind', async () => {
    const client = await load();
    await client.connect();
    frame.src = 'about:blank';
    await until(async () => (await control<{ sockets: number }>('state')).sockets === 0);
    expect(sessionStorage).to.have.length(0);
  });

  it('our tone reaches the other side again', async () => {
    const before = await talking(await load());
    const client = await load();
    const tone = toneMicrophone(600, frame.contentWindow?.navigator.mediaDevices);
    await client.connect();
    const call = await until(() => client.getCall(before.id));
    await become(call, 'active');
    await until(async () => Math.abs(((await atGateway(call))?.frequency ?? 0) - 600) < 6);
    await tone.restore();
  });
});
