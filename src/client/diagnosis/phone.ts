/** The phone as a diagnosis needs it; a `TelnyxClient` is one. */
import type { Call } from '../call/call.js';
import type { NetworkSettings } from '../config/network.js';
import type { CallOptions } from '../config/options.js';

export interface DiagnosedPhone {
  readonly state: {
    readonly connection: string;
    readonly ready: boolean;
    readonly calls: readonly unknown[];
    readonly devices: { readonly microphoneId: string | null };
  };
  readonly network: NetworkSettings;
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  newCall(options: CallOptions): Call;
}
