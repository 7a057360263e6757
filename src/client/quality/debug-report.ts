import { Disposer } from '../base/disposer.js';
import { uuid } from '../base/uuid.js';
import { redact } from '../log/redaction.js';
import { withoutSecrets } from './ice-server-summary.js';
import type { Stats } from './metrics.js';
import type { ReportSources } from './report-summary.js';
import { entriesOf, newest, selectedPair } from './sample.js';

/** Milliseconds between two samples. */
const interval = 2_000;
const version = 1;

/** What is reported of each event of a connection: its tag, and its data. */
const described: Readonly<
  Record<string, (pc: RTCPeerConnection, event: Event) => readonly [tag: string, data: unknown]>
> = {
  track: (_, event) => {
    const { streams, track } = event as RTCTrackEvent;
    const { enabled, id, kind, readyState } = track;
    const stream = streams[0]?.id ?? '';
    const title = `${kind}:${id} stream:${stream}`;
    return ['track', { stream: { id: stream }, track: { enabled, id, kind, readyState }, title }];
  },
  icecandidate: (_, event) => ['connection', (event as RTCPeerConnectionIceEvent).candidate?.toJSON() ?? null],
  icecandidateerror: (_, event) => {
    const { url, errorCode, errorText, address, port } = event as RTCPeerConnectionIceErrorEvent;
    return ['connection', { url, errorCode, errorText, address, port }];
  },
  signalingstatechange: ({ signalingState, localDescription, remoteDescription }) => {
    const [local, remote] = [localDescription, remoteDescription].map(description => redact(description?.sdp ?? ''));
    return ['connection', { signalingState, localDescription: local, remoteDescription: remote }];
  },
  connectionstatechange: pc => ['connection', { data: pc.connectionState }],
  iceconnectionstatechange: pc => ['connection', { data: pc.iceConnectionState }],
  icegatheringstatechange: pc => ['connection', { data: pc.iceGatheringState }],
  negotiationneeded: () => ['connection', {}],
};

/** Events of a connection that came before it was watched: this code loads while the call is set up. */
const missedEvents = (pc: RTCPeerConnection): string[] =>
  Object.entries({
    signalingstatechange: pc.localDescription ?? pc.remoteDescription,
    icegatheringstatechange: pc.iceGatheringState !== 'new',
    iceconnectionstatechange: pc.iceConnectionState !== 'new',
    connectionstatechange: pc.connectionState !== 'new',
  }).flatMap(([type, hasCome]) => (hasCome ? type : []));

/**
 * Sends what happens to one call, and its statistics, to Telnyx's support, in the frames that its SDKs send. Give the `id`
 * to the support; it stays the same when the call is reattached. Credentials and ICE passwords are taken out.
 */
export class DebugReport {
  readonly id = uuid();
  readonly #sources: ReportSources;
  #watched: RTCPeerConnection | null = null;
  #open = new Disposer();
  #cancel = () => {};
  #stopped = false;

  constructor(sources: ReportSources) {
    this.#sources = sources;
    this.#send('debug_report_start');
    this.look();
    this.#wait();
  }

  /** Switches to the current connection. */
  look(): void {
    const { connection, record } = this.#sources;
    const pc = connection();
    if (!pc || pc === this.#watched || this.#stopped) return;
    this.#open.dispose();
    this.#watched = pc;
    const { iceServers, ...configuration } = pc.getConfiguration();
    const peerConfiguration = { ...configuration, certificates: undefined, iceServers: withoutSecrets(iceServers) };
    this.#report('addConnection', 'peer', { peerConfiguration, options: { peerId: record.snapshot.id } });
    const missed = missedEvents(pc);
    for (const [type, describe] of Object.entries(described)) {
      const report = (event: Event) => this.#report(`on${type}`, ...describe(pc, event));
      this.#open.listen(pc, type, report);
      if (missed.includes(type)) report(new Event(type));
    }
  }

  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#cancel();
    this.#open.dispose();
    this.#send('debug_report_stop');
  }

  #wait(): void {
    this.#cancel = this.#sources.clock.after(interval, () => void this.#sample());
  }

  async #sample(): Promise<void> {
    this.look();
    const { stats, record } = this.#sources;
    const isInterrupted = record.snapshot.interruption !== null;
    const report = isInterrupted ? null : await stats().catch(() => null);
    if (this.#stopped) return;
    if (report) this.#report('stats', 'stats', figures(entriesOf(report)));
    this.#wait();
  }

  #report(event: string, tag: string, data: unknown): void {
    const { clock, telnyxIds, record } = this.#sources;
    const timestamp = new Date(clock.now()).toISOString();
    this.#send('debug_report_data', {
      debug_report_data: {
        event,
        tag,
        peerId: record.snapshot.id,
        connectionId: telnyxIds()?.legId,
        data,
        timeTaken: 1,
        timestamp,
      },
    });
  }

  #send(type: string, more: Stats = {}): void {
    this.#sources.rpc.notify({
      id: uuid(),
      type,
      debug_report_id: this.id,
      debug_report_version: version,
      call_id: this.#sources.record.snapshot.id,
      ...more,
    });
  }
}

function figures(entries: readonly Stats[]): Stats {
  const byId = (id: unknown) => entries.find(entry => entry['id'] === id);
  const audio = (type: string) => entries.filter(entry => entry['type'] === type && entry['kind'] === 'audio');
  const pair = selectedPair(entries);
  const source = newest(entries, 'media-source'); // there is one, though Firefox does not say whose
  return {
    audio: {
      inbound: audio('inbound-rtp'),
      outbound: audio('outbound-rtp').map(entry => ({ ...entry, track: source })),
      remoteInbound: audio('remote-inbound-rtp'),
      remoteOutbound: audio('remote-outbound-rtp'),
    },
    ...(pair && {
      connection: { ...pair, local: byId(pair['localCandidateId']), remote: byId(pair['remoteCandidateId']) },
    }),
  };
}
