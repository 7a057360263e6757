/** One thing that can go wrong. */
export interface ErrorEntry {
  readonly name: string;
  /** What happened, in the user's words: the elements show it. */
  readonly message: string;
  /** Nothing that the client does by itself can mend it: the user or the page has to act. */
  readonly fatal: boolean;
  readonly causes: readonly string[];
  /** What to do. The first is for the user, and shown; those after it are for whoever builds the page. */
  readonly solutions: readonly string[];
}

type Row = readonly [name: string, fatal: 0 | 1, message: string, causes: string, solutions: string];

/**
 * What can go wrong, a row each; several causes or solutions are divided by `|`. Codes and names are those that Telnyx
 * documents for its JavaScript SDK, so its documentation applies; 44006 to 44008, 45005 to
 * 45007, 46004, 47002, 49002 and up are ours.
 */
const rows = {
  40001: [
    'SDP_CREATE_OFFER_FAILED',
    1,
    'The call could not be prepared.',
    'The browser refused',
    'Try again, or reload the page.',
  ],
  40002: [
    'SDP_CREATE_ANSWER_FAILED',
    1,
    'The call could not be answered.',
    'The browser refused|The offer is not valid',
    'Ask the caller to call again.',
  ],
  40003: [
    'SDP_SET_LOCAL_DESCRIPTION_FAILED',
    1,
    'The browser refused the call.',
    'The description is not valid',
    'Try again, or reload the page.',
  ],
  40004: [
    'SDP_SET_REMOTE_DESCRIPTION_FAILED',
    1,
    'The two sides could not agree on the audio.',
    'The description is not valid|No codec in common',
    'Try again, or reload the page.',
  ],
  40005: [
    'SDP_SEND_FAILED',
    1,
    'The call could not be sent.',
    'Connection lost|The server refused',
    'Check your network and try again.',
  ],
  42001: [
    'MEDIA_MICROPHONE_PERMISSION_DENIED',
    1,
    'The microphone is blocked.',
    'Blocked by the user|Blocked by the system|Embedded without allow="microphone"',
    'Allow it in the browser’s site settings, then try again.',
  ],
  42002: [
    'MEDIA_DEVICE_NOT_FOUND',
    1,
    'No microphone was found.',
    'None is connected|The chosen one is gone',
    'Connect one, then try again.',
  ],
  42003: [
    'MEDIA_GET_USER_MEDIA_FAILED',
    1,
    'The microphone could not be opened.',
    'Another app uses it|The page is not served over https',
    'Close other apps that use it, then try again.',
  ],
  44001: ['HOLD_FAILED', 0, 'Hold did not work.', 'Connection lost|The server refused', 'Try again.'],
  44002: [
    'INVALID_CALL_PARAMETERS',
    1,
    'This number cannot be called.',
    'Empty destination|An option is not valid',
    'Enter a phone number or a SIP address.',
  ],
  44003: [
    'BYE_SEND_FAILED',
    0,
    'The call has ended, but the server was not told.',
    'Connection lost',
    'You need not do anything.',
  ],
  44005: ['PEER_CLOSED_DURING_INIT', 1, 'The call ended before it began.', 'Hung up during set-up', 'Call again.'],
  44006: [
    'TRANSFER_FAILED',
    0,
    'The call could not be transferred.',
    'The server refused|The destination cannot be reached',
    'Stay in the call, or try again.',
  ],
  44007: ['MESSAGE_NOT_SENT', 0, 'The message was not sent.', 'Connection lost|The call ended', 'Send it again.'],
  44008: [
    'INVALID_MESSAGE',
    0,
    'This cannot be sent.',
    'Empty|Not a picture|Too large',
    'Write something, or choose another picture.',
  ],
  45001: [
    'WEBSOCKET_CONNECTION_FAILED',
    1,
    'The phone service cannot be reached.',
    'Server down|Wrong address|Blocked by a firewall',
    'Check your network and try again.',
  ],
  45002: [
    'WEBSOCKET_ERROR',
    0,
    'The connection was lost.',
    'Network down|Closed by the server',
    'Wait a moment: it comes back by itself.',
  ],
  45003: [
    'RECONNECTION_EXHAUSTED',
    1,
    'The connection could not be brought back.',
    'Network down|Server down',
    'Check your network and try again.',
  ],
  45004: [
    'GATEWAY_FAILED',
    0,
    'The phone service has a problem.',
    'Gateway down',
    'Wait a moment: it comes back by itself.',
  ],
  45005: [
    'REQUEST_TIMEOUT',
    0,
    'The phone service did not answer in time.',
    'Slow server|Connection lost',
    'Check your network and try again.',
  ],
  45006: [
    'REQUEST_REFUSED',
    0,
    'The phone service refused.',
    'The call is over|Not supported by the server',
    'Try again.|See the original error in `cause`.',
  ],
  45007: [
    'NOT_CONNECTED',
    0,
    'The phone is not connected.',
    'Before connect()|After disconnect()',
    'Connect and try again.',
  ],
  46001: [
    'LOGIN_FAILED',
    1,
    'The sign-in was refused.',
    'Wrong user or password|Bad or expired token|Account suspended',
    'Check the user name and the password, or sign in again.',
  ],
  46002: [
    'INVALID_CREDENTIALS',
    1,
    'There is nothing to sign in with.',
    'No token, nor user and password',
    'Give a user name and a password, or a token.',
  ],
  46003: [
    'AUTHENTICATION_REQUIRED',
    0,
    'The sign-in has expired.',
    'The session or the token expired',
    'Wait a moment: it comes back by itself.',
  ],
  46004: [
    'TOKEN_FETCH_FAILED',
    1,
    'The page could not sign the phone in.',
    'The token URL or the token provider failed',
    'Try again, or tell the owner of this page.',
  ],
  47001: [
    'ICE_RESTART_FAILED',
    0,
    'The audio was interrupted.',
    'Connection lost|The server refused',
    'Wait a moment: it comes back by itself.',
  ],
  47002: [
    'NO_RELAY',
    1,
    'The audio found no way through the network.',
    'Wrong TURN user or password|TURN server down|Blocked by a firewall',
    'Try another network, or tell the owner of this page.|Look at `iceServers`, or do without `forceRelay`.',
  ],
  48001: ['NETWORK_OFFLINE', 0, 'This device is offline.', 'Network down', 'Check your network.'],
  48501: [
    'SESSION_NOT_REATTACHED',
    1,
    'The call could not be brought back.',
    'It ended while the connection was lost',
    'Call again.',
  ],
  49001: [
    'UNEXPECTED_ERROR',
    1,
    'Something went wrong.',
    'A fault in the client or the page',
    'Try again, or reload the page.|See the original error in `cause`.',
  ],
  49002: [
    'INVALID_OPTION',
    1,
    'The phone is not set up correctly.',
    'An option is not valid',
    'Tell the owner of this page.',
  ],
  49003: [
    'INVALID_TRANSITION',
    0,
    'The call cannot do that now.',
    'It is in another state',
    'Try again later.|Look at `call.state` first.',
  ],
  49004: [
    'REGION_LOCKED',
    0,
    'The region cannot be changed now.',
    'The phone is connected|There is a call',
    'Try again after the call.|Use reconnectWith().',
  ],
  49005: [
    'SPEAKER_FAILED',
    0,
    'This speaker cannot be used.',
    'It is gone|The browser cannot choose one',
    'Choose another one.',
  ],
} as const satisfies Record<number, Row>;

export type ErrorCode = keyof typeof rows;

/** What is known of each code. */
export const errorRegistry: Readonly<Record<ErrorCode, ErrorEntry>> = Object.fromEntries(
  Object.entries(rows as Record<string, Row>).map(([code, [name, fatal, message, causes, solutions]]) => [
    code,
    { name, message, fatal: fatal === 1, causes: causes.split('|'), solutions: solutions.split('|') },
  ]),
) as unknown as Record<ErrorCode, ErrorEntry>;
