import type { Environment } from './endpoint.js';

const turn = (urls: string): RTCIceServer => ({ urls, username: 'testuser', credential: 'testpassword' });

/** @param dev What the names of the machines end with. */
const servers = (dev: '' | 'dev'): readonly RTCIceServer[] => [
  { urls: `stun:stun${dev}.telnyx.com:3478` },
  { urls: 'stun:stun.l.google.com:19302' },
  turn(`turn:turn${dev}.telnyx.com:3478?transport=udp`),
  turn(`turn:turn${dev}.telnyx.com:3478?transport=tcp`),
  turn(`turns:turn${dev}.telnyx.com:443`),
];

/** Telnyx's public STUN and TURN servers; their credentials are public too. */
export const telnyxIceServers: Readonly<Record<Environment, readonly RTCIceServer[]>> = {
  production: servers(''),
  development: servers('dev'),
};
