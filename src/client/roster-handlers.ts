import type { Emitter } from './base/emitter.js';
import type { CallSnapshot } from './call/call-snapshot.js';
import type { RosterHandlers } from './call/call-roster.js';
import type { ClientEvents } from './client-events.js';
import { emitEnded } from './ended-events.js';
import { isMoved } from './call/moved.js';
import type { PushCode } from './push/push-code.js';
import type { TabsCode } from './tabs/tabs-code.js';

export interface RosterHandlersOptions {
  readonly events: Emitter<ClientEvents>;
  readonly push: PushCode;
  readonly tabs: TabsCode;
  /** What is shown of calls changed. @param ended One that is over. */
  readonly onChange: (ended?: CallSnapshot) => void;
  /** The region in use. */
  readonly region: () => string;
}

/** What becomes of the calls of a client: its events. */
export function rosterHandlers({ events, push, tabs, onChange, region }: RosterHandlersOptions): RosterHandlers {
  return {
    onInvite: (signalingId, params) => tabs.claim(signalingId) ?? push.claim(signalingId, params),
    onIncoming: call => {
      if (!tabs.take(call) && !push.take(call)) events.emit('incomingcall', { call });
    },
    onResumed: call => events.emit('callresumed', { call }),
    onQuality: (call, metrics) => events.emit('quality', { call, metrics }),
    onCaller: call => events.emit('callerinfo', { call, caller: call.snapshot.remote }),
    onChange: ({ state, snapshot }) =>
      onChange(state === 'done' && !snapshot.testCall && !isMoved(snapshot) ? snapshot : undefined),
    onState: (call, state, previous) => {
      if (isMoved(call)) return;
      events.emit('callstatechange', { call, state, previous });
      if (state !== 'done') return;
      push.handleEnded(call);
      emitEnded(events, call, region());
    },
    onWarning: (call, warning, cleared) => events.emit('warning', { call, warning, cleared }),
  };
}
