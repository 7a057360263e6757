/** `telnyx-elements/react`: the elements as components, and hooks on their client. For React 18 and 19. */
export * from './components/index.js';
export { TelnyxProvider, type TelnyxProviderProps } from './context.js';
export { useCall, useCallQuality, useCalls, useTelnyxClient, useTelnyxState } from './hooks.js';
export type { CallView } from '../wrappers/call-source.js';
export type { ClientSource, ProviderNode } from '../wrappers/client-source.js';
export type { ElementComponent, ElementComponentProps } from './component.js';
