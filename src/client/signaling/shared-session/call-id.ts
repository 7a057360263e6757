import { isObject, text, type Json } from '../frame.js';

/** The call that a message is about, by its id on the wire; '' for none. */
export function callIdOf(params: Json): string {
  const dialog = params['dialogParams'];
  const inDialog = isObject(dialog) ? text(dialog['callID']) : '';
  return inDialog || text(params['callID']) || text(params['callId']);
}
