// Made from custom-elements.json by `npm run manifest`: do not edit.
import '../../elements/telnyx-log/telnyx-log.js';
import type { TelnyxLog } from '../../elements/telnyx-log/telnyx-log.js';
import type { ElementDefinition } from '../element-definition.js';

/** Properties of `telnyx-log`. */
export interface TelnyxLogProps {
  /** Which lines: `all`, `info` (no frames), `warnings` (and errors), `errors`, or `frames` alone. */
  show?: TelnyxLog['show'] | undefined;
  /** Only lines with this text. */
  find?: TelnyxLog['find'] | undefined;
  /** Paused: new lines are not shown. */
  paused?: TelnyxLog['paused'] | undefined;
  /** Id of the `telnyx-client` or `telnyx-phone` to use. Default: the one around this element. */
  for?: TelnyxLog['for'] | undefined;
  /** Words of the page in the place of ours, here and in all that is inside: `{ call: 'Ring', endedBusy: 'Try later' }`. */
  words?: TelnyxLog['words'] | undefined;
  /** The client to use, for pages that hold one themselves. Comes before `for`. */
  client?: TelnyxLog['client'] | undefined;
}

/** Events of `telnyx-log`, by their names in camel case. */
export interface TelnyxLogEvents {}

/** Shows the log of the phone and the frames of its signaling, to find what is wrong and to send it to support. */
export const definition: ElementDefinition<TelnyxLog, TelnyxLogProps, TelnyxLogEvents> = {
  tag: 'telnyx-log',
  properties: {
    show: { attribute: 'show', initial: 'all' },
    find: { attribute: 'find', initial: '' },
    paused: { attribute: 'paused', initial: false },
    for: { attribute: 'for' },
    words: {},
    client: {},
  },
  events: [],
  methods: [],
  isProvider: false,
};
