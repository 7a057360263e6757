// Made from custom-elements.json by `npm run manifest`: do not edit.
import '../../elements/telnyx-call-quality/telnyx-call-quality.js';
import type { TelnyxCallQuality } from '../../elements/telnyx-call-quality/telnyx-call-quality.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-call-quality`. */
export interface TelnyxCallQualityProps {
  /** Which call. Default: the current one. */
  callId?: TelnyxCallQuality['callId'] | undefined;
  /** The bars alone; a tooltip shows the score. */
  compact?: TelnyxCallQuality['compact'] | undefined;
  /** This element announces nothing to screen readers, as another one shows the same call. */
  silent?: TelnyxCallQuality['silent'] | undefined;
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxCallQuality['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxCallQuality['words'] | undefined;
  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  client?: TelnyxCallQuality['client'] | undefined;
}

/** Events of `telnyx-call-quality`, by their names in camel case. */
export interface TelnyxCallQualityEvents {}

/** Says how well a call is heard: in bars, in words with advice when something is wrong, and in charts. */
export const definition: ElementDefinition<TelnyxCallQuality, TelnyxCallQualityProps, TelnyxCallQualityEvents> = {
  tag: 'telnyx-call-quality',
  properties: {
    callId: { attribute: 'call-id' },
    compact: { attribute: 'compact', initial: false },
    silent: { attribute: 'silent', initial: false },
    for: { attribute: 'for' },
    words: {},
    client: {},
  },
  events: [],
  methods: [],
  isProvider: false,
};
