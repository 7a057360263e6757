/** A real client whose server is scripted, in a browser that is played: it reaches every state as it does for users. */
import {
  TelnyxClient,
  type Call,
  type ClientOptions,
  type MicrophoneSilence,
  type Party,
} from '../../src/client/index.js';
import type { Direction } from '../../src/client/media/sdp.js';
import type { WireReason } from '../../src/client/call/termination.js';
import { FakeBrowser } from './fake-browser.js';
import { audioSdp } from './fake-peer.js';
import { ScriptedServer } from './scripted-server.js';
import { SkewedClock } from './skewed-clock.js';
import type { Moment } from './stats-report.js';
import { until } from './until.js';

type Params = Readonly<Record<string, unknown>>;

export const ada: Party = { name: 'Ada Lovelace', number: '+15550100' };
export const grace: Party = { name: 'Grace Hopper', number: '+14155550142' };

const phones = new Set<ScriptedPhone>();
let browser: FakeBrowser | null = null;

/** What the server did with a hold. */
const holdReplies: Readonly<Record<string, object>> = {
  hold: { holdState: 'held' },
  unhold: { holdState: 'active' },
};

export class ScriptedPhone {
  readonly server = new ScriptedServer();
  readonly clock = new SkewedClock();
  readonly client: TelnyxClient;
  /** That of the page, for all phones on it. */
  readonly browser: FakeBrowser;
  readonly #name = crypto.randomUUID();
  readonly #otherTabs: TelnyxClient[] = [];
  /** Whether the server answers offers for new audio. */
  #restarts = true;

  /** One that is not connected. */
  constructor(options: ClientOptions = {}) {
    this.browser = browser ??= new FakeBrowser();
    const sessid = this.#name;
    this.server.on('login', () => ({ message: 'logged in', sessid }));
    this.server.on('modify', ({ action }) => {
      if (action === 'updateMedia') return this.#restarts ? { sdp: audioSdp() } : null;
      return holdReplies[String(action)] ?? {};
    });
    const account = { login: 'ada', password: 'x', iceServers: [] };
    this.client = new TelnyxClient(
      { ...account, ...options },
      { transport: this.server.transport, clock: this.clock, name: () => sessid },
    );
    phones.add(this);
  }

  /** One that is signed in. */
  static async ready(options: ClientOptions = {}): Promise<ScriptedPhone> {
    const phone = new ScriptedPhone(options);
    await phone.client.connect();
    return phone;
  }

  /** Connects again, in a session that it shares with another tab of the user, which this gives. */
  async otherTab(): Promise<TelnyxClient> {
    await this.client.disconnect();
    this.client.setOptions({ tabs: 'shared' });
    await this.client.connect();
    const options = { login: 'ada', password: 'x', iceServers: [], tabs: 'shared' } as const;
    const { transport } = this.server;
    const other = new TelnyxClient(options, { transport, clock: this.clock, name: () => this.#name });
    this.#otherTabs.push(other);
    await other.connect();
    return other;
  }

  /** A conversation with this number that has its audio in another tab. */
  async talkElsewhere(number = ada.number): Promise<void> {
    const other = await this.otherTab();
    const { id } = other.newCall(number);
    await this.server.asked('invite');
    this.server.request('answer', { callID: id, sdp: audioSdp() });
    await soon(() => this.client.state.calls[0]?.state === 'active');
  }

  /** All that it opened is closed. */
  async takeDown(): Promise<void> {
    for (const client of [...this.#otherTabs, this.client]) await client.disconnect();
  }

  /** It signs in again, and the server refuses it. */
  async refuseSignIn(): Promise<void> {
    await this.client.disconnect();
    this.server.on('login', () => {
      throw new Error('no');
    });
    await this.client.connect().catch(() => {});
  }

  /** A call comes in. */
  ring({ name, number }: Party = ada): Call {
    const callID = crypto.randomUUID();
    const caller = { caller_id_name: name, caller_id_number: number };
    this.server.request('invite', { callID, sdp: audioSdp(), ...caller });
    const call = this.client.getCall(callID);
    if (!call) throw new Error('it does not ring');
    return call;
  }

  /** A call of ours, which the server knows of. */
  async dial(to: Party = ada): Promise<Call> {
    const call = this.client.newCall(to.number);
    await soon(() => call.state === 'connecting').catch((cause: unknown) => {
      throw new Error(`The call is ${call.state}: ${JSON.stringify(call.snapshot)}`, { cause });
    });
    if (to.name) this.server.request('display', { callID: call.id, display_name: to.name });
    return call;
  }

  /** A call of ours that rings. */
  async dialAndRing(to: Party = ada): Promise<Call> {
    const call = await this.dial(to);
    this.server.request('ringing', { callID: call.id });
    return call;
  }

  /** A call of ours that was answered. @param direction What the remote party wants of the audio. */
  async talk(to: Party = ada, direction: Direction = 'sendrecv'): Promise<Call> {
    const call = await this.dial(to);
    await this.answer(call, direction);
    return call;
  }

  /** The remote party answers a call of ours. */
  async answer(call: Call, direction: Direction = 'sendrecv'): Promise<void> {
    this.server.request('answer', { callID: call.id, sdp: audioSdp(direction) });
    await soon(() => call.state === 'active');
  }

  /** A conversation that waits on hold. */
  async hold(to: Party = ada): Promise<Call> {
    const call = await this.talk(to);
    await call.hold();
    return call;
  }

  /** The remote party, or the server, ends a call. */
  end({ id }: Pick<Call, 'id'>, reason: WireReason = { cause: 'NORMAL_CLEARING', causeCode: 16 }): void {
    this.server.request('bye', { callID: id, ...reason });
  }

  /** The audio of the call that was begun last is gone, and the server does not bring it back. */
  loseAudio(): void {
    this.#restarts = false;
    this.browser.peer.become('failed');
  }

  /** The connection is lost, and does not come back until `comeBack()`. */
  loseConnection(): void {
    this.server.onConnect = () => {};
    this.server.drop();
  }

  /** The device has no network: neither the server nor audio comes through, and the browser says so. */
  async loseNetwork(): Promise<void> {
    const { server, browser: its, client } = this;
    server.onConnect = () => {};
    server.on('ping', () => null);
    for (const peer of its.peers) peer.perReport = { received: 0, lost: 0 };
    window.dispatchEvent(new Event('offline'));
    await this.passUntil(() => client.state.connection === 'reconnecting');
  }

  /** The page is reloaded in a conversation, and signs in; the server does not offer the call before `comeBack()`. */
  async reload(): Promise<void> {
    const { client, server } = this;
    server.reattached = client.state.calls.map(({ id }) => id);
    window.dispatchEvent(new Event('pagehide'));
    await client.disconnect();
    await client.connect();
  }

  /** The server is there again, with all calls. */
  async comeBack(): Promise<void> {
    const { client, server } = this;
    const calls = client.state.calls.map(({ id }) => id);
    server.reattached = calls;
    server.onConnect = socket => socket.open();
    server.on('ping', () => ({}));
    for (const peer of this.browser.peers) peer.perReport = { received: 50, lost: 0 };
    window.dispatchEvent(new Event('online'));
    server.open();
    await this.passUntil(() => client.state.ready);
    for (const callID of calls) server.request('attach', { callID, sdp: audioSdp('sendrecv', 'actpass') });
    await this.passUntil(() => client.state.calls.every(({ state }) => state !== 'reconnecting'));
  }

  /** Lets time pass, second by second. */
  async pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second++) await this.clock.jump(1_000);
  }

  /** Lets time pass until this is true. */
  async passUntil(condition: () => boolean): Promise<void> {
    const step = async () => condition() || (await this.clock.jump(250), condition());
    await until(step, { interval: 1, what: condition.toString() });
  }

  /** Nothing comes from the microphone for a while: `silent`, nothing but zeros; `muted`, the system has switched it off. */
  async silenceMicrophone(silence: MicrophoneSilence): Promise<void> {
    if (silence === 'silent') this.browser.level = 0;
    else this.browser.muteMicrophones();
    await this.passUntil(() => this.client.state.devices.silence === silence);
  }

  /**
   * How the call that was begun last is heard for so many samples. Its quality must have a listener; after the first time
   * there are no other samples, however long the test takes.
   */
  async hear(call: Call, moment: Moment, samples = 2): Promise<void> {
    const { peer } = this.browser;
    peer.moment = moment;
    const lastAt = () => call.qualityHistory.at(-1)?.time ?? 0;
    await soon(() => lastAt() > 0);
    peer.holdsReports = true;
    for (let sample = 0; sample < samples; sample++) {
      const before = lastAt();
      await until(
        async () => {
          if (lastAt() === before) await this.clock.jump(1_000);
          peer.report();
          await new Promise(resolve => setTimeout(resolve));
          return lastAt() > before;
        },
        { interval: 1, what: 'another sample' },
      );
    }
  }

  /** How often the browser is asked for the statistics of a call in some seconds; by default of the call that was begun last. */
  async countReports(peer = this.browser.peer): Promise<number> {
    peer.holdsReports = false;
    peer.report();
    await this.pass(1); // what was under way is done
    const before = peer.reports;
    await this.pass(3);
    return peer.reports - before;
  }

  /** What the client asked of the server by this method, in order. */
  sent(method: string): Params[] {
    return this.server.received.filter(request => request.method === method).map(({ params }) => params);
  }
}

/** Waits for what comes of itself, without time passing. */
export const soon = (condition: () => boolean): Promise<boolean> => until(condition, { interval: 1 });

/** After each test nothing is left of its phones, nor of the browser that they had. */
async function takeDown(): Promise<void> {
  for (const phone of phones) await phone.takeDown();
  phones.clear();
  await browser?.restore();
  browser = null;
}
afterEach(takeDown);
