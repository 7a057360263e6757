/** Push notifications of calls: `import { enablePush, relayAdapter } from 'telnyx-elements/push'`. */
export { enablePush, type EnablePushOptions, type PushHandle } from './enable-push.js';
export type { PushAdapter, PushContext } from './push-adapter.js';
export { relayAdapter } from './relay-adapter.js';
export type { PushWords, RingText } from '../../push-worker/push-messages.js';
