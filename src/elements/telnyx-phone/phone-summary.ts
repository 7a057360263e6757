/** The summary of a call within the phone: loaded by phones that ask for it. */
import { css, html, type LitElement, type TemplateResult } from 'lit';
import type { CallSnapshot, CallSummary, TelnyxClient } from '../../client/index.js';
import { Localize } from '../../i18n/index.js';
import { inCall } from '../../i18n/translations/en-call.js';
import { Announcer } from '../../page/announcer.js';
import { summariesOf } from '../../page/summaries/client-summaries.js';
import { spokenEnding } from '../telnyx-call-status/spoken-state.js';
import { DraftWatch } from '../telnyx-call-summary/draft-watch.js';
import '../telnyx-call-summary/telnyx-call-summary.js';
import type { PhoneView } from './phone-view.js';

/** What is asked for, as the phone's attributes say. */
export interface SummaryQuestions {
  readonly outcomes: unknown;
  readonly rating: unknown;
}

/** Shows the calls that wait for their summary, one after the other, while there is no other call. */
export class PhoneSummary {
  static readonly styles = css`
    .screen > telnyx-call-summary {
      contain: size; /* what is too high scrolls */
      grid-row: 1 / -1;
    }

    @container (inline-size < 15em) {
      .screen > telnyx-call-summary {
        contain: none; /* large text may take what it needs */
      }
    }
  `;

  readonly #words: Localize;
  readonly #announcer: Announcer;
  readonly #watch: DraftWatch;
  /** Calls whose summary was shown: their ending needs not be shown any more. */
  readonly #shown = new Set<string>();

  constructor(host: LitElement, client: () => TelnyxClient | undefined) {
    this.#words = new Localize(host, inCall);
    this.#announcer = new Announcer(host);
    this.#watch = new DraftWatch(host, client);
  }

  /** Takes summaries of calls that ended before this was loaded. */
  add(client: TelnyxClient, summaries: readonly CallSummary[]): void {
    for (const summary of summaries) summariesOf(client).add(summary);
  }

  isShown({ id }: CallSnapshot): boolean {
    return this.#shown.has(id);
  }

  /** The same view, or that of a summary: it stands in place of an ending and of the keypad; another call comes first. */
  view(view: PhoneView, lastCall: CallSnapshot | null): PhoneView {
    this.#watch.update();
    const drafts = this.#watch.summaries?.drafts ?? [];
    for (const { summary } of drafts) this.#show(summary.callId, lastCall);
    if (!drafts.length || view.screen === 'call' || view.screen === 'incoming') return view;
    return { ...view, screen: 'summary', call: null };
  }

  render({ outcomes, rating }: SummaryQuestions): TemplateResult {
    return html`<telnyx-call-summary .outcomes=${outcomes} .rating=${rating}></telnyx-call-summary>`;
  }

  /** Screen readers hear of the ending, as nothing else shows it. */
  #show(callId: string, lastCall: CallSnapshot | null): void {
    if (this.#shown.has(callId)) return;
    this.#shown.add(callId);
    if (lastCall?.id === callId) this.#announcer.say(spokenEnding(lastCall, this.#words), this.#words.lang);
  }
}
