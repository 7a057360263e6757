/** What is done for a call while its network is bad, and undone after. */
import type { Log } from '../log/log.js';
import type { CallQualityMetrics, NetworkHelp, Stats } from './metrics.js';

/** `on`: from the beginning of each call. `auto`: while it is measured that it helps. */
export type BadNetwork = 'auto' | 'on' | 'off';

/** What is begun and ended while a call goes on. RED is agreed on as it begins. */
type TimelyHelp = Exclude<NetworkHelp, 'redundancy'>;

interface Rule {
  readonly help: TimelyHelp;
  /** What is looked at; null where it says nothing. */
  readonly figure: (metrics: CallQualityMetrics) => number | null;
  /** Begins at this figure, in so many samples in a row, and ends below the other one. */
  readonly begin: readonly [figure: number, samples: number];
  readonly end: readonly [figure: number, samples: number];
}

const number = (stats: Stats | null, key: string): number | null => {
  const value = stats?.[key];
  return typeof value === 'number' ? value : null;
};

/** Jitter in seconds, loss as share: of what arrives here, and of what the other side says that it gets of us. */
const rules: readonly Rule[] = [
  { help: 'buffer', figure: ({ inboundAudio }) => number(inboundAudio, 'jitter'), begin: [0.03, 2], end: [0.015, 8] },
  {
    help: 'bitrate',
    figure: ({ remoteInboundAudio }) => number(remoteInboundAudio, 'fractionLost'),
    begin: [0.03, 2],
    end: [0.01, 8],
  },
];

/** The buffer holds so many times the jitter, within these milliseconds. */
const bufferFactor = 4;
const buffer = { least: 120, most: 400 } as const;
/** Milliseconds by which a new target differs from the one in use before it is set. */
const bufferStep = 40;
/** Bits per second under loss: Opus then has room for a copy of the frame before in each one (in-band FEC). */
const lossBitrate = 20_000;

export interface NetworkHelpParts {
  readonly log: Log;
  readonly wish: () => BadNetwork;
  readonly connection: () => RTCPeerConnection | null;
}

/** Helps one call. What a browser cannot do is left out. */
export class NetworkHelper {
  readonly #parts: NetworkHelpParts;
  readonly #runs = new Map<TimelyHelp, number>();
  readonly #active = new Set<TimelyHelp>();
  /** The connection that has it. */
  #helped: RTCPeerConnection | null = null;
  #bufferMs: number | null = null;
  #limited = false;
  /** The browser took no limit on that connection. */
  #refused = false;

  constructor(parts: NetworkHelpParts) {
    this.#parts = parts;
  }

  /** Takes what was measured, and says what is done from now on. */
  handle(metrics: CallQualityMetrics): readonly NetworkHelp[] {
    try {
      return this.#help(metrics);
    } catch (error) {
      this.#parts.log.write('warning', () => `no help against a bad network: ${String(error)}`);
      return [];
    }
  }

  #help(metrics: CallQualityMetrics): readonly NetworkHelp[] {
    const wish = this.#parts.wish();
    const connection = this.#parts.connection();
    if (!connection) return [];
    if (connection !== this.#helped) this.#begin(connection);
    for (const rule of rules) this.#apply(rule, metrics, wish);
    const jitter = number(metrics.inboundAudio, 'jitter') ?? 0;
    this.#setBuffer(connection, this.#active.has('buffer') ? jitter : null);
    this.#limit(connection, this.#active.has('bitrate'));
    const sendsTwice = /(^|\/)red$/i.test(firstCodec(connection)) ? (['redundancy'] as const) : [];
    const works = { buffer: buffers(connection).length > 0, bitrate: !this.#refused };
    const done = rules.map(({ help }) => help).filter(help => this.#active.has(help) && works[help]);
    return Object.freeze([...done, ...sendsTwice]);
  }

  /** Nobody measures any more: what was done is undone. */
  release(): void {
    this.#active.clear();
    this.#runs.clear();
    const connection = this.#parts.connection();
    if (!connection || connection !== this.#helped) return;
    this.#setBuffer(connection, null);
    this.#limit(connection, false);
  }

  /** Another connection has nothing of it yet. */
  #begin(connection: RTCPeerConnection): void {
    this.#helped = connection;
    this.#bufferMs = null;
    this.#limited = false;
    this.#refused = false;
  }

  #apply({ help, figure, begin, end }: Rule, metrics: CallQualityMetrics, wish: BadNetwork): void {
    const isActive = this.#active.has(help);
    const value = figure(metrics);
    const [limit, samples] = isActive ? end : begin;
    const isPast = wish === 'off' || (value !== null && (isActive ? value < limit : value >= limit));
    const run = wish === 'on' ? 0 : isPast ? (this.#runs.get(help) ?? 0) + 1 : 0;
    this.#runs.set(help, run);
    if (wish === 'on') this.#active.add(help);
    else if (wish === 'off') this.#active.delete(help);
    else if (run >= samples) {
      this.#active[isActive ? 'delete' : 'add'](help);
      this.#runs.delete(help);
    }
  }

  /** @param jitter In seconds; null gives the buffer back to the browser. */
  #setBuffer(connection: RTCPeerConnection, jitter: number | null): void {
    const wanted = jitter === null ? null : Math.round(jitter * 1_000 * bufferFactor);
    const target = wanted === null ? null : Math.min(buffer.most, Math.max(buffer.least, wanted));
    const isClose = target !== null && this.#bufferMs !== null && Math.abs(target - this.#bufferMs) < bufferStep;
    if (target === this.#bufferMs || isClose) return;
    this.#bufferMs = target;
    for (const receiver of buffers(connection)) receiver.jitterBufferTarget = target;
  }

  #limit(connection: RTCPeerConnection, isLimited: boolean): void {
    if (isLimited === this.#limited) return;
    this.#limited = isLimited;
    for (const sender of connection.getSenders())
      if (sender.track?.kind === 'audio') void this.#setBitrate(sender, isLimited);
  }

  async #setBitrate(sender: RTCRtpSender, isLimited: boolean): Promise<void> {
    try {
      const parameters = sender.getParameters();
      const [encoding] = parameters.encodings;
      if (!encoding) return;
      if (isLimited) encoding.maxBitrate = lossBitrate;
      else delete encoding.maxBitrate;
      await sender.setParameters(parameters);
    } catch (error) {
      this.#refused = true;
      this.#parts.log.write('info', () => `the bitrate stays as it is: ${String(error)}`);
    }
  }
}

/** Those whose buffer can be set: not in every browser. */
const buffers = (connection: RTCPeerConnection): RTCRtpReceiver[] =>
  connection.getReceivers().filter(receiver => receiver.track.kind === 'audio' && 'jitterBufferTarget' in receiver);

/** What is sent: the codec that both sides put first. */
function firstCodec(connection: RTCPeerConnection): string {
  const [sender] = connection.getSenders().filter(({ track }) => track?.kind === 'audio');
  return sender?.getParameters().codecs[0]?.mimeType ?? '';
}
