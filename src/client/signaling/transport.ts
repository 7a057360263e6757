/** The callbacks of a transport. It MUST NOT call any of these before the factory has returned. */
export interface TransportHandlers {
  readonly onOpen: () => void;
  /** The server has answered, and `onOpen` follows: what takes time from now on is not the network. */
  readonly onConnected?: () => void;
  readonly onMessage: (text: string) => void;
  /** Called once, and last: after it nothing else is. */
  readonly onClose: (code: number, reason: string) => void;
}

/**
 * One connection that carries text frames, in order. It MUST NOT reconnect by itself: its owner decides.
 * A WebSocket is one; a tab that borrows another tab's socket has another.
 */
export interface Transport {
  /** True between `onOpen` and `onClose`. */
  readonly isOpen: boolean;
  /** Sends one frame. MUST throw when it is not open, and never drop a frame silently. */
  send(text: string): void;
  /** Closes it. `onClose` MUST follow within a bounded time, even if the other side never answers. */
  close(code?: number, reason?: string): void;
}

/** Opens a connection. */
export type TransportFactory = (url: string, handlers: TransportHandlers) => Transport;
