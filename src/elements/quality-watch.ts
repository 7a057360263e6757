import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Call, CallQuality, CallQualityMetrics, CallSnapshot, QualityPoint } from '../client/index.js';
import type { PhoneController } from '../context/phone-controller.js';

/** Listens to the quality of the call that its host shows: only while people talk, as a listener starts the measuring. */
export class QualityWatch implements ReactiveController {
  /** Whether the host wants to know. */
  isOn = true;
  /** The newest figures; null before there are any. */
  metrics: CallQualityMetrics | null = null;
  /** The band of two samples in a row, against flicker between two bands; the first applies at once. */
  quality: CallQuality = 'unknown';
  /** What a chart draws of the call, oldest first; only with `drawsHistory`. */
  history: readonly QualityPoint[] = [];
  readonly #host: ReactiveControllerHost;
  readonly #phone: PhoneController<CallSnapshot | null>;
  readonly #drawsHistory: boolean;
  /** Whose history that is. */
  #callId: string | undefined;
  /** The call that has our listener. */
  #call: Call | undefined;
  #stop: (() => void) | undefined;

  /** @param drawsHistory Renders the host with each sample, not only when the quality has changed. */
  constructor(host: ReactiveControllerHost, phone: PhoneController<CallSnapshot | null>, drawsHistory = false) {
    this.#host = host;
    this.#phone = phone;
    this.#drawsHistory = drawsHistory;
    host.addController(this);
  }

  hostUpdate(): void {
    const { client, value } = this.#phone;
    const shown = value ? client?.getCall(value.id) : undefined;
    if (this.#drawsHistory && shown?.id !== this.#callId) {
      this.#callId = shown?.id;
      this.history = shown?.qualityHistory ?? []; // measured before this element was there
    }
    const call = this.isOn && value?.state === 'active' ? shown : undefined;
    if (call === this.#call) return;
    this.#leave();
    this.#call = call;
    if (call) this.#listenTo(call);
  }

  hostDisconnected(): void {
    this.#leave();
    this.#callId = undefined;
  }

  #listenTo(call: Call): void {
    const stops = [call.on('quality', metrics => this.#onSample(metrics))];
    if (this.#drawsHistory) stops.push(call.on('qualityhistory', history => this.#onHistory(history)));
    this.#stop = () => stops.forEach(stop => stop());
  }

  #leave(): void {
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
    if (isNews) this.#host.requestUpdate();
  }

  #onHistory(history: readonly QualityPoint[]): void {
    this.history = history;
    this.#host.requestUpdate();
  }
}
