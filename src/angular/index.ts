/** `telnyx-elements/angular`: the elements as standalone directives, and a service with signals. For Angular 21 and later. */
export * from './directives/index.js';
export { TelnyxService } from './telnyx.service.js';
export type { CallView } from '../wrappers/call-source.js';
export type { ClientSource } from '../wrappers/client-source.js';
