/** How much a history keeps, and where. */

/** Older calls are deleted, in milliseconds: 90 days. */
export const maxAgeMs = 90 * 86_400_000;

/** Calls of one user. */
export const maxCalls = 1_000;

/** The database, and the channel by which tabs hear of each other's calls. */
export const databaseName = 'telnyx-history';

/** Under what the calls of a tab are stored. */
export const sessionKey = (owner: string): string => `telnyx-history:1:${owner}`;
