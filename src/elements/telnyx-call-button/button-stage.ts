/** What a call button shows, by its call and by what it does. Pure. */
import type { CallSnapshot } from '../../client/index.js';
import type { Words } from '../../i18n/index.js';

export type ButtonStage = 'idle' | 'connecting' | 'calling' | 'talking' | 'ended';

export function buttonStage(call: CallSnapshot | null, isConnecting: boolean): ButtonStage {
  if (isConnecting) return 'connecting';
  if (!call) return 'idle';
  if (call.state === 'done') return 'ended';
  return call.activeSince === null ? 'calling' : 'talking';
}

/** The words of a call in progress: the state alone while nobody has answered, trouble during the conversation. */
export const stageWord = ({ state, heldByRemote }: CallSnapshot): keyof Words | null => {
  if (state === 'ringing') return 'ringing';
  if (state === 'held') return 'onHold';
  if (state === 'reconnecting') return 'reconnecting';
  if (state === 'dropped') return 'noNetwork';
  if (state === 'active') return heldByRemote ? 'heldByRemote' : null;
  return 'calling';
};
