/** The steps of a check, one line each: icon, name, a figure, and its reasons. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DiagnosisReport, Reason, StepName, StepReport, StepState } from '../../client/diagnosis/index.js';
import type { Localize, Words } from '../../i18n/index.js';
import { warningIcon } from '../../icons/index.js';
import { checkIcon, crossIcon } from '../../icons/more.js';
import { qualityWord } from '../quality-bars.js';
import { reasonText } from './verdict.js';

const names = {
  browser: 'stepBrowser',
  microphone: 'microphone',
  network: 'stepNetwork',
  signaling: 'stepSignaling',
  call: 'stepCall',
} as const satisfies Record<StepName, keyof Words>;

/** A shape for each state, as colour alone is not enough, and a word for screen readers. */
const looks: Readonly<Record<StepState, readonly [sign: () => unknown, word: keyof Words]>> = {
  waiting: [() => html`<span class="dot"></span>`, 'stepWaiting'],
  running: [() => html`<span class="dot spin"></span>`, 'stepRunning'],
  passed: [() => checkIcon(), 'stepPassed'],
  warning: [() => warningIcon(), 'stepWarning'],
  failed: [() => crossIcon(), 'stepFailed'],
  skipped: [() => html`<span class="dash"></span>`, 'stepSkipped'],
};

/** @param report Of the check that is over; null while there is none. */
export function stepList(
  steps: readonly StepReport[],
  report: DiagnosisReport | null,
  words: Localize,
): TemplateResult {
  const headline = report?.verdict === 'ready' ? undefined : report?.reasons[0]?.code; // that is shown above
  return html`<ol class="steps" part="steps" role="list">
    ${steps.map(step => {
      const [sign, word] = looks[step.state];
      const figure = report && stepFigure(step.step, report.facts, words);
      return html`<li class="step ${step.state}" part="step">
        <span class="sign">${sign()}</span>
        <span class="name"
          >${words.term(names[step.step])}<span class="visually-hidden">: ${words.term(word)}</span></span
        >
        ${figure ? html`<span class="figure"><bdi>${figure}</bdi></span>` : nothing}
        ${step.reasons.map(reason => (reason.code === headline ? nothing : renderReason(reason, words)))}
      </li>`;
    })}
  </ol>`;
}

function renderReason(reason: Reason, words: Localize): TemplateResult {
  const { what, next } = reasonText(reason, words);
  return html`<p class="reason"><bdi>${what} ${next}</bdi></p>`;
}

/** The one figure that people understand. */
function stepFigure(step: StepName, facts: DiagnosisReport['facts'], words: Localize): string | null {
  if (step === 'microphone') return facts.microphone?.label ?? null;
  if (step === 'call') return facts.call && facts.call.samples > 0 ? qualityWord(facts.call.quality, words) : null;
  if (step !== 'signaling') return null;
  const opened = facts.signaling?.opened ?? null;
  return opened === null ? null : words.term('milliseconds', words.number(opened));
}
