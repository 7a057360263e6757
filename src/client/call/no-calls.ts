import { errorCodes } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { CallRoster } from './call-roster.js';
import type { Calls } from './calls.js';
import type { Hangups } from './hangups.js';
import { noSuchCall } from './no-such-call.js';

/** What others see of a class. */
type Public<T> = Pick<T, keyof T>;

/** The calls of a client, or `noCalls`. */
export type ClientCalls = Omit<Public<Calls>, 'roster' | 'hangups'> & {
  readonly roster: Public<CallRoster>;
  readonly hangups: Public<Hangups>;
};

function notConnected(): never {
  throw new TelnyxError(errorCodes.NOT_CONNECTED);
}

const nothing = (): void => {};

/** What a client has before the code for calls is loaded: until then its socket is not open, and there is none. */
export const noCalls: ClientCalls = {
  roster: {
    calls: [],
    snapshots: [],
    conversations: [],
    currentId: null,
    get: () => undefined,
    dial: notConnected,
    restore: nothing,
    handle: nothing,
    handleConnectionLost: nothing,
    handleOffline: nothing,
    handleSleep: nothing,
    areFlowing: () => Promise.resolve(false),
    handleReattached: nothing,
    hangUpAll: nothing,
    hangUpUnanswered: nothing,
    silence: nothing,
    failAll: nothing,
  },
  hangups: {
    owed: [],
    send: notConnected,
    restore: nothing,
    handleReady: nothing,
    handleClosing: nothing,
    handleClosed: nothing,
    handleOff: nothing,
    clear: nothing,
  },
  dial: notConnected,
  holdAndAnswer: noSuchCall,
  endAndAnswer: noSuchCall,
  swapTo: noSuchCall,
  updateRing: nothing,
  close: nothing,
};
