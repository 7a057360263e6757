// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-transcript/telnyx-transcript.js';
import type { TelnyxTranscript as TelnyxTranscriptNode } from '../../elements/telnyx-transcript/telnyx-transcript.js';
import type { TelnyxTranscriptEvents } from '../../wrappers/definitions/telnyx-transcript.js';

/** Talks with an AI assistant: what both sides say as text while they say it, and messages with pictures. */
@Directive({
  selector: 'telnyx-transcript',
  host: {
    '(telnyx-dial-request)': 'telnyxDialRequest.emit($event)',
    '(telnyx-message-request)': 'telnyxMessageRequest.emit($event)',
    '(telnyx-mute-request)': 'telnyxMuteRequest.emit($event)',
    '(telnyx-hangup-request)': 'telnyxHangupRequest.emit($event)',
    '(telnyx-connect-request)': 'telnyxConnectRequest.emit($event)',
    '(telnyx-resume-audio-request)': 'telnyxResumeAudioRequest.emit($event)',
  },
})
export class TelnyxTranscript {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxTranscriptNode>>(ElementRef).nativeElement;

  /** The user wants to talk to the assistant. Cancelable. */
  @Output() readonly telnyxDialRequest = new EventEmitter<TelnyxTranscriptEvents['telnyxDialRequest']>();

  /** The user writes to the assistant. Cancelable. */
  @Output() readonly telnyxMessageRequest = new EventEmitter<TelnyxTranscriptEvents['telnyxMessageRequest']>();

  /** The user wants to be `muted`, or heard again. Cancelable. */
  @Output() readonly telnyxMuteRequest = new EventEmitter<TelnyxTranscriptEvents['telnyxMuteRequest']>();

  /** The user wants to end the call. Cancelable. */
  @Output() readonly telnyxHangupRequest = new EventEmitter<TelnyxTranscriptEvents['telnyxHangupRequest']>();

  /** The user wants the phone to connect. Cancelable. */
  @Output() readonly telnyxConnectRequest = new EventEmitter<TelnyxTranscriptEvents['telnyxConnectRequest']>();

  /** The user wants to hear the assistant. Cancelable. */
  @Output() readonly telnyxResumeAudioRequest = new EventEmitter<TelnyxTranscriptEvents['telnyxResumeAudioRequest']>();

  /** Whom it calls: the number of an assistant. Default: the assistant of `anonymous-target`. */
  @Input() set destination(value: TelnyxTranscriptNode['destination']) {
    this.element.destination = value;
  }

  /** Screen readers are not told what the assistant says. */
  @Input() set silent(value: TelnyxTranscriptNode['silent']) {
    this.element.silent = value;
  }

  /** Hosts whose pictures are shown at once, such as `cdn.example.com *.example.org`; others need a click. */
  @Input() set pictureHosts(value: TelnyxTranscriptNode['pictureHosts']) {
    this.element.pictureHosts = value;
  }

  /** The page's own, to share or to keep it. Default: one for the phone that this element uses. */
  @Input() set assistant(value: TelnyxTranscriptNode['assistant']) {
    this.element.assistant = value;
  }

  /** Functions of the page that the assistant may call, by the names that it knows. Without effect on a given `assistant`. */
  @Input() set tools(value: TelnyxTranscriptNode['tools']) {
    this.element.tools = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxTranscriptNode['for']) {
    this.element.for = value;
  }

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  @Input() set client(value: TelnyxTranscriptNode['client']) {
    this.element.client = value;
  }
}
