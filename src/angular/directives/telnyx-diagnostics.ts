// Made from custom-elements.json by `npm run manifest`: do not edit.
import { Directive, ElementRef, EventEmitter, Input, Output, inject } from '@angular/core';
import '../../elements/telnyx-diagnostics/telnyx-diagnostics.js';
import type { TelnyxDiagnostics as TelnyxDiagnosticsNode } from '../../elements/telnyx-diagnostics/telnyx-diagnostics.js';
import type { TelnyxDiagnosticsEvents } from '../../wrappers/definitions/telnyx-diagnostics.js';

/** Checks before the first call whether calls will work here, and says what to do if they will not. */
@Directive({
  selector: 'telnyx-diagnostics',
  host: {
    '(telnyx-diagnosis)': 'telnyxDiagnosis.emit($event)',
  },
})
export class TelnyxDiagnostics {
  /** The element itself, with its methods. */
  readonly element = inject<ElementRef<TelnyxDiagnosticsNode>>(ElementRef).nativeElement;

  /** The check is over, with its `report`. */
  @Output() readonly telnyxDiagnosis = new EventEmitter<TelnyxDiagnosticsEvents['telnyxDiagnosis']>();

  /** A number for the test call, which may cost money. Without it there is none. */
  @Input() set destination(value: TelnyxDiagnosticsNode['destination']) {
    this.element.destination = value;
  }

  /** A check of the page's own, with other servers or time limits, in place of that of the phone. */
  @Input() set diagnosis(value: TelnyxDiagnosticsNode['diagnosis']) {
    this.element.diagnosis = value;
  }

  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  @Input() set for(value: TelnyxDiagnosticsNode['for']) {
    this.element.for = value;
  }

  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  @Input() set words(value: TelnyxDiagnosticsNode['words']) {
    this.element.words = value;
  }

  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  @Input() set client(value: TelnyxDiagnosticsNode['client']) {
    this.element.client = value;
  }
}
