import { callCode, type CallCode } from './call/call-code.js';
import type { TransportFactory } from './signaling/transport.js';

/**
 * The same transport, which opens only when what makes calls is loaded too, so that no call comes in before. What cannot be
 * loaded closes it, and is tried again with the next one.
 */
export const callsFirst =
  (open: TransportFactory, code: Pick<CallCode, 'isLoaded' | 'load'> = callCode): TransportFactory =>
  (url, handlers) => {
    if (code.isLoaded) return open(url, handlers);
    const loading = code.load().then(
      () => '',
      (error: unknown) => String(error),
    );
    let isClosed = false;
    const onClose = (code: number, reason: string) => {
      if (!isClosed) handlers.onClose(code, reason);
      isClosed = true;
    };
    const transport = open(url, {
      ...handlers,
      onOpen: () =>
        void loading.then(failure => {
          if (!failure) handlers.onOpen();
          else {
            onClose(1006, failure);
            transport.close();
          }
        }),
      onClose,
    });
    return transport;
  };
