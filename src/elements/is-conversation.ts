import type { CallSnapshot } from '../client/index.js';

/** Whether people talk in it, or wait on hold: it can be held, transferred and connected with another one. */
export const isConversation = ({ state }: CallSnapshot): boolean => state === 'active' || state === 'held';
