import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { TelnyxError } from '../../client/index.js';
import { Announcer } from '../../page/announcer.js';
import { customElement } from '../../page/define.js';
import { historyOf } from '../../page/history/client-history.js';
import { PhoneController } from '../../context/phone-controller.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import { TelnyxDisconnectRequestEvent, TelnyxLoginRequestEvent, type LoginCredentials } from '../../events/index.js';
import { Localize, type ErrorText, type Words } from '../../i18n/index.js';
import { more } from '../../i18n/translations/en-more.js';
import { warningIcon } from '../../icons/index.js';
import { checkIcon } from '../../icons/more.js';
import { buttons } from '../../styles/buttons.js';
import { container } from '../../styles/container.js';
import { fields } from '../../styles/fields.js';
import { tokens } from '../../styles/tokens.js';
import { errorText } from '../error-text.js';
import { phoneStatus } from '../phone-status.js';
import { offerToKeep } from './offer-to-keep.js';
import { styles } from './telnyx-login.styles.js';

type FieldName = 'username' | 'password' | 'token';

interface Field {
  readonly name: FieldName;
  readonly label: keyof Words & ('userName' | 'password' | 'token');
  /** The message when it is empty. */
  readonly missing: keyof Words & ('userMissing' | 'passwordMissing' | 'tokenMissing');
  readonly type: 'text' | 'password';
  readonly autocomplete: 'username' | 'current-password' | 'off';
}

const username: Field = {
  name: 'username',
  label: 'userName',
  missing: 'userMissing',
  type: 'text',
  autocomplete: 'username',
};
const password: Field = {
  name: 'password',
  label: 'password',
  missing: 'passwordMissing',
  type: 'password',
  autocomplete: 'current-password',
};
/** No field of type `password`: browsers would offer to keep what is not worth keeping. */
const token: Field = { name: 'token', label: 'token', missing: 'tokenMissing', type: 'text', autocomplete: 'off' };

const ways = { user: [username, password], token: [token] } as const;

/**
 * @tag telnyx-login
 * @summary Signs the phone in with a SIP user and password, or with a token, and out again.
 *
 * It is a real form, so that the browser's password manager fills it in and offers to keep what worked. It stores
 * nothing itself, and forgets the password once it is signed in. Use it inside a `telnyx-client` without credentials.
 *
 * @event {TelnyxLoginRequestEvent} telnyx-login-request - The user wants to sign in with `credentials`. Cancelable.
 * @event {TelnyxDisconnectRequestEvent} telnyx-disconnect-request - The user wants to sign out. Cancelable.
 * @csspart base - The form or, once signed in, the line that says so.
 * @csspart field - Each field with its label.
 * @csspart error - What went wrong, and what to do.
 * @csspart submit-button - The button that signs in.
 * @csspart way-button - The button that changes between user and token.
 * @csspart out-button - The button that signs out.
 * @cssproperty [--telnyx-action-size=56px] - Height of the button that signs in.
 * @cssstate busy - The sign-in is in progress.
 * @cssstate signed-in - The phone is signed in.
 */
@customElement('telnyx-login')
export class TelnyxLogin extends TelnyxElement {
  static override styles = [tokens, buttons, container, fields, styles];

  readonly #words = new Localize(this, more);
  readonly #announcer = new Announcer(this);
  readonly #phone = new PhoneController(this, state => ({ status: phoneStatus(state), error: state.error }));
  /** The field that was sent empty. */
  #missing: Field | undefined;
  #isPending = false;
  /** What kept the request from reaching the server. */
  #failure: TelnyxError | null = null;
  #user = '';
  #announced = '';

  @query('form') private form!: HTMLFormElement | null;

  /** What to sign in with. The user changes it with a button. */
  @property({ reflect: true, useDefault: true }) way: 'user' | 'token' = 'user';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('way')) this.#missing = undefined;
    this.setState('busy', this.#isBusy);
    this.setState('signed-in', this.#phone.value.status === 'ready');
  }

  protected override updated(): void {
    const error = this.#error;
    const isIn = this.#phone.value.status === 'ready';
    const news = isIn ? this.#words.term('signedIn') : error ? `${error.what} ${error.next}` : '';
    if (news && news !== this.#announced) this.#announcer.say(news, this.#words.lang);
    this.#announced = news;
  }

  /** Goes to the first field. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>('input, button')?.focus(options);
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#isBusy) return;
    this.#missing = this.#fields.find(({ name }) => !this.#valueOf(name));
    this.requestUpdate();
    if (this.#missing) this.#input(this.#missing.name)?.focus();
    else void this.#signIn();
  };

  readonly #onWay = (): void => {
    this.way = this.way === 'token' ? 'user' : 'token';
    this.#failure = null;
    void this.updateComplete.then(() => this.focus());
  };

  readonly #onOut = (): void => {
    const { client } = this.#phone;
    const event = new TelnyxDisconnectRequestEvent();
    void this.#phone.request(event);
    if (client && !event.defaultPrevented) void historyOf(client).signOut(); // the next user must not see the calls
  };

  get #fields(): readonly Field[] {
    return ways[this.way === 'token' ? 'token' : 'user'];
  }

  get #isBusy(): boolean {
    return this.#isPending || this.#phone.value.status === 'connecting';
  }

  get #error(): ErrorText | null {
    const { status, error } = this.#phone.value;
    const shown = this.#failure ?? (status === 'ready' ? null : error);
    return shown && !this.#isPending ? errorText(shown, this.#words) : null;
  }

  get #credentials(): LoginCredentials {
    if (this.way === 'token') return { loginToken: this.#valueOf('token').trim() };
    return { login: this.#valueOf('username').trim(), password: this.#valueOf('password') };
  }

  async #signIn(): Promise<void> {
    const credentials = this.#credentials;
    const event = new TelnyxLoginRequestEvent(credentials);
    this.#user = 'login' in credentials ? credentials.login : '';
    this.#isPending = true;
    this.#failure = null;
    this.requestUpdate();
    try {
      await this.#phone.request(event);
      this.#forget();
      if ('login' in credentials && !event.defaultPrevented) {
        void offerToKeep(credentials.login, credentials.password);
      }
    } catch (error) {
      this.#failure = error as TelnyxError; // by its code: it may be of another copy of the script
    }
    this.#isPending = false;
    this.requestUpdate();
    if (!this.#failure) return;
    await this.updateComplete;
    this.#input(this.way === 'token' ? 'token' : 'password')?.select();
  }

  #forget(): void {
    for (const name of ['password', 'token'] as const) {
      const field = this.#input(name);
      if (field) field.value = '';
    }
  }

  #input(name: FieldName): HTMLInputElement | null {
    return this.form?.querySelector<HTMLInputElement>(`[name=${name}]`) ?? null;
  }

  #valueOf(name: FieldName): string {
    return this.#input(name)?.value ?? '';
  }

  #renderField({ name, label, missing, type, autocomplete }: Field): TemplateResult {
    const isMissing = this.#missing?.name === name;
    return html`<div class="field" part="field">
      <label for=${name}>${this.#words.term(label)}</label>
      <input
        class="input ${name === 'token' ? 'secret' : ''}"
        id=${name}
        name=${name}
        type=${type}
        dir="ltr"
        autocomplete=${autocomplete}
        autocapitalize="off"
        spellcheck="false"
        aria-invalid=${isMissing ? 'true' : 'false'}
        aria-describedby="${name}-missing"
        ?readonly=${this.#isBusy}
      />
      <span class="missing" id="${name}-missing">${isMissing ? this.#words.term(missing) : nothing}</span>
    </div>`;
  }

  #renderForm(): TemplateResult {
    const error = this.#error;
    const isBusy = this.#isBusy;
    return html`<form
      class="base"
      part="base"
      novalidate
      aria-label=${this.#words.term('signIn')}
      @submit=${this.#onSubmit}
    >
      ${this.#fields.map(field => this.#renderField(field))}
      ${
        error
          ? html`<p class="error" part="error">
              ${warningIcon()}<span
                ><bdi><span class="what">${error.what}</span> ${error.next}</bdi></span
              >
            </p>`
          : nothing
      }
      <button
        class="button action go"
        part="submit-button"
        type="submit"
        aria-disabled=${isBusy || !this.#phone.client ? 'true' : 'false'}
      >
        ${this.#words.term(isBusy ? 'signingIn' : 'signIn')}
      </button>
      <button class="button way" part="way-button" type="button" @click=${this.#onWay}>
        ${this.#words.term(this.way === 'token' ? 'useUser' : 'useToken')}
      </button>
    </form>`;
  }

  protected override render(): TemplateResult {
    if (this.#phone.value.status !== 'ready') return this.#renderForm();
    const words = this.#words;
    return html`<div class="base in" part="base">
      <span class="who"
        >${checkIcon()}<bdi>${this.#user ? words.term('signedInAs', this.#user) : words.term('signedIn')}</bdi></span
      >
      <button class="button soft" part="out-button" type="button" @click=${this.#onOut}>
        ${words.term('signOut')}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-login': TelnyxLogin;
  }
}
