import type { Transport, TransportFactory, TransportHandlers } from './transport.js';

/**
 * A transport that is opened as soon as it is known how.
 * @param opening Null: never, because whoever asked for it is not needed any more.
 */
export function openLater(
  opening: Promise<TransportFactory | null>,
  url: string,
  handlers: TransportHandlers,
): Transport {
  let inner: Transport | null = null;
  let isClosed = false;
  opening.then(
    open => {
      if (!isClosed) inner = open?.(url, handlers) ?? null;
    },
    (error: unknown) => !isClosed && handlers.onClose(1006, String(error)),
  );
  return {
    get isOpen() {
      return inner?.isOpen ?? false;
    },
    send: text => inner?.send(text),
    close: (code, reason) => {
      isClosed = true;
      if (inner) inner.close(code, reason);
      else queueMicrotask(() => handlers.onClose(1000, ''));
    },
  };
}
