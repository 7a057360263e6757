import { property } from '../../context/property.js';
import { ProviderElement } from '../../provider/provider-element.js';
import type { SummaryOutcome } from '../telnyx-call-summary/outcomes.js';

/** What a page may say of a phone's calls: how they are shown, and what is done for them meanwhile. */
export class PhoneOptionsElement extends ProviderElement {
  /** `wake-lock="off"`: the screen may go dark during a conversation. Default `on`. */
  @property({ attribute: 'wake-lock', type: Boolean }) wakeLock?: boolean | 'on' | 'off';

  /** `off`: nobody listens to the microphone while a call is muted, so that speech is not noticed then. Default `on`. */
  @property({ attribute: 'muted-hint', type: Boolean }) mutedHint?: boolean | 'on' | 'off';

  /**
   * Keys that work anywhere on the page while the user does not type: empty for M (mute), H (hold), K (keypad), A (answer) and E (end), or a list of
   * those that are wanted, such as `mute:m, hangup:x`.
   */
  @property() shortcuts?: boolean | string;

  /** Asks for a summary after each call, in `telnyx-call-summary`: empty for the usual outcomes, or a list such as `Sold, Call back`. */
  @property({ attribute: 'call-summary' }) callSummary?: boolean | string | readonly (string | SummaryOutcome)[];

  /** `off`: that summary has no stars. Default `on`. */
  @property({ attribute: 'call-rating', type: Boolean }) callRating?: boolean | 'on' | 'off';

  /**
   * A button in the status line of a call opens it in a small window that stays above all others, where the browser has such windows, else
   * in a popup. Browsers that open it by themselves when the user leaves the tab may do so.
   */
  @property({ attribute: 'pop-out', type: Boolean, useDefault: true }) popOut = false;

  /**
   * The keys of keyboards and headsets that play and pause act on a conversation: pause mutes, play unmutes, stop hangs up. For that a file
   * without a sound plays meanwhile, which takes them from whatever else plays.
   */
  @property({ attribute: 'media-keys', type: Boolean, useDefault: true }) mediaKeys = false;
}
