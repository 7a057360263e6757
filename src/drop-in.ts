/**
 * The drop-in script: the phone at once, what a call needs while it connects, and the other elements when their tag first
 * appears on the page.
 */
import './drop-in-loader.js'; // first: it needs to know the elements that the others define
import { takeDataTelnyx } from './page/data-telnyx.js';

export * from './client/index.js';
export { PhoneController } from './context/phone-controller.js';
export { TelnyxElement } from './context/telnyx-element.js';
export { loadElements } from './drop-in-loader.js';
export { registerTranslation, type OwnWords, type Translation, type Words } from './i18n/index.js';
export { TelnyxClientElement } from './elements/telnyx-client/telnyx-client.js';
export { TelnyxDialpad } from './elements/telnyx-dialpad/telnyx-dialpad.js';
export { TelnyxPhone } from './elements/telnyx-phone/telnyx-phone.js';

takeDataTelnyx();
