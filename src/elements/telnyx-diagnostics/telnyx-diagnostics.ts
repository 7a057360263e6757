import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  Diagnosis,
  stepNames,
  type DiagnosisReport,
  type StepName,
  type StepReport,
} from '../../client/diagnosis/index.js';
import { Announcer } from '../../page/announcer.js';
import { customElement } from '../../page/define.js';
import { PhoneController } from '../../context/phone-controller.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import { TelnyxDiagnosisEvent } from '../../events/index.js';
import { Localize } from '../../i18n/index.js';
import { inCall } from '../../i18n/translations/en-call.js';
import { more } from '../../i18n/translations/en-more.js';
import { microphoneIcon, retryIcon, warningIcon } from '../../icons/index.js';
import { checkIcon, copyIcon, gaugeIcon } from '../../icons/more.js';
import { buttons } from '../../styles/buttons.js';
import { container } from '../../styles/container.js';
import { details } from '../../styles/details.js';
import { meter } from '../../styles/meter.js';
import { tokens } from '../../styles/tokens.js';
import { loadMicrophoneHelp } from '../load-microphone-help.js';
import { reportDetails } from './report-details.js';
import { stepList } from './step-list.js';
import { styles } from './telnyx-diagnostics.styles.js';
import { idleHeadline, reportHeadline, runningHeadline, type Headline, type Tone } from './verdict.js';

/** A check given by the page; a `Diagnosis` is one. */
export type PageDiagnosis = Pick<Diagnosis, 'on' | 'run' | 'stop' | 'steps'>;

const signs = { quiet: gaugeIcon, good: checkIcon, warn: warningIcon, bad: warningIcon } as const satisfies Record<
  Tone,
  unknown
>;

/**
 * @tag telnyx-diagnostics
 * @summary Checks before the first call whether calls will work here, and says what to do if they will not.
 *
 * It tries the browser, the microphone, the ways through the network, the phone service and, if the page gives a
 * `destination`, a test call, which may cost money. Nothing happens before the user wants it. It uses the phone around
 * it, and connects it for the check if need be; without an account it checks what can be checked. Where the microphone is
 * blocked it shows the way out in this browser, as `telnyx-microphone-help` does.
 *
 * @event {TelnyxDiagnosisEvent} telnyx-diagnosis - The check is over, with its `report`.
 * @csspart base - The outermost wrapper.
 * @csspart verdict - The progress or the result, and what to do.
 * @csspart level - How loud the microphone is, while it is listened to.
 * @csspart steps - The list of steps.
 * @csspart step - Each step.
 * @csspart details - What support wants to know.
 * @csspart check-button - The button that begins the check, or begins it again.
 * @csspart stop-button - The button that stops it.
 * @csspart copy-button - The button that copies the report.
 * @cssstate running - The check is in progress.
 * @cssstate ready - Calls will work.
 * @cssstate degraded - Calls will work, but not well.
 * @cssstate blocked - Calls will not work.
 * @cssstate inconclusive - The check did not come to its end.
 */
@customElement('telnyx-diagnostics')
export class TelnyxDiagnostics extends TelnyxElement {
  static override styles = [tokens, buttons, container, details, meter, styles];

  readonly #words = new Localize(this, inCall, more);
  readonly #announcer = new Announcer(this);
  readonly #phone = new PhoneController(this, state => state.calls.length > 0);
  #running: PageDiagnosis | null = null;
  #steps: readonly StepReport[] = [];
  #isListening = false;
  #loadingHelp: Promise<void> | undefined;
  #report: DiagnosisReport | null = null;
  #copied: 'copied' | 'copyRefused' | null = null;

  /** A number for the test call, which may cost money. Without it there is none. */
  @property() destination?: string;

  /** A check of the page's own, with other servers or time limits, in place of that of the phone. */
  @property({ attribute: false }) diagnosis?: PageDiagnosis;

  /** What the last check found; null before. */
  get report(): DiagnosisReport | null {
    return this.#report;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    setTimeout(() => {
      if (!this.isConnected) this.stop(); // when moved, it continues
    });
  }

  protected override willUpdate(): void {
    const verdict = this.#running ? null : this.#report?.verdict;
    if (this.#isMicrophoneBlocked) this.#loadingHelp ??= loadMicrophoneHelp(this);
    this.setState('running', this.#running !== null);
    this.setState('ready', verdict === 'ready');
    this.setState('degraded', verdict === 'degraded');
    this.setState('blocked', verdict === 'blocked' || verdict === 'permission-denied');
    this.setState('inconclusive', verdict === 'inconclusive');
  }

  /** Checks everything and returns the report; joins a check in progress. */
  async start(): Promise<DiagnosisReport> {
    if (this.#running) return this.#running.run();
    const client = this.#phone.client ?? this.client;
    const diagnosis = this.diagnosis ?? new Diagnosis({ client, destination: this.destination });
    this.#running = diagnosis;
    this.#steps = [];
    this.#isListening = false;
    const stops = [
      diagnosis.on('progress', step => this.#onProgress(step)),
      diagnosis.on('level', level => this.#onLevel(level)),
    ];
    this.requestUpdate();
    try {
      this.#report = await diagnosis.run();
    } finally {
      for (const stop of stops) stop();
      this.#running = null;
      this.requestUpdate();
    }
    this.#say(reportHeadline(this.#report, this.#words));
    this.dispatchEvent(new TelnyxDiagnosisEvent(this.#report));
    return this.#report;
  }

  /** Stops a check in progress; its report has what was found out until then. */
  stop(): void {
    this.#running?.stop();
  }

  #onProgress(step: StepReport): void {
    this.#steps = this.#running?.steps ?? [];
    const isQuestion = step.step === 'microphone' && step.state === 'running';
    if (isQuestion) this.#say(runningHeadline('microphone', false, this.#words));
    this.requestUpdate();
  }

  /** Drawn ten times a second without a render. */
  #onLevel(level: number | null): void {
    if (!this.#isListening) {
      this.#isListening = true;
      this.#say(runningHeadline('microphone', true, this.#words));
      this.requestUpdate();
    }
    const meter = this.shadowRoot?.querySelector<HTMLElement>('.meter');
    meter?.style.setProperty('--_level', String(level ?? 0));
    meter?.setAttribute('aria-valuenow', String(Math.round((level ?? 0) * 100)));
  }

  readonly #onStart = (): void => void this.start();

  readonly #onStop = (): void => this.stop();

  readonly #onCopy = (): void => void this.#copy();

  #say({ verdict, what, next }: Headline): void {
    this.#announcer.say([verdict, what, next].filter(Boolean).join(' '), this.#words.lang);
  }

  async #copy(): Promise<void> {
    try {
      const { navigator } = this.ownerDocument.defaultView ?? window; // the window that has the focus
      await navigator.clipboard.writeText(JSON.stringify(this.#report, null, 2));
      this.#copied = 'copied';
    } catch {
      this.#copied = 'copyRefused';
    }
    this.#announcer.say(this.#words.term(this.#copied), this.#words.lang);
    this.requestUpdate();
    setTimeout(() => {
      this.#copied = null;
      this.requestUpdate();
    }, 2_000);
  }

  /** The step in progress. */
  get #step(): StepName {
    return this.#steps.find(({ state }) => state === 'running')?.step ?? stepNames[0];
  }

  get #isMicrophoneBlocked(): boolean {
    const codes = this.#running ? [] : (this.#report?.reasons.map(({ code }) => code) ?? []);
    return codes.includes('microphone_permission_denied') || codes.includes('microphone_forbidden');
  }

  get #headline(): Headline {
    if (this.#running) return runningHeadline(this.#step, this.#isListening, this.#words);
    if (this.#report) return reportHeadline(this.#report, this.#words);
    return idleHeadline(this.#phone.value ? undefined : this.destination, this.#words);
  }

  #renderVerdict(): TemplateResult {
    const { tone, verdict, what, next } = this.#headline;
    const isMicrophone = this.#running !== null && this.#step === 'microphone';
    const sign = isMicrophone ? microphoneIcon : signs[tone];
    return html`<div class="verdict ${this.#running ? 'running' : tone}" part="verdict">
      <span class="face">${sign(24)}</span>
      <div>
        ${verdict ? html`<p class="eyebrow">${verdict}</p>` : nothing}
        <p class="what" id="title"><bdi>${what}</bdi></p>
        <p class="next"><bdi>${next}</bdi></p>
        ${this.#renderHelp()}
      </div>
      ${isMicrophone && this.#isListening ? this.#renderMeter() : nothing}
    </div>`;
  }

  /** Where the microphone is blocked: the way out in this browser. “Check again” tries it. */
  #renderHelp(): TemplateResult | typeof nothing {
    return this.#isMicrophoneBlocked
      ? html`<telnyx-microphone-help blocked .client=${this.client}><span hidden></span></telnyx-microphone-help>`
      : nothing;
  }

  #renderMeter(): TemplateResult {
    return html`<div
      class="meter"
      part="level"
      role="meter"
      aria-label=${this.#words.term('microphoneLevel')}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow="0"
    ></div>`;
  }

  #renderButtons(): TemplateResult {
    const words = this.#words;
    if (this.#running)
      return html`<button class="button soft" part="stop-button" type="button" @click=${this.#onStop}>
        ${words.term('checkStop')}
      </button>`;
    if (!this.#report)
      return html`<button class="button action start" part="check-button" type="button" @click=${this.#onStart}>
        ${words.term('checkSetup')}
      </button>`;
    return html`<button class="button soft" part="check-button" type="button" @click=${this.#onStart}>
        ${retryIcon()} ${words.term('checkAgain')}
      </button>
      <button class="button soft" part="copy-button" type="button" @click=${this.#onCopy}>
        ${this.#copied === 'copied' ? checkIcon() : copyIcon()} ${words.term(this.#copied ?? 'copyReport')}
      </button>`;
  }

  protected override render(): TemplateResult {
    const report = this.#running ? null : this.#report;
    const steps = report?.steps ?? this.#steps;
    return html`<div class="base" part="base" role="group" aria-labelledby="title">
      ${this.#renderVerdict()} ${steps.length ? stepList(steps, report, this.#words) : nothing}
      <div class="actions">${this.#renderButtons()}</div>
      ${report ? reportDetails(report, this.#words) : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-diagnostics': TelnyxDiagnostics;
  }
}
