/** Names and values that the SDK exports for its users to compare with. */
export const SwEvent = {
  SocketOpen: 'telnyx.socket.open',
  SocketClose: 'telnyx.socket.close',
  SocketError: 'telnyx.socket.error',
  SocketMessage: 'telnyx.socket.message',
  Ready: 'telnyx.ready',
  Error: 'telnyx.error',
  Warning: 'telnyx.warning',
  Notification: 'telnyx.notification',
  StatsFrame: 'telnyx.stats.frame',
  StatsReport: 'telnyx.stats.report',
  Messages: 'telnyx.messages',
  Calls: 'telnyx.calls',
  MediaError: 'telnyx.rtc.mediaError',
  PeerConnectionFailureError: 'telnyx.rtc.peerConnectionFailureError',
  PeerConnectionSignalingStateClosed: 'telnyx.rtc.peerConnectionSignalingStateClosed',
  AIConversationMessage: 'telnyx.ai.conversation',
} as const;
export type SwEvent = (typeof SwEvent)[keyof typeof SwEvent];

export const NOTIFICATION_TYPE = {
  generic: 'event',
  'telnyx_rtc.display': 'participantData',
  'telnyx_rtc.attach': 'participantData',
  conferenceUpdate: 'conferenceUpdate',
  callUpdate: 'callUpdate',
  vertoClientReady: 'vertoClientReady',
  userMediaError: 'userMediaError',
  peerConnectionFailureError: 'peerConnectionFailureError',
  signalingStateClosed: 'signalingStateClosed',
} as const;

export const ERROR_TYPE = { invalidCredentialsOptions: 'InvalidCredentialsOptions' } as const;

export const Region = {
  EU: 'eu',
  US_CENTRAL: 'us-central',
  US_EAST: 'us-east',
  US_WEST: 'us-west',
  CA_CENTRAL: 'ca-central',
  APAC: 'apac',
  SOUTH_ASIA: 'south-asia',
} as const;
export type Region = (typeof Region)[keyof typeof Region];

const turn = (urls: string) => ({ urls, username: 'testuser', credential: 'testpassword' });

export const TELNYX_ICE_SERVERS = {
  GOOGLE_STUN: { urls: 'stun:stun.l.google.com:19302' },
  TELNYX_STUN: { urls: 'stun:stun.telnyx.com:3478' },
  TELNYX_TURN_UDP_3478: turn('turn:turn.telnyx.com:3478?transport=udp'),
  TELNYX_TURN_TCP_3478: turn('turn:turn.telnyx.com:3478?transport=tcp'),
  TELNYX_TURNS_TCP_443: turn('turns:turn2.telnyx.com:443'),
  TELNYX_TURNS_TCP_443_PRIMARY: turn('turns:turn.telnyx.com:443'),
} as const;
