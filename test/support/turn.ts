/** The TURN server that the test runner starts on demand: a coturn on this machine. */

interface Coturn {
  readonly address: string;
  readonly username: string;
  readonly credential: string;
}

/** What to give a phone as `iceServers` so that it finds a relay, reached over UDP or TCP. */
export async function relayServer(transport: 'udp' | 'tcp' = 'udp'): Promise<RTCIceServer> {
  const response = await fetch('/turn.json');
  const { address, username, credential } = (await response.json()) as Coturn;
  return { urls: `turn:${address}?transport=${transport}`, username, credential };
}

/** Our end of the path that the audio takes; undefined before there is one. `relayProtocol`: how the relay is reached. */
export interface PathEnd {
  readonly candidateType: RTCIceCandidateType;
  readonly relayProtocol?: string;
}

/** Reads it out of the browser's statistics. */
export function localPathEnd(report: RTCStatsReport | null): PathEnd | undefined {
  const all = [...((report ?? new Map()) as Map<string, RTCStats & Record<string, unknown>>).values()];
  const pairs = all.filter(
    ({ type, nominated, state }) => type === 'candidate-pair' && nominated && state === 'succeeded',
  );
  const ids = pairs.map(({ localCandidateId }) => localCandidateId);
  return all.find(({ id }) => ids.includes(id)) as PathEnd | undefined;
}
