/** A page that is loaded anew, or left: what becomes of its calls. The page stands in a frame. */
import { expect } from '@open-wc/testing';
import type { Call, ClientOptions, TelnyxClient } from '../../src/client/index.js';
import { heardFrequency, toneMicrophone } from '../support/audio.js';
import { control } from '../support/gateway.js';
import { account, atGateway, become, takeDown } from '../support/phone.js';
import { until } from '../support/until.js';

describe('loading the page anew', () => {
  let frame: HTMLIFrameElement;

  /** Loads the page with its phone. */
  async function load(options: ClientOptions = {}): Promise<TelnyxClient> {
    const all = JSON.stringify({ ...account, ringtone: 'off', ringback: 'off', ...options });
    const gone = frame.contentWindow?.phone;
    frame.src = `/test/support/pages/phone.html?options=${encodeURIComponent(all)}&${crypto.randomUUID()}`;
    if (!frame.isConnected) document.body.append(frame);
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
    const connecting = client.connect();
    const call = await until(() => client.getCall(id));
    expect(call.snapshot).to.include({ state: 'reconnecting', reason: 'page-reloaded' });
    await connecting;
    await become(call, 'active');
    expect(call.snapshot).to.include({ muted: true, activeSince });
    expect(call.snapshot.remote.number).to.equal('9197');
    expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
    expect(sessionStorage).to.have.length(0);
  });

  it('keep: a call on hold is on hold still', async () => {
    const before = await talking(await load());
    await before.hold();
    const client = await load();
    await client.connect();
    const call = await until(() => client.getCall(before.id));
    await become(call, 'held');
    await until(async () => (await atGateway(call))?.state === 'held');
  });

  it('keep: what is stored holds no secret', async () => {
    await talking(await load());
    frame.src = 'about:blank';
    const stored = await until(() => Object.values({ ...sessionStorage }).join());
    expect(stored).not.to.contain(account.password);
  });

  it('keep: a call that the server has ended meanwhile is over, with a reason', async () => {
    const before = await talking(await load());
    const client = await load();
    await control('hangup', { callId: before.id });
    await client.connect();
    await until(() => client.state.lastCall);
    expect(client.state.lastCall).to.deep.include({ id: before.id, state: 'done' });
    expect(client.state.lastCall?.error).to.include({ code: 48501 });
  });

  it('a second page with the same memory does not take the session of the first', async () => {
    const client = await load();
    const call = await talking(client);
    const { sessionId } = client;
    sessionStorage.setItem(
      `telnyx-session:${account.host} ${account.login}`,
      JSON.stringify({ sessionId, voiceSdkId: null, calls: [call.snapshot], storedAt: Date.now() }),
    );
    const copy = frame.cloneNode() as HTMLIFrameElement;
    document.body.append(copy);
    const other = await until(() => copy.contentWindow?.phone);
    await other.connect();
    expect(other.sessionId).not.to.equal(sessionId);
    expect(other.state.calls).to.be.empty;
    expect(call.state).to.equal('active');
    await other.disconnect();
    copy.remove();
  });

  it('hangup: the call ends with the page', async () => {
    const call = await talking(await load({ pageExit: 'hangup' }));
    const { id } = call;
    frame.src = 'about:blank';
    await until(async () => (await atGateway({ id } as Call))?.state === 'ended');
    expect(sessionStorage).to.have.length(0);
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
