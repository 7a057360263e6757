/** The buttons and lamps of a headset: `import { connectHeadset, hidHeadset } from 'telnyx-elements/headset'`. */
export { connectHeadset, type Headset, type HeadsetOptions } from './connect-headset.js';
export { genesysHeadset, type GenesysEvent, type GenesysLibrary, type GenesysService } from './genesys-headset.js';
export type { HeadsetAdapter, HeadsetHandlers, HeadsetPress } from './headset-adapter.js';
export type { HeadsetCall, HeadsetStatus } from './headset-status.js';
export { hidHeadset } from './hid-headset.js';
export type { Hid, HidCollection, HidDevice, HidItem, HidReport } from './web-hid.js';
