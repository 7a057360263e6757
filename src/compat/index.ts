/** The API of Telnyx's own SDK, `@telnyx/webrtc`, on this client: `import { TelnyxRTC } from 'telnyx-elements/compat'`. */
export { TelnyxRTC, type IAudioSettings, type LoginParams } from './telnyx-rtc.js';
export { Call } from './call.js';
export type { CallState } from './call-states.js';
export type { AnswerParams, CustomHeader, ICallOptions, IVertoCallOptions } from './call-options.js';
export type { IClientOptions, MediaPermissionsRecovery } from './client-options.js';
export type { MediaElementOption } from './media-element.js';
export type { INotification, StatsFrame, TelnyxEvents } from './events.js';
export { ERROR_TYPE, NOTIFICATION_TYPE, Region, SwEvent, TELNYX_ICE_SERVERS } from './names.js';
export {
  isMediaRecoveryErrorEvent,
  TelnyxError,
  type ITelnyxError,
  type ITelnyxErrorEvent,
  type ITelnyxMediaError,
  type ITelnyxMediaRecoveryErrorEvent,
  type ITelnyxStandardErrorEvent,
  type TelnyxMediaErrorCode,
} from './errors.js';
export type { ITelnyxWarning, ITelnyxWarningEvent } from './warnings.js';
export { SDK_ERRORS, TELNYX_ERROR_CODES } from './error-codes.js';
export { SDK_WARNINGS, TELNYX_WARNING_CODES } from './warning-codes.js';
export {
  isFunctionCallOutputParams,
  isFunctionCallParams,
  type AIConversationFunctionCallOutputParams,
  type AIConversationFunctionCallParams,
  type AIConversationOutboundItem,
  type AIConversationParams,
  type FunctionCallItem,
  type FunctionCallOutputItem,
  type IAIConversationMessageEvent,
  type ResponseAudioStreamSubscribeItem,
} from './ai-conversation.js';
export type {
  PreCallDiagnosticReason,
  PreCallDiagnosticReport,
  PreCallIceCandidate,
  PreCallIceReport,
  PreCallMicrophoneReport,
  PreCallNetworkReport,
  PreCallServerTestReport,
  RunMicrophoneCheckOptions,
  RunNetworkCheckOptions,
  RunPreCallOptions,
} from './pre-call.js';
export type { IWebRTCInfo } from './web-rtc-info.js';
