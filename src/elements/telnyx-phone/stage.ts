import type { ClientState } from '../../client/index.js';
import type { ClientHistory } from '../../page/history/client-history.js';
import type { Localize } from '../../i18n/index.js';
import type { Shortcuts } from '../shortcuts.js';
import type { OpenTab } from './open-tab.js';
import type { PhoneView } from './phone-view.js';
import type { Problem } from './problem.js';

/** What the screens are given: what to show, the words for it, and what their buttons do. */
export interface Stage {
  readonly view: PhoneView;
  readonly state: ClientState;
  readonly problem: Problem | null;
  readonly words: Localize;
  readonly tab: OpenTab;
  /** Of its client. */
  readonly history: ClientHistory | undefined;
  /** The page gives people, to this phone or to the provider around it. */
  readonly hasContacts: boolean;
  /** The number as far as it is entered: it is kept over a call that comes in meanwhile. */
  readonly draft: string;
  /** See `telnyx-dialpad`. */
  readonly countryPicker: boolean;
  /** See `telnyx-call-controls`. */
  readonly mutedHint: boolean | 'on' | 'off' | undefined;
  /** The number that was called last. */
  readonly redial: string | undefined;
  /** The network is gone. */
  readonly isOffline: boolean;
  /** The button that opens the call in a small window. */
  readonly popOut: unknown;
  readonly onDraft: () => void;
  readonly onConnect: () => void;
  /** Asks for the permission to notify of calls; null where there is nothing to ask. */
  readonly onNotify: (() => void) | null;
  /** Uses the microphone in the button's `data-device`; without one, has the browser ask again. */
  readonly onMicrophone: (event: Event) => void;
  readonly onDone: () => void;
  /** Calls the number in the button's `data-number`. */
  readonly onCall: (event: Event) => void;
}

/** What the screens of a call are given, too. */
export interface CallStage extends Stage {
  /** The call was there before the page was reloaded. */
  readonly isReloaded: boolean;
  /** What More opens is shown in place of the call. */
  readonly isMoreOpen: boolean;
  /** Which keys press which buttons. */
  readonly shortcuts: Shortcuts | null;
  readonly onResumeAudio: () => void;
  /** Answers whether the call may be recorded, by the button's `data-allowed`. */
  readonly onRecord: (event: Event) => void;
  readonly onKeypad: () => void;
  readonly onMore: () => void;
  readonly onMoreClose: () => void;
  /** Connects the remote party with that of the call in the button's `data-call`. */
  readonly onTransfer: (event: Event) => void;
  /** Brings the call in the button's `data-call` here, from another tab. */
  readonly onBringHere: (event: Event) => void;
  /** Switches to the call in the button's `data-call`. */
  readonly onSwap: (event: Event) => void;
}
