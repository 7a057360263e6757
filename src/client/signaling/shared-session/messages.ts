/** What tabs and the hub of a shared session say to each other. No message but a login inside one page holds credentials. */

/** What the hub knows of a call; the rest of its snapshot is passed on as it is. Times are those of the system's clock. */
export interface SharedCall {
  readonly id: string;
  readonly signalingId?: string;
  readonly direction: 'inbound' | 'outbound';
  readonly state: string;
  readonly activeSince: number | null;
}

/** What went wrong in another tab, as it crosses over: code and detail of a TelnyxError. */
export interface SharedFailure {
  readonly code: number;
  readonly detail: string;
}

/** How likely it is that the user hears a ring in this tab: visible, then the last one used. */
export interface Attention {
  readonly isVisible: boolean;
  /** When it was in front last, by the clock of the system. */
  readonly at: number;
}

/** From a tab to the hub. `connection` numbers the connections of a tab: what belongs to an earlier one is ignored. */
export type TabMessage =
  | {
      readonly type: 'hello';
      readonly attention: Attention;
      /** Of the session on the server, as this tab knows it. */
      readonly sessionId: string | null;
      readonly calls: readonly SharedCall[];
      /** Calls of other tabs, as an earlier hub said. */
      readonly elsewhere: readonly SharedCall[];
    }
  | { readonly type: 'leave' }
  | { readonly type: 'attention'; readonly attention: Attention }
  /** @param again It takes the place of a connection that this tab has just dropped, which does not work or whose calls are lost. */
  | { readonly type: 'open'; readonly connection: number; readonly url: string; readonly again: boolean }
  | { readonly type: 'close'; readonly connection: number }
  | { readonly type: 'frame'; readonly connection: number; readonly text: string }
  | {
      readonly type: 'login';
      readonly connection: number;
      readonly id: string;
      /** Who signs in, without any secret. */
      readonly identity: string;
      /** The frame; null where it comes from another page. */
      readonly text: string | null;
    }
  | { readonly type: 'calls'; readonly calls: readonly SharedCall[]; readonly ended: SharedCall | null }
  /** The page goes: what rings here should ring elsewhere. */
  | { readonly type: 'pass'; readonly callId: string }
  /** The call is wanted in this tab. */
  | { readonly type: 'take'; readonly request: string; readonly callId: string }
  /** The tab that has the call is asked to do something with it. */
  | {
      readonly type: 'act';
      readonly request: string;
      readonly callId: string;
      readonly action: string;
      readonly args: readonly unknown[];
    }
  | { readonly type: 'done'; readonly request: string; readonly failure: SharedFailure | null };

/** From the hub to a tab. */
export type HubMessage =
  | { readonly type: 'opened'; readonly connection: number }
  | { readonly type: 'closed'; readonly connection: number; readonly code: number; readonly reason: string }
  | { readonly type: 'frame'; readonly connection: number; readonly text: string }
  /** Another user is signed in: this tab needs a session of its own. */
  | { readonly type: 'stranger' }
  /** The hub is connected: a tab that waits with its next attempt need not. */
  | { readonly type: 'up' }
  | {
      readonly type: 'elsewhere';
      readonly calls: readonly SharedCall[];
      readonly ended: SharedCall | null;
      /** How many tabs share the session. */
      readonly tabs: number;
    }
  /** Another tab has the call now. */
  | { readonly type: 'release'; readonly callId: string }
  /** The call is this tab's now; the server offers it again. */
  | { readonly type: 'restore'; readonly call: SharedCall }
  | {
      readonly type: 'act';
      readonly request: string;
      readonly callId: string;
      readonly action: string;
      readonly args: readonly unknown[];
    }
  | { readonly type: 'done'; readonly request: string; readonly failure: SharedFailure | null };

/** Under which id the server knows a call. */
export const wireIdOf = ({ id, signalingId = id }: SharedCall): string => signalingId;
