/** The question whether a call may be recorded. */
import { html, nothing, type TemplateResult } from 'lit';
import { recordIcon } from '../../icons/call.js';
import { banner } from './notices.js';
import type { CallStage } from './stage.js';

export function recordNotice({ view: { call }, words, onRecord }: CallStage): TemplateResult | typeof nothing {
  if (call?.recording !== 'asked' || call.activeSince === null) return nothing;
  const button = (allowed: boolean) =>
    html`<button class="button soft" type="button" data-allowed=${allowed} @click=${onRecord}>
      ${words.term(allowed ? 'recordAllow' : 'recordRefuse')}
    </button>`;
  const question = html`<span class="next">${words.term('recordAsk')}</span>`;
  return banner(question, recordIcon(), html`<div class="answers">${button(true)} ${button(false)}</div>`, 'question');
}
