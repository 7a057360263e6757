import type { AudioProcessor } from '../client/index.js';
import { isProblem, workletName, type WorkletOptions } from './worklet-messages.js';

export interface NoiseSuppressionOptions {
  /** Where `rnnoise-worklet.js` of this package is. Default: beside this module, where bundlers that know `new URL()` put it. */
  readonly url?: string | URL;
}

/** What RNNoise works at, in Hz. */
const sampleRate = 48_000;

/**
 * A processor for `client.devices.setProcessor({ input: noiseSuppression() })`: RNNoise takes fans, traffic and keyboards out of what the
 * microphone hears, in place of the browser's own suppression. It adds about 20 ms. Under a strict policy it needs
 * `script-src 'wasm-unsafe-eval'`; without it calls send what the microphone gives.
 */
export function noiseSuppression({ url }: NoiseSuppressionOptions = {}): AudioProcessor {
  const address = url ?? new URL(/* @vite-ignore */ './rnnoise-worklet.js', import.meta.url);
  const processor: AudioProcessor = (track, { signal }) => suppress(track, signal, String(address));
  return Object.assign(processor, { replaces: ['noiseSuppression'] as const });
}

async function suppress(track: MediaStreamTrack, signal: AbortSignal, url: string): Promise<MediaStreamTrack> {
  const context = new AudioContext({ sampleRate, latencyHint: 'interactive' });
  const close = () => {
    if (context.state !== 'closed') void context.close();
  };
  signal.addEventListener('abort', close, { once: true });
  try {
    await Promise.all([context.audioWorklet.addModule(url), context.resume()]);
    signal.throwIfAborted();
    const options: WorkletOptions = { numberOfInputs: 1, numberOfOutputs: 1, channelCount: 1, outputChannelCount: [1] };
    const node = new AudioWorkletNode(context, workletName, { ...options, channelCountMode: 'explicit' });
    await isReady(node);
    const destination = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
    context
      .createMediaStreamSource(new MediaStream([track]))
      .connect(node)
      .connect(destination);
    const [given] = destination.stream.getAudioTracks();
    if (!given) throw new Error('the browser gave no track');
    return given;
  } catch (error) {
    close();
    throw error;
  }
}

/** Rejects with what the worklet says is wrong: a policy may forbid WebAssembly. */
const isReady = (node: AudioWorkletNode): Promise<void> =>
  new Promise((resolve, reject) => {
    node.onprocessorerror = () => reject(new Error('the worklet failed'));
    node.port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isProblem(data)) reject(new Error(data.problem));
      else resolve();
    };
  });
