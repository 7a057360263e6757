import { css, html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { readImage } from '../../client/assistant/index.js';
import { TelnyxError } from '../../client/index.js';
import type { Localize } from '../../i18n/index.js';
import { crossIcon, pictureIcon, sendIcon } from '../../icons/more.js';
import { errorText } from '../error-text.js';

/** Pictures of one message; more are left. */
const most = 4;
/** Lines of text before the field scrolls. */
const tallest = 5;

/** A draft of the user: a text and pictures, in a field that keeps them until they are sent. */
export class Composer implements ReactiveController {
  #text = '';
  #images: readonly string[] = [];
  #error: TelnyxError | null = null;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #words: Localize;
  readonly #onSend: (text: string, images: readonly string[]) => Promise<unknown>;

  /** @param onSend Sends it; what it rejects with is shown at the field, and the text is there again. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    words: Localize,
    onSend: (text: string, images: readonly string[]) => Promise<unknown>,
  ) {
    this.#host = host;
    this.#words = words;
    this.#onSend = onSend;
    host.addController(this);
  }

  get #isEmpty(): boolean {
    return !this.#text.trim() && !this.#images.length;
  }

  hostDisconnected(): void {
    this.#error = null;
  }

  readonly #onInput = (event: Event): void => {
    this.#text = (event.target as HTMLTextAreaElement).value;
    this.#error = null;
    this.#host.requestUpdate();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void this.#send();
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#send();
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    void this.#attach(files);
  };

  readonly #onFiles = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void this.#attach([...(input.files ?? [])]);
    input.value = ''; // the same one may be chosen again
  };

  readonly #onAttach = (): void => this.#host.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]')?.click();

  readonly #onRemove = (event: Event): void => {
    const index = Number((event.currentTarget as HTMLElement).dataset['index']);
    this.#images = this.#images.toSpliced(index, 1);
    this.#host.requestUpdate();
    this.#host.shadowRoot?.querySelector('textarea')?.focus();
  };

  async #attach(files: readonly File[]): Promise<void> {
    try {
      this.#error = null;
      const images = await Promise.all(files.map(readImage));
      this.#images = [...this.#images, ...images].slice(0, most);
    } catch (error) {
      this.#error = TelnyxError.from(error);
    }
    this.#host.requestUpdate();
  }

  async #send(): Promise<void> {
    if (this.#isEmpty) return;
    const [text, images] = [this.#text, this.#images];
    this.#text = '';
    this.#images = [];
    this.#error = null;
    this.#host.requestUpdate();
    try {
      await this.#onSend(text, images);
    } catch (error) {
      this.#error = TelnyxError.from(error);
      if (this.#isEmpty) [this.#text, this.#images] = [text, images];
      this.#host.requestUpdate();
    }
  }

  #renderImages(): TemplateResult {
    return html`<ul class="images">
      ${this.#images.map(
        (url, index) =>
          html`<li>
            <img src=${url} alt=${this.#words.term('picture')} />
            <button
              class="button remove"
              type="button"
              data-index=${index}
              aria-label=${this.#words.term('removePicture')}
              @click=${this.#onRemove}
            >
              ${crossIcon()}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #say(error: TelnyxError): string {
    const { what, next } = errorText(error, this.#words);
    return `${what} ${next}`;
  }

  #renderField(): TemplateResult {
    const label = this.#words.term('writeMessage');
    return html`<textarea
      class="input"
      part="field"
      dir="auto"
      rows=${Math.min(tallest, this.#text.split('\n').length)}
      enterkeyhint="send"
      aria-label=${label}
      aria-describedby=${this.#error ? 'error' : nothing}
      placeholder=${label}
      .value=${live(this.#text)}
      @input=${this.#onInput}
      @keydown=${this.#onKey}
      @paste=${this.#onPaste}
    ></textarea>`;
  }

  render(): TemplateResult {
    const [attach, send] = [this.#words.term('attachPicture'), this.#words.term('send')];
    return html`<form class="composer" part="composer" @submit=${this.#onSubmit}>
      ${this.#images.length ? this.#renderImages() : nothing}
      <button
        class="button icon"
        part="attach-button"
        type="button"
        aria-label=${attach}
        title=${attach}
        @click=${this.#onAttach}
      >
        ${pictureIcon(24)}
      </button>
      <input type="file" accept="image/*" multiple hidden @change=${this.#onFiles} />
      ${this.#renderField()}
      <button
        class="button send"
        part="send-button"
        type="submit"
        aria-label=${send}
        title=${send}
        aria-disabled=${this.#isEmpty}
      >
        ${sendIcon(24)}
      </button>
      <p class="error" id="error" role="status">${this.#error ? this.#say(this.#error) : nothing}</p>
    </form>`;
  }
}

export const composerStyles = css`
  .composer {
    align-items: end;
    display: grid;
    gap: 4px;
    grid-template-columns: auto minmax(0, 1fr) auto;
    padding: 8px;
  }

  .composer .input {
    border-radius: calc(var(--_target) / 2);
    field-sizing: content;
    line-height: 1.4;
    max-block-size: 8em;
    padding-block: calc((var(--_target) - 1.4em - 2px) / 2);
    padding-inline: 16px;
    resize: none;
  }

  @container (inline-size < 21.25em) {
    .composer .input {
      padding-inline: 12px;
    }
  }

  @container (inline-size < 12em) {
    .composer {
      grid-template-columns: auto 1fr;
    }

    .composer .input {
      grid-column: 1 / -1;
      order: -1;
    }

    .send {
      justify-self: end;
    }
  }

  .send {
    background: var(--_accent);
    color: var(--_surface);
  }

  .send[aria-disabled='true'] {
    background: var(--_fill);
    color: var(--_quiet);
    opacity: 1;
  }

  .images {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    grid-column: 1 / -1;
    list-style: none;
    margin: 0;
    padding: 4px;
  }

  .images li {
    position: relative;
  }

  .images img {
    block-size: 72px;
    border-radius: var(--_radius);
    display: block;
    inline-size: 72px;
    object-fit: cover;
  }

  .remove {
    background: var(--_surface);
    border: 1px solid var(--_line);
    inset-block-start: -4px;
    inset-inline-end: -4px;
    min-block-size: 28px;
    min-inline-size: 28px;
    position: absolute;
  }

  .error {
    color: var(--_bad);
    font-size: var(--_s);
    grid-column: 1 / -1;
    margin: 0;
    padding-inline: 12px;
  }

  .error:empty {
    display: none;
  }
`;
