/** For service workers: `import { handlePush } from 'telnyx-elements/push-worker'`. */
export { handlePush, type HandlePushOptions } from './handle-push.js';
export type { DeclineTargets } from './decline.js';
export type { WorkerScope, WorkerClient, WorkerNotification } from './worker-scope.js';
