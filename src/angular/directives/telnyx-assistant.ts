// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-assistant/telnyx-assistant.js';
import type { TelnyxAssistant as TelnyxAssistantNode } from '../../elements/telnyx-assistant/telnyx-assistant.js';
import type { TelnyxAssistantEvents } from '../../wrappers/definitions/telnyx-assistant.js';

/** Talks with an AI assistant: what both sides say as text while they say it, and messages with pictures. */
@Directive({
  selector: 'telnyx-assistant',
  host: {
    '(telnyx-dial-request)': 'telnyxDialRequest.emit($event)',
    '(telnyx-message-request)': 'telnyxMessageRequest.emit($event)',
    '(telnyx-mute-request)': 'telnyxMuteRequest.emit($event)',
    '(telnyx-hangup-request)': 'telnyxHangupRequest.emit($event)',
    '(telnyx-connect-request)': 'telnyxConnectRequest.emit($event)',
    '(telnyx-resume-audio-request)': 'telnyxResumeAudioRequest.emit($event)',
    '(telnyx-assistant-start)': 'telnyxAssistantStart.emit($event)',
    '(telnyx-assistant-first-word)': 'telnyxAssistantFirstWord.emit($event)',
    '(telnyx-assistant-tool)': 'telnyxAssistantTool.emit($event)',
    '(telnyx-assistant-handover)': 'telnyxAssistantHandover.emit($event)',
    '(telnyx-assistant-end)': 'telnyxAssistantEnd.emit($event)',
  },
})
export class TelnyxAssistant {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxAssistantNode>>(ElementRef).nativeElement;

  /** The user wants to talk to the assistant. Cancelable. */
  @Output() readonly telnyxDialRequest = new EventEmitter<TelnyxAssistantEvents['telnyxDialRequest']>();

  /** The user writes to the assistant. Cancelable. */
  @Output() readonly telnyxMessageRequest = new EventEmitter<TelnyxAssistantEvents['telnyxMessageRequest']>();

  /** The user wants to be `muted`, or heard again. Cancelable. */
  @Output() readonly telnyxMuteRequest = new EventEmitter<TelnyxAssistantEvents['telnyxMuteRequest']>();

  /** The user wants to end the call. Cancelable. */
  @Output() readonly telnyxHangupRequest = new EventEmitter<TelnyxAssistantEvents['telnyxHangupRequest']>();

  /** The user wants the phone to connect. Cancelable. */
  @Output() readonly telnyxConnectRequest = new EventEmitter<TelnyxAssistantEvents['telnyxConnectRequest']>();

  /** The user wants to hear the assistant. Cancelable. */
  @Output() readonly telnyxResumeAudioRequest = new EventEmitter<TelnyxAssistantEvents['telnyxResumeAudioRequest']>();

  /** The assistant has answered: the conversation begins. */
  @Output() readonly telnyxAssistantStart = new EventEmitter<TelnyxAssistantEvents['telnyxAssistantStart']>();

  /** The assistant says its first word. */
  @Output() readonly telnyxAssistantFirstWord = new EventEmitter<TelnyxAssistantEvents['telnyxAssistantFirstWord']>();

  /** The assistant uses a function of the page, or has its answer. */
  @Output() readonly telnyxAssistantTool = new EventEmitter<TelnyxAssistantEvents['telnyxAssistantTool']>();

  /** A person has taken over. */
  @Output() readonly telnyxAssistantHandover = new EventEmitter<TelnyxAssistantEvents['telnyxAssistantHandover']>();

  /** The conversation is over: why, and how long it was. */
  @Output() readonly telnyxAssistantEnd = new EventEmitter<TelnyxAssistantEvents['telnyxAssistantEnd']>();

  /** The page's own, to share or to keep it. Default: one for the phone that this element uses. */
  @Input() set assistant(value: TelnyxAssistantNode['assistant']) {
    this.element.assistant = value;
  }

  /** As `clientTools`, which comes first. Without effect on a given `assistant`. */
  @Input() set tools(value: TelnyxAssistantNode['tools']) {
    this.element.tools = value;
  }
}
