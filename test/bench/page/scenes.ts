/** What a contender is asked to play, and what is measured meanwhile. The bench calls these by name from outside. */
import type { Account, Connect, OngoingCall, Phone } from './contender.js';
import { meters } from './meters.js';

/** Answers at once and sends a tone. */
const toneLine = '9197';

/** Milliseconds after which the other side's reports have come and a phone has done what it does, and those that are measured. */
const badNetworkSettle = 8_000;
const badNetworkLength = 12_000;

/** What is read of a call at the gateway. */
interface GatewayCall {
  readonly callId: string;
  readonly lost: number;
  readonly recovered: { readonly red: number; readonly fec: number };
}

const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

declare global {
  interface Window {
    bench: Scenes;
  }
}

export class Scenes {
  readonly #connect: Connect;
  #phone: Phone | null = null;
  #lasting: OngoingCall[] = [];

  constructor(connect: Connect) {
    this.#connect = connect;
  }

  /** Signs in. Gives the milliseconds until calls can be made. */
  async connect(account: Account): Promise<number> {
    const begin = performance.now();
    this.#phone = await this.#connect(account);
    return performance.now() - begin;
  }

  async leave(): Promise<void> {
    const lasting = this.#lasting.splice(0);
    for (const call of lasting) call.hangUp();
    if (lasting.length) await this.#quiet(); // the peer closes no call that is hung up while it disconnects
    await this.#phone?.leave();
    this.#phone = null;
    sessionStorage.clear(); // the peer would take up this session with the next sign-in; the others start anew
    await this.#quiet();
  }

  /** One call: milliseconds to the answer and to the first sound, and what was sent for it. */
  async call(): Promise<{ active: number; audio: number; bytes: number; frames: number }> {
    const { bytes, frames } = meters;
    const { active, audio, call } = await this.#dial();
    await wait(300);
    call.hangUp();
    await this.#quiet();
    return { active, audio, bytes: meters.bytes - bytes, frames: meters.frames - frames };
  }

  /** Many calls, one after another. */
  async calls(count: number): Promise<void> {
    for (let made = 0; made < count; made++) {
      const { call } = await this.#dial();
      call.hangUp();
      await this.#quiet();
    }
  }

  /** The bytes of the frame for one key, in a call. */
  async key(digit: string): Promise<number> {
    const { call } = await this.#dial();
    await wait(300); // no candidates any more
    const { bytes, frames } = meters;
    call.press(digit);
    while (meters.frames === frames) await wait(5);
    const size = meters.bytes - bytes;
    call.hangUp();
    await this.#quiet();
    return size;
  }

  /** Milliseconds from the loss of the socket in a call until the other side is heard on the next connection. */
  async cut(dropUrl: string): Promise<number> {
    const { call } = await this.#dial();
    await wait(300);
    const audio = meters.nextAudio();
    const before = performance.now();
    await fetch(dropUrl, { method: 'POST', body: '{}' });
    const heard = await audio;
    if (meters.lastClosed < before) throw new Error('the socket was not cut');
    call.hangUp();
    await this.#quiet();
    return heard - meters.lastClosed;
  }

  /** Calls that go on until the page leaves. */
  async stay(count: number): Promise<void> {
    const phone = this.#signedIn();
    this.#lasting = Array.from({ length: count }, () => phone.dial(toneLine));
    await Promise.all(this.#lasting.map(({ active }) => active));
    await wait(1_000); // what a beginning costs is over
  }

  /** When the first call that comes in is shown, in milliseconds since 1970. */
  shown(): Promise<number> {
    const { shown } = this.#signedIn();
    if (!shown) throw new Error('it cannot say when');
    return shown;
  }

  /** Milliseconds from the beginning of the page's load until its microphone is open. */
  async microphone(): Promise<number> {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const opened = performance.now();
    for (const track of stream.getTracks()) track.stop();
    return opened;
  }

  /** After a reload in a call: milliseconds from its beginning until the other side is heard again. */
  async takeUp(account: Account): Promise<number> {
    const heard = meters.nextAudio();
    await this.connect(account);
    return heard;
  }

  /** In a call the phone signs in with another token: packets that are lost of a second before and after, each way. */
  async renewal(token: string): Promise<number> {
    const phone = this.#signedIn();
    if (!phone.renew) throw new Error('it cannot renew');
    const { call } = await this.#dial();
    const { peer } = meters;
    await wait(1_000);
    const { signIns } = meters;
    await phone.renew(token);
    await wait(1_000);
    if (meters.signIns !== signIns + 1) throw new Error('it did not sign in again');
    if (meters.peer !== peer) throw new Error('the call got another connection');
    const lost = await meters.packetsLost();
    call.hangUp();
    await this.#quiet();
    return lost;
  }

  /** The network lets nothing through in a call: milliseconds from its end until the other side is heard again. */
  async blackout(impairUrl: string, length: number): Promise<number> {
    const { call } = await this.#dial();
    await wait(300);
    const impair = (how: object) => fetch(impairUrl, { method: 'POST', body: JSON.stringify(how) });
    await impair({ blackout: true });
    await wait(length);
    await impair({});
    const end = performance.now();
    const heard = await meters.newerAudio();
    call.hangUp();
    await this.#quiet();
    return heard - end;
  }

  /**
   * Calls at the same time, each over a bad network of its own. Of each: the share of samples that had to be made up here, and
   * the share of our lost packets of which the gateway got a copy.
   */
  async badNetworks(
    controlUrl: string,
    networks: readonly object[],
  ): Promise<{ concealed: number; recovered: number }[]> {
    const gatewayCalls = async () => {
      const response = await fetch(`${controlUrl}/state`);
      return ((await response.json()) as { calls: GatewayCall[] }).calls;
    };
    const lines: { call: OngoingCall; id: string | undefined; peer: RTCPeerConnection | null }[] = [];
    for (const network of networks) {
      const { call } = await this.#dial();
      const id = (await gatewayCalls()).at(-1)?.callId;
      await fetch(`${controlUrl}/impair`, { method: 'POST', body: JSON.stringify({ callId: id, ...network }) });
      lines.push({ call, id, peer: meters.peer });
    }
    const count = async () => {
      const calls = await gatewayCalls();
      return Promise.all(
        lines.map(async ({ id, peer }) => {
          const call = calls.find(({ callId }) => callId === id);
          const recovered = (call?.recovered.red ?? 0) + (call?.recovered.fec ?? 0);
          return { ...(await meters.samples(peer)), lost: call?.lost ?? 0, recovered };
        }),
      );
    };
    await wait(badNetworkSettle);
    const before = await count();
    await wait(badNetworkLength);
    const after = await count();
    for (const { call } of lines) call.hangUp();
    await this.#quiet();
    return after.map((now, index) => {
      const grown = (key: keyof typeof now) => now[key] - (before[index]?.[key] ?? 0);
      return {
        concealed: grown('concealed') / grown('played'),
        recovered: grown('recovered') / Math.max(1, grown('lost')),
      };
    });
  }

  /** Milliseconds until the first and the last of many calls that are made in one go are answered. */
  async crowd(count: number): Promise<{ first: number; last: number }> {
    const phone = this.#signedIn();
    const begin = performance.now();
    const calls = Array.from({ length: count }, () => phone.dial(toneLine));
    const times = await Promise.all(calls.map(({ active }) => active.then(() => performance.now() - begin)));
    for (const call of calls) call.hangUp();
    await this.#quiet();
    return { first: Math.min(...times), last: Math.max(...times) };
  }

  /** The server sends many invitations in one go: milliseconds of the longest task until all are dealt with. */
  async flood(injectUrl: string, count: number): Promise<number> {
    const frames = Array.from({ length: count }, (_, id) => ({
      jsonrpc: '2.0',
      id: 1e6 + id,
      method: 'telnyx_rtc.invite',
      params: { callID: crypto.randomUUID(), caller_id_number: String(id), sdp: '' },
    }));
    const body = JSON.stringify({ frames });
    await wait(100);
    const tasks = longTasks();
    const { frames: before } = meters;
    await fetch(injectUrl, { method: 'POST', body });
    while (meters.frames < before + count || performance.now() - meters.lastSent < 500) await wait(50);
    return Math.max(...tasks.stop());
  }

  async #dial(): Promise<{ call: OngoingCall; active: number; audio: number }> {
    const heard = meters.nextAudio();
    const begin = performance.now();
    const call = this.#signedIn().dial(toneLine);
    const [active, audio] = await Promise.all([call.active.then(() => performance.now()), heard]);
    return { call, active: active - begin, audio: audio - begin };
  }

  #signedIn(): Phone {
    if (!this.#phone) throw new Error('not signed in');
    return this.#phone;
  }

  /** Resolves when no connection is open and nothing has been sent for a while. */
  async #quiet(): Promise<void> {
    do await wait(50);
    while (meters.openPeers > 0 || performance.now() - meters.lastSent < 100);
  }
}

/** Durations of the tasks from now on that are long for a browser, in milliseconds; those below 50 count as 50. */
function longTasks() {
  const found = [50];
  const add = (entries: PerformanceEntry[]) => found.push(...entries.map(({ duration }) => duration));
  const observer = new PerformanceObserver(list => add(list.getEntries()));
  observer.observe({ type: 'longtask' });
  const stop = () => {
    add(observer.takeRecords());
    observer.disconnect();
    return found;
  };
  return { stop };
}
