import type { HeadsetStatus } from './headset-status.js';

/** What the user did on the device. Without `callId` the call that rings, or the one the user is in, is meant. */
export type HeadsetPress =
  | { readonly type: 'answer' | 'decline' | 'hangup'; readonly callId?: string }
  /** Without `muted` it is the other way than now. */
  | { readonly type: 'mute'; readonly muted?: boolean }
  /** Without `held` it is the other way than now. */
  | { readonly type: 'hold'; readonly callId?: string; readonly held?: boolean }
  /** One button for the other call: holds and answers, or swaps; with one call, hold. */
  | { readonly type: 'flash' };

export interface HeadsetHandlers {
  /** Called for buttons alone: what a device reports because it was told so is none. */
  readonly onPress: (press: HeadsetPress) => void;
  /** The device was unplugged or lost (null), or is there again under this name. `show()` is called then. */
  readonly onDevice: (name: string | null) => void;
  /** What went wrong besides `connect()` and `show()`. */
  readonly onError: (error: unknown) => void;
}

/** Speaks to one kind of headset: `hidHeadset()`, `genesysHeadset()`, or a page's own. */
export interface HeadsetAdapter {
  /**
   * Finds and opens a device, and resolves with its name. It MUST ask the browser only with `ask`, at once, as that needs the click it is
   * called in; MUST reject where there is none; and MUST leave nothing open when it rejects. What rejects is reported as 49014.
   * @param status What the phone does at this moment.
   */
  connect(
    handlers: HeadsetHandlers,
    options: { readonly ask: boolean; readonly status: HeadsetStatus },
  ): Promise<string>;
  /**
   * Brings the lamps to this status. Called on every change, and after each press, as the device may have changed by itself: it MUST take
   * the same twice. Never called again before it has settled.
   */
  show(status: HeadsetStatus): Promise<void>;
  /** Lets the device go; the lamps are out already. MUST be safe twice. */
  disconnect(): Promise<void>;
}
