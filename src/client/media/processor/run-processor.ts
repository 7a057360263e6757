import type { Clock } from '../../base/clock.js';
import { withTimeLimit } from '../../base/time-limit.js';
import type { AudioProcessor } from '../audio-processor.js';

/** A processor that gives no track within this has failed, in milliseconds. */
const processorTimeoutMs = 3_000;

export interface ProcessedTrack {
  readonly track: MediaStreamTrack;
  readonly close: () => void;
}

/** Runs a processor on a track. Rejects if it throws, is late, or gives nothing that lives; then it is aborted. */
export async function runProcessor(
  clock: Clock,
  processor: AudioProcessor,
  source: MediaStreamTrack,
): Promise<ProcessedTrack> {
  const abort = new AbortController();
  const stop = (given: unknown) => {
    if (given instanceof MediaStreamTrack && given !== source) given.stop();
  };
  const late = () => new Error(`no track within ${processorTimeoutMs / 1000} seconds`);
  const run = async () => processor(source, { signal: abort.signal });
  try {
    const track: unknown = await withTimeLimit(clock, processorTimeoutMs, run(), late, stop);
    if (!(track instanceof MediaStreamTrack) || track.kind !== 'audio') throw new Error('it gave no track of audio');
    if (track.readyState === 'ended') throw new Error('it gave a track that has ended');
    const close = () => {
      track.onended = null;
      abort.abort();
      stop(track);
    };
    return { track, close };
  } catch (error) {
    abort.abort();
    throw error;
  }
}
