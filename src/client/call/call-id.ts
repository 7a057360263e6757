import type { Call } from './call.js';

/** Calls are given as such, or by their id. */
export const idOf = (call: Call | string): string => (typeof call === 'string' ? call : call.id);
