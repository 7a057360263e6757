/** The elements that the drop-in loads on demand. */
import { elementRoots, type Root } from './context/element-roots.js';
import { ElementLoader } from './page/element-loader.js';

const loader = new ElementLoader({
  'telnyx-assistant': () => import('./elements/telnyx-assistant/telnyx-assistant.js'),
  'telnyx-call-actions': () => import('./elements/telnyx-call-actions/telnyx-call-actions.js'),
  'telnyx-call-button': () => import('./elements/telnyx-call-button/telnyx-call-button.js'),
  'telnyx-call-controls': () => import('./elements/telnyx-call-controls/telnyx-call-controls.js'),
  'telnyx-call-history': () => import('./elements/telnyx-call-history/telnyx-call-history.js'),
  'telnyx-call-list': () => import('./elements/telnyx-call-list/telnyx-call-list.js'),
  'telnyx-call-quality': () => import('./elements/telnyx-call-quality/telnyx-call-quality.js'),
  'telnyx-call-status': () => import('./elements/telnyx-call-status/telnyx-call-status.js'),
  'telnyx-call-summary': () => import('./elements/telnyx-phone/phone-summary.js'), // with the element: one chunk, as the phone loads it
  'telnyx-contacts': () => import('./elements/telnyx-contacts/telnyx-contacts.js'),
  'telnyx-device-picker': () => import('./elements/telnyx-device-picker/telnyx-device-picker.js'),
  'telnyx-diagnostics': () => import('./elements/telnyx-diagnostics/telnyx-diagnostics.js'),
  'telnyx-do-not-disturb': () => import('./elements/telnyx-do-not-disturb/telnyx-do-not-disturb.js'),
  'telnyx-incoming-call': () => import('./elements/telnyx-incoming-call/telnyx-incoming-call.js'),
  'telnyx-launcher': () => import('./elements/telnyx-launcher/telnyx-launcher.js'),
  'telnyx-log': () => import('./elements/telnyx-log/telnyx-log.js'),
  'telnyx-login': () => import('./elements/telnyx-login/telnyx-login.js'),
  'telnyx-microphone-help': () => import('./elements/telnyx-microphone-help/telnyx-microphone-help.js'),
  'telnyx-region-picker': () => import('./elements/telnyx-region-picker/telnyx-region-picker.js'),
  'telnyx-transcript': () => import('./elements/telnyx-assistant/telnyx-assistant.js'), // its former tag
});

/**
 * Loads the elements of ours in a root, now or later. The document, and each root that holds an element of ours
 * which is loaded, need not be named: this is for others, such as a shadow root that holds but one tag.
 */
export const loadElements = (root: Root): void => loader.watch(root);

elementRoots.subscribe(loadElements);
if (typeof document !== 'undefined') loadElements(document);
