import { html, nothing, svg, type TemplateResult } from 'lit';
import type { CallQuality, CallSnapshot, CallState, NetworkHelp, QualityPoint } from '../../client/index.js';
import { Announcer } from '../../page/announcer.js';
import { customElement } from '../../page/define.js';
import { PhoneController } from '../../context/phone-controller.js';
import { property } from '../../context/property.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import { Localize, type Words } from '../../i18n/index.js';
import { inCall } from '../../i18n/translations/en-call.js';
import { more } from '../../i18n/translations/en-more.js';
import { warningIcon } from '../../icons/index.js';
import { container } from '../../styles/container.js';
import { tokens } from '../../styles/tokens.js';
import { AdviceSpeech, callAdvice } from '../call-advice.js';
import { qualityBars, qualityBarsStyles, qualityWord } from '../quality-bars.js';
import { QualityWatch } from '../quality-watch.js';
import { chartSize, drawChart, qualityCharts, type QualityChart } from './quality-charts.js';
import { styles } from './telnyx-call-quality.styles.js';

/** What is done against a bad network. */
const helps: Readonly<Record<NetworkHelp, keyof Words>> = {
  buffer: 'helpBuffer',
  bitrate: 'helpBitrate',
  redundancy: 'helpRedundancy',
};

/** Why nothing is heard that could be judged. */
const silences: Readonly<Partial<Record<CallState, keyof Words>>> = {
  held: 'onHold',
  reconnecting: 'reconnecting',
  dropped: 'noNetwork',
};

/**
 * @tag telnyx-call-quality
 * @summary Says how well a call is heard: in bars, in words with advice when something is wrong, and in charts.
 *
 * A call is measured about once a second, and only while an element (or the page) wants to know. It shows the current
 * call. `telnyx-phone` has bars and advice of its own; this is for those who want to see more.
 *
 * @csspart base - The outermost wrapper.
 * @csspart bars - The bars.
 * @csspart verdict - How well the call is heard, or what is wrong and what to do.
 * @csspart help - What is done against a bad network, in words.
 * @csspart charts - All charts.
 * @csspart chart - Each chart with its name and its figure.
 * @csspart figure - The figure of a chart as it is now.
 * @cssstate empty - There is no call.
 * @cssstate trouble - Something is wrong, and there is advice.
 */
@customElement('telnyx-call-quality')
export class TelnyxCallQuality extends TelnyxElement {
  static override styles = [tokens, container, qualityBarsStyles, styles];

  readonly #words = new Localize(this, inCall, more);
  readonly #announcer = new Announcer(this);
  readonly #advice = new AdviceSpeech(this.#announcer, this.#words);
  readonly #phone = new PhoneController(this, ({ calls, currentCallId }) => {
    const id = this.callId ?? currentCallId;
    return calls.find(call => call.id === id) ?? null;
  });
  readonly #quality = new QualityWatch(this, this.#phone, true);

  /** Which call. Default: the current one. */
  @property({ attribute: 'call-id' }) callId?: string;

  /** The bars alone; a tooltip shows the score. */
  @property({ type: Boolean, reflect: true, useDefault: true }) compact = false;

  /** This element announces nothing to screen readers, as another one shows the same call. */
  @property({ type: Boolean, useDefault: true }) silent = false;

  protected override willUpdate(): void {
    const call = this.#phone.value;
    this.setState('empty', !call);
    this.setState('trouble', callAdvice(call, this.#words) !== null);
  }

  protected override updated(): void {
    if (!this.silent) this.#advice.update(this.#phone.value, this.#quality.quality);
  }

  #figure({ figure, text }: QualityChart): string | null {
    const value = this.#quality.metrics?.[figure] ?? null;
    return value === null ? null : text(value, this.#words);
  }

  #renderCompact(quality: CallQuality): TemplateResult {
    const [score] = qualityCharts;
    const value = score && this.#figure(score);
    const title = value ? `${this.#words.term('score')} ${value}` : qualityWord(quality, this.#words);
    return html`<div class="base compact" part="base" title=${title}>${qualityBars(quality, this.#words)}</div>`;
  }

  /** How it is, or what is wrong with it. */
  #renderVerdict(call: CallSnapshot, quality: CallQuality): TemplateResult {
    const advice = callAdvice(call, this.#words);
    const silence = silences[call.state];
    const word = silence ? this.#words.term(silence) : qualityWord(quality, this.#words);
    return html`<div class="verdict ${advice ? 'trouble' : ''}" part="verdict">
      ${qualityBars(quality, this.#words, 32)}
      <div>
        <p class="what">${advice?.what ?? word}</p>
        ${advice ? html`<p>${advice.next}</p>` : nothing}
      </div>
    </div>`;
  }

  /** In words that say what the user notices of it. */
  #renderHelp(): TemplateResult | typeof nothing {
    const done = this.#quality.metrics?.networkHelp ?? [];
    if (!done.length) return nothing;
    return html`<ul class="help" part="help">
      ${done.map(help => html`<li>${this.#words.term(helps[help])}</li>`)}
    </ul>`;
  }

  #renderChart(chart: QualityChart, call: CallSnapshot, points: readonly QualityPoint[]): TemplateResult {
    const { width, height } = chartSize;
    const { line, area, limit } = drawChart(chart, points);
    const isOver = call.warnings.some(({ code }) => code === chart.warning);
    return html`<div class="chart ${isOver ? 'over' : ''}" part="chart">
      <dt>${this.#words.term(chart.word)}</dt>
      <dd>
        <span class="figure" part="figure"
          ><bdi class="numeric">${this.#figure(chart) ?? '–'}</bdi>${isOver ? warningIcon() : nothing}</span
        >
        <svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">
          ${svg`<path class="area" d=${area} /><path class="limit" d="M0 ${limit}H${width}" /><path class="line" d=${line} />`}
        </svg>
      </dd>
    </div>`;
  }

  protected override render(): TemplateResult {
    const call = this.#phone.value;
    const { quality } = this.#quality;
    if (this.compact) return call ? this.#renderCompact(quality) : html``;
    return html`<div class="base" part="base" role="group" aria-label=${this.#words.term('quality')}>
      ${
        call
          ? html`${this.#renderVerdict(call, quality)}${this.#renderHelp()}
              <dl class="charts" part="charts">
                ${qualityCharts.map(chart => this.#renderChart(chart, call, this.#quality.history))}
              </dl>
              <p class="quiet">${this.#words.term('qualityCharts')}</p>`
          : html`<p class="empty">${this.#words.term('qualityNoCall')}</p>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-call-quality': TelnyxCallQuality;
  }
}
