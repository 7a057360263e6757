/** Proof of sound: a microphone that hums a tone, and a meter of the frequency of a stream. */
import { until } from './until.js';

const FFT_SIZE = 32_768;

/**
 * The dominant frequency of a stream in Hz, exact to about 1 Hz; 0 while it is silent. Waits up to `timeout` for sound.
 */
export async function heardFrequency(stream: MediaStream, { timeout = 8_000 } = {}): Promise<number> {
  const context = new AudioContext();
  // Chromium gives a remote stream's sound to Web Audio only while a media element plays it.
  const player = new Audio();
  player.srcObject = stream;
  player.muted = true;
  try {
    void player.play().catch(() => {}); // interrupted by the end of this measurement
    const analyser = new AnalyserNode(context, { fftSize: FFT_SIZE, smoothingTimeConstant: 0 });
    context.createMediaStreamSource(stream).connect(analyser);
    const deadline = performance.now() + timeout;
    return await until(() => steadyPeak(analyser) || (performance.now() > deadline && -1), {
      timeout: timeout + 1_000,
    }).then(hz => Math.max(0, hz));
  } finally {
    player.srcObject = null;
    await context.close();
  }
}

/** The peak of the spectrum once the analyser's whole window is filled with sound. */
function steadyPeak(analyser: AnalyserNode): number {
  const samples = new Float32Array(FFT_SIZE);
  analyser.getFloatTimeDomainData(samples);
  const eighth = FFT_SIZE / 8;
  for (let part = 0; part < 8; part++) {
    const loudest = samples
      .subarray(part * eighth, (part + 1) * eighth)
      .reduce((max, x) => Math.max(max, Math.abs(x)), 0);
    if (loudest < 0.005) return 0;
  }
  const bins = new Float32Array(analyser.frequencyBinCount);
  analyser.getFloatFrequencyData(bins);
  const peak = bins.reduce((best, level, bin) => (level > (bins[best] ?? -Infinity) ? bin : best), 0);
  return (peak * analyser.context.sampleRate) / FFT_SIZE;
}

/** A microphone that hums; `stop()` lets the tone and its AudioContext go. */
export interface ToneMicrophone {
  stream: MediaStream;
  stop(): Promise<void>;
}

/** Makes a stream of one steady tone. */
export function toneStream(hz: number): ToneMicrophone {
  const context = new AudioContext();
  const destination = context.createMediaStreamDestination();
  const oscillator = new OscillatorNode(context, { frequency: hz });
  oscillator.connect(new GainNode(context, { gain: 0.5 })).connect(destination);
  oscillator.start();
  return { stream: destination.stream, stop: () => context.close() };
}

/**
 * Lets `getUserMedia` give a steady tone for a while instead of the browser's device; `restore()` puts everything back.
 * Each caller gets tracks of its own, so that one may stop them without silencing another.
 */
export function toneMicrophone(hz: number, devices = navigator.mediaDevices): { restore(): Promise<void> } {
  const original = devices.getUserMedia.bind(devices);
  const tone = toneStream(hz);
  devices.getUserMedia = async constraints => (constraints?.audio ? tone.stream.clone() : original(constraints));
  return {
    restore: async () => {
      // The method lives on the prototype: without our own property it shows again.
      delete (devices as { getUserMedia?: unknown }).getUserMedia;
      await tone.stop();
    },
  };
}
