// Made from custom-elements.json by `npm run manifest`: do not edit.
/** The elements as React components. */
export { TelnyxAssistant, type TelnyxAssistantProps } from './telnyx-assistant.js';
export { TelnyxCallActions, type TelnyxCallActionsProps } from './telnyx-call-actions.js';
export { TelnyxCallButton, type TelnyxCallButtonProps } from './telnyx-call-button.js';
export { TelnyxCallControls, type TelnyxCallControlsProps } from './telnyx-call-controls.js';
export { TelnyxCallHistory, type TelnyxCallHistoryProps } from './telnyx-call-history.js';
export { TelnyxCallList, type TelnyxCallListProps } from './telnyx-call-list.js';
export { TelnyxCallQuality, type TelnyxCallQualityProps } from './telnyx-call-quality.js';
export { TelnyxCallStatus, type TelnyxCallStatusProps } from './telnyx-call-status.js';
export { TelnyxCallSummary, type TelnyxCallSummaryProps } from './telnyx-call-summary.js';
export { TelnyxClientElement, type TelnyxClientElementProps } from './telnyx-client.js';
export { TelnyxContacts, type TelnyxContactsProps } from './telnyx-contacts.js';
export { TelnyxDevicePicker, type TelnyxDevicePickerProps } from './telnyx-device-picker.js';
export { TelnyxDiagnostics, type TelnyxDiagnosticsProps } from './telnyx-diagnostics.js';
export { TelnyxDialpad, type TelnyxDialpadProps } from './telnyx-dialpad.js';
export { TelnyxDoNotDisturb, type TelnyxDoNotDisturbProps } from './telnyx-do-not-disturb.js';
export { TelnyxIncomingCall, type TelnyxIncomingCallProps } from './telnyx-incoming-call.js';
export { TelnyxLauncher, type TelnyxLauncherProps } from './telnyx-launcher.js';
export { TelnyxLog, type TelnyxLogProps } from './telnyx-log.js';
export { TelnyxLogin, type TelnyxLoginProps } from './telnyx-login.js';
export { TelnyxMicrophoneHelp, type TelnyxMicrophoneHelpProps } from './telnyx-microphone-help.js';
export { TelnyxPhone, type TelnyxPhoneProps } from './telnyx-phone.js';
export { TelnyxRegionPicker, type TelnyxRegionPickerProps } from './telnyx-region-picker.js';
