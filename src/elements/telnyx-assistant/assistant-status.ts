/** The status of a conversation, in words. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AssistantState } from '../../client/assistant/index.js';
import { pageTime, type CallSnapshot, type ClientState, type TelnyxError } from '../../client/index.js';
import type { Localize } from '../../i18n/index.js';
import { soundIcon } from '../../icons/call.js';
import { warningIcon } from '../../icons/index.js';
import { errorText } from '../error-text.js';
import type { PhoneStatus } from '../phone-status.js';
import type { Look } from './look.js';

/** The status of a call with an assistant, and its tone. */
export function assistantStatus(
  { activeSince, state, muted }: CallSnapshot,
  { thinking, speaking, person, runningTools }: AssistantState,
  look: Look,
  words: Localize,
): [word: string, tone: PhoneStatus] {
  if (state === 'reconnecting' || state === 'dropped') return [words.term('reconnecting'), 'reconnecting'];
  if (!activeSince) return [words.term('calling'), 'connecting'];
  if (state === 'held') return [words.term('onHold'), 'reconnecting'];
  if (person) return [personText(person, words), 'ready'];
  if (speaking) return [look.speakToInterruptText || words.term('speaking'), 'ready'];
  if (thinking) return [thinkingText(runningTools, look, words), 'ready'];
  return [words.term(muted ? 'muted' : 'listening'), muted ? 'offline' : 'ready'];
}

/** What the button of `floating` says: in a conversation its status, and how long it has lasted. */
export function floatingButton(
  call: CallSnapshot | null,
  talk: AssistantState,
  look: Look,
  words: Localize,
): { readonly label: string; readonly status: string } {
  const label = look.startCallText || words.term('talkToAssistant');
  const time = call?.activeSince ? ` ${words.duration(pageTime() - call.activeSince)}` : '';
  return { label, status: call ? assistantStatus(call, talk, look, words)[0] + time : '' };
}

/** What is said while it thinks: which tool of the page it uses, if it does. */
export function thinkingText(tools: readonly string[], look: Look, words: Localize): string {
  const own = look.agentThinkingText || words.term('thinking');
  return tools.length ? words.term('usingTool', tools.join(', ')) : own;
}

const personText = ({ name, number }: { name: string; number: string }, words: Localize): string =>
  name || number ? words.term('talkingWith', name || number) : words.term('talkingWithPerson');

/** What the user has to know at once: trouble that recovers by itself, or a click that is needed. The most urgent alone. */
export function renderNotice(
  state: ClientState,
  call: CallSnapshot | null,
  microphone: TelnyxError | null,
  words: Localize,
  onResumeAudio: () => void,
): TemplateResult | typeof nothing {
  const text = noticeText(state, call, microphone, words);
  if (!text) return nothing;
  const isBlocked = call && state.playback === 'blocked';
  return html`<div class="notice" part="notice" role="status">
    ${isBlocked ? nothing : warningIcon()}<span><bdi>${text}</bdi></span>
    ${
      isBlocked
        ? html`<button class="button soft" type="button" @click=${onResumeAudio}>
            ${soundIcon()} ${words.term('playSound')}
          </button>`
        : nothing
    }
  </div>`;
}

function noticeText(
  state: ClientState,
  call: CallSnapshot | null,
  microphone: TelnyxError | null,
  words: Localize,
): string | null {
  if (call && state.playback === 'blocked') return words.term('soundBlocked');
  if (call?.state === 'dropped') return words.term('interruptedNoNetwork');
  if (call?.state === 'reconnecting') return words.term('interruptedLost');
  if (call && state.microphone === 'prompting') return words.term('allowMicrophone');
  const error = call ? (call.error ?? microphone) : state.lastCall?.error;
  if (!error) return null;
  const { what, next } = errorText(error, words);
  return `${what} ${next}`;
}
