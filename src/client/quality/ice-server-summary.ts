import { redactAddress } from '../log/redaction.js';

/** Which STUN and TURN servers a call uses, for reports: never how to get into them. */
export const withoutSecrets = (servers: readonly RTCIceServer[] = []) =>
  servers.map(({ urls, username, credential }) => ({
    urls: [urls].flat().map(redactAddress),
    hasUsername: Boolean(username),
    hasCredential: Boolean(credential),
  }));
