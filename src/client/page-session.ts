import { errorCodes } from './errors/error-codes.js';
import type { Clock } from './base/clock.js';
import { watchSleep } from './base/sleep-watch.js';
import type { ClientCalls } from './call/no-calls.js';
import type { Settings } from './config/settings.js';
import { tokenClaims } from './config/token.js';
import { TelnyxError } from './errors/telnyx-error.js';
import { watchPage, type PageLifeHandlers } from './page-life.js';
import { SessionLock } from './session-lock.js';
import { SessionMemory, type RememberedSession } from './session-memory.js';
import { sessionOwner } from './session-owner.js';
import { isReady } from './signaling/connection-state.js';
import type { Session } from './signaling/session.js';

export interface PageSessionOptions {
  readonly clock: Clock;
  readonly session: Session;
  readonly settings: () => Settings;
  readonly calls: () => ClientCalls;
  /** Identifies this client among others on the page, over a page load, too; '' for one alone. */
  readonly name: () => string;
  /** Several tabs may have the session. */
  readonly isShared: () => boolean;
  /** The page goes: what rings here may go on in another tab. */
  readonly onLeaving: () => void;
  /** All that this page had to say is said. */
  readonly onLeft: () => void;
  /** Called with what is wrong, but recovers by itself. */
  readonly warn: (error: TelnyxError) => void;
}

/** What calls have to show that their audio flows although the browser says that there is no network, in milliseconds. */
const probeMs = 5_000;
/** A connection that breaks within this after a change of the network broke because of it, in milliseconds. */
const switchMs = 10_000;

/**
 * Handles what the page's life cycle means for the connection and its calls: sleep, no network, the next page of the same
 * tab.
 */
export class PageSession {
  readonly #options: PageSessionOptions;
  readonly #memory: SessionMemory;
  readonly #lock: SessionLock;
  /** Under what the session is stored. */
  #owner = '';
  #stopWatching = () => {};
  /** Aborted when the browser takes back that there is no network. */
  #offline = new AbortController();
  #switchedAt = -Infinity;
  /** What the page before left, until it is known whether it is ours. */
  #remembered: RememberedSession | null = null;
  /** The session in use, or the last one, and whose it was. */
  #last: { readonly owner: string; readonly session: RememberedSession } | null = null;

  constructor(options: PageSessionOptions) {
    this.#options = options;
    this.#memory = new SessionMemory(options.clock);
    this.#lock = new SessionLock(options.clock);
  }

  /** The device has just changed its network: a connection that breaks now breaks because of it. */
  get hasSwitchedNetwork(): boolean {
    return this.#options.clock.now() - this.#switchedAt < switchMs;
  }

  /** A connection is wanted from now on. */
  start(): void {
    const { clock, session, calls } = this.#options;
    const stopPage = watchPage(this.#pageHandlers());
    const stopSleep = watchSleep(clock, missedMs => {
      calls().roster.handleSleep(missedMs);
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
    this.#lock.release();
    this.#remembered = null;
    this.#options.calls().hangups.handleOff();
  }

  /** Continues what the page before left, or the last session of this page if it has pending hang-ups. */
  resume(): void {
    const { session, settings, calls, name } = this.#options;
    this.#owner = sessionOwner(settings(), name());
    this.#remembered = this.#memory.read(this.#owner) ?? this.#unfinished();
    if (!this.#remembered) {
      calls().hangups.clear();
      return;
    }
    const { voiceSdkId, sessionId } = this.#remembered;
    const isFree = this.#options.isShared() ? Promise.resolve(true) : this.#lock.take(sessionId);
    session.resume(voiceSdkId, async token => this.#judge(await isFree, token && tokenClaims(token).sub));
  }

  /** Signed in: the session is ours, and no other tab takes it. */
  handleSignedIn(sessionId: string, token: string | null): void {
    if (!this.#options.isShared()) void this.#lock.take(sessionId);
    if (this.#remembered?.sessionId === sessionId) this.#restore(this.#remembered);
    this.#remembered = null;
    const { voiceSdkId } = this.#options.session.rpc;
    const subject = token && tokenClaims(token).sub;
    this.#last = { owner: this.#owner, session: { sessionId, voiceSdkId, subject, calls: [], owed: [] } };
  }

  /** The session of this page, before it was disconnected, if it has pending hang-ups. */
  #unfinished(): RememberedSession | null {
    const isOwed = this.#options.calls().hangups.owed.length > 0;
    return isOwed && this.#last?.owner === this.#owner ? this.#last.session : null;
  }

  /**
   * The session to resume, if it is ours. Another user of the same token page gets no calls before the server says, by
   * keeping the session, that they are his.
   */
  #judge(isFree: boolean, subject: string | null): string | null {
    const remembered = this.#remembered;
    if (!remembered) return null;
    const isOurs = isFree && (remembered.subject === subject || this.#options.settings().tokenProvider !== undefined);
    if (!isOurs || remembered.subject === subject) this.#remembered = null;
    this.#memory.clear(this.#owner);
    if (!isOurs) return null;
    if (remembered.subject === subject) this.#restore(remembered);
    return remembered.sessionId;
  }

  #restore({ calls, owed }: RememberedSession): void {
    const { hangups, roster } = this.#options.calls();
    hangups.restore(owed);
    roster.restore(calls);
  }

  #pageHandlers(): PageLifeHandlers {
    const { session, calls, settings } = this.#options;
    return {
      onAwake: () => this.#wake(),
      onOffline: () => void this.#handleOffline(),
      onSwitch: () => this.#handleSwitch(),
      onHide: () => {
        this.#leave();
        this.#options.onLeft();
      },
      onShowAgain: () => {
        this.#memory.clear(this.#owner);
        session.wake();
      },
      onBeforeLeaving: () => settings().pageExit === 'confirm' && calls().roster.conversations.length > 0,
      onLastMoment: () => {
        const { roster } = calls();
        this.#options.onLeaving();
        if (settings().pageExit === 'hangup') roster.hangUpAll();
        else roster.hangUpUnanswered(); // no page can continue them
      },
    };
  }

  /** The browser says that there is no network, which may be wrong: while the server answers or audio flows, nothing changes. */
  async #handleOffline(): Promise<void> {
    const { session, calls, warn } = this.#options;
    const { signal } = (this.#offline = new AbortController());
    const wasReady = isReady(session.state);
    const [answers, flows] = await Promise.all([session.answers(), calls().roster.areFlowing(probeMs)]);
    if (answers || flows || signal.aborted) return;
    warn(new TelnyxError(errorCodes.NETWORK_OFFLINE));
    if (!wasReady) return;
    calls().roster.handleOffline();
    session.reconnect('the network is gone');
  }

  /** The socket may lead through the network that was left. */
  #handleSwitch(): void {
    this.#switchedAt = this.#options.clock.now();
    this.#options.session.wake();
  }

  /** The network, or the page, is there again. */
  #wake(): void {
    this.#offline.abort();
    this.#options.session.wake();
  }

  /** The page unloads. What of the page before is not resumed yet waits for the next one. */
  #leave(): void {
    const { session, calls, settings, onLeaving } = this.#options;
    const { roster, hangups } = calls();
    onLeaving();
    const { sessionId, rpc } = session;
    const kept = settings().pageExit === 'keep' && sessionId ? roster.conversations : [];
    if (kept.length) roster.hangUpUnanswered();
    else roster.hangUpAll();
    const { owed } = hangups;
    if (!sessionId || !(kept.length || owed.length)) return;
    const { subject = null } = this.#last?.session ?? {};
    this.#memory.write(this.#owner, { sessionId, voiceSdkId: rpc.voiceSdkId, subject, calls: kept, owed });
  }
}
