import { html, nothing, type CSSResultOrNative, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import type { Assistant, AssistantState, ConversationItem, ToolHandler, Tools } from '../../client/assistant/index.js';
import { errorCodes, TelnyxError, type CallSnapshot } from '../../client/index.js';
import { Announcer } from '../../page/announcer.js';
import { customElement } from '../../page/define.js';
import { isServer } from '../../context/is-server.js';
import { adoptStylesThere } from '../../context/other-document.js';
import { PhoneController } from '../../context/phone-controller.js';
import { property } from '../../context/property.js';
import {
  TelnyxConnectRequestEvent,
  TelnyxDialRequestEvent,
  TelnyxErrorEvent,
  TelnyxHangupRequestEvent,
  TelnyxMuteRequestEvent,
  TelnyxResumeAudioRequestEvent,
} from '../../events/index.js';
import { Localize } from '../../i18n/index.js';
import { inCall } from '../../i18n/translations/en-call.js';
import { more } from '../../i18n/translations/en-more.js';
import { buttons } from '../../styles/buttons.js';
import { container } from '../../styles/container.js';
import { fields } from '../../styles/fields.js';
import { status } from '../../styles/status.js';
import { tokens } from '../../styles/tokens.js';
import { errorText } from '../error-text.js';
import { phoneStatus } from '../phone-status.js';
import { SecondTicker } from '../telnyx-call-status/second-ticker.js';
import { AssistantOptionsElement } from './assistant-options-element.js';
import { floatingButton, renderNotice, thinkingText } from './assistant-status.js';
import type { Channel } from './channel.js';
import { renderOpening, renderTranscript } from './body.js';
import { Composer, composerStyles } from './composer.js';
import { ConversationLink } from './conversation-link.js';
import { ConversationSound } from './conversation-sound.js';
import { variableHeaders } from './dial-options.js';
import { FollowEnd } from './follow-end.js';
import { footerStyles, renderEntrance, renderLinks } from './footer.js';
import { handoverStyles, renderHandedOver, renderPersonButton } from './handover.js';
import { renderHeader } from './header.js';
import { lineStyles } from './lines.js';
import { LoadedParts } from './loaded-parts.js';
import { lookOf, type Look } from './look.js';
import { Messages } from './messages.js';
import { OwnerLook } from './owner-styles.js';
import { pageTools } from './page-tools.js';
import { Pictures, pictureStyles } from './pictures.js';
import { isMicrophoneGranted, VoiceView } from './voice-view.js';
import { styles } from './telnyx-assistant.styles.js';

/**
 * @tag telnyx-assistant
 * @summary Talks with an AI assistant: what both sides say as text while they say it, and messages with pictures.
 *
 * With `agent-id` it is a phone of its own, with all the attributes of `telnyx-client`. Else it uses the phone around it, which signs
 * in with `anonymous-target`, or `destination` names the assistant's number. It looks as the assistant's owner has set it in Telnyx's
 * portal, where the page says nothing else. What was said stays after the call to be read. It writes down no conversations between
 * people.
 *
 * @event {TelnyxDialRequestEvent} telnyx-dial-request - The user wants to talk to the assistant. Cancelable.
 * @event {TelnyxMessageRequestEvent} telnyx-message-request - The user writes to the assistant. Cancelable.
 * @event {TelnyxHandoverRequestEvent} telnyx-handover-request - The user wants to talk to a person. Cancelable.
 * @event {TelnyxMuteRequestEvent} telnyx-mute-request - The user wants to be `muted`, or heard again. Cancelable.
 * @event {TelnyxHangupRequestEvent} telnyx-hangup-request - The user wants to end the call. Cancelable.
 * @event {TelnyxConnectRequestEvent} telnyx-connect-request - The user wants the phone to connect. Cancelable.
 * @event {TelnyxResumeAudioRequestEvent} telnyx-resume-audio-request - The user wants to hear the assistant. Cancelable.
 * @event {TelnyxAssistantStartEvent} telnyx-assistant-start - The assistant has answered: the conversation begins.
 * @event {TelnyxAssistantFirstWordEvent} telnyx-assistant-first-word - The assistant says its first word.
 * @event {TelnyxAssistantToolEvent} telnyx-assistant-tool - The assistant uses a function of the page, or has its answer.
 * @event {TelnyxAssistantHandoverEvent} telnyx-assistant-handover - A person has taken over.
 * @event {TelnyxAssistantEndEvent} telnyx-assistant-end - The conversation is over: why, and how long it was.
 * @csspart base - The outermost wrapper.
 * @csspart status - The status of the conversation.
 * @csspart timer - How long it has lasted.
 * @csspart mute-button - The toggle for the microphone.
 * @csspart end-button - The button that ends the call.
 * @csspart close-button - The button that closes the panel of `floating`; a call goes on.
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
 * @csspart write-button - The button that begins a conversation in writing, beside it.
 * @csspart person-button - The button of `handover` that asks for a person.
 * @csspart speak-button - The button that goes on by voice once a person is there.
 * @csspart composer - The form for messages.
 * @csspart attach-button - The button that attaches pictures.
 * @csspart field - The field for messages.
 * @csspart send-button - The button that sends.
 * @csspart channel-button - The button that goes on in writing, or by voice.
 * @csspart visualizer - What shows who talks.
 * @csspart caption - The last words, below it.
 * @csspart latency - How long the user has waited for a line.
 * @csspart text-link - Each link in what the assistant says.
 * @csspart links - The owner's links, below all.
 * @csspart link - Each of them.
 * @csspart launcher-button - The button of `floating`, in a corner of the page.
 * @csspart panel - What it opens.
 * @cssproperty [--telnyx-assistant-height=560px] - Height of the whole; by default more where the text is large.
 * @cssstate talking - There is a conversation.
 * @cssstate thinking - The assistant thinks.
 * @cssstate empty - Nothing was said.
 * @cssstate floating - It is a button in a corner of the page.
 * @cssstate light - Its owner wants it light, and the page says nothing of colours.
 * @cssstate dark - The same in dark.
 */
@customElement('telnyx-assistant')
export class TelnyxAssistant extends AssistantOptionsElement {
  static override styles = [
    tokens,
    buttons,
    container,
    fields,
    lineStyles,
    pictureStyles,
    composerStyles,
    status,
    footerStyles,
    handoverStyles,
    styles,
  ];

  readonly #words = new Localize(this, inCall, more);
  readonly #announcer = new Announcer(this);
  readonly #ticker = new SecondTicker(this);
  readonly #phone = new PhoneController(this, state => state);
  readonly #conversation = new ConversationLink(
    this,
    item => this.#announce(item),
    () => this.#sound.channel,
  );
  readonly #messages = new Messages(this.#phone, this.#conversation, this.#words);
  readonly #end = new FollowEnd(this, () => this.list);
  readonly #pictures = new Pictures(this, this.#words, () => this.pictureHosts ?? '', this.#end.follow);
  readonly #composer = new Composer(this, this.#words, (text, images) => {
    this.#end.jump();
    return this.#messages.send(text, images);
  });
  readonly #sound = new ConversationSound();
  readonly #parts = new LoadedParts(
    this,
    () => this.#isOpen,
    styles => this.addStyles([styles]),
  );
  readonly #voice = new VoiceView(this, this.#parts);
  readonly #owner = new OwnerLook(this);
  #hasStarted = false;
  #look!: Look;

  @query('.lines') private list!: HTMLElement | null;

  /** The page's own, to share or to keep it. Default: one for the phone that this element uses. */
  @property({ attribute: false }) assistant?: Assistant;

  /** As `clientTools`, which comes first. Without effect on a given `assistant`. */
  @property({ attribute: false }) tools: Tools = {};

  override connectedCallback(): void {
    super.connectedCallback();
    if (!isServer) addEventListener('pagehide', this.#onPageHide);
    this.#owner.forget(); // the page around is another one
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.#onPageHide);
    this.#parts.visualizer?.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#conversation.follow(
      this.assistant,
      this.#phone.client,
      this.#tools,
      this.toolTimeout,
      this.history !== 'off',
    );
    const isRestyled = !isServer && this.#owner.take(this.#talk.settings);
    if (isRestyled && this.shadowRoot) adoptStylesThere(this.shadowRoot, this.currentStyles);
    this.#look = this.#lookNow;
    this.#words.fallback = this.#talk.settings.language;
    if (this.#isFloating) this.#parts.need('floating');
    const call = this.#call;
    this.#ticker.since = call?.activeSince ?? null;
    this.#showStates(call);
  }

  protected override updated(): void {
    const { id = '' } = this.#call ?? {};
    this.#voice.follow(this.#phone.client?.getCall(id), this.#talk);
    if (!id) this.#sound.end();
    void this.#startByItself();
  }

  /** Shows it, where it floats, and focuses it. */
  async show(): Promise<void> {
    this.open = true;
    await this.updateComplete;
    await this.#parts.floating?.focus();
  }

  /** Leaves but the button, where it floats; a call goes on. */
  hide(): void {
    this.open = false;
  }

  /** Lets the assistant call `handler` under this name, beside `client-tools`. Returns the function that removes it. */
  registerClientTool(name: string, handler: ToolHandler): () => void {
    const { assistant } = this.#conversation;
    if (!assistant) throw new TelnyxError(errorCodes.NOT_CONNECTED, 'It is not on the page, or has no phone.');
    return assistant.registerTool(name, handler);
  }

  readonly #tools = (): Tools => ({ ...this.tools, ...pageTools(this.clientTools) });

  readonly #onShow = (): void => void this.show();

  readonly #onHide = (): void => this.hide();

  readonly #onStart = (channel: Channel): void => {
    const state = this.#phone.value;
    if (!state.ready) return;
    this.#hasStarted = true;
    const customHeaders = variableHeaders(this);
    const options = { ...this.#sound.options(channel, state), ...(customHeaders && { customHeaders }) };
    void this.#phone.request(new TelnyxDialRequestEvent(this.destination, options));
  };

  readonly #onChange = (): void => {
    const call = this.#phone.client?.getCall(this.#talk.callId ?? '');
    if (!call) return;
    const channel = this.#sound.channel === 'voice' ? 'text' : 'voice';
    this.#sound.change(channel, call, this.#phone.value).then(
      () => this.requestUpdate(),
      (error: unknown) => this.#reportMicrophone(TelnyxError.from(error)),
    );
  };

  /** Continued on the next page, it would open the microphone. */
  readonly #onPageHide = (): void => {
    if (this.#sound.channel === 'text' && this.#call) this.#onEnd();
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

  protected override get currentStyles(): readonly CSSResultOrNative[] {
    return [...super.currentStyles, ...(this.#owner?.sheets ?? [])];
  }

  get #talk(): AssistantState {
    return this.#conversation.state;
  }

  get #call(): CallSnapshot | null {
    const { callId } = this.#talk;
    return this.#phone.value.calls.find(({ id }) => id === callId) ?? null;
  }

  get #lookNow(): Look {
    const isLoose = this.ownsClient && Boolean(this.agentId) && this.parentElement?.localName === 'body';
    const isTrusted = (url: string) => this.#pictures.isTrusted(url);
    return lookOf(this, this.#talk.settings, { hasColors: this.#owner.hasColors, isLoose, isTrusted });
  }

  get #isFloating(): boolean {
    return !isServer && this.#look.mode === 'floating';
  }

  get #isOpen(): boolean {
    return this.#isFloating && this.#look.open;
  }

  #reportMicrophone(error: TelnyxError): void {
    this.requestUpdate(); // what to do is seen
    this.dispatchEvent(new TelnyxErrorEvent(error));
    this.#announcer.say(errorText(error, this.#words).what, this.#words.lang);
  }

  #showStates(call: CallSnapshot | null): void {
    this.setState('talking', Boolean(call?.activeSince));
    this.setState('thinking', this.#talk.thinking);
    this.setState('empty', !this.#talk.items.length);
    this.setState('floating', this.#isFloating);
    this.setState('light', this.#look.ownersTheme === 'light');
    this.setState('dark', this.#look.ownersTheme === 'dark');
  }

  /** Once: a conversation in writing, or by voice where the user need not be asked for the microphone. */
  async #startByItself(): Promise<void> {
    const { autoStart } = this.#look;
    if (this.#hasStarted || !autoStart || !this.#phone.value.ready || this.#phone.value.calls.length) return;
    this.#hasStarted = true;
    if (autoStart === 'text' || (await isMicrophoneGranted())) this.#onStart(autoStart);
  }

  /** What the user said is not announced. */
  #announce({ role, text }: ConversationItem): void {
    if (role === 'user' || this.silent) return;
    this.#announcer.say(`${this.#words.term('assistant')}: ${text}`, this.#words.lang);
  }

  #renderBody(call: CallSnapshot | null): TemplateResult {
    const { items, thinking, runningTools } = this.#talk;
    const isShown = this.#look.showTranscript || this.#sound.channel === 'text';
    if ((!items.length && !thinking) || !isShown)
      return renderOpening(call, this.#phone.value.error, this.#look, this.#words);
    const lines = {
      items,
      thinking: thinking ? thinkingText(runningTools, this.#look, this.#words) : null,
      canRetry: Boolean(call?.activeSince),
      showLatency: this.showLatency === true,
      renderText: this.markdown === false ? undefined : this.#parts.renderText,
      words: this.#words,
      onRetry: this.#messages.retry,
      pictures: (item: ConversationItem) => this.#pictures.render(item),
    };
    return renderTranscript(lines, this.#end);
  }

  #renderFooter(call: CallSnapshot | null): TemplateResult | typeof nothing {
    if (call && this.#talk.person) return renderHandedOver(this.#words, this.#sound.channel, this.#onChange);
    if (call) return call.activeSince ? this.#renderComposer() : nothing;
    return renderEntrance({
      words: this.#words,
      look: this.#look,
      status: phoneStatus(this.#phone.value),
      isOver: this.#talk.items.length > 0,
      channels: this.#look.channels,
      onStart: this.#onStart,
      onConnect: this.#onConnect,
    });
  }

  #renderComposer(): TemplateResult {
    return html`${
      this.handover === true
        ? renderPersonButton(this.#words, this.#talk.thinking, this.#messages.askForPerson)
        : nothing
    }${this.#look.channels.includes('text') ? this.#composer.render() : nothing}`;
  }

  #renderCard(): TemplateResult {
    const call = this.#call;
    const state = this.#phone.value;
    const { channel } = this.#sound;
    const header = { state, talk: this.#talk, call, look: this.#look, words: this.#words, channel };
    const onHide = this.#isFloating ? this.#onHide : null;
    return html`<section class="base" part="base" aria-label=${this.#words.term('conversation')}>
      ${renderHeader({ ...header, onMute: this.#onMute, onChange: this.#onChange, onEnd: this.#onEnd, onHide })}${this.#renderBody(call)}
      <div class="bottom">
        ${call?.activeSince && channel === 'voice' ? this.#voice.render(this.#look, this.#talk) : nothing}
        ${renderNotice(state, call, this.#sound.error, this.#words, this.#onResumeAudio)}${this.#renderFooter(call)}
        ${call ? nothing : renderLinks(this.#words, this.#look)}
      </div>
    </section>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#isFloating) return this.#renderCard();
    const { floating } = this.#parts;
    if (!floating) return nothing;
    const button = floatingButton(this.#call, this.#talk, this.#look, this.#words);
    return floating.render(button, this.#renderCard(), this.#onShow);
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
