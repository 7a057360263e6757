/** What the drop-in script loads on demand: the elements that only some pages use, in a file that needs no other. */
export { TelnyxCallList } from './elements/telnyx-call-list/telnyx-call-list.js';
export { TelnyxCallQuality } from './elements/telnyx-call-quality/telnyx-call-quality.js';
export { TelnyxDevicePicker } from './elements/telnyx-device-picker/telnyx-device-picker.js';
export { TelnyxDiagnostics } from './elements/telnyx-diagnostics/telnyx-diagnostics.js';
export { TelnyxLog } from './elements/telnyx-log/telnyx-log.js';
export { TelnyxLogin } from './elements/telnyx-login/telnyx-login.js';
export { TelnyxRegionPicker } from './elements/telnyx-region-picker/telnyx-region-picker.js';
export { TelnyxTranscript } from './elements/telnyx-transcript/telnyx-transcript.js';
