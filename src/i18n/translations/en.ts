/**
 * What the phone says in English while there is no call; what it says of calls is in `en-call`. The errors are not here: their
 * English text is the client's. Other languages translate it all in one file; what they leave out stays English.
 */
export const en = {
  // actions
  backspace: 'Delete last digit',
  call: 'Call',
  close: 'Close',
  connect: 'Connect',
  details: 'Details',
  redial: 'Call again',
  tryAgain: 'Try again',

  // names of things
  dialpad: 'Dialpad',
  numberOrAddress: 'Phone number or SIP address',
  phone: 'Phone',
  digitsSent: 'Digits sent',
  key: (key: string) => `Key ${key}`,
  keyStar: 'Star',
  keyHash: 'Hash',
  keypad: 'Keypad',
  leftOut: (text: string) => `Left out: ${text}`,
  numberPlaceholder: 'Enter a number',
  numberExample: (number: string) => `e.g. ${number}`,
  emergency: 'This phone may not reach emergency services. Use another phone.',

  // the phone
  ready: 'Ready',
  connecting: 'Connecting',
  reconnecting: 'Reconnecting',
  doNotDisturb: 'Do not disturb',
  doNotDisturbOn: 'Do not disturb is on.',
  doNotDisturbOff: 'Do not disturb is off.',
  offline: 'Not connected',
  noNetwork: 'No network',
  noNetworkNext: 'Check your network. The phone comes back by itself.',
  regionFallback: 'Your region does not answer. Using the nearest one.',
  notifyMe: 'Notify me',
  notifyOfCalls: 'Hear of calls while you look at another page.',
  recents: 'Recents',
  contacts: 'Contacts',
  missedCount: (count: number) => `${count} missed`,
  notSetUp: 'This phone is not set up yet.',
  notSetUpNext: 'Give its tag a token-url, or a login and a password.',
  allowMicrophone: 'Allow the microphone',
  microphoneDismissed: 'The microphone is not allowed yet.',
  microphoneDeniedInFrameNext:
    'Allow it in the browser’s site settings, then try again. If that does not help, tell the owner of this page.',
  microphoneDismissedNext: 'Try again, and choose “Allow”.',
  microphoneSilent: 'Nothing comes from your microphone.',
  microphoneSilentNext: 'Check its switch and the system’s settings.',
  useDevice: (name: string) => `Use ${name}`,
};
