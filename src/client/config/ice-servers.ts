import type { Environment } from './endpoint.js';

const turn = (urls: string): RTCIceServer => ({ urls, username: 'testuser', credential: 'testpassword' });

const servers = (stun: string, relay: string): readonly RTCIceServer[] => [
  { urls: `stun:${stun}:3478` },
  { urls: 'stun:stun.l.google.com:19302' },
  turn(`turn:${relay}:3478?transport=udp`),
  turn(`turn:${relay}:3478?transport=tcp`),
  turn(`turns:${relay}:443`),
];

/** Telnyx's public STUN and TURN servers; their credentials are public too. */
export const telnyxIceServers: Readonly<Record<Environment, readonly RTCIceServer[]>> = {
  production: servers('stun.telnyx.com', 'turn.telnyx.com'),
  development: servers('stundev.telnyx.com', 'turndev.telnyx.com'),
};
