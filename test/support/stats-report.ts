/** Reports as a browser makes them, for calls that never were. */

/** What a test says of one moment; counters are totals since the call began. */
export interface Moment {
  received?: number;
  lost?: number;
  bytesReceived?: number;
  bytesSent?: number;
  jitter?: number;
  inboundLevel?: number;
  outboundLevel?: number;
  /** Null: the other side has not reported yet. */
  remote?: { jitter?: number; roundTripTime?: number; fractionLost?: number; timestamp?: number } | null;
  pathRoundTrip?: number;
  /** Characters that make it as long as real ones are. */
  padding?: number;
  /** Nothing has arrived at all. */
  nothingInbound?: boolean;
}

export function statsReport(moment: Moment = {}): RTCStatsReport {
  const { received = 0, lost = 0, jitter = 0.001, inboundLevel = 0.1, outboundLevel = 0.1, remote = {} } = moment;
  const audio = { kind: 'audio' };
  const bytesReceived = moment.bytesReceived ?? received * 100;
  const inbound = { packetsReceived: received, packetsLost: lost, bytesReceived, jitter, audioLevel: inboundLevel };
  const entries: Record<string, unknown>[] = [
    {
      id: 'O',
      type: 'outbound-rtp',
      ...audio,
      bytesSent: moment.bytesSent ?? received * 100,
      codecId: 'C',
      timestamp: 100_000,
    },
    { id: 'S', type: 'media-source', ...audio, audioLevel: outboundLevel },
    { id: 'C', type: 'codec', mimeType: 'audio/opus', payloadType: 111, sdpFmtpLine: 'x'.repeat(moment.padding ?? 0) },
    { id: 'T', type: 'transport', selectedCandidatePairId: 'P2', dtlsState: 'connected' },
    { id: 'P1', type: 'candidate-pair', nominated: true, currentRoundTripTime: 9 },
    { id: 'P2', type: 'candidate-pair', nominated: true, currentRoundTripTime: moment.pathRoundTrip ?? 0.02 },
    { id: 'P3', type: 'candidate-pair', nominated: true, currentRoundTripTime: 9 },
  ];
  if (!moment.nothingInbound) entries.push({ id: 'I', type: 'inbound-rtp', ...audio, ...inbound, codecId: 'C' });
  if (remote) entries.push({ id: 'RI', type: 'remote-inbound-rtp', ...audio, roundTripTime: 0.05, ...remote });
  return new Map(entries.map(entry => [entry['id'], entry])) as unknown as RTCStatsReport;
}
