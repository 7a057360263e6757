/** What the phone shows besides the screen of a call: trouble that recovers by itself, or a click that is needed. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CallSnapshot, InterruptionReason } from '../../client/index.js';
import type { Words } from '../../i18n/index.js';
import { soundIcon } from '../../icons/call.js';
import { microphoneIcon } from '../../icons/index.js';
import { callAdvice } from '../call-advice.js';
import { errorText } from '../error-text.js';
import { banner, inTwo, microphoneNotice } from './notices.js';
import { recordNotice } from './record-notice.js';
import type { CallStage } from './stage.js';

const interruptions = {
  'network-switched': 'interruptedLost',
  'network-lost': 'interruptedLost',
  'server-error': 'interruptedLost',
  'media-failed': 'interruptedMedia',
  'page-reloaded': 'interruptedReload',
} as const satisfies Record<InterruptionReason, keyof Words>;

/** What needs the user's attention in a call; the most urgent alone, but advice beside a failure. */
export function callNotice(stage: CallStage): TemplateResult | typeof nothing {
  const { state, view, words } = stage;
  const { call } = view;
  if (call?.elsewhere) return html`${tabNotice(call, stage)}${microphoneNotice(stage)}${recordNotice(stage)}`;
  if (state.playback === 'blocked') return soundNotice(stage);
  if (call?.state === 'dropped') return banner(words.term('interruptedNoNetwork'));
  if (call?.state === 'reconnecting') return banner(words.term(interruptions[call.interruption ?? 'network-lost']));
  if (state.microphone === 'prompting') return banner(words.term('allowMicrophone'), microphoneIcon());
  const trouble = microphoneNotice(stage);
  const advice = trouble === nothing ? callAdvice(call, words) : null;
  const texts = [call?.error && errorText(call.error, words), advice].filter(text => !!text);
  const question = recordNotice(stage);
  if (trouble === nothing && question === nothing && !texts.length) return nothing;
  return html`${trouble}${texts.map(text => banner(inTwo(text)))}${question}`;
}

/** Notices before answering: the ring is silent, or the microphone is. */
export const ringNotice = (stage: CallStage): TemplateResult | typeof nothing =>
  stage.state.playback === 'blocked' ? soundNotice(stage) : microphoneNotice(stage);

/** The audio is in another tab, or was until that was closed. */
function tabNotice({ id, interruption, activeSince }: CallSnapshot, { words, onBringHere }: CallStage): TemplateResult {
  const text = words.term(interruption === 'page-reloaded' ? 'otherTabGone' : 'inOtherTab');
  if (activeSince === null) return banner(text, null);
  const button = html`<button class="button soft" type="button" data-call=${id} @click=${onBringHere}>
    ${words.term('bringHere')}
  </button>`;
  return banner(html`<span class="next">${text}</span>`, null, button);
}

/** The browser wants a click before it plays sound. */
function soundNotice({ words, isReloaded, onResumeAudio }: CallStage): TemplateResult {
  const button = html`<button class="button soft" type="button" @click=${onResumeAudio}>
    ${soundIcon()} ${words.term(isReloaded ? 'resumeCall' : 'playSound')}
  </button>`;
  return banner(words.term(isReloaded ? 'stillInCall' : 'soundBlocked'), null, button);
}
