/** All of it: registers every element and hands on the public names. `./client` is the phone without a screen. */
export * from './client/index.js';
export * from './events/index.js';
export { PhoneController } from './context/phone-controller.js';
export { TelnyxElement } from './context/telnyx-element.js';
export { registerTranslation, type Translation, type Words } from './i18n/index.js';
export { TelnyxCallControls } from './elements/telnyx-call-controls/telnyx-call-controls.js';
export { TelnyxCallList } from './elements/telnyx-call-list/telnyx-call-list.js';
export { TelnyxCallStatus } from './elements/telnyx-call-status/telnyx-call-status.js';
export { TelnyxClientElement } from './elements/telnyx-client/telnyx-client.js';
export { TelnyxDialpad } from './elements/telnyx-dialpad/telnyx-dialpad.js';
export { TelnyxIncomingCall } from './elements/telnyx-incoming-call/telnyx-incoming-call.js';
export { TelnyxLog } from './elements/telnyx-log/telnyx-log.js';
export { TelnyxLogin } from './elements/telnyx-login/telnyx-login.js';
export { TelnyxPhone } from './elements/telnyx-phone/telnyx-phone.js';
export { TelnyxRegionPicker } from './elements/telnyx-region-picker/telnyx-region-picker.js';
