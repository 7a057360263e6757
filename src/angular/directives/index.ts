// Made from custom-elements.json by `npm run manifest`: do not edit.
/** The elements as Angular directives. */
export { TelnyxAssistant } from './telnyx-assistant.js';
export { TelnyxCallActions } from './telnyx-call-actions.js';
export { TelnyxCallButton } from './telnyx-call-button.js';
export { TelnyxCallControls } from './telnyx-call-controls.js';
export { TelnyxCallHistory } from './telnyx-call-history.js';
export { TelnyxCallList } from './telnyx-call-list.js';
export { TelnyxCallQuality } from './telnyx-call-quality.js';
export { TelnyxCallStatus } from './telnyx-call-status.js';
export { TelnyxCallSummary } from './telnyx-call-summary.js';
export { TelnyxClientElement } from './telnyx-client.js';
export { TelnyxContacts } from './telnyx-contacts.js';
export { TelnyxDevicePicker } from './telnyx-device-picker.js';
export { TelnyxDiagnostics } from './telnyx-diagnostics.js';
export { TelnyxDialpad } from './telnyx-dialpad.js';
export { TelnyxDoNotDisturb } from './telnyx-do-not-disturb.js';
export { TelnyxIncomingCall } from './telnyx-incoming-call.js';
export { TelnyxLauncher } from './telnyx-launcher.js';
export { TelnyxLog } from './telnyx-log.js';
export { TelnyxLogin } from './telnyx-login.js';
export { TelnyxMicrophoneHelp } from './telnyx-microphone-help.js';
export { TelnyxPhone } from './telnyx-phone.js';
export { TelnyxRegionPicker } from './telnyx-region-picker.js';
