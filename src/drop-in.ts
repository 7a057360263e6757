/**
 * The drop-in script: the phone and what it is made of in one file. The elements that only some pages use come from
 * a file beside it, the first time that their tag stands in the document.
 */
import { takeDataTelnyx } from './page/data-telnyx.js';
import { loadOnDemand } from './page/load-on-demand.js';

export * from './client/index.js';
export { PhoneController } from './context/phone-controller.js';
export { TelnyxElement } from './context/telnyx-element.js';
export { registerTranslation, type Translation, type Words } from './i18n/index.js';
export { TelnyxCallControls } from './elements/telnyx-call-controls/telnyx-call-controls.js';
export { TelnyxCallStatus } from './elements/telnyx-call-status/telnyx-call-status.js';
export { TelnyxClientElement } from './elements/telnyx-client/telnyx-client.js';
export { TelnyxDialpad } from './elements/telnyx-dialpad/telnyx-dialpad.js';
export { TelnyxIncomingCall } from './elements/telnyx-incoming-call/telnyx-incoming-call.js';
export { TelnyxPhone } from './elements/telnyx-phone/telnyx-phone.js';

/** A name that bundlers do not read: the file is built by itself and stands beside this one. */
const more = './telnyx-elements.more.js';
loadOnDemand(
  [
    'telnyx-call-list',
    'telnyx-call-quality',
    'telnyx-device-picker',
    'telnyx-diagnostics',
    'telnyx-log',
    'telnyx-login',
    'telnyx-region-picker',
    'telnyx-transcript',
  ],
  () => import(/* @vite-ignore */ more),
);
takeDataTelnyx();
