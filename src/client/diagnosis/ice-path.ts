import { redactAddress } from '../log/redaction.js';
import { candidateFacts } from './candidate.js';
import { moreCandidates } from './limits.js';
import type { CandidateFacts, PathFacts, PathKind } from './report.js';
import type { StepParts } from './step.js';

/** A way that audio may take, to be tried. */
export interface Path {
  readonly kind: PathKind;
  readonly url: string | null;
  readonly server: RTCIceServer | null;
}

/** The candidate that proves a way. */
const proofs = { local: 'host', stun: 'srflx', 'turn-udp': 'relay', 'turn-tcp': 'relay', 'turn-tls': 'relay' } as const;

/** The way without a server, and one for each address of each server. */
export function pathsOf(servers: readonly RTCIceServer[]): readonly Path[] {
  const remote = servers.flatMap(server =>
    [server.urls].flat().map(url => ({ kind: kindOf(url), url, server: { ...server, urls: url } })),
  );
  return [{ kind: 'local', url: null, server: null }, ...remote];
}

function kindOf(url: string): PathKind {
  if (/^stuns?:/i.test(url)) return 'stun';
  if (/^turns:/i.test(url)) return 'turn-tls';
  return /[?&]transport=tcp/i.test(url) ? 'turn-tcp' : 'turn-udp';
}

/** Tries one way with a connection of its own, which is closed again. Never rejects. */
export async function tryPath(path: Path, parts: StepParts): Promise<PathFacts> {
  const started = parts.clock.now();
  const attempt = new Attempt(path, parts);
  await attempt.over;
  const { error, provenAt } = attempt;
  const proven = provenAt !== null;
  const isRefused = error !== null && error.code >= 400 && error.code < 500;
  return {
    kind: path.kind,
    url: path.url && redactAddress(path.url),
    state: proven ? 'passed' : isRefused ? 'refused' : 'failed',
    took: proven ? provenAt - started : null,
    error: proven ? null : error,
    candidates: [...attempt.candidates],
  };
}

class Attempt {
  readonly over: Promise<void>;
  readonly candidates: CandidateFacts[] = [];
  /** When the way turned out to be open; null until then. */
  provenAt: number | null = null;
  /** What the browser said last; a refusal stays. */
  error: PathFacts['error'] = null;
  readonly #parts: StepParts;
  #finish = () => {};

  constructor(path: Path, parts: StepParts) {
    this.#parts = parts;
    this.over = new Promise(resolve => (this.#finish = resolve));
    this.#finishAfter(parts.limits.iceServer);
    try {
      const peer = new RTCPeerConnection({
        iceServers: path.server ? [path.server] : [],
        iceTransportPolicy: proofs[path.kind] === 'relay' ? 'relay' : 'all',
      });
      const close = () => peer.close();
      parts.open.add(close);
      void this.over.then(close);
      this.#listen(peer, path);
      peer.createDataChannel('');
      peer.setLocalDescription().catch((error: unknown) => this.#fail(error));
    } catch (error) {
      this.#fail(error); // an address that this browser does not take
    }
  }

  #listen(peer: RTCPeerConnection, { kind }: Path): void {
    let local = false;
    peer.addEventListener('icecandidate', ({ candidate }) => {
      if (!candidate?.type) return; // some browsers end with an empty one
      this.candidates.push(candidateFacts(candidate));
      local ||= candidate.type === 'host';
      if (candidate.type === proofs[kind]) this.#prove();
    });
    peer.addEventListener('icecandidateerror', ({ errorCode: code, errorText }) => {
      if (!this.error || this.error.code === 701) this.error = { code, text: errorText };
    });
    peer.addEventListener('icegatheringstatechange', () => {
      if (peer.iceGatheringState !== 'complete') return;
      // A device with a public address: the STUN server's answer adds nothing, so browsers make no candidate of it.
      if (kind === 'stun' && local && !this.error) this.#prove();
      this.#finish();
    });
  }

  #prove(): void {
    if (this.provenAt === null) this.#finishAfter(moreCandidates);
    this.provenAt ??= this.#parts.clock.now();
  }

  #finishAfter(ms: number): void {
    const cancel = this.#parts.clock.after(ms, () => this.#finish());
    this.#parts.open.add(cancel);
    void this.over.then(cancel);
  }

  #fail(error: unknown): void {
    this.error = { code: 0, text: error instanceof Error ? error.name : '' };
    this.#finish();
  }
}
