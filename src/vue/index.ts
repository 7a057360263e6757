/** `telnyx-elements/vue`: the elements as components, and composables on their client. For Vue 3. */
export * from './components/index.js';
export {
  provideTelnyxClient,
  useCall,
  useCallQuality,
  useCalls,
  useTelnyxClient,
  useTelnyxState,
  type VueClientSource,
} from './composables.js';
export { telnyxElements } from './plugin.js';
export type { CallView } from '../wrappers/call-source.js';
export type { ClientSource, ProviderNode } from '../wrappers/client-source.js';
export type { ElementComponent } from './component.js';
