import { Calls, type CallsOptions } from './call/calls.js';
import { rosterHandlers, type RosterHandlersOptions } from './roster-handlers.js';

/** What the calls of a client need of it. */
export interface ClientCallsOptions extends Omit<CallsOptions, 'handlers'> {
  /** Where it becomes known what happens to them. */
  readonly outlets: RosterHandlersOptions;
}

/** Makes the calls of a client. It is loaded while the first socket of a page opens: see `CallCode`. */
export const newCalls = ({ outlets, ...options }: ClientCallsOptions): Calls =>
  new Calls({ ...options, handlers: rosterHandlers(outlets) });
