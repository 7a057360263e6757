/**
 * The judge of our gateway: Telnyx's own SDK makes the twelve scenarios of its recording against it, with audio both ways.
 * What this SDK cannot do with our gateway, our gateway does wrong.
 */
import { expect } from '@open-wc/testing';
import { TelnyxRTC, type Call } from '@telnyx/webrtc';
import { heardFrequency, toneMicrophone } from '../support/audio.js';
import { type GatewayCall, type GatewayFrame, type GatewayState, control, gatewayUrl } from '../support/gateway.js';
import { until } from '../support/until.js';

const MICROPHONE_HZ = 600;
const TONE_HZ = 440;

interface Notification {
  type: string;
  call?: Call;
}

/** A signed-in SDK with what it told us: the newest object of its call, and the states that were notified. */
class Phone {
  readonly client: TelnyxRTC;
  readonly states: string[] = [];
  readonly errors: unknown[] = [];
  call?: Call;
  ready = 0;

  constructor(options: { login?: string; password?: string; trickleIce?: boolean } = {}) {
    const { login = '1000', password = '1234', trickleIce = false } = options;
    this.client = new TelnyxRTC({ host: gatewayUrl, login, password, iceServers: [], trickleIce } as never);
    this.client.on('telnyx.ready', () => this.ready++);
    this.client.on('telnyx.error', (event: unknown) => this.errors.push(event));
    this.client.on('telnyx.notification', (notification: Notification) => {
      if (notification.type !== 'callUpdate' || !notification.call) return;
      this.call = notification.call;
      this.states.push(notification.call.state);
    });
    phones.push(this);
  }

  async connect(): Promise<this> {
    await this.client.connect();
    await until(() => this.ready, { what: 'telnyx.ready' });
    return this;
  }

  dial(destinationNumber: string): this {
    const element = document.createElement('audio');
    this.call = this.client.newCall({
      destinationNumber,
      callerNumber: '1000',
      callerName: 'Me',
      remoteElement: element,
    });
    return this;
  }

  /** Waits until the newest call object is in a state. */
  async become(state: string): Promise<Call> {
    return until(() => (this.call?.state === state ? this.call : undefined), {
      what: `state ${state}, seen ${this.states.join(' ')}`,
    });
  }

  async heard(): Promise<number> {
    return heardFrequency(await until(() => this.call?.remoteStream, { what: 'remote stream' }));
  }
}

const phones: Phone[] = [];
let microphone: ReturnType<typeof toneMicrophone>;

/** The gateway's view of the call to (or from the gateway to) a number. */
async function seen(destination: string): Promise<GatewayCall | undefined> {
  const { calls } = await control<GatewayState>('state');
  return calls.filter(call => call.destination === destination).at(-1);
}

/** Waits until the gateway hears this page's microphone on a call. */
async function gatewayHears(destination: string, hz = MICROPHONE_HZ): Promise<void> {
  await until(async () => Math.abs(((await seen(destination))?.frequency ?? 0) - hz) <= 5, {
    what: `gateway hears ${hz} Hz on ${destination}`,
    interval: 100,
  });
}

describe('the official SDK against the gateway', () => {
  before(() => {
    microphone = toneMicrophone(MICROPHONE_HZ);
  });

  after(() => microphone.restore());

  afterEach(async () => {
    for (const { client } of phones.splice(0)) await client.disconnect();
    sessionStorage.clear(); // else the next client would continue this one's session
    await control('reset', {});
  });

  it('logs in and becomes ready once', async () => {
    const phone = await new Phone().connect();
    expect(phone.ready).to.equal(1);
    const { users } = await control<GatewayState>('state');
    expect(users).to.deep.equal({ 1000: { sockets: 1 } });
  });

  it('is refused with a bad password', async () => {
    const phone = new Phone({ password: 'nope' });
    await phone.client.connect();
    await until(() => phone.errors.length, { what: 'telnyx.error' });
    expect(JSON.stringify(phone.errors[0])).to.match(/Authentication|LOGIN_FAILED|46001/);
    expect(phone.ready).to.equal(0);
  });

  it('hears its own echo', async () => {
    const phone = (await new Phone().connect()).dial('9196');
    await phone.become('active');
    expect(await phone.heard()).to.be.closeTo(MICROPHONE_HZ, 5);
    await gatewayHears('9196');
    await phone.call?.hangup();
    expect((await seen('9196'))?.state).to.equal('ended');
  });

  it('waits while it rings', async () => {
    const phone = (await new Phone().connect()).dial('9198');
    await until(async () => (await seen('9198'))?.state === 'ringing', { what: 'ringing' });
    const frames = await control<GatewayFrame[]>('frames?user=1000');
    expect(frames.some(({ dir, text }) => dir === 'sent' && text.includes('"telnyx_rtc.ringing"'))).to.equal(true);
    await phone.become('trying');
    await phone.become('active');
    expect(await phone.heard()).to.be.closeTo(TONE_HZ, 5);
  });

  it('hears early media before the answer', async () => {
    const phone = (await new Phone().connect()).dial('9194');
    await phone.become('early');
    expect(await phone.heard()).to.be.closeTo(TONE_HZ, 5);
    await phone.become('active');
    expect(phone.states.filter(state => state === 'early' || state === 'active')).to.deep.equal(['early', 'active']);
    await gatewayHears('9194');
  });

  it('is told that the line is busy', async () => {
    const phone = (await new Phone().connect()).dial('9199');
    const call = await phone.become('destroy');
    const { cause, causeCode, sipCode, sipReason } = call as unknown as Record<string, unknown>;
    expect({ cause, causeCode, sipCode, sipReason }).to.deep.equal({
      cause: 'USER_BUSY',
      causeCode: 17,
      sipCode: 486,
      sipReason: 'Busy Here',
    });
  });

  it('notices that the other side hangs up', async () => {
    const phone = (await new Phone().connect()).dial('9193');
    await phone.become('active');
    const call = await phone.become('destroy');
    expect(call).to.include({ cause: 'NORMAL_CLEARING', causeCode: 16 });
  });

  it('holds and resumes', async () => {
    const phone = (await new Phone().connect()).dial('9197');
    const call = await phone.become('active');
    await gatewayHears('9197');
    expect(await call.hold()).to.equal(true);
    await phone.become('held');
    const held = await seen('9197');
    expect(held).to.include({ state: 'held', frequency: 0 });
    expect(await call.unhold()).to.equal(true);
    await phone.become('active');
    expect(await phone.heard()).to.be.closeTo(TONE_HZ, 5);
    await gatewayHears('9197');
    expect((await seen('9197'))?.rtpReceived).to.be.greaterThan(held?.rtpReceived ?? Infinity);
  });

  it('sends four digits and is hung up on', async () => {
    const phone = (await new Phone().connect()).dial('9191');
    const call = await phone.become('active');
    for (const digit of '3142') call.dtmf(digit);
    await until(async () => (await seen('9191'))?.digits === '3142', { what: 'digits' });
    await phone.become('destroy');
  });

  it('trickles its candidates', async () => {
    const phone = (await new Phone({ trickleIce: true }).connect()).dial('9196');
    await phone.become('active');
    expect(await phone.heard()).to.be.closeTo(MICROPHONE_HZ, 5);
    await gatewayHears('9196');
    const frames = await control<GatewayFrame[]>('frames?user=1000');
    const received = frames.filter(({ dir }) => dir === 'received').map(({ text }) => text);
    expect(received.some(text => text.includes('"telnyx_rtc.candidate"'))).to.equal(true);
  });

  it('takes its call up again after the socket is lost', async () => {
    const phone = (await new Phone().connect()).dial('9197');
    const before = await phone.become('active');
    expect(await phone.heard()).to.be.closeTo(TONE_HZ, 5);
    await control('drop', { user: '1000' });
    await until(() => phone.call !== before && phone.call?.state === 'active', {
      what: 'recovered call',
      timeout: 15_000,
    });
    expect(phone.call?.id).to.equal(before.id);
    await until(() => phone.ready === 2, { what: 'ready again' });
    expect(await phone.heard()).to.be.closeTo(TONE_HZ, 5);
    await gatewayHears('9197');
  });

  it('answers a call of another user, and both hear each other', async () => {
    const callee = await new Phone({ login: '1000' }).connect();
    sessionStorage.clear(); // the SDK keeps one session per tab; these are two people
    const caller = (await new Phone({ login: '1001' }).connect()).dial('1000');
    const ringing = await callee.become('ringing');
    expect(ringing.options.remoteCallerNumber).to.equal('1001');
    void ringing.answer();
    await Promise.all([caller.become('active'), callee.become('active')]);
    expect(await caller.heard()).to.be.closeTo(MICROPHONE_HZ, 5);
    expect(await callee.heard()).to.be.closeTo(MICROPHONE_HZ, 5);
    await caller.call?.hangup();
    await callee.become('destroy');
  });

  it('answers a call that the gateway makes', async () => {
    const phone = await new Phone().connect();
    await control('ring', { user: '1000', from: '+15551230000', name: 'Ada', kind: 'tone' });
    const call = await phone.become('ringing');
    expect(call.options).to.include({ remoteCallerName: 'Ada', remoteCallerNumber: '+15551230000' });
    void call.answer();
    await phone.become('active');
    expect(await phone.heard()).to.be.closeTo(TONE_HZ, 5);
    await gatewayHears('1000');
  });
});
