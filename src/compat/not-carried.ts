/** Names of the SDK that are understood, but do nothing here: named once, in the console. */
import { consoleLogger, pageTime } from '../client/index.js';

export const uncarriedClientOptions = [
  'prefetchIceCandidates',
  'pushWhenActive',
  'rtcIp',
  'rtcPort',
  'useCanaryRtcServer',
  'skipLastVoiceSdkId',
  'skipTrailing',
  'maxReconnectAttempts',
  'callReportInterval',
  'callReportFlushInterval',
  'enableCallRecording',
  'callRecordingFlushIntervalMs',
  'callRecordingMaxBufferBytes',
  'callRecordingSampleRate',
  'callRecordingTracks',
  'callRecordingEndpoint',
  'video',
  'userVariables',
] as const;

export const uncarriedCallOptions = [
  'video',
  'useStereo',
  'camId',
  'mediaSettings',
  'prefetchIceCandidates',
  'remoteStream',
  'userVariables',
  'screenShare',
  'receiveOnlyAudio',
] as const;

/** Collects names and writes one line about those of the same moment; each name is written once. */
export class NotCarried {
  readonly #noted = new Set<string>();
  #pending: string[] = [];

  /** Notes those of `names` that `options` sets to something. */
  noteOptions(options: object, names: readonly string[]): void {
    const given = new Map(Object.entries(options));
    for (const name of names) if (given.get(name)) this.note(name);
  }

  note(name: string): void {
    if (this.#noted.has(name)) return;
    this.#noted.add(name);
    if (this.#pending.push(name) === 1) queueMicrotask(() => this.#write());
  }

  #write(): void {
    const names = this.#pending.join(', ');
    this.#pending = [];
    consoleLogger.log('warning', `not carried by telnyx-elements/compat: ${names}`, { time: pageTime() });
  }
}
