/** One thing that can go wrong. */
export interface ErrorEntry {
  readonly name: string;
  /** What happened, in plain words. */
  readonly message: string;
  /** Nothing that the client does by itself can mend it: the user or the page has to act. */
  readonly fatal: boolean;
  readonly causes: readonly string[];
  readonly solutions: readonly string[];
}

type Row = readonly [name: string, fatal: 0 | 1, message: string, causes: string, solutions: string];

/**
 * What can go wrong, a row each; several causes or solutions are divided by `|`. Codes and names are those that Telnyx
 * documents for its JavaScript SDK, so its documentation applies; 44006, 45005 to 45007, 46004, 49002 and up are ours.
 */
const rows = {
  40001: [
    'SDP_CREATE_OFFER_FAILED',
    1,
    'The call could not be prepared.',
    'The browser made no offer',
    'Try again, or reload the page.',
  ],
  40002: [
    'SDP_CREATE_ANSWER_FAILED',
    1,
    'The call could not be answered.',
    'The browser made no answer|The offer is not valid',
    'Ask the caller to call again.',
  ],
  40003: [
    'SDP_SET_LOCAL_DESCRIPTION_FAILED',
    1,
    'The browser refused the call settings.',
    'Malformed description',
    'Try again, or reload the page.',
  ],
  40004: [
    'SDP_SET_REMOTE_DESCRIPTION_FAILED',
    1,
    'The two sides cannot talk to each other.',
    'Malformed description|No codec in common',
    'Call again; tell the call id to support.',
  ],
  40005: [
    'SDP_SEND_FAILED',
    1,
    'The call did not reach the server.',
    'Connection lost|The server refused',
    'Check the network and call again.',
  ],
  42001: [
    'MEDIA_MICROPHONE_PERMISSION_DENIED',
    1,
    'The microphone is blocked.',
    'Denied to this page|Blocked by the operating system|Embedded without allow="microphone"',
    'Allow it in the site settings, then call again.',
  ],
  42002: [
    'MEDIA_DEVICE_NOT_FOUND',
    1,
    'No microphone was found.',
    'None is connected|The chosen one is gone',
    'Connect a microphone, then call again.',
  ],
  42003: [
    'MEDIA_GET_USER_MEDIA_FAILED',
    1,
    'The microphone cannot be used.',
    'Another application holds it|The page is not served over https',
    'Close other applications that use it, then call again.',
  ],
  44001: ['HOLD_FAILED', 0, 'Hold did not work.', 'The server refused|Connection lost', 'Try again.'],
  44002: [
    'INVALID_CALL_PARAMETERS',
    1,
    'This number cannot be called.',
    'Empty destination|An option is not valid',
    'Check the number.',
  ],
  44003: [
    'BYE_SEND_FAILED',
    0,
    'The server did not hear that the call ended.',
    'Connection lost',
    'Nothing: the server ends its side by itself.',
  ],
  44005: ['PEER_CLOSED_DURING_INIT', 1, 'The call ended before it was ready.', 'Hung up during set-up', 'Call again.'],
  44006: [
    'TRANSFER_FAILED',
    0,
    'The call could not be transferred.',
    'Not supported by the server|The destination cannot be reached',
    'Give the other side the number.',
  ],
  45001: [
    'WEBSOCKET_CONNECTION_FAILED',
    1,
    'The phone service cannot be reached.',
    'Server down|Wrong address|A firewall blocks WebSockets',
    'Check the network and try again.',
  ],
  45002: [
    'WEBSOCKET_ERROR',
    0,
    'The connection was lost.',
    'Network failure|Closed by the server',
    'Wait: it comes back by itself.',
  ],
  45003: [
    'RECONNECTION_EXHAUSTED',
    1,
    'The connection did not come back.',
    'Long network failure|Server down',
    'Check the network and try again.',
  ],
  45004: [
    'GATEWAY_FAILED',
    0,
    'The phone service has a problem.',
    'The telephony gateway is down',
    'Wait: it is tried again.',
  ],
  45005: ['REQUEST_TIMEOUT', 0, 'The server did not answer in time.', 'Slow server|Half-dead connection', 'Try again.'],
  45006: [
    'REQUEST_REFUSED',
    0,
    'The server refused.',
    'The call is over|Not supported by the server',
    'See the original error in `cause`.',
  ],
  45007: ['NOT_CONNECTED', 0, 'The phone is not connected.', 'Before connect()|After disconnect()', 'Connect first.'],
  46001: [
    'LOGIN_FAILED',
    1,
    'The sign-in was refused.',
    'Wrong user or password|Bad or expired token|Account suspended',
    'Check the user and the password, or get a new token.',
  ],
  46002: [
    'INVALID_CREDENTIALS',
    1,
    'There is nothing to sign in with.',
    'No token, nor user and password',
    'Give a token, or a user and a password.',
  ],
  46003: [
    'AUTHENTICATION_REQUIRED',
    0,
    'The server wants a new sign-in.',
    'The session or the token expired',
    'Wait: it signs in again.',
  ],
  46004: [
    'TOKEN_FETCH_FAILED',
    1,
    'The page gave no token.',
    'The token URL failed, or answered other than {"token": "…"}',
    'Check the token URL.',
  ],
  47001: [
    'ICE_RESTART_FAILED',
    0,
    'The audio could not be repaired.',
    'The server refused|Connection lost',
    'Wait: the call is connected anew.',
  ],
  48001: ['NETWORK_OFFLINE', 0, 'This device is offline.', 'No network', 'Check the network.'],
  48501: ['SESSION_NOT_REATTACHED', 1, 'The call was lost.', 'It ended on the server during the outage', 'Call again.'],
  49001: [
    'UNEXPECTED_ERROR',
    1,
    'Something went wrong.',
    'A fault in the client or the page',
    'See the original error in `cause`.',
  ],
  49002: ['INVALID_OPTION', 1, 'An option is not valid.', 'See the message', 'Correct the option that is named.'],
  49003: [
    'INVALID_TRANSITION',
    0,
    'The call cannot do that now.',
    'It is in another state',
    'Look at `call.state` first.',
  ],
  49004: [
    'REGION_LOCKED',
    0,
    'The region cannot be changed now.',
    'The phone is connected|There is a call',
    'After the call, use reconnectWith().',
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
