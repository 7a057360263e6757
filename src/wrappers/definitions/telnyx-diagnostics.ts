// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { TelnyxDiagnosisEvent } from '../../events/index.js';
import '../../elements/telnyx-diagnostics/telnyx-diagnostics.js';
import type { TelnyxDiagnostics } from '../../elements/telnyx-diagnostics/telnyx-diagnostics.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-diagnostics`. */
export interface TelnyxDiagnosticsProps {
  /** A number for the test call, which may cost money. Without it there is none. */
  destination?: TelnyxDiagnostics['destination'] | undefined;
  /** A check of the page's own, with other servers or time limits, in place of that of the phone. */
  diagnosis?: TelnyxDiagnostics['diagnosis'] | undefined;
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxDiagnostics['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxDiagnostics['words'] | undefined;
  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  client?: TelnyxDiagnostics['client'] | undefined;
}

/** Events of `telnyx-diagnostics`, by their names in camel case. */
export interface TelnyxDiagnosticsEvents {
  /** The check is over, with its `report`. */
  telnyxDiagnosis: TelnyxDiagnosisEvent;
}

/** Checks before the first call whether calls will work here, and says what to do if they will not. */
export const definition: ElementDefinition<TelnyxDiagnostics, TelnyxDiagnosticsProps, TelnyxDiagnosticsEvents> = {
  tag: 'telnyx-diagnostics',
  properties: {
    destination: { attribute: 'destination' },
    diagnosis: {},
    for: { attribute: 'for' },
    words: {},
    client: {},
  },
  events: ['telnyx-diagnosis'],
  methods: ['start', 'stop'],
  isProvider: false,
};
