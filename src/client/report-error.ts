import type { Emitter } from './base/emitter.js';
import type { ClientEvents } from './client-events.js';
import type { TelnyxError } from './errors/telnyx-error.js';
import type { Log } from './log/log.js';

/** Reports errors to listeners and the log, and returns them. */
export const errorReport =
  (log: Log, events: Emitter<ClientEvents>) =>
  (error: TelnyxError): TelnyxError => {
    const { code, codeName, message, callId } = error;
    log.write('error', () => `${code} ${codeName}: ${message}`, callId ? { callId } : {});
    events.emit('error', { error });
    return error;
  };
