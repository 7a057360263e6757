import { callCode, type CallCode } from './call-code.js';
import { TelnyxError } from './errors/telnyx-error.js';
import type { TransportFactory } from './signaling/transport.js';

/**
 * The same transport, which opens only when what makes calls is loaded too, so that no call comes in before. What cannot be
 * loaded closes it, and is tried again with the next one.
 * @param report Called once with the reason.
 */
export function callsFirst(
  open: TransportFactory,
  report: (error: TelnyxError) => void,
  code: Pick<CallCode, 'isLoaded' | 'load'> = callCode,
): TransportFactory {
  let isReported = false;
  return (url, handlers) => {
    if (code.isLoaded) return open(url, handlers);
    const loading = code.load().then(
      () => '',
      (error: unknown) => {
        if (!isReported) report(TelnyxError.from(error));
        isReported = true;
        return String(error);
      },
    );
    let isClosed = false;
    const onClose = (code: number, reason: string) => {
      if (!isClosed) handlers.onClose(code, reason);
      isClosed = true;
    };
    const transport = open(url, {
      ...handlers,
      onOpen: () => {
        handlers.onConnected?.();
        void loading.then(failure => {
          if (!failure) handlers.onOpen();
          else {
            onClose(1006, failure);
            transport.close();
          }
        });
      },
      onClose,
    });
    return transport;
  };
}
