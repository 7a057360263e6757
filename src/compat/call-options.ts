/** The options of the SDK's calls, and what they are as options of ours. */
import type { AnswerOptions, CallOptions } from '../client/index.js';
import type { MediaElementOption } from './media-element.js';

export interface CustomHeader {
  name: string;
  value: string;
}

export interface ICallOptions {
  destinationNumber?: string;
  callerName?: string;
  callerNumber?: string;
  id?: string;
  /** In base64. */
  clientState?: string;
  customHeaders?: CustomHeader[];
  preferred_codecs?: RTCRtpCodec[];
  audio?: boolean | MediaTrackConstraints;
  micId?: string;
  speakerId?: string;
  localStream?: MediaStream;
  localElement?: MediaElementOption;
  remoteElement?: MediaElementOption;
  iceServers?: RTCIceServer[];
  forceRelayCandidate?: boolean;
  trickleIce?: boolean;
  mutedMicOnStart?: boolean;
  debug?: boolean;
  debugOutput?: 'socket' | 'file';
  /** Takes the place of the client's `telnyx.notification` for this call. */
  onNotification?: (notification: never) => void;
  keepConnectionAliveOnSocketClose?: boolean;
  telnyxCallControlId?: string;
  telnyxSessionId?: string;
  telnyxLegId?: string;

  remoteStream?: MediaStream;
  video?: boolean | MediaTrackConstraints;
  useStereo?: boolean;
  camId?: string;
  mediaSettings?: { useSdpASBandwidthKbps?: boolean; sdpASBandwidthKbps?: number };
  prefetchIceCandidates?: boolean;
}

/** The options of a call as it goes: those that were given, and what became known since. */
export interface IVertoCallOptions extends ICallOptions {
  remoteCallerName?: string;
  remoteCallerNumber?: string;
}

/** What `call.answer()` takes; other options of calls are read, too. */
export type AnswerParams = Omit<
  ICallOptions,
  'destinationNumber' | 'id' | 'callerName' | 'callerNumber' | 'clientState'
>;

/** What the client has for calls that do not say otherwise. */
export interface CallDefaults {
  readonly audio: boolean | MediaTrackConstraints;
  readonly micId: string;
  readonly speaker: string;
  readonly localElement: MediaElementOption;
  readonly remoteElement: MediaElementOption;
}

export function answerOptions(options: AnswerParams, defaults: CallDefaults): AnswerOptions {
  return {
    ...(options.customHeaders?.length && { customHeaders: options.customHeaders }),
    audio: audioOf(options, defaults),
    ...(options.localStream && { stream: options.localStream }),
    ...(options.iceServers && { iceServers: options.iceServers }),
    ...(options.forceRelayCandidate !== undefined && { forceRelay: options.forceRelayCandidate }),
    ...(options.trickleIce !== undefined && { trickle: options.trickleIce }),
    ...(options.mutedMicOnStart !== undefined && { muted: options.mutedMicOnStart }),
    ...(options.debug !== undefined && { debug: options.debug }),
  };
}

export function callOptions(options: ICallOptions, defaults: CallDefaults): CallOptions {
  return {
    ...answerOptions(options, defaults),
    destinationNumber: options.destinationNumber ?? '',
    ...(options.callerName && { callerName: options.callerName }),
    ...(options.callerNumber && { callerNumber: options.callerNumber }),
    ...(options.id && { callId: options.id }),
    ...(options.clientState && { clientState: options.clientState }),
    ...(options.preferred_codecs?.length && { preferredCodecs: options.preferred_codecs }),
  };
}

/** The microphone by its id, with what else is wanted of it. */
function audioOf({ audio, micId }: ICallOptions, defaults: CallDefaults): boolean | MediaTrackConstraints {
  const wanted = audio ?? defaults.audio;
  const id = micId ?? defaults.micId;
  if (!id || wanted === false) return wanted;
  return { ...(typeof wanted === 'object' && wanted), deviceId: { exact: id } };
}
