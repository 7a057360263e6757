/** The options of the SDK's client, and what they are as options of ours. */
import type { AnonymousLogin, ClientOptions, Region } from '../client/index.js';

export interface IClientOptions {
  login_token?: string;
  login?: string;
  password?: string;
  /** A former name of `password`. */
  passwd?: string;
  anonymous_login?: {
    target_type: string;
    target_id: string;
    target_version_id?: string;
    target_params?: { conversation_id?: string; [key: string]: unknown };
  };
  env?: 'production' | 'development';
  region?: string;
  /** A server of your own, as a WebSocket address. */
  host?: string;
  iceServers?: RTCIceServer[];
  forceRelayCandidate?: boolean;
  trickleIce?: boolean;
  earlySdpAnswer?: boolean;
  /** Without a file nothing rings. */
  ringtoneFile?: string | null;
  ringbackFile?: string | null;
  mutedMicOnStart?: boolean;
  mediaPermissionsRecovery?: MediaPermissionsRecovery;
  /** Always so here. */
  keepConnectionAliveOnSocketClose?: boolean;
  /** Default true: calls end with the page. False: the next page of the site reattaches them. */
  hangupOnBeforeUnload?: boolean;
  autoReconnect?: boolean;
  debug?: boolean;
  /** `file`: the report of a call with `debug` is also downloaded at its end. */
  debugOutput?: 'socket' | 'file';
  /** Default true. */
  enableCallReports?: boolean;

  pushWhenActive?: boolean;
  prefetchIceCandidates?: boolean;
  rtcIp?: string;
  rtcPort?: number;
  useCanaryRtcServer?: boolean;
  skipLastVoiceSdkId?: boolean;
  skipTrailing?: boolean;
  maxReconnectAttempts?: number;
  callReportInterval?: number;
  callReportFlushInterval?: number;
  enableCallRecording?: boolean;
  callRecordingFlushIntervalMs?: number;
  callRecordingMaxBufferBytes?: number;
  callRecordingSampleRate?: number;
  callRecordingTracks?: ('local' | 'remote')[];
  callRecordingEndpoint?: string;
  video?: boolean;
  userVariables?: Record<string, unknown>;
}

/** A call that is answered without a microphone keeps ringing, for so many milliseconds, until the app decides. */
export interface MediaPermissionsRecovery {
  enabled: boolean;
  timeout: number;
  onSuccess?: () => void;
  onError?: (error: Error) => void;
}

/** What signs in. User and password win, as the SDK's documentation has it. */
export function credentials({
  login,
  password,
  passwd = password,
  login_token: token,
  anonymous_login: anonymous,
}: IClientOptions): Pick<ClientOptions, 'login' | 'password' | 'loginToken' | 'anonymousLogin'> {
  const none = { login: undefined, password: undefined, loginToken: undefined, anonymousLogin: undefined };
  if (login && passwd) return { ...none, login, password: passwd };
  if (token) return { ...none, loginToken: token };
  return anonymous?.target_id && anonymous.target_type ? { ...none, anonymousLogin: anonymousLogin(anonymous) } : none;
}

export const hasCredentials = (options: IClientOptions): boolean => Object.values(credentials(options)).some(Boolean);

function anonymousLogin(given: NonNullable<IClientOptions['anonymous_login']>): AnonymousLogin {
  return {
    targetType: given.target_type as 'ai_assistant', // the server knows which there are
    targetId: given.target_id,
    ...(given.target_version_id && { targetVersionId: given.target_version_id }),
    ...(given.target_params && { targetParams: given.target_params }),
  };
}

export const clientOptions = (options: IClientOptions): ClientOptions => ({
  ...credentials(options),
  environment: options.env,
  region: options.region as Region | undefined, // the client refuses those that it does not know
  host: options.host,
  iceServers: options.iceServers,
  forceRelay: options.forceRelayCandidate,
  trickle: options.trickleIce ?? false,
  earlySdpAnswer: options.earlySdpAnswer,
  ringtone: options.ringtoneFile || 'off',
  ringback: options.ringbackFile || 'off',
  endTone: 'off',
  keyTones: false,
  playback: 'off', // the page's elements play: see `MediaElement`
  startMuted: options.mutedMicOnStart,
  pageExit: options.hangupOnBeforeUnload === false ? 'keep' : 'hangup',
  autoReconnect: options.autoReconnect,
  debug: options.debug,
  logLevel: options.debug ? 'verto' : 'error',
  callReports: options.enableCallReports ?? true,
});
