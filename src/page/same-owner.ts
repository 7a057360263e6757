import type { SessionOwner } from '../client/index.js';

/** Whether both are the same user at the same place on the page. A token that does not say who it is for is only the same as itself. */
export const isSameOwner = (a: SessionOwner, b: SessionOwner): boolean =>
  a === b || (a.session !== null && a.session === b.session);
