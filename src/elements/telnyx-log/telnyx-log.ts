import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { LogLine } from '../../client/index.js';
import { customElement } from '../../page/define.js';
import { PhoneController } from '../../context/phone-controller.js';
import { property } from '../../context/property.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import { Localize, type Words } from '../../i18n/index.js';
import { more } from '../../i18n/translations/en-more.js';
import { pauseIcon, playIcon } from '../../icons/call.js';
import { chevronIcon } from '../../icons/index.js';
import { checkIcon, copyIcon } from '../../icons/more.js';
import { buttons } from '../../styles/buttons.js';
import { container } from '../../styles/container.js';
import { details } from '../../styles/details.js';
import { fields } from '../../styles/fields.js';
import { tokens } from '../../styles/tokens.js';
import { clockTime, filterLines, frameTitle, lineText, type LogFilter } from './log-lines.js';
import { styles } from './telnyx-log.styles.js';

/** The client has no event for a line, which would cost every call: the log is polled, and only while it is visible. */
const lookEvery = 500;

const filters = {
  all: 'logAll',
  info: 'logInfo',
  warnings: 'logWarnings',
  errors: 'logErrors',
  frames: 'logFrames',
} as const satisfies Record<LogFilter, keyof Words>;

/**
 * @tag telnyx-log
 * @summary Shows the log of the phone and the frames of its signaling, to find what is wrong and to send it to support.
 *
 * It shows what `log-level` lets through, at most the last 500 lines; passwords and tokens have been taken out before.
 *
 * @csspart base - The outermost wrapper.
 * @csspart tools - The filter and the buttons.
 * @csspart lines - The lines, which scroll.
 * @csspart line - Each line.
 * @csspart pause-button - The button that pauses and resumes.
 * @csspart copy-button - The button that copies the lines shown.
 * @csspart count - How many lines are shown.
 * @cssproperty [--telnyx-log-height=320px] - Height of the lines.
 * @cssstate empty - Nothing has been logged.
 * @cssstate paused - New lines are not shown.
 */
@customElement('telnyx-log')
export class TelnyxLog extends TelnyxElement {
  static override styles = [tokens, buttons, container, fields, details, styles];

  readonly #words = new Localize(this, more);
  readonly #phone = new PhoneController(this, state => state);
  /** Reading a frame is not cheap; a line never changes. */
  readonly #titles = new WeakMap<LogLine, { title: string | null }>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #lines: readonly LogLine[] = [];
  #isFollowing = true;
  #scrollTop = 0;
  #copied: 'copied' | 'copyRefused' | null = null;

  @query('.lines') private list!: HTMLElement | null;

  /** Which lines: `all`, `info` (no frames), `warnings` (and errors), `errors`, or `frames` alone. */
  @property({ useDefault: true }) show: LogFilter = 'all';

  /** Only lines with this text. */
  @property() find = '';

  /** Paused: new lines are not shown. */
  @property({ type: Boolean, reflect: true, useDefault: true }) paused = false;

  /** The lines shown, as text. */
  get text(): string {
    return this.#shown.map(lineText).join('\n');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => this.#look(), lookEvery);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.paused || changed.has('client')) this.#lines = this.#phone.client?.recentLog ?? [];
    this.setState('empty', this.#lines.length === 0);
    this.setState('paused', this.paused);
  }

  protected override updated(): void {
    this.#follow();
  }

  readonly #onScroll = (): void => {
    const { scrollTop = 0, clientHeight = 0, scrollHeight = 0 } = this.list ?? {};
    if (scrollTop + clientHeight > scrollHeight - 32) this.#isFollowing = true;
    else if (scrollTop < this.#scrollTop) this.#isFollowing = false; // back by hand; down, only lines have grown
    this.#scrollTop = scrollTop;
  };

  readonly #onShow = (event: Event): void => {
    this.show = (event.target as HTMLSelectElement).value as LogFilter;
  };

  readonly #onFind = (event: Event): void => {
    this.find = (event.target as HTMLInputElement).value;
  };

  readonly #onPause = (): void => {
    this.paused = !this.paused;
  };

  readonly #onCopy = (): void => void this.#copy();

  /** The window that it is seen in, which may be another one than that of the script. */
  get #view(): Window {
    return this.ownerDocument.defaultView ?? window;
  }

  get #shown(): readonly LogLine[] {
    return filterLines(this.#lines, this.show, this.find);
  }

  #look(): void {
    if (this.paused || this.ownerDocument.hidden) return;
    const lines = this.#phone.client?.recentLog ?? [];
    if (lines.at(-1) !== this.#lines.at(-1)) this.requestUpdate();
  }

  /** To the last line; a few frames long, for lines get their true height only once they are in sight. */
  #follow(frames = 8): void {
    if (!this.#isFollowing || !this.list) return;
    this.list.scrollTop = this.list.scrollHeight;
    if (frames > 0) this.#view.requestAnimationFrame(() => this.#follow(frames - 1));
  }

  async #copy(): Promise<void> {
    try {
      await this.#view.navigator.clipboard.writeText(this.text);
      this.#copied = 'copied';
    } catch {
      this.#copied = 'copyRefused';
    }
    this.requestUpdate();
    setTimeout(() => {
      this.#copied = null;
      this.requestUpdate();
    }, 2_000);
  }

  #titleOf(line: LogLine): string | null {
    const known = this.#titles.get(line) ?? { title: frameTitle(line) };
    this.#titles.set(line, known);
    return known.title;
  }

  #renderLine(line: LogLine): TemplateResult {
    const { level, message, context } = line;
    const title = this.#titleOf(line);
    const text = title
      ? html`<details class="frame">
          <summary>${title}${chevronIcon()}</summary>
          <pre>${message.slice(1).trim()}</pre>
        </details>`
      : html`<span class="text"><span class="level">${level}</span> ${message}</span>`;
    return html`<li class="line ${level}" part="line"><span class="time">${clockTime(context.time)}</span>${text}</li>`;
  }

  #renderLines(): TemplateResult {
    const shown = this.#shown;
    if (!shown.length) {
      const isFiltered = this.#lines.length > 0;
      return html`<div class="lines empty" part="lines">
        <p>${this.#words.term(isFiltered ? 'logNoMatch' : 'logEmpty')}</p>
        ${isFiltered ? nothing : html`<p>${this.#words.term('logEmptyNext')}</p>`}
      </div>`;
    }
    return html`<ol
      class="lines"
      part="lines"
      role="list"
      tabindex="0"
      translate="no"
      aria-label=${this.#words.term('log')}
      @scroll=${this.#onScroll}
    >
      ${repeat(
        shown,
        line => line,
        line => this.#renderLine(line),
      )}
    </ol>`;
  }

  #renderTools(): TemplateResult {
    const words = this.#words;
    return html`<div class="tools" part="tools">
      <input
        class="input"
        type="search"
        aria-label=${words.term('logFind')}
        placeholder=${words.term('logFind')}
        .value=${this.find}
        @input=${this.#onFind}
      />
      <select class="input" aria-label=${words.term('logShow')} .value=${this.show} @change=${this.#onShow}>
        ${Object.entries(filters).map(
          ([filter, word]) =>
            html`<option value=${filter} ?selected=${filter === this.show}>${words.term(word)}</option>`,
        )}
      </select>
      <button class="button soft" part="pause-button" type="button" @click=${this.#onPause}>
        ${this.paused ? playIcon() : pauseIcon()} ${words.term(this.paused ? 'resumeLog' : 'pause')}
      </button>
      <button class="button soft" part="copy-button" type="button" @click=${this.#onCopy}>
        ${this.#copied === 'copied' ? checkIcon() : copyIcon()} ${words.term('copy')}
      </button>
    </div>`;
  }

  protected override render(): TemplateResult {
    const [shown, all] = [this.#shown.length, this.#lines.length].map(count => this.#words.number(count));
    const count = all === '0' ? '' : this.#words.term('logCount', shown ?? '', all ?? '');
    return html`<div class="base" part="base" role="group" aria-label=${this.#words.term('log')}>
      ${this.#renderTools()} ${this.#renderLines()}
      <p class="count" part="count" role="status">
        <bdi>${this.#copied ? this.#words.term(this.#copied) : count}</bdi>
      </p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-log': TelnyxLog;
  }
}
