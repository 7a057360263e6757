import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Call, CallQuality, CallQualityMetrics, CallSnapshot } from '../client/index.js';
import type { PhoneController } from '../context/phone-controller.js';

/** Listens to the quality of the call that its host shows: only while people talk, for listening has it measured. */
export class QualityWatch implements ReactiveController {
  /** Whether the host wants to know. */
  isOn = true;
  /** The newest figures; null before there are any. */
  metrics: CallQualityMetrics | null = null;
  /** What two samples in a row say, so that nothing flickers between two bands; the first counts at once. */
  quality: CallQuality = 'unknown';
  readonly #host: ReactiveControllerHost;
  readonly #phone: PhoneController<CallSnapshot | null>;
  readonly #everySample: boolean;
  #call: Call | undefined;
  #stop: (() => void) | undefined;

  /** @param everySample Renders the host with each sample, not only when the quality has changed. */
  constructor(host: ReactiveControllerHost, phone: PhoneController<CallSnapshot | null>, everySample = false) {
    this.#host = host;
    this.#phone = phone;
    this.#everySample = everySample;
    host.addController(this);
  }

  hostUpdate(): void {
    const { client, value } = this.#phone;
    const call = this.isOn && value?.state === 'active' ? client?.getCall(value.id) : undefined;
    if (call === this.#call) return;
    this.hostDisconnected();
    this.#call = call;
    this.#stop = call?.on('quality', metrics => this.#onSample(metrics));
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#call = undefined;
    this.metrics = null;
    this.quality = 'unknown';
  }

  #onSample(metrics: CallQualityMetrics): void {
    const { quality } = metrics;
    const isSteady = this.quality === 'unknown' || quality === this.metrics?.quality;
    const isNews = isSteady && quality !== this.quality;
    this.metrics = metrics;
    if (isSteady) this.quality = quality;
    if (isNews || this.#everySample) this.#host.requestUpdate();
  }
}
