/** The gateway that the test runner started, and its controls (documented in demo/gateway/README.md). */
declare global {
  interface Window {
    gatewayUrl: string;
  }
}

/** WebSocket address of the local gateway, e.g. `ws://127.0.0.1:40123`. */
export const gatewayUrl = window.gatewayUrl;

/** One call as the gateway sees it. `frequency` is what it hears, in Hz (0: silence). */
export interface GatewayCall {
  callId: string;
  user: string;
  destination: string;
  state: 'ringing' | 'active' | 'held' | 'ended';
  rtpReceived: number;
  rtpSent: number;
  digits: string;
  /** Packets of the client that did not arrive, and those of which a copy did: by RED, or as in-band FEC. */
  lost: number;
  recovered: { red: number; fec: number };
  frequency: number;
  /** How loud that is: root mean square, 1 is full scale. */
  loudness: number;
  /** As seen by the gateway: `inbound` calls are those that clients make. */
  direction: 'inbound' | 'outbound';
  /** Why it ended, once it has. */
  cause?: string;
  causeCode?: number;
  sipCode?: number;
  sipReason?: string;
}

/** What `control('state')` gives. */
export interface GatewayState {
  users: Record<string, { sockets: number }>;
  sockets: number;
  /** Sockets whose upgrade is never answered, see the control `refuse`. */
  ignored: number;
  frames: { received: number; sent: number };
  peers: number;
  calls: GatewayCall[];
}

/** One frame of `control('frames')`, oldest first. */
export interface GatewayFrame {
  dir: 'received' | 'sent';
  time: number;
  user?: string;
  text: string;
}

/** Uses one of the gateway's controls: GET without a body, POST with one. */
export async function control<T = unknown>(name: string, body?: object): Promise<T> {
  const url = `${gatewayUrl.replace(/^ws/, 'http')}/control/${name}`;
  const response = await fetch(url, body ? { method: 'POST', body: JSON.stringify(body) } : undefined);
  if (!response.ok) throw new Error(`control ${name}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
