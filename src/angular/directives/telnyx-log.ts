// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, Input, inject } from '@angular/core';
import '../../elements/telnyx-log/telnyx-log.js';
import type { TelnyxLog as TelnyxLogNode } from '../../elements/telnyx-log/telnyx-log.js';

/** Shows the log of the phone and the frames of its signaling, to find what is wrong and to send it to support. */
@Directive({
  selector: 'telnyx-log',
})
export class TelnyxLog {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxLogNode>>(ElementRef).nativeElement;

  /** Which lines: `all`, `info` (no frames), `warnings` (and errors), `errors`, or `frames` alone. */
  @Input() set show(value: TelnyxLogNode['show']) {
    this.element.show = value;
  }

  /** Only lines with this text. */
  @Input() set find(value: TelnyxLogNode['find']) {
    this.element.find = value;
  }

  /** Paused: new lines are not shown. */
  @Input() set paused(value: TelnyxLogNode['paused']) {
    this.element.paused = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxLogNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxLogNode['words']) {
    this.element.words = value;
  }

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  @Input() set client(value: TelnyxLogNode['client']) {
    this.element.client = value;
  }
}
