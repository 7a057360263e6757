// Made from custom-elements.json by `npm run manifest`: do not edit.
/** The elements as Vue components. */
import { TelnyxAssistant } from './telnyx-assistant.js';
import { TelnyxCallActions } from './telnyx-call-actions.js';
import { TelnyxCallButton } from './telnyx-call-button.js';
import { TelnyxCallControls } from './telnyx-call-controls.js';
import { TelnyxCallHistory } from './telnyx-call-history.js';
import { TelnyxCallList } from './telnyx-call-list.js';
import { TelnyxCallQuality } from './telnyx-call-quality.js';
import { TelnyxCallStatus } from './telnyx-call-status.js';
import { TelnyxCallSummary } from './telnyx-call-summary.js';
import { TelnyxClientElement } from './telnyx-client.js';
import { TelnyxContacts } from './telnyx-contacts.js';
import { TelnyxDevicePicker } from './telnyx-device-picker.js';
import { TelnyxDiagnostics } from './telnyx-diagnostics.js';
import { TelnyxDialpad } from './telnyx-dialpad.js';
import { TelnyxDoNotDisturb } from './telnyx-do-not-disturb.js';
import { TelnyxIncomingCall } from './telnyx-incoming-call.js';
import { TelnyxLauncher } from './telnyx-launcher.js';
import { TelnyxLog } from './telnyx-log.js';
import { TelnyxLogin } from './telnyx-login.js';
import { TelnyxMicrophoneHelp } from './telnyx-microphone-help.js';
import { TelnyxPhone } from './telnyx-phone.js';
import { TelnyxRegionPicker } from './telnyx-region-picker.js';

export {
  TelnyxAssistant,
  TelnyxCallActions,
  TelnyxCallButton,
  TelnyxCallControls,
  TelnyxCallHistory,
  TelnyxCallList,
  TelnyxCallQuality,
  TelnyxCallStatus,
  TelnyxCallSummary,
  TelnyxClientElement,
  TelnyxContacts,
  TelnyxDevicePicker,
  TelnyxDiagnostics,
  TelnyxDialpad,
  TelnyxDoNotDisturb,
  TelnyxIncomingCall,
  TelnyxLauncher,
  TelnyxLog,
  TelnyxLogin,
  TelnyxMicrophoneHelp,
  TelnyxPhone,
  TelnyxRegionPicker,
};

declare module 'vue' {
  /** What templates know once the plugin registers them, or their tags are custom elements. */
  interface GlobalComponents {
    TelnyxAssistant: typeof TelnyxAssistant;
    TelnyxCallActions: typeof TelnyxCallActions;
    TelnyxCallButton: typeof TelnyxCallButton;
    TelnyxCallControls: typeof TelnyxCallControls;
    TelnyxCallHistory: typeof TelnyxCallHistory;
    TelnyxCallList: typeof TelnyxCallList;
    TelnyxCallQuality: typeof TelnyxCallQuality;
    TelnyxCallStatus: typeof TelnyxCallStatus;
    TelnyxCallSummary: typeof TelnyxCallSummary;
    TelnyxClientElement: typeof TelnyxClientElement;
    TelnyxContacts: typeof TelnyxContacts;
    TelnyxDevicePicker: typeof TelnyxDevicePicker;
    TelnyxDiagnostics: typeof TelnyxDiagnostics;
    TelnyxDialpad: typeof TelnyxDialpad;
    TelnyxDoNotDisturb: typeof TelnyxDoNotDisturb;
    TelnyxIncomingCall: typeof TelnyxIncomingCall;
    TelnyxLauncher: typeof TelnyxLauncher;
    TelnyxLog: typeof TelnyxLog;
    TelnyxLogin: typeof TelnyxLogin;
    TelnyxMicrophoneHelp: typeof TelnyxMicrophoneHelp;
    TelnyxPhone: typeof TelnyxPhone;
    TelnyxRegionPicker: typeof TelnyxRegionPicker;
  }
}
