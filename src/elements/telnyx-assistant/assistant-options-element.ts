import type { Tools } from '../../client/assistant/index.js';
import { property } from '../../context/property.js';
import { ProviderElement } from '../../provider/provider-element.js';

/**
 * What a page may say of an assistant. Most of it has a name that the owner's widget settings have, too: what the page
 * says wins, and what it leaves open is theirs to say.
 */
export class AssistantOptionsElement extends ProviderElement {
  /**
   * Id of the AI assistant, as `anonymous-target`: the element is a phone of its own then.
   * @attr agent-id
   */
  @property({ attribute: 'agent-id' })
  get agentId(): string | undefined {
    return this.anonymousTarget;
  }
  set agentId(id: string | undefined) {
    this.anonymousTarget = id;
  }

  /**
   * Version of the assistant, as `target-version`.
   * @attr version-id
   */
  @property({ attribute: 'version-id' })
  get versionId(): string | undefined {
    return this.targetVersion;
  }
  set versionId(id: string | undefined) {
    this.targetVersion = id;
  }

  /** The number of the assistant to call. Default: the assistant that was signed in for. */
  @property() destination = '';

  /** Dynamic variables of the assistant, as JSON: `{"first_name":"Ada"}`. They travel as headers of the call: `X-First-Name`. */
  @property() variables?: Readonly<Record<string, string | number | boolean>> | string;

  /**
   * `inline`: it stands where it is in the page. `floating`: a button in a corner of the page opens it. Without: `inline`; but one
   * with `agent-id` directly in `body` is what its owner says (`position`), and without a word of theirs `floating`.
   */
  @property() mode?: 'inline' | 'floating';

  /** Whether it is shown in `floating`; then use `show()` and `hide()`. Without a `mode` its owner may say so (`default_state`). */
  @property({ type: Boolean }) open?: boolean;

  /** Where the button of `floating` stands: `bottom-end` (default), `bottom-start`, `top-end` or `top-start`. */
  @property({ reflect: true }) corner?: 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start';

  /** The colours. Default: those of the page (its `color-scheme`); where that says nothing, its owner's. */
  @property({ reflect: true }) theme?: 'light' | 'dark';

  /** What the button says that begins a conversation. */
  @property({ attribute: 'start-call-text' }) startCallText?: string;

  /** What is shown while the assistant thinks. */
  @property({ attribute: 'agent-thinking-text' }) agentThinkingText?: string;

  /** What is shown while the assistant speaks. */
  @property({ attribute: 'speak-to-interrupt-text' }) speakToInterruptText?: string;

  /** Address of a picture for the assistant. An owner's is loaded if `picture-hosts` names its host. */
  @property({ attribute: 'logo-icon-url' }) logoIconUrl?: string;

  /** Address of the page's form for feedback; `off` for no link, also in the next two. */
  @property({ attribute: 'give-feedback-url' }) giveFeedbackUrl?: string;

  /** Address where something that went wrong is reported. */
  @property({ attribute: 'report-issue-url' }) reportIssueUrl?: string;

  /** Address of earlier conversations. */
  @property({ attribute: 'view-history-url' }) viewHistoryUrl?: string;

  /** `off`: what is spoken is not written down; of a conversation in writing all is seen. Default `on`, or as its owner says. */
  @property({ attribute: 'show-transcript', type: Boolean }) showTranscript?: boolean | 'on' | 'off';

  /** How one talks with the assistant: `voice`, `text`, or both (default); with both the user may change in the conversation. */
  @property() channels?: string;

  /**
   * A conversation begins as soon as the phone is ready: by voice if the microphone is already allowed here, and not at all otherwise. An
   * owner's `auto_start` begins one in writing alone. `off`: none.
   */
  @property({ attribute: 'auto-start', type: Boolean }) autoStart?: boolean | 'on' | 'off';

  /**
   * A button asks for a person: it writes so to the assistant, in the user's language, which passes the call on by the tool for
   * transfers that its owner has given it.
   */
  @property({ type: Boolean }) handover?: boolean;

  /** What shows who talks: `bars` (default, or as its owner says), `wave`, `orb` or `off`. */
  @property() visualizer?: 'bars' | 'wave' | 'orb' | 'off';

  /** The last words stand below the visualizer where the transcript is not shown. */
  @property({ type: Boolean }) captions?: boolean;

  /** Each answer shows how long the user waited for its first word. */
  @property({ attribute: 'show-latency', type: Boolean }) showLatency?: boolean;

  /** `off`: what the assistant says is shown as it is. Default `on`: paragraphs, lists, bold, italic, code and links of Markdown. */
  @property({ type: Boolean }) markdown?: boolean | 'on' | 'off';

  /** What the assistant says is not announced to screen readers. */
  @property({ type: Boolean, useDefault: true }) silent = false;

  /** Hosts whose pictures are shown at once, such as `cdn.example.com *.example.org`; others need a click. */
  @property({ attribute: 'picture-hosts' }) pictureHosts = '';

  /**
   * Functions of the page that the assistant may call, by the names that it knows; or the dotted path on `window` to such an object,
   * such as `MyApp.tools`, looked up when one is called.
   */
  @property({ attribute: 'client-tools' }) clientTools?: Tools | string;

  /** Milliseconds that each of them may take; then the assistant is told so. Default 30000. */
  @property({ attribute: 'tool-timeout', type: Number }) toolTimeout?: number;
}
