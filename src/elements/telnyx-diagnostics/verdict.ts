/** What the check says in one sentence: what it is about to do, is doing, or has found, and what to do next. Pure. */
import type { DiagnosisReport, Reason, StepName, Verdict } from '../../client/diagnosis/index.js';
import type { ErrorText, Localize, Words } from '../../i18n/index.js';

/** Good, bad, or between; `quiet` where nothing is known. */
export type Tone = 'quiet' | 'good' | 'warn' | 'bad';

export interface Headline extends ErrorText {
  readonly tone: Tone;
  /** The verdict in two words, above its reasons. */
  readonly verdict: string;
}

const tones: Readonly<Record<Verdict, Tone>> = {
  ready: 'good',
  degraded: 'warn',
  inconclusive: 'quiet',
  blocked: 'bad',
  'permission-denied': 'bad',
};

const verdictWords = {
  ready: 'checkReady',
  degraded: 'checkDegraded',
  inconclusive: 'checkInconclusive',
  blocked: 'checkBlocked',
  'permission-denied': 'checkBlocked',
} as const satisfies Record<Verdict, keyof Words>;

const doing = {
  browser: ['checkBrowser', 'checkStays'],
  microphone: ['checkAllow', 'checkAllowNext'],
  network: ['checkNetwork', 'checkStays'],
  signaling: ['checkSignaling', 'checkStays'],
  call: ['checkCall', 'checkStays'],
} as const satisfies Record<StepName, readonly [keyof Words, keyof Words]>;

/** What was noticed, in the user's language. */
export const reasonText = ({ code, message, advice }: Reason, words: Localize): ErrorText =>
  words.error(`_${code}`, { what: message, next: advice });

/** @param destination The number of the test call, if there is one. */
export function idleHeadline(destination: string | undefined, words: Localize): Headline {
  const call = destination ? ` ${words.term('checkIdleCall', destination)}` : '';
  return { tone: 'quiet', verdict: '', what: words.term('checkIdle'), next: `${words.term('checkIdleNext')}${call}` };
}

/** @param isListening The browser has given the microphone. */
export function runningHeadline(step: StepName, isListening: boolean, words: Localize): Headline {
  const [what, next] = step === 'microphone' && isListening ? (['checkSpeak', 'checkSpeakNext'] as const) : doing[step];
  return { tone: 'quiet', verdict: '', what: words.term(what), next: words.term(next) };
}

export function reportHeadline({ verdict, reasons, facts }: DiagnosisReport, words: Localize): Headline {
  const [worst] = reasons;
  const tone = tones[verdict];
  if (verdict !== 'ready' && worst)
    return { tone, verdict: words.term(verdictWords[verdict]), ...reasonText(worst, words) };
  const isWhole = facts.signaling?.registered === true;
  return {
    tone,
    verdict: '',
    what: words.term(verdictWords.ready),
    next: words.term(isWhole ? 'checkReadyNext' : 'checkReadyPartly'),
  };
}
