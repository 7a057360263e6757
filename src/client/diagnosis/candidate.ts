/** Candidates as a report has them, from the browser's objects and from its statistics. */
import { entriesOf, selectedPair } from '../quality/sample.js';
import type { CandidateFacts, PairFacts } from './report.js';

const types = ['host', 'srflx', 'prflx', 'relay'] as const;
const protocols = ['udp', 'tcp'] as const;
const relayProtocols = ['udp', 'tcp', 'tls'] as const;

/** @param type Statistics have it under another name than candidates. */
export function candidateFacts(candidate: object, type: 'type' | 'candidateType' = 'type'): CandidateFacts {
  const given = candidate as Readonly<Record<string, unknown>>;
  const { address, port } = given;
  return {
    type: oneOf(types, given[type]),
    protocol: oneOf(protocols, given['protocol']),
    relayProtocol: oneOf(relayProtocols, given['relayProtocol']),
    address: typeof address === 'string' && address ? address : null,
    port: typeof port === 'number' ? port : null,
  };
}

/** The pair in use; null while the browser does not report one. */
export function pairFacts(report: RTCStatsReport): PairFacts | null {
  const entries = entriesOf(report);
  const pair = selectedPair(entries);
  const end = (key: string) => {
    const entry = pair && entries.find(({ id }) => id === pair[key]);
    return entry ? candidateFacts(entry, 'candidateType') : null;
  };
  const [local, remote] = [end('localCandidateId'), end('remoteCandidateId')];
  return local && remote && { local, remote };
}

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | null =>
  known.find(each => each === String(value).toLowerCase()) ?? null;
