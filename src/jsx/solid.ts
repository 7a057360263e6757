// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { JSX } from 'solid-js';
import type { TelnyxAssistant } from '../elements/telnyx-assistant/telnyx-assistant.js';
import type { TelnyxAssistantProps, TelnyxAssistantEvents } from '../wrappers/definitions/telnyx-assistant.js';
import type { TelnyxCallActions } from '../elements/telnyx-call-actions/telnyx-call-actions.js';
import type { TelnyxCallActionsProps, TelnyxCallActionsEvents } from '../wrappers/definitions/telnyx-call-actions.js';
import type { TelnyxCallButton } from '../elements/telnyx-call-button/telnyx-call-button.js';
import type { TelnyxCallButtonProps, TelnyxCallButtonEvents } from '../wrappers/definitions/telnyx-call-button.js';
import type { TelnyxCallControls } from '../elements/telnyx-call-controls/telnyx-call-controls.js';
import type {
  TelnyxCallControlsProps,
  TelnyxCallControlsEvents,
} from '../wrappers/definitions/telnyx-call-controls.js';
import type { TelnyxCallList } from '../elements/telnyx-call-list/telnyx-call-list.js';
import type { TelnyxCallListProps, TelnyxCallListEvents } from '../wrappers/definitions/telnyx-call-list.js';
import type { TelnyxCallQuality } from '../elements/telnyx-call-quality/telnyx-call-quality.js';
import type { TelnyxCallQualityProps } from '../wrappers/definitions/telnyx-call-quality.js';
import type { TelnyxCallStatus } from '../elements/telnyx-call-status/telnyx-call-status.js';
import type { TelnyxCallStatusProps } from '../wrappers/definitions/telnyx-call-status.js';
import type { TelnyxClientElement } from '../elements/telnyx-client/telnyx-client.js';
import type { TelnyxClientElementProps, TelnyxClientElementEvents } from '../wrappers/definitions/telnyx-client.js';
import type { TelnyxContacts } from '../elements/telnyx-contacts/telnyx-contacts.js';
import type { TelnyxContactsProps, TelnyxContactsEvents } from '../wrappers/definitions/telnyx-contacts.js';
import type { TelnyxDevicePicker } from '../elements/telnyx-device-picker/telnyx-device-picker.js';
import type {
  TelnyxDevicePickerProps,
  TelnyxDevicePickerEvents,
} from '../wrappers/definitions/telnyx-device-picker.js';
import type { TelnyxDiagnostics } from '../elements/telnyx-diagnostics/telnyx-diagnostics.js';
import type { TelnyxDiagnosticsProps, TelnyxDiagnosticsEvents } from '../wrappers/definitions/telnyx-diagnostics.js';
import type { TelnyxDialpad } from '../elements/telnyx-dialpad/telnyx-dialpad.js';
import type { TelnyxDialpadProps, TelnyxDialpadEvents } from '../wrappers/definitions/telnyx-dialpad.js';
import type { TelnyxDoNotDisturb } from '../elements/telnyx-do-not-disturb/telnyx-do-not-disturb.js';
import type {
  TelnyxDoNotDisturbProps,
  TelnyxDoNotDisturbEvents,
} from '../wrappers/definitions/telnyx-do-not-disturb.js';
import type { TelnyxIncomingCall } from '../elements/telnyx-incoming-call/telnyx-incoming-call.js';
import type {
  TelnyxIncomingCallProps,
  TelnyxIncomingCallEvents,
} from '../wrappers/definitions/telnyx-incoming-call.js';
import type { TelnyxLog } from '../elements/telnyx-log/telnyx-log.js';
import type { TelnyxLogProps } from '../wrappers/definitions/telnyx-log.js';
import type { TelnyxLogin } from '../elements/telnyx-login/telnyx-login.js';
import type { TelnyxLoginProps, TelnyxLoginEvents } from '../wrappers/definitions/telnyx-login.js';
import type { TelnyxMicrophoneHelp } from '../elements/telnyx-microphone-help/telnyx-microphone-help.js';
import type {
  TelnyxMicrophoneHelpProps,
  TelnyxMicrophoneHelpEvents,
} from '../wrappers/definitions/telnyx-microphone-help.js';
import type { TelnyxPhone } from '../elements/telnyx-phone/telnyx-phone.js';
import type { TelnyxPhoneProps, TelnyxPhoneEvents } from '../wrappers/definitions/telnyx-phone.js';
import type { TelnyxRegionPicker } from '../elements/telnyx-region-picker/telnyx-region-picker.js';
import type {
  TelnyxRegionPickerProps,
  TelnyxRegionPickerEvents,
} from '../wrappers/definitions/telnyx-region-picker.js';

type Base<Node, Props> = Omit<JSX.HTMLAttributes<Node>, keyof Props> & {
  [Name in keyof Props as `prop:${Name & string}`]: Props[Name];
};
type Attribute = string | number | boolean | undefined;

/** The elements in the JSX of Solid. */
export interface TelnyxTags {
  'telnyx-assistant': Base<TelnyxAssistant, TelnyxAssistantProps> & {
    destination?: Attribute;
    'attr:destination'?: Attribute;
    silent?: Attribute;
    'attr:silent'?: Attribute;
    'picture-hosts'?: Attribute;
    'attr:picture-hosts'?: Attribute;
    for?: Attribute;
    'attr:for'?: Attribute;
    'on:telnyx-dial-request'?: ((event: TelnyxAssistantEvents['telnyxDialRequest']) => void) | undefined;
    'on:telnyx-message-request'?: ((event: TelnyxAssistantEvents['telnyxMessageRequest']) => void) | undefined;
    'on:telnyx-mute-request'?: ((event: TelnyxAssistantEvents['telnyxMuteRequest']) => void) | undefined;
    'on:telnyx-hangup-request'?: ((event: TelnyxAssistantEvents['telnyxHangupRequest']) => void) | undefined;
    'on:telnyx-connect-request'?: ((event: TelnyxAssistantEvents['telnyxConnectRequest']) => void) | undefined;
    'on:telnyx-resume-audio-request'?: ((event: TelnyxAssistantEvents['telnyxResumeAudioRequest']) => void) | undefined;
  };
  'telnyx-call-actions': Base<TelnyxCallActions, TelnyxCallActionsProps> & {
    'call-id'?: Attribute;
    'attr:call-id'?: Attribute;
    panel?: Attribute;
    'attr:panel'?: Attribute;
    closable?: Attribute;
    'attr:closable'?: Attribute;
    for?: Attribute;
    'attr:for'?: Attribute;
    'on:telnyx-dial-request'?: ((event: TelnyxCallActionsEvents['telnyxDialRequest']) => void) | undefined;
    'on:telnyx-transfer-request'?: ((event: TelnyxCallActionsEvents['telnyxTransferRequest']) => void) | undefined;
    'on:telnyx-attended-transfer-request'?:
      ((event: TelnyxCallActionsEvents['telnyxAttendedTransferRequest']) => void) | undefined;
    'on:telnyx-device-request'?: ((event: TelnyxCallActionsEvents['telnyxDeviceRequest']) => void) | undefined;
    'on:telnyx-microphone-request'?: ((event: TelnyxCallActionsEvents['telnyxMicrophoneRequest']) => void) | undefined;
    'on:telnyx-audio-processing-request'?:
      ((event: TelnyxCallActionsEvents['telnyxAudioProcessingRequest']) => void) | undefined;
    'on:telnyx-volume-request'?: ((event: TelnyxCallActionsEvents['telnyxVolumeRequest']) => void) | undefined;
    'on:telnyx-call-actions-close'?: ((event: TelnyxCallActionsEvents['telnyxCallActionsClose']) => void) | undefined;
  };
  'telnyx-call-button': Base<TelnyxCallButton, TelnyxCallButtonProps> & {
    destination?: Attribute;
    'attr:destination'?: Attribute;
    'intercept-tel'?: Attribute;
    'attr:intercept-tel'?: Attribute;
    'auto-connect'?: Attribute;
    'attr:auto-connect'?: Attribute;
    'login-token'?: Attribute;
    'attr:login-token'?: Attribute;
    'token-url'?: Attribute;
    'attr:token-url'?: Attribute;
    login?: Attribute;
    'attr:login'?: Attribute;
    password?: Attribute;
    'attr:password'?: Attribute;
    'anonymous-target'?: Attribute;
    'attr:anonymous-target'?: Attribute;
    dialect?: Attribute;
    'attr:dialect'?: Attribute;
    environment?: Attribute;
    'attr:environment'?: Attribute;
    region?: Attribute;
    'attr:region'?: Attribute;
    host?: Attribute;
    'attr:host'?: Attribute;
    'ice-servers'?: Attribute;
    'attr:ice-servers'?: Attribute;
    'force-relay'?: Attribute;
    'attr:force-relay'?: Attribute;
    trickle?: Attribute;
    'attr:trickle'?: Attribute;
    'early-sdp-answer'?: Attribute;
    'attr:early-sdp-answer'?: Attribute;
    'caller-name'?: Attribute;
    'attr:caller-name'?: Attribute;
    'caller-number'?: Attribute;
    'attr:caller-number'?: Attribute;
    'client-state'?: Attribute;
    'attr:client-state'?: Attribute;
    'custom-headers'?: Attribute;
    'attr:custom-headers'?: Attribute;
    'preferred-codecs'?: Attribute;
    'attr:preferred-codecs'?: Attribute;
    ringtone?: Attribute;
    'attr:ringtone'?: Attribute;
    ringback?: Attribute;
    'attr:ringback'?: Attribute;
    playback?: Attribute;
    'attr:playback'?: Attribute;
    volume?: Attribute;
    'attr:volume'?: Attribute;
    'key-tones'?: Attribute;
    'attr:key-tones'?: Attribute;
    'start-muted'?: Attribute;
    'attr:start-muted'?: Attribute;
    'end-tone'?: Attribute;
    'attr:end-tone'?: Attribute;
    country?: Attribute;
    'attr:country'?: Attribute;
    'max-calls'?: Attribute;
    'attr:max-calls'?: Attribute;
    'caller-lookup-url'?: Attribute;
    'attr:caller-lookup-url'?: Attribute;
    'do-not-disturb'?: Attribute;
    'attr:do-not-disturb'?: Attribute;
    'page-exit'?: Attribute;
    'attr:page-exit'?: Attribute;
    'quality-events'?: Attribute;
    'attr:quality-events'?: Attribute;
    debug?: Attribute;
    'attr:debug'?: Attribute;
    'call-reports'?: Attribute;
    'attr:call-reports'?: Attribute;
    'log-level'?: Attribute;
    'attr:log-level'?: Attribute;
    logger?: Attribute;
    'attr:logger'?: Attribute;
    'auto-reconnect'?: Attribute;
    'attr:auto-reconnect'?: Attribute;
    'reconnect-timeout'?: Attribute;
    'attr:reconnect-timeout'?: Attribute;
    for?: Attribute;
    'attr:for'?: Attribute;
    'on:telnyx-dial-request'?: ((event: TelnyxCallButtonEvents['telnyxDialRequest']) => void) | undefined;
    'on:telnyx-hangup-request'?: ((event: TelnyxCallButtonEvents['telnyxHangupRequest']) => void) | undefined;
    'on:telnyx-mute-request'?: ((event: TelnyxCallButtonEvents['telnyxMuteRequest']) => void) | undefined;
    'on:telnyx-ready'?: ((event: TelnyxCallButtonEvents['telnyxReady']) => void) | undefined;
    'on:telnyx-socket-connected'?: ((event: TelnyxCallButtonEvents['telnyxSocketConnected']) => void) | undefined;
    'on:telnyx-socket-disconnected'?: ((event: TelnyxCallButtonEvents['telnyxSocketDisconnected']) => void) | undefined;
    'on:telnyx-session-updated'?: ((event: TelnyxCallButtonEvents['telnyxSessionUpdated']) => void) | undefined;
    'on:telnyx-error'?: ((event: TelnyxCallButtonEvents['telnyxError']) => void) | undefined;
    'on:telnyx-warning'?: ((event: TelnyxCallButtonEvents['telnyxWarning']) => void) | undefined;
    'on:telnyx-token-expiring'?: ((event: TelnyxCallButtonEvents['telnyxTokenExpiring']) => void) | undefined;
    'on:telnyx-incoming-call'?: ((event: TelnyxCallButtonEvents['telnyxIncomingCall']) => void) | undefined;
    'on:telnyx-caller-info'?: ((event: TelnyxCallButtonEvents['telnyxCallerInfo']) => void) | undefined;
    'on:telnyx-call-resumed'?: ((event: TelnyxCallButtonEvents['telnyxCallResumed']) => void) | undefined;
    'on:telnyx-call-state-change'?: ((event: TelnyxCallButtonEvents['telnyxCallStateChange']) => void) | undefined;
    'on:telnyx-call-ended'?: ((event: TelnyxCallButtonEvents['telnyxCallEnded']) => void) | undefined;
    'on:telnyx-quality'?: ((event: TelnyxCallButtonEvents['telnyxQuality']) => void) | undefined;
    'on:telnyx-region-fallback'?: ((event: TelnyxCallButtonEvents['telnyxRegionFallback']) => void) | undefined;
    'on:telnyx-log'?: ((event: TelnyxCallButtonEvents['telnyxLog']) => void) | undefined;
  };
  'telnyx-call-controls': Base<TelnyxCallControls, TelnyxCallControlsProps> & {
    'call-id'?: Attribute;
    'attr:call-id'?: Attribute;
    'keypad-open'?: Attribute;
    'attr:keypad-open'?: Attribute;
    'muted-hint'?: Attribute;
    'attr:muted-hint'?: Attribute;
    more?: Attribute;
    'attr:more'?: Attribute;
    'more-open'?: Attribute;
    'attr:more-open'?: Attribute;
    for?: Attribute;
    'attr:for'?: Attribute;
    'on:telnyx-keypad-toggle'?: ((event: TelnyxCallControlsEvents['telnyxKeypadToggle']) => void) | undefined;
    'on:telnyx-more-toggle'?: ((event: TelnyxCallControlsEvents['telnyxMoreToggle']) => void) | undefined;
    'on:telnyx-mute-request'?: ((event: TelnyxCallControlsEvents['telnyxMuteRequest']) => void) | undefined;
    'on:telnyx-hold-request'?: ((event: TelnyxCallControlsEvents['telnyxHoldRequest']) => void) | undefined;
    'on:telnyx-hangup-request'?: ((event: TelnyxCallControlsEvents['telnyxHangupRequest']) => void) | undefined;
    'on:telnyx-pending-digits-request'?:
      ((event: TelnyxCallControlsEvents['telnyxPendingDigitsRequest']) => void) | undefined;
  };
  'telnyx-call-list': Base<TelnyxCallList, TelnyxCallListProps> & {
    'transfer-of'?: Attribute;
    'attr:transfer-of'?: Attribute;
    for?: Attribute;
    'attr:for'?: Attribute;
    'on:telnyx-swap-request'?: ((event: TelnyxCallListEvents['telnyxSwapRequest']) => void) | undefined;
    'on:telnyx-hold-request'?: ((event: TelnyxCallListEvents['telnyxHoldRequest']) => void) | undefined;
    'on:telnyx-transfer-request'?: ((event: TelnyxCallListEvents['telnyxTransferRequest']) => void) | undefined;
    'on:telnyx-attended-transfer-request'?:
      ((event: TelnyxCallListEvents['telnyxAttendedTransferRequest']) => void) | undefined;
    'on:telnyx-answer-request'?: ((event: TelnyxCallListEvents['telnyxAnswerRequest']) => void) | undefined;
    'on:telnyx-hold-and-answer-request'?:
      ((event: TelnyxCallListEvents['telnyxHoldAndAnswerRequest']) => void) | undefined;
    'on:telnyx-hangup-request'?: ((event: TelnyxCallListEvents['telnyxHangupRequest']) => void) | undefined;
  };
  'telnyx-call-quality': Base<TelnyxCallQuality, TelnyxCallQualityProps> & {
    'call-id'?: Attribute;
    'attr:call-id'?: Attribute;
    compact?: Attribute;
    'attr:compact'?: Attribute;
    silent?: Attribute;
    'attr:silent'?: Attribute;
    for?: Attribute;
    'attr:for'?: Attribute;
  };
  'telnyx-call-status': Base<TelnyxCallStatus, TelnyxCallStatusProps> & {
    'call-id'?: Attribute;
    'attr:call-id'?: Attribute;
    silent?: Attribute;
    'attr:silent'?: Attribute;
    quality?: Attribute;
    'attr:quality'?: Attribute;
    for?: Attribute;
    'attr:for'?: Attribute;
  };
  'telnyx-client': Base<TelnyxClientElement, TelnyxClientElementProps> & {
    'login-token'?: Attribute;
    'attr:login-token'?: Attribute;
    'token-url'?: Attribute;
    'attr:token-url'?: Attribute;
    login?: Attribute;
    'attr:login'?: Attribute;
    password?: Attribute;
    'attr:password'?: Attribute;
    'anonymous-target'?: Attribute;
    'attr:anonymous-target'?: Attribute;
    dialect?: Attribute;
    'attr:dialect'?: Attribute;
    environment?: Attribute;
    'attr:environment'?: Attribute;
    region?: Attribute;
    'attr:region'?: Attribute;
    host?: Attribute;
    'attr:host'?: Attribute;
    'ice-servers'?: Attribute;
    'attr:ice-servers'?: Attribute;
    'force-relay'?: Attribute;
    'attr:force-relay'?: Attribute;
    trickle?: Attribute;
    'attr:trickle'?: Attribute;
    'early-sdp-answer'?: Attribute;
    'attr:early-sdp-answer'?: Attribute;
    'caller-name'?: Attribute;
    'attr:caller-name'?: Attribute;
    'caller-number'?: Attribute;
    'attr:caller-number'?: Attribute;
    'client-state'?: Attribute;
    'attr:client-state'?: Attribute;
    'custom-headers'?: Attribute;
    'attr:custom-headers'?: Attribute;
    'preferred-codecs'?: Attribute;
    'attr:preferred-codecs'?: Attribute;
    ringtone?: Attribute;
    'attr:ringtone'?: Attribute;
    ringback?: Attribute;
    'attr:ringback'?: Attribute;
    playback?: Attribute;
    'attr:playback'?: Attribute;
    volume?: Attribute;
    'attr:volume'?: Attribute;
    'key-tones'?: Attribute;
    'attr:key-tones'?: Attribute;
    'start-muted'?: Attribute;
    'attr:start-muted'?: Attribute;
    'end-tone'?: Attribute;
    'attr:end-tone'?: Attribute;
    country?: Attribute;
    'attr:country'?: Attribute;
    'max-calls'?: Attribute;
    'attr:max-calls'?: Attribute;
    'caller-lookup-url'?: Attribute;
    'attr:caller-lookup-url'?: Attribute;
    'do-not-disturb'?: Attribute;
    'attr:do-not-disturb'?: Attribute;
    'page-exit'?: Attribute;
    'attr:page-exit'?: Attribute;
    'quality-events'?: Attribute;
    'attr:quality-events'?: Attribute;
    debug?: Attribute;
    'attr:debug'?: Attribute;
    'call-reports'?: Attribute;
    'attr:call-reports'?: Attribute;
    'log-level'?: Attribute;
    'attr:log-level'?: Attribute;
    logger?: Attribute;
    'attr:logger'?: Attribute;
    'auto-connect'?: Attribute;
    'attr:auto-connect'?: Attribute;
    'auto-reconnect'?: Attribute;
    'attr:auto-reconnect'?: Attribute;
    'reconnect-timeout'?: Attribute;
    'attr:reconnect-timeout'?: Attribute;
    for?: Attribute;
    'attr:for'?: Attribute;
    'on:telnyx-ready'?: ((event: TelnyxClientElementEvents['telnyxReady']) => void) | undefined;
    'on:telnyx-socket-connected'?: ((event: TelnyxClientElementEvents['telnyxSocketConnected']) => void) | undefined;
    'on:telnyx-socket-disconnected'?:
      ((event: TelnyxClientElementEvents['telnyxSocketDisconnected']) => void) | undefined;
    'on:telnyx-session-updated'?: ((event: TelnyxClientElementEvents['telnyxSessionUpdated']) => void) | undefined;
    'on:telnyx-error'?: ((event: TelnyxClientElementEvents['telnyxError']) => void) | undefined;
    'on:telnyx-warning'?: ((event: TelnyxClientElementEvents['telnyxWarning']) => void) | undefined;
    'on:telnyx-token-expiring'?: ((event: TelnyxClientElementEvents['telnyxTokenExpiring']) => void) | undefined;
    'on:telnyx-incoming-call'?: ((event: TelnyxClientElementEvents['telnyxIncomingCall']) => void) | undefined;
    'on:telnyx-caller-info'?: ((event: TelnyxClientElementEvents['telnyxCallerInfo']) => void) | undefined;
    'on:telnyx-call-resumed'?: ((event: TelnyxClientElementEvents['telnyxCallResumed']) => void) | undefined;
    'on:telnyx-call-state-change'?: ((event: TelnyxClientElementEvents['telnyxCallStateChange']) => void) | undefined;
    'on:telnyx-call-ended'?: ((event: TelnyxClientElementEvents['telnyxCallEnded']) => void) | undefined;
    'on:telnyx-quality'?: ((event: TelnyxClientElementEvents['telnyxQuality']) => void) | undefined;
    'on:telnyx-region-fallback'?: ((event: TelnyxClientElementEvents['telnyxRegionFallback']) => void) | undefined;
    'on:telnyx-log'?: ((event: TelnyxClientElementEvents['telnyxLog']) => void) | undefined;
  };
  'telnyx-contacts': Base<TelnyxContacts, TelnyxContactsProps> & {
    src?: Attribute;
    'attr:src'?: Attribute;
    for?: Attribute;
    'attr:for'?: Attribute;
    'on:telnyx-dial-request'?: ((event: TelnyxContactsEvents['telnyxDialRequest']) => void) | undefined;
  };
  'telnyx-device-picker': Base<TelnyxDevicePicker, TelnyxDevicePickerProps> & {
    for?: Attribute;
    'attr:for'?: Attribute;
    'on:telnyx-device-request'?: ((event: TelnyxDevicePickerEvents['telnyxDeviceRequest']) => void) | undefined;
    'on:telnyx-audio-processing-request'?:
      ((event: TelnyxDevicePickerEvents['telnyxAudioProcessingRequest']) => void) | undefined;
    'on:telnyx-microphone-request'?: ((event: TelnyxDevicePickerEvents['telnyxMicrophoneRequest']) => void) | undefined;
    'on:telnyx-volume-request'?: ((event: TelnyxDevicePickerEvents['telnyxVolumeRequest']) => void) | undefined;
  };
  'telnyx-diagnostics': Base<TelnyxDiagnostics, TelnyxDiagnosticsProps> & {
    destination?: Attribute;
    'attr:destination'?: Attribute;
    for?: Attribute;
    'attr:for'?: Attribute;
    'on:telnyx-diagnosis'?: ((event: TelnyxDiagnosticsEvents['telnyxDiagnosis']) => void) | undefined;
  };
  'telnyx-dialpad': Base<TelnyxDialpad, TelnyxDialpadProps> & {
    value?: Attribute;
    'attr:value'?: Attribute;
    mode?: Attribute;
    'attr:mode'?: Attribute;
    redial?: Attribute;
    'attr:redial'?: Attribute;
    country?: Attribute;
    'attr:country'?: Attribute;
    for?: Attribute;
    'attr:for'?: Attribute;
    'on:telnyx-dial-request'?: ((event: TelnyxDialpadEvents['telnyxDialRequest']) => void) | undefined;
    'on:telnyx-dtmf-request'?: ((event: TelnyxDialpadEvents['telnyxDtmfRequest']) => void) | undefined;
  };
  'telnyx-do-not-disturb': Base<TelnyxDoNotDisturb, TelnyxDoNotDisturbProps> & {
    compact?: Attribute;
    'attr:compact'?: Attribute;
    for?: Attribute;
    'attr:for'?: Attribute;
    'on:telnyx-do-not-disturb-request'?:
      ((event: TelnyxDoNotDisturbEvents['telnyxDoNotDisturbRequest']) => void) | undefined;
  };
  'telnyx-incoming-call': Base<TelnyxIncomingCall, TelnyxIncomingCallProps> & {
    'call-id'?: Attribute;
    'attr:call-id'?: Attribute;
    silent?: Attribute;
    'attr:silent'?: Attribute;
    for?: Attribute;
    'attr:for'?: Attribute;
    'on:telnyx-answer-request'?: ((event: TelnyxIncomingCallEvents['telnyxAnswerRequest']) => void) | undefined;
    'on:telnyx-hangup-request'?: ((event: TelnyxIncomingCallEvents['telnyxHangupRequest']) => void) | undefined;
    'on:telnyx-hold-and-answer-request'?:
      ((event: TelnyxIncomingCallEvents['telnyxHoldAndAnswerRequest']) => void) | undefined;
    'on:telnyx-end-and-answer-request'?:
      ((event: TelnyxIncomingCallEvents['telnyxEndAndAnswerRequest']) => void) | undefined;
    'on:telnyx-silence-request'?: ((event: TelnyxIncomingCallEvents['telnyxSilenceRequest']) => void) | undefined;
  };
  'telnyx-log': Base<TelnyxLog, TelnyxLogProps> & {
    show?: Attribute;
    'attr:show'?: Attribute;
    find?: Attribute;
    'attr:find'?: Attribute;
    paused?: Attribute;
    'attr:paused'?: Attribute;
    for?: Attribute;
    'attr:for'?: Attribute;
  };
  'telnyx-login': Base<TelnyxLogin, TelnyxLoginProps> & {
    way?: Attribute;
    'attr:way'?: Attribute;
    for?: Attribute;
    'attr:for'?: Attribute;
    'on:telnyx-login-request'?: ((event: TelnyxLoginEvents['telnyxLoginRequest']) => void) | undefined;
    'on:telnyx-disconnect-request'?: ((event: TelnyxLoginEvents['telnyxDisconnectRequest']) => void) | undefined;
  };
  'telnyx-microphone-help': Base<TelnyxMicrophoneHelp, TelnyxMicrophoneHelpProps> & {
    for?: Attribute;
    'attr:for'?: Attribute;
    'on:telnyx-microphone-request'?:
      ((event: TelnyxMicrophoneHelpEvents['telnyxMicrophoneRequest']) => void) | undefined;
  };
  'telnyx-phone': Base<TelnyxPhone, TelnyxPhoneProps> & {
    theme?: Attribute;
    'attr:theme'?: Attribute;
    density?: Attribute;
    'attr:density'?: Attribute;
    alerts?: Attribute;
    'attr:alerts'?: Attribute;
    number?: Attribute;
    'attr:number'?: Attribute;
    'muted-hint'?: Attribute;
    'attr:muted-hint'?: Attribute;
    'intercept-tel'?: Attribute;
    'attr:intercept-tel'?: Attribute;
    'login-token'?: Attribute;
    'attr:login-token'?: Attribute;
    'token-url'?: Attribute;
    'attr:token-url'?: Attribute;
    login?: Attribute;
    'attr:login'?: Attribute;
    password?: Attribute;
    'attr:password'?: Attribute;
    'anonymous-target'?: Attribute;
    'attr:anonymous-target'?: Attribute;
    dialect?: Attribute;
    'attr:dialect'?: Attribute;
    environment?: Attribute;
    'attr:environment'?: Attribute;
    region?: Attribute;
    'attr:region'?: Attribute;
    host?: Attribute;
    'attr:host'?: Attribute;
    'ice-servers'?: Attribute;
    'attr:ice-servers'?: Attribute;
    'force-relay'?: Attribute;
    'attr:force-relay'?: Attribute;
    trickle?: Attribute;
    'attr:trickle'?: Attribute;
    'early-sdp-answer'?: Attribute;
    'attr:early-sdp-answer'?: Attribute;
    'caller-name'?: Attribute;
    'attr:caller-name'?: Attribute;
    'caller-number'?: Attribute;
    'attr:caller-number'?: Attribute;
    'client-state'?: Attribute;
    'attr:client-state'?: Attribute;
    'custom-headers'?: Attribute;
    'attr:custom-headers'?: Attribute;
    'preferred-codecs'?: Attribute;
    'attr:preferred-codecs'?: Attribute;
    ringtone?: Attribute;
    'attr:ringtone'?: Attribute;
    ringback?: Attribute;
    'attr:ringback'?: Attribute;
    playback?: Attribute;
    'attr:playback'?: Attribute;
    volume?: Attribute;
    'attr:volume'?: Attribute;
    'key-tones'?: Attribute;
    'attr:key-tones'?: Attribute;
    'start-muted'?: Attribute;
    'attr:start-muted'?: Attribute;
    'end-tone'?: Attribute;
    'attr:end-tone'?: Attribute;
    country?: Attribute;
    'attr:country'?: Attribute;
    'max-calls'?: Attribute;
    'attr:max-calls'?: Attribute;
    'caller-lookup-url'?: Attribute;
    'attr:caller-lookup-url'?: Attribute;
    'do-not-disturb'?: Attribute;
    'attr:do-not-disturb'?: Attribute;
    'page-exit'?: Attribute;
    'attr:page-exit'?: Attribute;
    'quality-events'?: Attribute;
    'attr:quality-events'?: Attribute;
    debug?: Attribute;
    'attr:debug'?: Attribute;
    'call-reports'?: Attribute;
    'attr:call-reports'?: Attribute;
    'log-level'?: Attribute;
    'attr:log-level'?: Attribute;
    logger?: Attribute;
    'attr:logger'?: Attribute;
    'auto-connect'?: Attribute;
    'attr:auto-connect'?: Attribute;
    'auto-reconnect'?: Attribute;
    'attr:auto-reconnect'?: Attribute;
    'reconnect-timeout'?: Attribute;
    'attr:reconnect-timeout'?: Attribute;
    for?: Attribute;
    'attr:for'?: Attribute;
    'on:telnyx-dial-request'?: ((event: TelnyxPhoneEvents['telnyxDialRequest']) => void) | undefined;
    'on:telnyx-answer-request'?: ((event: TelnyxPhoneEvents['telnyxAnswerRequest']) => void) | undefined;
    'on:telnyx-hold-and-answer-request'?:
      ((event: TelnyxPhoneEvents['telnyxHoldAndAnswerRequest']) => void) | undefined;
    'on:telnyx-end-and-answer-request'?: ((event: TelnyxPhoneEvents['telnyxEndAndAnswerRequest']) => void) | undefined;
    'on:telnyx-hangup-request'?: ((event: TelnyxPhoneEvents['telnyxHangupRequest']) => void) | undefined;
    'on:telnyx-silence-request'?: ((event: TelnyxPhoneEvents['telnyxSilenceRequest']) => void) | undefined;
    'on:telnyx-mute-request'?: ((event: TelnyxPhoneEvents['telnyxMuteRequest']) => void) | undefined;
    'on:telnyx-hold-request'?: ((event: TelnyxPhoneEvents['telnyxHoldRequest']) => void) | undefined;
    'on:telnyx-transfer-request'?: ((event: TelnyxPhoneEvents['telnyxTransferRequest']) => void) | undefined;
    'on:telnyx-attended-transfer-request'?:
      ((event: TelnyxPhoneEvents['telnyxAttendedTransferRequest']) => void) | undefined;
    'on:telnyx-swap-request'?: ((event: TelnyxPhoneEvents['telnyxSwapRequest']) => void) | undefined;
    'on:telnyx-dtmf-request'?: ((event: TelnyxPhoneEvents['telnyxDtmfRequest']) => void) | undefined;
    'on:telnyx-pending-digits-request'?: ((event: TelnyxPhoneEvents['telnyxPendingDigitsRequest']) => void) | undefined;
    'on:telnyx-connect-request'?: ((event: TelnyxPhoneEvents['telnyxConnectRequest']) => void) | undefined;
    'on:telnyx-microphone-request'?: ((event: TelnyxPhoneEvents['telnyxMicrophoneRequest']) => void) | undefined;
    'on:telnyx-device-request'?: ((event: TelnyxPhoneEvents['telnyxDeviceRequest']) => void) | undefined;
    'on:telnyx-resume-audio-request'?: ((event: TelnyxPhoneEvents['telnyxResumeAudioRequest']) => void) | undefined;
    'on:telnyx-ready'?: ((event: TelnyxPhoneEvents['telnyxReady']) => void) | undefined;
    'on:telnyx-socket-connected'?: ((event: TelnyxPhoneEvents['telnyxSocketConnected']) => void) | undefined;
    'on:telnyx-socket-disconnected'?: ((event: TelnyxPhoneEvents['telnyxSocketDisconnected']) => void) | undefined;
    'on:telnyx-session-updated'?: ((event: TelnyxPhoneEvents['telnyxSessionUpdated']) => void) | undefined;
    'on:telnyx-error'?: ((event: TelnyxPhoneEvents['telnyxError']) => void) | undefined;
    'on:telnyx-warning'?: ((event: TelnyxPhoneEvents['telnyxWarning']) => void) | undefined;
    'on:telnyx-token-expiring'?: ((event: TelnyxPhoneEvents['telnyxTokenExpiring']) => void) | undefined;
    'on:telnyx-incoming-call'?: ((event: TelnyxPhoneEvents['telnyxIncomingCall']) => void) | undefined;
    'on:telnyx-caller-info'?: ((event: TelnyxPhoneEvents['telnyxCallerInfo']) => void) | undefined;
    'on:telnyx-call-resumed'?: ((event: TelnyxPhoneEvents['telnyxCallResumed']) => void) | undefined;
    'on:telnyx-call-state-change'?: ((event: TelnyxPhoneEvents['telnyxCallStateChange']) => void) | undefined;
    'on:telnyx-call-ended'?: ((event: TelnyxPhoneEvents['telnyxCallEnded']) => void) | undefined;
    'on:telnyx-quality'?: ((event: TelnyxPhoneEvents['telnyxQuality']) => void) | undefined;
    'on:telnyx-region-fallback'?: ((event: TelnyxPhoneEvents['telnyxRegionFallback']) => void) | undefined;
    'on:telnyx-log'?: ((event: TelnyxPhoneEvents['telnyxLog']) => void) | undefined;
  };
  'telnyx-region-picker': Base<TelnyxRegionPicker, TelnyxRegionPickerProps> & {
    compact?: Attribute;
    'attr:compact'?: Attribute;
    'region-lock'?: Attribute;
    'attr:region-lock'?: Attribute;
    for?: Attribute;
    'attr:for'?: Attribute;
    'on:telnyx-region-request'?: ((event: TelnyxRegionPickerEvents['telnyxRegionRequest']) => void) | undefined;
  };
}

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends TelnyxTags {}
  }
}
