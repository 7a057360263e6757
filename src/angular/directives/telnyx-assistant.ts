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

  /** The number of the assistant to call. Default: the assistant of `anonymous-target`. */
  @Input() set destination(value: TelnyxAssistantNode['destination']) {
    this.element.destination = value;
  }

  /** What the assistant says is not announced to screen readers. */
  @Input() set silent(value: TelnyxAssistantNode['silent']) {
    this.element.silent = value;
  }

  /** Hosts whose pictures are shown at once, such as `cdn.example.com *.example.org`; others need a click. */
  @Input() set pictureHosts(value: TelnyxAssistantNode['pictureHosts']) {
    this.element.pictureHosts = value;
  }

  /** The page's own, to share or to keep it. Default: one for the phone that this element uses. */
  @Input() set assistant(value: TelnyxAssistantNode['assistant']) {
    this.element.assistant = value;
  }

  /** Functions of the page that the assistant may call, by the names that it knows. Without effect on a given `assistant`. */
  @Input() set tools(value: TelnyxAssistantNode['tools']) {
    this.element.tools = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxAssistantNode['for']) {
    this.element.for = value;
  }

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  @Input() set client(value: TelnyxAssistantNode['client']) {
    this.element.client = value;
  }
}
