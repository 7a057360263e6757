import type { Clock } from './base/clock.js';
import { watchSleep } from './base/sleep-watch.js';
import type { CallRoster } from './call/call-roster.js';
import type { Settings } from './config/settings.js';
import { TelnyxError } from './errors/telnyx-error.js';
import { watchPage, type PageLifeHandlers } from './page-life.js';
import { SessionMemory } from './session-memory.js';
import { isReady } from './signaling/connection-state.js';
import type { Session } from './signaling/session.js';

export interface PageSessionOptions {
  readonly clock: Clock;
  readonly session: Session;
  readonly settings: () => Settings;
  readonly calls: CallRoster;
  readonly report: (error: TelnyxError) => void;
}

/** What calls have to show that their audio flows although the browser says that there is no network, in milliseconds. */
const probeMs = 5_000;

/** What the life of the page means for the connection and its calls: sleep, no network, the next page of the same tab. */
export class PageSession {
  readonly #options: PageSessionOptions;
  readonly #memory: SessionMemory;
  #stopWatching = () => {};
  /** Aborted when the browser takes back that there is no network. */
  #offline = new AbortController();

  constructor(options: PageSessionOptions) {
    this.#options = options;
    this.#memory = new SessionMemory(options.clock);
  }

  /** A connection is wanted from now on. */
  start(): void {
    const { clock, session, calls } = this.#options;
    const stopPage = watchPage(this.#pageHandlers());
    const stopSleep = watchSleep(clock, missedMs => {
      calls.handleSleep(missedMs);
      session.handleSleep(missedMs);
    });
    this.#stopWatching = () => {
      stopPage();
      stopSleep();
    };
  }

  /** No connection is wanted any more. */
  stop(): void {
    this.#stopWatching();
    this.#offline.abort();
    this.#memory.release();
  }

  /** Goes on with what the page before left, if it left something. */
  resume(): void {
    const { session, calls } = this.#options;
    const remembered = this.#memory.read(this.#owner);
    if (!remembered) return;
    const takeUp = async (): Promise<string | null> => {
      if (!(await this.#memory.lock(remembered.sessionId))) return null;
      calls.restore(remembered.calls);
      return remembered.sessionId;
    };
    session.resume(remembered.voiceSdkId, takeUp());
  }

  /** The session is ours: no other tab takes it. */
  hold(sessionId: string): void {
    void this.#memory.lock(sessionId);
  }

  /** Whose calls these are: those of another server or user are none of ours. */
  get #owner(): string {
    const { host = '', environment, login = '', anonymousLogin } = this.#options.settings();
    return [host || environment, login || anonymousLogin?.targetId].join(' ');
  }

  #pageHandlers(): PageLifeHandlers {
    const { session, calls, settings } = this.#options;
    return {
      onAwake: () => this.#wake(),
      onOffline: () => void this.#handleOffline(),
      onHide: () => this.#leave(),
      onShowAgain: () => {
        this.#memory.forget(this.#owner);
        session.wake();
      },
      onBeforeLeaving: () => {
        const { pageExit } = settings();
        if (pageExit === 'hangup') calls.hangUpAll();
        return pageExit === 'confirm' && calls.conversations.length > 0;
      },
    };
  }

  /** The browser says that there is no network, which may be wrong: while the server answers or audio flows, nothing changes. */
  async #handleOffline(): Promise<void> {
    const { session, calls, report } = this.#options;
    const { signal } = (this.#offline = new AbortController());
    const wasReady = isReady(session.state);
    const [answers, flows] = await Promise.all([session.answers(), calls.areFlowing(probeMs)]);
    if (answers || flows || signal.aborted) return;
    report(new TelnyxError(48001));
    if (!wasReady) return;
    calls.handleOffline();
    session.reconnect('the network is gone');
  }

  /** The network, or the page, is there again. */
  #wake(): void {
    this.#offline.abort();
    this.#options.session.wake();
  }

  #leave(): void {
    const { session, calls, settings } = this.#options;
    const { sessionId, rpc } = session;
    const kept = calls.conversations;
    if (settings().pageExit !== 'keep' || !sessionId || !kept.length) calls.hangUpAll();
    else this.#memory.write(this.#owner, { sessionId, voiceSdkId: rpc.voiceSdkId, calls: kept });
  }
}
