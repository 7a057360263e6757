/**
 * English words of the elements besides the phone: apart from `en`, so that a page with a phone alone does not load
 * them. Other languages translate both in one.
 */
export const more = {
  // telnyx-region-picker
  region: 'Region',
  regionAuto: 'Nearest (automatic)',
  regionUsEast: 'US East',
  regionUsCentral: 'US Central',
  regionUsWest: 'US West',
  regionCaCentral: 'Canada',
  regionEu: 'Europe',
  regionApac: 'Asia-Pacific',
  regionSouthAsia: 'South Asia',
  regionServer: (place: string) => `Connected in ${place}`,
  regionUnanswered: (region: string) => `${region} does not answer, using the nearest.`,
  regionLockedConnected: 'The phone is connected. Another region takes a new connection.',
  regionLockedInCall: 'It cannot be changed during a call.',
  reconnectWith: (region: string) => `Reconnect with ${region}`,
  measure: 'Measure',
  measuring: 'Measuring …',
  fastest: 'Fastest',
  noAnswerShort: 'No answer',
  milliseconds: (count: string) => `${count} ms`,
  fastestIs: (region: string, time: string) => `Fastest: ${region}, ${time}`,

  // telnyx-call-list
  noCalls: 'No calls',
  transfer: 'Transfer',
  transferWho: (who: string) => `Transfer ${who}`,
  transferInto: (who: string) => `Into the call with ${who}`,
  transferNow: 'Transfer now',
  cancel: 'Cancel',

  // telnyx-login
  signIn: 'Sign in',
  signingIn: 'Signing in …',
  signOut: 'Sign out',
  signedIn: 'Signed in',
  signedInAs: (who: string) => `Signed in as ${who}`,
  userName: 'User name',
  password: 'Password',
  token: 'Token',
  useToken: 'Use a token',
  useUser: 'Use a user name',
  userMissing: 'Enter your user name.',
  passwordMissing: 'Enter your password.',
  tokenMissing: 'Enter a token.',

  // telnyx-log
  log: 'Log',
  logAll: 'Everything',
  logErrors: 'Errors',
  logWarnings: 'Warnings',
  logInfo: 'Without frames',
  logFrames: 'Frames alone',
  logShow: 'Show',
  logFind: 'Find',
  logEmpty: 'Nothing has been logged yet.',
  logEmptyNext: 'The log is off by default: give the phone log-level="verto" to see what it says to the server.',
  logNoMatch: 'No line fits the filter.',
  logCount: (shown: string, all: string) => `${shown} of ${all}`,
  pause: 'Pause',
  goOn: 'Go on',
  copy: 'Copy',
  copied: 'Copied',
  copyRefused: 'The browser does not allow copying here.',
};
