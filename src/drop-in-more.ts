/** What the drop-in script loads on demand: the elements that only some pages use, in a file that needs no other. */
export { TelnyxCallList } from './elements/telnyx-call-list/telnyx-call-list.js';
export { TelnyxLog } from './elements/telnyx-log/telnyx-log.js';
export { TelnyxLogin } from './elements/telnyx-login/telnyx-login.js';
export { TelnyxRegionPicker } from './elements/telnyx-region-picker/telnyx-region-picker.js';
