/** The headless phone: `import { TelnyxClient } from 'telnyx-elements/client'`. */
export { TelnyxClient } from './telnyx-client.js';
export type { ClientParts } from './client-parts.js';
export { initialState, type ClientState, type ConnectionState, type RegistrationState } from './client-state.js';
export type { ClientEvents } from './client-events.js';
export type { SessionOwner } from './session-owner.js';
export type { ConnectionWarning } from './errors/connection-warnings.js';
export type { Call } from './call/call.js';
export type { CallOutcome, CallSummary } from './call/call-summary.js';
export type { TelnyxIds } from './call/telnyx-ids.js';
export type { CallEvents } from './call/call-events.js';
export type { CallDirection, CallSnapshot, Party, RecordingState } from './call/call-snapshot.js';
export type { Recording } from './call/recording.js';
export type { CallState, InterruptionReason } from './call/call-state.js';
export type { CallTerminationReason, DeclineReason, WireReason } from './call/termination.js';
export type {
  AnonymousLogin,
  AnswerOptions,
  CallOptions,
  ClientOptions,
  CustomHeaders,
  DialOptions,
} from './config/options.js';
export type { PushMetadata } from './push/push-metadata.js';
export type { CallerInfo, ResolveCaller } from './config/caller.js';
export { KnownPeople, type AddressBook, type PersonNumber } from './config/known-people.js';
export { isCountryCode, type CountryState } from './config/country.js';
export { countryCodeOf, keypadLetters, readDestination, type Destination } from './config/destination.js';
export { regions, type Environment, type Region, type RegionState } from './config/endpoint.js';
export type { NetworkSettings } from './config/network.js';
export { telnyxIceServers } from './config/ice-servers.js';
export { readBoolean, readNumber } from './config/read-value.js';
export { errorCodes, type ErrorCode, type ErrorName } from './errors/error-codes.js';
export { errorRegistry, type ErrorEntry } from './errors/registry.js';
export { TelnyxError, type ErrorSnapshot } from './errors/telnyx-error.js';
export { consoleLogger } from './log/console-logger.js';
export { logLevels, type LogContext, type LogLevel, type TelnyxLogger } from './log/levels.js';
export type { LogLine } from './log/log-buffer.js';
export { microphonePolicy } from './media/microphone-policy.js';
export type { AudioDevice, AudioProcessing, DevicesState, MicrophoneSilence } from './media/audio-devices.js';
export type { AudioProcessor, AudioProcessorOptions, AudioProcessors } from './media/audio-processor.js';
export type { Devices, LevelOptions } from './media/devices.js';
export type { MicrophoneState } from './media/microphone.js';
export type { Outlet } from './media/playback.js';
export { keyFrequencies } from './media/key-frequencies.js';
export type {
  CallQuality,
  CallQualityMetrics,
  CallWarning,
  NetworkHelp,
  QualityPoint,
  Stats,
  WarningCode,
} from './quality/metrics.js';
export type { RegionLatency } from './signaling/measure-regions.js';
export type { Transport, TransportFactory, TransportHandlers } from './signaling/transport.js';
export { webSocketTransport } from './signaling/web-socket-transport.js';
export { pageTime, type Clock } from './base/clock.js';
export type { ListenOptions } from './base/emitter.js';
export type { Listenable } from './base/listenable.js';
export { version } from './base/version.js';
