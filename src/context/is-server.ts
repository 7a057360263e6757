/**
 * Whether there is no DOM. Lit's own answer is that of the build that was imported: in a test of a host app, which has a DOM
 * made in Node (jsdom, happy-dom), that is the one for servers.
 */
export const isServer = typeof document === 'undefined';
