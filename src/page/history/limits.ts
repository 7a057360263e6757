/** How much a history keeps, and where. */

/** Older calls are deleted, in milliseconds: 90 days. */
export const maxAgeMs = 90 * 86_400_000;

/** Calls of one user. */
export const maxCalls = 1_000;

/** The database, the channel by which tabs hear of each other's calls, and what keys of the session begin with. */
export const databaseName = 'telnyx-history';
