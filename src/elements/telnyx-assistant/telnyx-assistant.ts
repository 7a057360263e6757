import { errorCodes } from '../../client/index.js';
import { html, nothing, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import type { Assistant, AssistantState, ConversationItem, Tools } from '../../client/assistant/index.js';
import { pageTime, TelnyxError, type CallSnapshot } from '../../client/index.js';
import { Announcer } from '../../page/announcer.js';
import { customElement } from '../../page/define.js';
import { PhoneController } from '../../context/phone-controller.js';
import { property } from '../../context/property.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import {
  TelnyxConnectRequestEvent,
  TelnyxDialRequestEvent,
  TelnyxHangupRequestEvent,
  TelnyxMessageRequestEvent,
  TelnyxMuteRequestEvent,
  TelnyxResumeAudioRequestEvent,
} from '../../events/index.js';
import { Localize } from '../../i18n/index.js';
import { inCall } from '../../i18n/translations/en-call.js';
import { more } from '../../i18n/translations/en-more.js';
import { endIcon, microphoneOffIcon } from '../../icons/call.js';
import { callIcon, chevronIcon, microphoneIcon } from '../../icons/index.js';
import { assistantIcon } from '../../icons/more.js';
import { buttons } from '../../styles/buttons.js';
import { container } from '../../styles/container.js';
import { fields } from '../../styles/fields.js';
import { status } from '../../styles/status.js';
import { tokens } from '../../styles/tokens.js';
import { errorText } from '../error-text.js';
import { phoneStatus, statusWord } from '../phone-status.js';
import { SecondTicker } from '../telnyx-call-status/second-ticker.js';
import { Composer, composerStyles } from './composer.js';
import { ConversationLink } from './conversation-link.js';
import { FollowEnd } from './follow-end.js';
import { lineStyles, renderLines } from './lines.js';
import { Pictures, pictureStyles } from './pictures.js';
import { assistantStatus, renderNotice } from './assistant-status.js';
import { styles } from './telnyx-assistant.styles.js';

/**
 * @tag telnyx-assistant
 * @summary Talks with an AI assistant: what both sides say as text while they say it, and messages with pictures.
 *
 * The phone around it signs in with `anonymous-target`, or `destination` names the assistant's number. What was said
 * stays after the call to be read. It writes down no conversations between people.
 *
 * @event {TelnyxDialRequestEvent} telnyx-dial-request - The user wants to talk to the assistant. Cancelable.
 * @event {TelnyxMessageRequestEvent} telnyx-message-request - The user writes to the assistant. Cancelable.
 * @event {TelnyxMuteRequestEvent} telnyx-mute-request - The user wants to be `muted`, or heard again. Cancelable.
 * @event {TelnyxHangupRequestEvent} telnyx-hangup-request - The user wants to end the call. Cancelable.
 * @event {TelnyxConnectRequestEvent} telnyx-connect-request - The user wants the phone to connect. Cancelable.
 * @event {TelnyxResumeAudioRequestEvent} telnyx-resume-audio-request - The user wants to hear the assistant. Cancelable.
 * @csspart base - The outermost wrapper.
 * @csspart status - The status of the conversation.
 * @csspart timer - How long it has lasted.
 * @csspart mute-button - The toggle for the microphone.
 * @csspart end-button - The button that ends the call.
 * @csspart lines - What was said, which scrolls.
 * @csspart line - What one side said at a time.
 * @csspart bubble - The text of a line.
 * @csspart picture - Each picture in a line.
 * @csspart show-button - The button in place of a picture of a host that is not in `picture-hosts`.
 * @csspart thinking - The placeholder while the assistant thinks.
 * @csspart retry-button - The button that sends a message again.
 * @csspart latest-button - The button that goes to the newest line.
 * @csspart notice - What the user has to know now.
 * @csspart start-button - The button that calls the assistant.
 * @csspart composer - The form for messages.
 * @csspart attach-button - The button that attaches pictures.
 * @csspart field - The field for messages.
 * @csspart send-button - The button that sends.
 * @cssproperty [--telnyx-assistant-height=560px] - Height of the whole.
 * @cssstate talking - There is a conversation.
 * @cssstate thinking - The assistant thinks.
 * @cssstate empty - Nothing was said.
 */
@customElement('telnyx-assistant')
export class TelnyxAssistant extends TelnyxElement {
  static override styles = [
    tokens,
    buttons,
    container,
    fields,
    lineStyles,
    pictureStyles,
    composerStyles,
    status,
    styles,
  ];

  readonly #words = new Localize(this, inCall, more);
  readonly #announcer = new Announcer(this);
  readonly #ticker = new SecondTicker(this);
  readonly #phone = new PhoneController(this, state => state);
  readonly #conversation = new ConversationLink(this, item => this.#announce(item));
  readonly #end = new FollowEnd(this, () => this.list);
  readonly #pictures = new Pictures(this, this.#words, () => this.pictureHosts ?? '', this.#end.follow);
  readonly #composer = new Composer(this, this.#words, (text, images) => this.#send(text, images));

  @query('.lines') private list!: HTMLElement | null;

  /** The number of the assistant to call. Default: the assistant of `anonymous-target`. */
  @property() destination = '';

  /** What the assistant says is not announced to screen readers. */
  @property({ type: Boolean, useDefault: true }) silent = false;

  /** Hosts whose pictures are shown at once, such as `cdn.example.com *.example.org`; others need a click. */
  @property({ attribute: 'picture-hosts' }) pictureHosts = '';

  /** The page's own, to share or to keep it. Default: one for the phone that this element uses. */
  @property({ attribute: false }) assistant?: Assistant;

  /** Functions of the page that the assistant may call, by the names that it knows. Without effect on a given `assistant`. */
  @property({ attribute: false }) tools: Tools = {};

  protected override willUpdate(): void {
    this.#conversation.follow(this.assistant, this.#phone.client, this.tools);
    const call = this.#call;
    this.#ticker.since = call?.activeSince ?? null;
    this.setState('talking', Boolean(call?.activeSince));
    this.setState('thinking', this.#talk.thinking);
    this.setState('empty', !this.#talk.items.length);
  }

  readonly #onStart = (): void => {
    if (this.#phone.value.ready) void this.#phone.request(new TelnyxDialRequestEvent(this.destination));
  };

  readonly #onConnect = (): void => void this.#phone.request(new TelnyxConnectRequestEvent());

  readonly #onResumeAudio = (): void => void this.#phone.request(new TelnyxResumeAudioRequestEvent());

  readonly #onMute = (): void => {
    const { id = '', muted } = this.#call ?? {};
    void this.#phone.request(new TelnyxMuteRequestEvent(id, !muted));
  };

  readonly #onEnd = (): void => {
    void this.#phone.request(new TelnyxHangupRequestEvent(this.#talk.callId ?? ''));
  };

  readonly #onRetry = (event: Event): void => {
    const { assistant } = this.#conversation;
    const item = this.#talk.items.find(({ id }) => id === (event.currentTarget as HTMLElement).dataset['id']);
    if (!assistant || !item) return;
    const retry = () => assistant.retry(item.id);
    void this.#phone.request(new TelnyxMessageRequestEvent(item.text, item.images, retry));
  };

  get #talk(): AssistantState {
    return this.#conversation.state;
  }

  get #call(): CallSnapshot | null {
    const { callId } = this.#talk;
    return this.#phone.value.calls.find(({ id }) => id === callId) ?? null;
  }

  /** A message that failed is marked in the conversation; text that cannot be sent goes back to the field. */
  async #send(text: string, images: readonly string[]): Promise<void> {
    const { assistant } = this.#conversation;
    if (!assistant) throw new TelnyxError(errorCodes.NOT_CONNECTED);
    this.#end.jump();
    const send = () => assistant.sendText(text, { images });
    try {
      await this.#phone.request(new TelnyxMessageRequestEvent(text, images, send));
    } catch (error) {
      if (TelnyxError.from(error).code !== errorCodes.MESSAGE_NOT_SENT) throw error;
    }
  }

  /** What the user said is not announced. */
  #announce({ role, text }: ConversationItem): void {
    if (role === 'user' || this.silent) return;
    this.#announcer.say(`${this.#words.term('assistant')}: ${text}`, this.#words.lang);
  }

  #renderHeader(call: CallSnapshot | null): TemplateResult {
    const status = phoneStatus(this.#phone.value);
    const [word, tone] = call
      ? assistantStatus(call, this.#talk, this.#words)
      : [this.#words.term(statusWord[status]), status];
    return html`<header class="header">
      <div class="status ${tone}" part="status">
        <span class="dot" aria-hidden="true"></span><bdi>${word}</bdi>
        ${
          call?.activeSince
            ? html`<span class="numeric timer" part="timer" role="timer" translate="no"
                >${this.#words.duration(pageTime() - call.activeSince)}</span
              >`
            : nothing
        }
      </div>
      ${call ? this.#renderControls(call) : nothing}
    </header>`;
  }

  #renderControls({ muted }: CallSnapshot): TemplateResult {
    const words = this.#words;
    return html`<button
        class="button icon ${muted ? 'on' : ''}"
        part="mute-button"
        type="button"
        aria-label=${words.term('mute')}
        title=${words.term('mute')}
        aria-pressed=${muted}
        @click=${this.#onMute}
      >
        ${muted ? microphoneOffIcon() : microphoneIcon()}</button
      ><button class="button end" part="end-button" type="button" @click=${this.#onEnd}>
        ${endIcon()} ${words.term('end')}
      </button>`;
  }

  #renderBody(call: CallSnapshot | null): TemplateResult {
    const { items, thinking, settings } = this.#talk;
    if (!items.length && !thinking) return this.#renderOpening(call);
    const lines = renderLines({
      items,
      thinking: thinking ? settings.agentThinkingText : null,
      canRetry: Boolean(call?.activeSince),
      words: this.#words,
      onRetry: this.#onRetry,
      pictures: item => this.#pictures.render(item),
    });
    return html`<div class="middle">
      <div
        class="lines"
        part="lines"
        role="log"
        aria-live="off"
        tabindex="0"
        aria-label=${this.#words.term('conversation')}
        @scroll=${this.#end.onScroll}
      >
        ${lines}
      </div>
      ${
        this.#end.isAway
          ? html`<button class="button soft latest" part="latest-button" type="button" @click=${this.#end.jump}>
              ${chevronIcon()} ${this.#words.term('latest')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderOpening(call: CallSnapshot | null): TemplateResult {
    const { logoIconUrl: logo } = this.#talk.settings;
    const { error } = this.#phone.value;
    const failed = !call && error?.fatal ? errorText(error, this.#words) : null;
    const next = this.#words.term(call?.activeSince ? 'saySomething' : 'talkToAssistantNext');
    return html`<div class="middle opening">
      <div class="sign" aria-hidden="true">
        ${
          logo && this.#pictures.isTrusted(logo)
            ? html`<img referrerpolicy="no-referrer" src=${logo} alt="" />`
            : assistantIcon(32)
        }
      </div>
      <p class="title"><bdi>${failed?.what ?? this.#words.term(call ? 'assistant' : 'talkToAssistant')}</bdi></p>
      <p class="next"><bdi>${failed?.next ?? next}</bdi></p>
    </div>`;
  }

  #renderFooter(call: CallSnapshot | null): TemplateResult | typeof nothing {
    if (call) return call.activeSince ? this.#composer.render() : nothing;
    const words = this.#words;
    const status = phoneStatus(this.#phone.value);
    const { items, settings } = this.#talk;
    if (status === 'failed' || status === 'offline') {
      const word = words.term(status === 'failed' ? 'tryAgain' : 'connect');
      return html`<div class="footer">
        <button class="button action soft" type="button" @click=${this.#onConnect}>${word}</button>
      </div>`;
    }
    const start = items.length ? words.term('startTalkingAgain') : settings.startCallText || words.term('startTalking');
    return html`<div class="footer">
      ${items.length ? html`<p class="over"><bdi>${words.term('conversationOver')}</bdi></p>` : nothing}
      <button
        class="button action call"
        part="start-button"
        type="button"
        aria-disabled=${status !== 'ready'}
        @click=${this.#onStart}
      >
        ${callIcon()} ${start}
      </button>
    </div>`;
  }

  protected override render(): TemplateResult {
    const call = this.#call;
    return html`<section class="base" part="base" aria-label=${this.#words.term('conversation')}>
      ${this.#renderHeader(call)}${this.#renderBody(call)}
      <div class="bottom">
        ${renderNotice(this.#phone.value, call, this.#words, this.#onResumeAudio)}${this.#renderFooter(call)}
      </div>
    </section>`;
  }
}

/** The tag that it had before. */
customElement('telnyx-transcript')(class extends TelnyxAssistant {});

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-assistant': TelnyxAssistant;
    'telnyx-transcript': TelnyxAssistant;
  }
}
