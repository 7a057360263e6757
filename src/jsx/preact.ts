// Made from custom-elements.json by `npm run manifest`: do not edit.
import type { HTMLAttributes } from 'preact';
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
import type { TelnyxCallHistory } from '../elements/telnyx-call-history/telnyx-call-history.js';
import type { TelnyxCallHistoryProps, TelnyxCallHistoryEvents } from '../wrappers/definitions/telnyx-call-history.js';
import type { TelnyxCallList } from '../elements/telnyx-call-list/telnyx-call-list.js';
import type { TelnyxCallListProps, TelnyxCallListEvents } from '../wrappers/definitions/telnyx-call-list.js';
import type { TelnyxCallQuality } from '../elements/telnyx-call-quality/telnyx-call-quality.js';
import type { TelnyxCallQualityProps } from '../wrappers/definitions/telnyx-call-quality.js';
import type { TelnyxCallStatus } from '../elements/telnyx-call-status/telnyx-call-status.js';
import type { TelnyxCallStatusProps } from '../wrappers/definitions/telnyx-call-status.js';
import type { TelnyxCallSummary } from '../elements/telnyx-call-summary/telnyx-call-summary.js';
import type { TelnyxCallSummaryProps, TelnyxCallSummaryEvents } from '../wrappers/definitions/telnyx-call-summary.js';
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
import type { TelnyxLauncher } from '../elements/telnyx-launcher/telnyx-launcher.js';
import type { TelnyxLauncherProps, TelnyxLauncherEvents } from '../wrappers/definitions/telnyx-launcher.js';
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

type Base<Node extends EventTarget, Props> = Omit<HTMLAttributes<Node>, keyof Props> & Props;

/** The elements in the JSX of Preact. */
export interface TelnyxTags {
  'telnyx-assistant': Base<TelnyxAssistant, TelnyxAssistantProps> & {
    'agent-id'?: TelnyxAssistantProps['agentId'];
    'version-id'?: TelnyxAssistantProps['versionId'];
    'start-call-text'?: TelnyxAssistantProps['startCallText'];
    'agent-thinking-text'?: TelnyxAssistantProps['agentThinkingText'];
    'speak-to-interrupt-text'?: TelnyxAssistantProps['speakToInterruptText'];
    'logo-icon-url'?: TelnyxAssistantProps['logoIconUrl'];
    'give-feedback-url'?: TelnyxAssistantProps['giveFeedbackUrl'];
    'report-issue-url'?: TelnyxAssistantProps['reportIssueUrl'];
    'view-history-url'?: TelnyxAssistantProps['viewHistoryUrl'];
    'show-transcript'?: Exclude<TelnyxAssistantProps['showTranscript'], false>;
    'auto-start'?: Exclude<TelnyxAssistantProps['autoStart'], false>;
    'show-latency'?: TelnyxAssistantProps['showLatency'];
    'picture-hosts'?: TelnyxAssistantProps['pictureHosts'];
    'client-tools'?: TelnyxAssistantProps['clientTools'];
    'tool-timeout'?: TelnyxAssistantProps['toolTimeout'];
    'contacts-url'?: TelnyxAssistantProps['contactsUrl'];
    'push-url'?: TelnyxAssistantProps['pushUrl'];
    'push-worker'?: TelnyxAssistantProps['pushWorker'];
    'push-token'?: TelnyxAssistantProps['pushToken'];
    'push-provider'?: TelnyxAssistantProps['pushProvider'];
    'target-version'?: TelnyxAssistantProps['targetVersion'];
    'target-params'?: TelnyxAssistantProps['targetParams'];
    'conversation-id'?: TelnyxAssistantProps['conversationId'];
    'force-relay'?: Exclude<TelnyxAssistantProps['forceRelay'], false>;
    'early-sdp-answer'?: Exclude<TelnyxAssistantProps['earlySdpAnswer'], false>;
    'caller-name'?: TelnyxAssistantProps['callerName'];
    'caller-number'?: TelnyxAssistantProps['callerNumber'];
    'client-state'?: TelnyxAssistantProps['clientState'];
    'custom-headers'?: TelnyxAssistantProps['customHeaders'];
    'preferred-codecs'?: TelnyxAssistantProps['preferredCodecs'];
    'bad-network'?: TelnyxAssistantProps['badNetwork'];
    'key-tones'?: Exclude<TelnyxAssistantProps['keyTones'], false>;
    'start-muted'?: Exclude<TelnyxAssistantProps['startMuted'], false>;
    'end-tone'?: TelnyxAssistantProps['endTone'];
    'max-calls'?: TelnyxAssistantProps['maxCalls'];
    'caller-lookup-url'?: TelnyxAssistantProps['callerLookupUrl'];
    'do-not-disturb'?: Exclude<TelnyxAssistantProps['doNotDisturb'], false>;
    'page-exit'?: TelnyxAssistantProps['pageExit'];
    'quality-events'?: Exclude<TelnyxAssistantProps['qualityEvents'], false>;
    'call-reports'?: Exclude<TelnyxAssistantProps['callReports'], false>;
    'log-level'?: TelnyxAssistantProps['logLevel'];
    'auto-reconnect'?: Exclude<TelnyxAssistantProps['autoReconnect'], false>;
    'reconnect-timeout'?: TelnyxAssistantProps['reconnectTimeout'];
    'login-token'?: TelnyxAssistantProps['loginToken'];
    'token-url'?: TelnyxAssistantProps['tokenUrl'];
    'anonymous-target'?: TelnyxAssistantProps['anonymousTarget'];
    'ice-servers'?: TelnyxAssistantProps['iceServers'];
    'auto-connect'?: Exclude<TelnyxAssistantProps['autoConnect'], false>;
    'ontelnyx-dial-request'?: ((event: TelnyxAssistantEvents['telnyxDialRequest']) => void) | undefined;
    'ontelnyx-message-request'?: ((event: TelnyxAssistantEvents['telnyxMessageRequest']) => void) | undefined;
    'ontelnyx-handover-request'?: ((event: TelnyxAssistantEvents['telnyxHandoverRequest']) => void) | undefined;
    'ontelnyx-mute-request'?: ((event: TelnyxAssistantEvents['telnyxMuteRequest']) => void) | undefined;
    'ontelnyx-hangup-request'?: ((event: TelnyxAssistantEvents['telnyxHangupRequest']) => void) | undefined;
    'ontelnyx-connect-request'?: ((event: TelnyxAssistantEvents['telnyxConnectRequest']) => void) | undefined;
    'ontelnyx-resume-audio-request'?: ((event: TelnyxAssistantEvents['telnyxResumeAudioRequest']) => void) | undefined;
    'ontelnyx-assistant-start'?: ((event: TelnyxAssistantEvents['telnyxAssistantStart']) => void) | undefined;
    'ontelnyx-assistant-first-word'?: ((event: TelnyxAssistantEvents['telnyxAssistantFirstWord']) => void) | undefined;
    'ontelnyx-assistant-tool'?: ((event: TelnyxAssistantEvents['telnyxAssistantTool']) => void) | undefined;
    'ontelnyx-assistant-handover'?: ((event: TelnyxAssistantEvents['telnyxAssistantHandover']) => void) | undefined;
    'ontelnyx-assistant-end'?: ((event: TelnyxAssistantEvents['telnyxAssistantEnd']) => void) | undefined;
    'ontelnyx-ready'?: ((event: TelnyxAssistantEvents['telnyxReady']) => void) | undefined;
    'ontelnyx-socket-connected'?: ((event: TelnyxAssistantEvents['telnyxSocketConnected']) => void) | undefined;
    'ontelnyx-socket-disconnected'?: ((event: TelnyxAssistantEvents['telnyxSocketDisconnected']) => void) | undefined;
    'ontelnyx-session-updated'?: ((event: TelnyxAssistantEvents['telnyxSessionUpdated']) => void) | undefined;
    'ontelnyx-error'?: ((event: TelnyxAssistantEvents['telnyxError']) => void) | undefined;
    'ontelnyx-warning'?: ((event: TelnyxAssistantEvents['telnyxWarning']) => void) | undefined;
    'ontelnyx-token-expiring'?: ((event: TelnyxAssistantEvents['telnyxTokenExpiring']) => void) | undefined;
    'ontelnyx-incoming-call'?: ((event: TelnyxAssistantEvents['telnyxIncomingCall']) => void) | undefined;
    'ontelnyx-push-call'?: ((event: TelnyxAssistantEvents['telnyxPushCall']) => void) | undefined;
    'ontelnyx-caller-info'?: ((event: TelnyxAssistantEvents['telnyxCallerInfo']) => void) | undefined;
    'ontelnyx-call-resumed'?: ((event: TelnyxAssistantEvents['telnyxCallResumed']) => void) | undefined;
    'ontelnyx-call-state-change'?: ((event: TelnyxAssistantEvents['telnyxCallStateChange']) => void) | undefined;
    'ontelnyx-call-ended'?: ((event: TelnyxAssistantEvents['telnyxCallEnded']) => void) | undefined;
    'ontelnyx-call-summary'?: ((event: TelnyxAssistantEvents['telnyxCallSummary']) => void) | undefined;
    'ontelnyx-quality'?: ((event: TelnyxAssistantEvents['telnyxQuality']) => void) | undefined;
    'ontelnyx-region-fallback'?: ((event: TelnyxAssistantEvents['telnyxRegionFallback']) => void) | undefined;
    'ontelnyx-log'?: ((event: TelnyxAssistantEvents['telnyxLog']) => void) | undefined;
  };
  'telnyx-call-actions': Base<TelnyxCallActions, TelnyxCallActionsProps> & {
    'call-id'?: TelnyxCallActionsProps['callId'];
    'ontelnyx-dial-request'?: ((event: TelnyxCallActionsEvents['telnyxDialRequest']) => void) | undefined;
    'ontelnyx-transfer-request'?: ((event: TelnyxCallActionsEvents['telnyxTransferRequest']) => void) | undefined;
    'ontelnyx-attended-transfer-request'?:
      ((event: TelnyxCallActionsEvents['telnyxAttendedTransferRequest']) => void) | undefined;
    'ontelnyx-device-request'?: ((event: TelnyxCallActionsEvents['telnyxDeviceRequest']) => void) | undefined;
    'ontelnyx-microphone-request'?: ((event: TelnyxCallActionsEvents['telnyxMicrophoneRequest']) => void) | undefined;
    'ontelnyx-audio-processing-request'?:
      ((event: TelnyxCallActionsEvents['telnyxAudioProcessingRequest']) => void) | undefined;
    'ontelnyx-volume-request'?: ((event: TelnyxCallActionsEvents['telnyxVolumeRequest']) => void) | undefined;
    'ontelnyx-call-actions-close'?: ((event: TelnyxCallActionsEvents['telnyxCallActionsClose']) => void) | undefined;
  };
  'telnyx-call-button': Base<TelnyxCallButton, TelnyxCallButtonProps> & {
    'intercept-tel'?: TelnyxCallButtonProps['interceptTel'];
    'auto-connect'?: Exclude<TelnyxCallButtonProps['autoConnect'], false>;
    'contacts-url'?: TelnyxCallButtonProps['contactsUrl'];
    'push-url'?: TelnyxCallButtonProps['pushUrl'];
    'push-worker'?: TelnyxCallButtonProps['pushWorker'];
    'push-token'?: TelnyxCallButtonProps['pushToken'];
    'push-provider'?: TelnyxCallButtonProps['pushProvider'];
    'target-version'?: TelnyxCallButtonProps['targetVersion'];
    'target-params'?: TelnyxCallButtonProps['targetParams'];
    'conversation-id'?: TelnyxCallButtonProps['conversationId'];
    'force-relay'?: Exclude<TelnyxCallButtonProps['forceRelay'], false>;
    'early-sdp-answer'?: Exclude<TelnyxCallButtonProps['earlySdpAnswer'], false>;
    'caller-name'?: TelnyxCallButtonProps['callerName'];
    'caller-number'?: TelnyxCallButtonProps['callerNumber'];
    'client-state'?: TelnyxCallButtonProps['clientState'];
    'custom-headers'?: TelnyxCallButtonProps['customHeaders'];
    'preferred-codecs'?: TelnyxCallButtonProps['preferredCodecs'];
    'bad-network'?: TelnyxCallButtonProps['badNetwork'];
    'key-tones'?: Exclude<TelnyxCallButtonProps['keyTones'], false>;
    'start-muted'?: Exclude<TelnyxCallButtonProps['startMuted'], false>;
    'end-tone'?: TelnyxCallButtonProps['endTone'];
    'max-calls'?: TelnyxCallButtonProps['maxCalls'];
    'caller-lookup-url'?: TelnyxCallButtonProps['callerLookupUrl'];
    'do-not-disturb'?: Exclude<TelnyxCallButtonProps['doNotDisturb'], false>;
    'page-exit'?: TelnyxCallButtonProps['pageExit'];
    'quality-events'?: Exclude<TelnyxCallButtonProps['qualityEvents'], false>;
    'call-reports'?: Exclude<TelnyxCallButtonProps['callReports'], false>;
    'log-level'?: TelnyxCallButtonProps['logLevel'];
    'auto-reconnect'?: Exclude<TelnyxCallButtonProps['autoReconnect'], false>;
    'reconnect-timeout'?: TelnyxCallButtonProps['reconnectTimeout'];
    'login-token'?: TelnyxCallButtonProps['loginToken'];
    'token-url'?: TelnyxCallButtonProps['tokenUrl'];
    'anonymous-target'?: TelnyxCallButtonProps['anonymousTarget'];
    'ice-servers'?: TelnyxCallButtonProps['iceServers'];
    'ontelnyx-dial-request'?: ((event: TelnyxCallButtonEvents['telnyxDialRequest']) => void) | undefined;
    'ontelnyx-hangup-request'?: ((event: TelnyxCallButtonEvents['telnyxHangupRequest']) => void) | undefined;
    'ontelnyx-mute-request'?: ((event: TelnyxCallButtonEvents['telnyxMuteRequest']) => void) | undefined;
    'ontelnyx-ready'?: ((event: TelnyxCallButtonEvents['telnyxReady']) => void) | undefined;
    'ontelnyx-socket-connected'?: ((event: TelnyxCallButtonEvents['telnyxSocketConnected']) => void) | undefined;
    'ontelnyx-socket-disconnected'?: ((event: TelnyxCallButtonEvents['telnyxSocketDisconnected']) => void) | undefined;
    'ontelnyx-session-updated'?: ((event: TelnyxCallButtonEvents['telnyxSessionUpdated']) => void) | undefined;
    'ontelnyx-error'?: ((event: TelnyxCallButtonEvents['telnyxError']) => void) | undefined;
    'ontelnyx-warning'?: ((event: TelnyxCallButtonEvents['telnyxWarning']) => void) | undefined;
    'ontelnyx-token-expiring'?: ((event: TelnyxCallButtonEvents['telnyxTokenExpiring']) => void) | undefined;
    'ontelnyx-incoming-call'?: ((event: TelnyxCallButtonEvents['telnyxIncomingCall']) => void) | undefined;
    'ontelnyx-push-call'?: ((event: TelnyxCallButtonEvents['telnyxPushCall']) => void) | undefined;
    'ontelnyx-caller-info'?: ((event: TelnyxCallButtonEvents['telnyxCallerInfo']) => void) | undefined;
    'ontelnyx-call-resumed'?: ((event: TelnyxCallButtonEvents['telnyxCallResumed']) => void) | undefined;
    'ontelnyx-call-state-change'?: ((event: TelnyxCallButtonEvents['telnyxCallStateChange']) => void) | undefined;
    'ontelnyx-call-ended'?: ((event: TelnyxCallButtonEvents['telnyxCallEnded']) => void) | undefined;
    'ontelnyx-call-summary'?: ((event: TelnyxCallButtonEvents['telnyxCallSummary']) => void) | undefined;
    'ontelnyx-quality'?: ((event: TelnyxCallButtonEvents['telnyxQuality']) => void) | undefined;
    'ontelnyx-region-fallback'?: ((event: TelnyxCallButtonEvents['telnyxRegionFallback']) => void) | undefined;
    'ontelnyx-log'?: ((event: TelnyxCallButtonEvents['telnyxLog']) => void) | undefined;
  };
  'telnyx-call-controls': Base<TelnyxCallControls, TelnyxCallControlsProps> & {
    'call-id'?: TelnyxCallControlsProps['callId'];
    'keypad-open'?: TelnyxCallControlsProps['keypadOpen'];
    'muted-hint'?: Exclude<TelnyxCallControlsProps['mutedHint'], false>;
    'more-open'?: TelnyxCallControlsProps['moreOpen'];
    'ontelnyx-keypad-toggle'?: ((event: TelnyxCallControlsEvents['telnyxKeypadToggle']) => void) | undefined;
    'ontelnyx-more-toggle'?: ((event: TelnyxCallControlsEvents['telnyxMoreToggle']) => void) | undefined;
    'ontelnyx-mute-request'?: ((event: TelnyxCallControlsEvents['telnyxMuteRequest']) => void) | undefined;
    'ontelnyx-hold-request'?: ((event: TelnyxCallControlsEvents['telnyxHoldRequest']) => void) | undefined;
    'ontelnyx-hangup-request'?: ((event: TelnyxCallControlsEvents['telnyxHangupRequest']) => void) | undefined;
    'ontelnyx-pending-digits-request'?:
      ((event: TelnyxCallControlsEvents['telnyxPendingDigitsRequest']) => void) | undefined;
  };
  'telnyx-call-history': Base<TelnyxCallHistory, TelnyxCallHistoryProps> & {
    'ontelnyx-dial-request'?: ((event: TelnyxCallHistoryEvents['telnyxDialRequest']) => void) | undefined;
  };
  'telnyx-call-list': Base<TelnyxCallList, TelnyxCallListProps> & {
    'transfer-of'?: TelnyxCallListProps['transferOf'];
    'ontelnyx-swap-request'?: ((event: TelnyxCallListEvents['telnyxSwapRequest']) => void) | undefined;
    'ontelnyx-hold-request'?: ((event: TelnyxCallListEvents['telnyxHoldRequest']) => void) | undefined;
    'ontelnyx-transfer-request'?: ((event: TelnyxCallListEvents['telnyxTransferRequest']) => void) | undefined;
    'ontelnyx-attended-transfer-request'?:
      ((event: TelnyxCallListEvents['telnyxAttendedTransferRequest']) => void) | undefined;
    'ontelnyx-answer-request'?: ((event: TelnyxCallListEvents['telnyxAnswerRequest']) => void) | undefined;
    'ontelnyx-hold-and-answer-request'?:
      ((event: TelnyxCallListEvents['telnyxHoldAndAnswerRequest']) => void) | undefined;
    'ontelnyx-hangup-request'?: ((event: TelnyxCallListEvents['telnyxHangupRequest']) => void) | undefined;
  };
  'telnyx-call-quality': Base<TelnyxCallQuality, TelnyxCallQualityProps> & {
    'call-id'?: TelnyxCallQualityProps['callId'];
  };
  'telnyx-call-status': Base<TelnyxCallStatus, TelnyxCallStatusProps> & {
    'call-id'?: TelnyxCallStatusProps['callId'];
  };
  'telnyx-call-summary': Base<TelnyxCallSummary, TelnyxCallSummaryProps> & {
    'ontelnyx-call-summary-submit'?: ((event: TelnyxCallSummaryEvents['telnyxCallSummarySubmit']) => void) | undefined;
  };
  'telnyx-client': Base<TelnyxClientElement, TelnyxClientElementProps> & {
    'contacts-url'?: TelnyxClientElementProps['contactsUrl'];
    'push-url'?: TelnyxClientElementProps['pushUrl'];
    'push-worker'?: TelnyxClientElementProps['pushWorker'];
    'push-token'?: TelnyxClientElementProps['pushToken'];
    'push-provider'?: TelnyxClientElementProps['pushProvider'];
    'target-version'?: TelnyxClientElementProps['targetVersion'];
    'target-params'?: TelnyxClientElementProps['targetParams'];
    'conversation-id'?: TelnyxClientElementProps['conversationId'];
    'force-relay'?: Exclude<TelnyxClientElementProps['forceRelay'], false>;
    'early-sdp-answer'?: Exclude<TelnyxClientElementProps['earlySdpAnswer'], false>;
    'caller-name'?: TelnyxClientElementProps['callerName'];
    'caller-number'?: TelnyxClientElementProps['callerNumber'];
    'client-state'?: TelnyxClientElementProps['clientState'];
    'custom-headers'?: TelnyxClientElementProps['customHeaders'];
    'preferred-codecs'?: TelnyxClientElementProps['preferredCodecs'];
    'bad-network'?: TelnyxClientElementProps['badNetwork'];
    'key-tones'?: Exclude<TelnyxClientElementProps['keyTones'], false>;
    'start-muted'?: Exclude<TelnyxClientElementProps['startMuted'], false>;
    'end-tone'?: TelnyxClientElementProps['endTone'];
    'max-calls'?: TelnyxClientElementProps['maxCalls'];
    'caller-lookup-url'?: TelnyxClientElementProps['callerLookupUrl'];
    'do-not-disturb'?: Exclude<TelnyxClientElementProps['doNotDisturb'], false>;
    'page-exit'?: TelnyxClientElementProps['pageExit'];
    'quality-events'?: Exclude<TelnyxClientElementProps['qualityEvents'], false>;
    'call-reports'?: Exclude<TelnyxClientElementProps['callReports'], false>;
    'log-level'?: TelnyxClientElementProps['logLevel'];
    'auto-reconnect'?: Exclude<TelnyxClientElementProps['autoReconnect'], false>;
    'reconnect-timeout'?: TelnyxClientElementProps['reconnectTimeout'];
    'login-token'?: TelnyxClientElementProps['loginToken'];
    'token-url'?: TelnyxClientElementProps['tokenUrl'];
    'anonymous-target'?: TelnyxClientElementProps['anonymousTarget'];
    'ice-servers'?: TelnyxClientElementProps['iceServers'];
    'auto-connect'?: Exclude<TelnyxClientElementProps['autoConnect'], false>;
    'ontelnyx-ready'?: ((event: TelnyxClientElementEvents['telnyxReady']) => void) | undefined;
    'ontelnyx-socket-connected'?: ((event: TelnyxClientElementEvents['telnyxSocketConnected']) => void) | undefined;
    'ontelnyx-socket-disconnected'?:
      ((event: TelnyxClientElementEvents['telnyxSocketDisconnected']) => void) | undefined;
    'ontelnyx-session-updated'?: ((event: TelnyxClientElementEvents['telnyxSessionUpdated']) => void) | undefined;
    'ontelnyx-error'?: ((event: TelnyxClientElementEvents['telnyxError']) => void) | undefined;
    'ontelnyx-warning'?: ((event: TelnyxClientElementEvents['telnyxWarning']) => void) | undefined;
    'ontelnyx-token-expiring'?: ((event: TelnyxClientElementEvents['telnyxTokenExpiring']) => void) | undefined;
    'ontelnyx-incoming-call'?: ((event: TelnyxClientElementEvents['telnyxIncomingCall']) => void) | undefined;
    'ontelnyx-push-call'?: ((event: TelnyxClientElementEvents['telnyxPushCall']) => void) | undefined;
    'ontelnyx-caller-info'?: ((event: TelnyxClientElementEvents['telnyxCallerInfo']) => void) | undefined;
    'ontelnyx-call-resumed'?: ((event: TelnyxClientElementEvents['telnyxCallResumed']) => void) | undefined;
    'ontelnyx-call-state-change'?: ((event: TelnyxClientElementEvents['telnyxCallStateChange']) => void) | undefined;
    'ontelnyx-call-ended'?: ((event: TelnyxClientElementEvents['telnyxCallEnded']) => void) | undefined;
    'ontelnyx-call-summary'?: ((event: TelnyxClientElementEvents['telnyxCallSummary']) => void) | undefined;
    'ontelnyx-quality'?: ((event: TelnyxClientElementEvents['telnyxQuality']) => void) | undefined;
    'ontelnyx-region-fallback'?: ((event: TelnyxClientElementEvents['telnyxRegionFallback']) => void) | undefined;
    'ontelnyx-log'?: ((event: TelnyxClientElementEvents['telnyxLog']) => void) | undefined;
  };
  'telnyx-contacts': Base<TelnyxContacts, TelnyxContactsProps> & {
    'ontelnyx-dial-request'?: ((event: TelnyxContactsEvents['telnyxDialRequest']) => void) | undefined;
  };
  'telnyx-device-picker': Base<TelnyxDevicePicker, TelnyxDevicePickerProps> & {
    'ontelnyx-device-request'?: ((event: TelnyxDevicePickerEvents['telnyxDeviceRequest']) => void) | undefined;
    'ontelnyx-audio-processing-request'?:
      ((event: TelnyxDevicePickerEvents['telnyxAudioProcessingRequest']) => void) | undefined;
    'ontelnyx-microphone-request'?: ((event: TelnyxDevicePickerEvents['telnyxMicrophoneRequest']) => void) | undefined;
    'ontelnyx-volume-request'?: ((event: TelnyxDevicePickerEvents['telnyxVolumeRequest']) => void) | undefined;
  };
  'telnyx-diagnostics': Base<TelnyxDiagnostics, TelnyxDiagnosticsProps> & {
    'ontelnyx-diagnosis'?: ((event: TelnyxDiagnosticsEvents['telnyxDiagnosis']) => void) | undefined;
  };
  'telnyx-dialpad': Base<TelnyxDialpad, TelnyxDialpadProps> & {
    'country-picker'?: TelnyxDialpadProps['countryPicker'];
    'ontelnyx-dial-request'?: ((event: TelnyxDialpadEvents['telnyxDialRequest']) => void) | undefined;
    'ontelnyx-dtmf-request'?: ((event: TelnyxDialpadEvents['telnyxDtmfRequest']) => void) | undefined;
    'ontelnyx-country-change'?: ((event: TelnyxDialpadEvents['telnyxCountryChange']) => void) | undefined;
  };
  'telnyx-do-not-disturb': Base<TelnyxDoNotDisturb, TelnyxDoNotDisturbProps> & {
    'ontelnyx-do-not-disturb-request'?:
      ((event: TelnyxDoNotDisturbEvents['telnyxDoNotDisturbRequest']) => void) | undefined;
  };
  'telnyx-incoming-call': Base<TelnyxIncomingCall, TelnyxIncomingCallProps> & {
    'call-id'?: TelnyxIncomingCallProps['callId'];
    'ontelnyx-answer-request'?: ((event: TelnyxIncomingCallEvents['telnyxAnswerRequest']) => void) | undefined;
    'ontelnyx-hangup-request'?: ((event: TelnyxIncomingCallEvents['telnyxHangupRequest']) => void) | undefined;
    'ontelnyx-hold-and-answer-request'?:
      ((event: TelnyxIncomingCallEvents['telnyxHoldAndAnswerRequest']) => void) | undefined;
    'ontelnyx-end-and-answer-request'?:
      ((event: TelnyxIncomingCallEvents['telnyxEndAndAnswerRequest']) => void) | undefined;
    'ontelnyx-silence-request'?: ((event: TelnyxIncomingCallEvents['telnyxSilenceRequest']) => void) | undefined;
  };
  'telnyx-launcher': Base<TelnyxLauncher, TelnyxLauncherProps> & {
    'intercept-tel'?: Exclude<TelnyxLauncherProps['interceptTel'], false>;
    'push-token'?: TelnyxLauncherProps['pushToken'];
    'push-provider'?: TelnyxLauncherProps['pushProvider'];
    'target-version'?: TelnyxLauncherProps['targetVersion'];
    'target-params'?: TelnyxLauncherProps['targetParams'];
    'conversation-id'?: TelnyxLauncherProps['conversationId'];
    'force-relay'?: Exclude<TelnyxLauncherProps['forceRelay'], false>;
    'early-sdp-answer'?: Exclude<TelnyxLauncherProps['earlySdpAnswer'], false>;
    'caller-name'?: TelnyxLauncherProps['callerName'];
    'caller-number'?: TelnyxLauncherProps['callerNumber'];
    'client-state'?: TelnyxLauncherProps['clientState'];
    'custom-headers'?: TelnyxLauncherProps['customHeaders'];
    'preferred-codecs'?: TelnyxLauncherProps['preferredCodecs'];
    'bad-network'?: TelnyxLauncherProps['badNetwork'];
    'key-tones'?: Exclude<TelnyxLauncherProps['keyTones'], false>;
    'start-muted'?: Exclude<TelnyxLauncherProps['startMuted'], false>;
    'end-tone'?: TelnyxLauncherProps['endTone'];
    'max-calls'?: TelnyxLauncherProps['maxCalls'];
    'caller-lookup-url'?: TelnyxLauncherProps['callerLookupUrl'];
    'do-not-disturb'?: Exclude<TelnyxLauncherProps['doNotDisturb'], false>;
    'page-exit'?: TelnyxLauncherProps['pageExit'];
    'quality-events'?: Exclude<TelnyxLauncherProps['qualityEvents'], false>;
    'call-reports'?: Exclude<TelnyxLauncherProps['callReports'], false>;
    'log-level'?: TelnyxLauncherProps['logLevel'];
    'auto-reconnect'?: Exclude<TelnyxLauncherProps['autoReconnect'], false>;
    'reconnect-timeout'?: TelnyxLauncherProps['reconnectTimeout'];
    'login-token'?: TelnyxLauncherProps['loginToken'];
    'token-url'?: TelnyxLauncherProps['tokenUrl'];
    'anonymous-target'?: TelnyxLauncherProps['anonymousTarget'];
    'ice-servers'?: TelnyxLauncherProps['iceServers'];
    'auto-connect'?: Exclude<TelnyxLauncherProps['autoConnect'], false>;
    'ontelnyx-answer-request'?: ((event: TelnyxLauncherEvents['telnyxAnswerRequest']) => void) | undefined;
    'ontelnyx-hangup-request'?: ((event: TelnyxLauncherEvents['telnyxHangupRequest']) => void) | undefined;
    'ontelnyx-mute-request'?: ((event: TelnyxLauncherEvents['telnyxMuteRequest']) => void) | undefined;
    'ontelnyx-dial-request'?: ((event: TelnyxLauncherEvents['telnyxDialRequest']) => void) | undefined;
    'ontelnyx-ready'?: ((event: TelnyxLauncherEvents['telnyxReady']) => void) | undefined;
    'ontelnyx-error'?: ((event: TelnyxLauncherEvents['telnyxError']) => void) | undefined;
    'ontelnyx-incoming-call'?: ((event: TelnyxLauncherEvents['telnyxIncomingCall']) => void) | undefined;
    'ontelnyx-call-state-change'?: ((event: TelnyxLauncherEvents['telnyxCallStateChange']) => void) | undefined;
    'ontelnyx-call-ended'?: ((event: TelnyxLauncherEvents['telnyxCallEnded']) => void) | undefined;
    'ontelnyx-log'?: ((event: TelnyxLauncherEvents['telnyxLog']) => void) | undefined;
  };
  'telnyx-log': Base<TelnyxLog, TelnyxLogProps> & {};
  'telnyx-login': Base<TelnyxLogin, TelnyxLoginProps> & {
    'ontelnyx-login-request'?: ((event: TelnyxLoginEvents['telnyxLoginRequest']) => void) | undefined;
    'ontelnyx-disconnect-request'?: ((event: TelnyxLoginEvents['telnyxDisconnectRequest']) => void) | undefined;
  };
  'telnyx-microphone-help': Base<TelnyxMicrophoneHelp, TelnyxMicrophoneHelpProps> & {
    'ontelnyx-microphone-request'?:
      ((event: TelnyxMicrophoneHelpEvents['telnyxMicrophoneRequest']) => void) | undefined;
  };
  'telnyx-phone': Base<TelnyxPhone, TelnyxPhoneProps> & {
    'country-picker'?: TelnyxPhoneProps['countryPicker'];
    'intercept-tel'?: TelnyxPhoneProps['interceptTel'];
    'wake-lock'?: Exclude<TelnyxPhoneProps['wakeLock'], false>;
    'muted-hint'?: Exclude<TelnyxPhoneProps['mutedHint'], false>;
    'call-summary'?: TelnyxPhoneProps['callSummary'];
    'call-rating'?: Exclude<TelnyxPhoneProps['callRating'], false>;
    'pop-out'?: TelnyxPhoneProps['popOut'];
    'media-keys'?: TelnyxPhoneProps['mediaKeys'];
    'contacts-url'?: TelnyxPhoneProps['contactsUrl'];
    'push-url'?: TelnyxPhoneProps['pushUrl'];
    'push-worker'?: TelnyxPhoneProps['pushWorker'];
    'push-token'?: TelnyxPhoneProps['pushToken'];
    'push-provider'?: TelnyxPhoneProps['pushProvider'];
    'target-version'?: TelnyxPhoneProps['targetVersion'];
    'target-params'?: TelnyxPhoneProps['targetParams'];
    'conversation-id'?: TelnyxPhoneProps['conversationId'];
    'force-relay'?: Exclude<TelnyxPhoneProps['forceRelay'], false>;
    'early-sdp-answer'?: Exclude<TelnyxPhoneProps['earlySdpAnswer'], false>;
    'caller-name'?: TelnyxPhoneProps['callerName'];
    'caller-number'?: TelnyxPhoneProps['callerNumber'];
    'client-state'?: TelnyxPhoneProps['clientState'];
    'custom-headers'?: TelnyxPhoneProps['customHeaders'];
    'preferred-codecs'?: TelnyxPhoneProps['preferredCodecs'];
    'bad-network'?: TelnyxPhoneProps['badNetwork'];
    'key-tones'?: Exclude<TelnyxPhoneProps['keyTones'], false>;
    'start-muted'?: Exclude<TelnyxPhoneProps['startMuted'], false>;
    'end-tone'?: TelnyxPhoneProps['endTone'];
    'max-calls'?: TelnyxPhoneProps['maxCalls'];
    'caller-lookup-url'?: TelnyxPhoneProps['callerLookupUrl'];
    'do-not-disturb'?: Exclude<TelnyxPhoneProps['doNotDisturb'], false>;
    'page-exit'?: TelnyxPhoneProps['pageExit'];
    'quality-events'?: Exclude<TelnyxPhoneProps['qualityEvents'], false>;
    'call-reports'?: Exclude<TelnyxPhoneProps['callReports'], false>;
    'log-level'?: TelnyxPhoneProps['logLevel'];
    'auto-reconnect'?: Exclude<TelnyxPhoneProps['autoReconnect'], false>;
    'reconnect-timeout'?: TelnyxPhoneProps['reconnectTimeout'];
    'login-token'?: TelnyxPhoneProps['loginToken'];
    'token-url'?: TelnyxPhoneProps['tokenUrl'];
    'anonymous-target'?: TelnyxPhoneProps['anonymousTarget'];
    'ice-servers'?: TelnyxPhoneProps['iceServers'];
    'auto-connect'?: Exclude<TelnyxPhoneProps['autoConnect'], false>;
    'ontelnyx-dial-request'?: ((event: TelnyxPhoneEvents['telnyxDialRequest']) => void) | undefined;
    'ontelnyx-country-change'?: ((event: TelnyxPhoneEvents['telnyxCountryChange']) => void) | undefined;
    'ontelnyx-answer-request'?: ((event: TelnyxPhoneEvents['telnyxAnswerRequest']) => void) | undefined;
    'ontelnyx-hold-and-answer-request'?: ((event: TelnyxPhoneEvents['telnyxHoldAndAnswerRequest']) => void) | undefined;
    'ontelnyx-end-and-answer-request'?: ((event: TelnyxPhoneEvents['telnyxEndAndAnswerRequest']) => void) | undefined;
    'ontelnyx-hangup-request'?: ((event: TelnyxPhoneEvents['telnyxHangupRequest']) => void) | undefined;
    'ontelnyx-silence-request'?: ((event: TelnyxPhoneEvents['telnyxSilenceRequest']) => void) | undefined;
    'ontelnyx-mute-request'?: ((event: TelnyxPhoneEvents['telnyxMuteRequest']) => void) | undefined;
    'ontelnyx-hold-request'?: ((event: TelnyxPhoneEvents['telnyxHoldRequest']) => void) | undefined;
    'ontelnyx-transfer-request'?: ((event: TelnyxPhoneEvents['telnyxTransferRequest']) => void) | undefined;
    'ontelnyx-attended-transfer-request'?:
      ((event: TelnyxPhoneEvents['telnyxAttendedTransferRequest']) => void) | undefined;
    'ontelnyx-record-request'?: ((event: TelnyxPhoneEvents['telnyxRecordRequest']) => void) | undefined;
    'ontelnyx-bring-here-request'?: ((event: TelnyxPhoneEvents['telnyxBringHereRequest']) => void) | undefined;
    'ontelnyx-swap-request'?: ((event: TelnyxPhoneEvents['telnyxSwapRequest']) => void) | undefined;
    'ontelnyx-dtmf-request'?: ((event: TelnyxPhoneEvents['telnyxDtmfRequest']) => void) | undefined;
    'ontelnyx-pending-digits-request'?: ((event: TelnyxPhoneEvents['telnyxPendingDigitsRequest']) => void) | undefined;
    'ontelnyx-connect-request'?: ((event: TelnyxPhoneEvents['telnyxConnectRequest']) => void) | undefined;
    'ontelnyx-microphone-request'?: ((event: TelnyxPhoneEvents['telnyxMicrophoneRequest']) => void) | undefined;
    'ontelnyx-device-request'?: ((event: TelnyxPhoneEvents['telnyxDeviceRequest']) => void) | undefined;
    'ontelnyx-resume-audio-request'?: ((event: TelnyxPhoneEvents['telnyxResumeAudioRequest']) => void) | undefined;
    'ontelnyx-call-summary-submit'?: ((event: TelnyxPhoneEvents['telnyxCallSummarySubmit']) => void) | undefined;
    'ontelnyx-ready'?: ((event: TelnyxPhoneEvents['telnyxReady']) => void) | undefined;
    'ontelnyx-socket-connected'?: ((event: TelnyxPhoneEvents['telnyxSocketConnected']) => void) | undefined;
    'ontelnyx-socket-disconnected'?: ((event: TelnyxPhoneEvents['telnyxSocketDisconnected']) => void) | undefined;
    'ontelnyx-session-updated'?: ((event: TelnyxPhoneEvents['telnyxSessionUpdated']) => void) | undefined;
    'ontelnyx-error'?: ((event: TelnyxPhoneEvents['telnyxError']) => void) | undefined;
    'ontelnyx-warning'?: ((event: TelnyxPhoneEvents['telnyxWarning']) => void) | undefined;
    'ontelnyx-token-expiring'?: ((event: TelnyxPhoneEvents['telnyxTokenExpiring']) => void) | undefined;
    'ontelnyx-incoming-call'?: ((event: TelnyxPhoneEvents['telnyxIncomingCall']) => void) | undefined;
    'ontelnyx-push-call'?: ((event: TelnyxPhoneEvents['telnyxPushCall']) => void) | undefined;
    'ontelnyx-caller-info'?: ((event: TelnyxPhoneEvents['telnyxCallerInfo']) => void) | undefined;
    'ontelnyx-call-resumed'?: ((event: TelnyxPhoneEvents['telnyxCallResumed']) => void) | undefined;
    'ontelnyx-call-state-change'?: ((event: TelnyxPhoneEvents['telnyxCallStateChange']) => void) | undefined;
    'ontelnyx-call-ended'?: ((event: TelnyxPhoneEvents['telnyxCallEnded']) => void) | undefined;
    'ontelnyx-call-summary'?: ((event: TelnyxPhoneEvents['telnyxCallSummary']) => void) | undefined;
    'ontelnyx-quality'?: ((event: TelnyxPhoneEvents['telnyxQuality']) => void) | undefined;
    'ontelnyx-region-fallback'?: ((event: TelnyxPhoneEvents['telnyxRegionFallback']) => void) | undefined;
    'ontelnyx-log'?: ((event: TelnyxPhoneEvents['telnyxLog']) => void) | undefined;
  };
  'telnyx-region-picker': Base<TelnyxRegionPicker, TelnyxRegionPickerProps> & {
    'region-lock'?: TelnyxRegionPickerProps['regionLock'];
    'ontelnyx-region-request'?: ((event: TelnyxRegionPickerEvents['telnyxRegionRequest']) => void) | undefined;
  };
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends TelnyxTags {}
  }
}
