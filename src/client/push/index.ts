/** What pages and service workers need of push notifications besides the client: `telnyx-elements/push` and `…/push-worker` use it. */
export { declineByPush, type DeclineByPushParts } from './decline-push.js';
export { declineByVerto } from './decline-verto.js';
export { readPush, type Push, type PushMetadata } from './push-metadata.js';
export { pushIdHeader } from './push-id.js';
