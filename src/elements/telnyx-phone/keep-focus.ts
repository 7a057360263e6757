/** Where the focus of the phone goes as its screens change. */
import type { LitElement } from 'lit';
import type { PhoneView, Screen } from './phone-view.js';

/** Where the focus goes when the control that had it is gone. Neither Answer nor End: no typed Enter takes or ends a call. */
const nextFocus: Readonly<Record<Screen, string>> = {
  idle: '.panel:not(.closed) > *',
  incoming: '.screen',
  call: '.screen',
  ended: '.done',
  summary: 'telnyx-call-summary',
  problem: '.again',
};

/** The first control of a screen. */
export const firstControl: Readonly<Record<Screen, string>> = { ...nextFocus, call: 'telnyx-call-controls' };

/** Where the control that had the focus is gone, or would end another call now, moves it to the next one. */
export async function keepFocus(root: ShadowRoot, before: PhoneView, { screen, call }: PhoneView): Promise<void> {
  const isOtherCall = before.screen === 'call' && screen === 'call' && before.call?.id !== call?.id;
  const controls = root.querySelector('telnyx-call-controls');
  const endsOtherCall = isOtherCall && controls?.shadowRoot?.activeElement?.matches('.end');
  const hasTouch = window.matchMedia?.('(pointer: coarse)').matches; // its keyboard would come up over the keypad
  const selector = (screen === 'idle' || screen === 'summary') && hasTouch ? '.screen' : nextFocus[screen];
  const target = root.querySelector<LitElement>(selector);
  await target?.updateComplete;
  const { activeElement } = root;
  const isInPlace = activeElement && (!activeElement.shadowRoot || activeElement.shadowRoot.activeElement);
  if (!isInPlace || endsOtherCall) target?.focus();
}
