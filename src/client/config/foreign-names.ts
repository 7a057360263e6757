/** Names of options in Telnyx's SDKs for JavaScript and iOS, and what does the same here; loaded for those who use them. */
const ours: Readonly<Record<string, string>> = {
  onLeave: 'pageExit',
  forceRelayCandidate: 'forceRelay',
  trickleIce: 'trickle',
  login_token: 'loginToken',
  token: 'loginToken',
  sipUser: 'login',
  passwd: 'password',
  anonymous_login: 'anonymousLogin',
  env: 'environment',
  rtcIp: 'host',
  rtcPort: 'host',
  signalingServer: 'host',
  webRTCIceServers: 'iceServers',
  useTrickleIce: 'trickle',
  ringtoneFile: 'ringtone',
  ringbackFile: 'ringback',
  ringBackTone: 'ringback',
  mutedMicOnStart: 'startMuted',
  mediaPermissionsRecovery: 'call.answer() once more',
  hangupOnBeforeUnload: 'pageExit',
  keepConnectionAliveOnSocketClose: 'always so',
  maxReconnectAttempts: 'reconnectTimeout',
  reconnectTimeOut: 'reconnectTimeout',
  reconnectClient: 'autoReconnect',
  enableCallReports: 'callReports',
  enableQualityMetrics: "call.on('quality')",
  sendWebRTCStatsViaSocket: 'debug',
  debugOutput: 'call.exportReport()',
  debugLogLevel: 'logLevel',
  callReportLogLevel: 'logLevel',
  customLogger: 'logger',
  id: 'callId',
  preferred_codecs: 'preferredCodecs',
  micId: 'client.devices.selectMicrophone()',
  micLabel: 'client.devices.selectMicrophone()',
  speakerId: 'client.devices.selectSpeaker()',
  localStream: 'stream',
  remoteStream: 'call.remoteStream',
  remoteElement: 'playback',
  onNotification: 'client.on() and call.on()',
};

/** One sentence about options whose names are not ours: what they are here, and which of them are read nevertheless. */
export function explainNames(unread: readonly string[], understood: readonly string[]): string {
  return [
    unread.length ? `options that are not read: ${unread.map(withOurs).join(', ')}` : '',
    understood.length ? `options under another name: ${understood.map(withOurs).join(', ')}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

const withOurs = (name: string): string => (Object.hasOwn(ours, name) ? `${name} (here: ${ours[name]})` : name);
