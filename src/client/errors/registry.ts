/**
 * What can go wrong, as data. Codes up to 49001 are the ones that Telnyx documents for its JavaScript SDK, so its
 * documentation applies; the others are ours.
 */
export interface ErrorEntry {
  readonly name: string;
  readonly message: string;
  /** Nothing that the client does by itself can mend it: the user or the page has to act. */
  readonly fatal: boolean;
  readonly causes: readonly string[];
  readonly solutions: readonly string[];
}

const entry = (
  name: string,
  message: string,
  fatal: boolean,
  causes: readonly string[],
  solutions: readonly string[],
): ErrorEntry => ({ name, message, fatal, causes, solutions });

const retry = 'Check the network connection and try again.';

export const errorRegistry = {
  40001: entry(
    'SDP_CREATE_OFFER_FAILED',
    'The call could not be prepared.',
    true,
    ['The browser refused to make an offer'],
    ['Try again; reload the page if it persists.'],
  ),
  40002: entry(
    'SDP_CREATE_ANSWER_FAILED',
    'The call could not be answered.',
    true,
    ['The browser refused to make an answer', 'The offer of the other side is not valid'],
    ['Ask the caller to call again.'],
  ),
  40003: entry(
    'SDP_SET_LOCAL_DESCRIPTION_FAILED',
    'The call settings were refused by the browser.',
    true,
    ['The description is malformed', 'The peer connection is in another state'],
    ['Try again; reload the page if it persists.'],
  ),
  40004: entry(
    'SDP_SET_REMOTE_DESCRIPTION_FAILED',
    'The call settings of the other side were refused.',
    true,
    ['The description is malformed', 'No codec in common'],
    ['Remove `preferredCodecs`; report the call id to support.'],
  ),
  40005: entry(
    'SDP_SEND_FAILED',
    'The call could not be sent to the server.',
    true,
    ['The connection was lost', 'The server refused the call'],
    [retry],
  ),
  42001: entry(
    'MEDIA_MICROPHONE_PERMISSION_DENIED',
    'The microphone is blocked.',
    true,
    [
      'The permission was denied to this page',
      'The operating system blocks the microphone',
      'The page is embedded without allow="microphone"',
    ],
    ['Allow the microphone in the site settings of the browser and call again.'],
  ),
  42002: entry(
    'MEDIA_DEVICE_NOT_FOUND',
    'No microphone was found.',
    true,
    ['No microphone is connected', 'The chosen microphone is gone'],
    ['Connect a microphone and call again.'],
  ),
  42003: entry(
    'MEDIA_GET_USER_MEDIA_FAILED',
    'The microphone could not be opened.',
    true,
    ['Another application holds the microphone', 'The page is not served over https'],
    ['Close other applications that use the microphone and call again.'],
  ),
  44001: entry(
    'HOLD_FAILED',
    'The call could not be put on hold or taken back.',
    false,
    ['The server refused', 'The connection was lost'],
    ['Try again.'],
  ),
  44002: entry(
    'INVALID_CALL_PARAMETERS',
    'The call cannot be made like this.',
    true,
    ['The destination is empty or not valid', 'A call option is not valid'],
    ['Give a phone number or a SIP URI as the destination.'],
  ),
  44003: entry(
    'BYE_SEND_FAILED',
    'The call ended here, but the server was not told.',
    false,
    ['The connection was lost'],
    ['Nothing to do: the server ends its side by itself.'],
  ),
  44005: entry(
    'PEER_CLOSED_DURING_INIT',
    'The call ended while it was being set up.',
    true,
    ['It was hung up before it was ready'],
    ['Call again.'],
  ),
  44006: entry(
    'TRANSFER_FAILED',
    'The call could not be transferred.',
    false,
    ['The server does not support transfers', 'The destination cannot be reached'],
    ['Stay in the call, or give the other side the number.'],
  ),
  45001: entry(
    'WEBSOCKET_CONNECTION_FAILED',
    'The server cannot be reached.',
    true,
    ['The server is down', 'The address is wrong', 'A firewall blocks WebSockets'],
    [retry],
  ),
  45002: entry(
    'WEBSOCKET_ERROR',
    'The connection to the server was lost.',
    false,
    ['The network changed or failed', 'The server closed the connection'],
    ['Wait: the client reconnects by itself.'],
  ),
  45003: entry(
    'RECONNECTION_EXHAUSTED',
    'The connection could not be brought back.',
    true,
    ['The network has been gone for too long', 'The server is down'],
    [retry],
  ),
  45004: entry(
    'GATEWAY_FAILED',
    'The server cannot register this phone at the moment.',
    false,
    ['The telephony gateway is down'],
    ['Wait: the client tries again by itself.'],
  ),
  45005: entry(
    'REQUEST_TIMEOUT',
    'The server did not answer in time.',
    false,
    ['The server is slow', 'The connection is half dead'],
    [retry],
  ),
  45006: entry(
    'REQUEST_REFUSED',
    'The server refused a request.',
    false,
    ['The call is already over', 'The server does not support this'],
    ['See the original error in `cause`.'],
  ),
  45007: entry(
    'NOT_CONNECTED',
    'The phone is not connected.',
    false,
    ['connect() was not called', 'disconnect() was called'],
    ['Call connect() first.'],
  ),
  46001: entry(
    'LOGIN_FAILED',
    'The sign-in was refused.',
    true,
    ['Wrong user name or password', 'The token is wrong or has expired', 'The account is suspended'],
    ['Check the credentials; get a new token.'],
  ),
  46002: entry(
    'INVALID_CREDENTIALS',
    'There is nothing to sign in with.',
    true,
    ['Login or password is missing', 'The token is empty'],
    ['Give `loginToken`, or `login` and `password`, or `anonymousLogin`.'],
  ),
  46003: entry(
    'AUTHENTICATION_REQUIRED',
    'The server wants a new sign-in.',
    false,
    ['The session has ended on the server', 'The token expired'],
    ['Wait: the client signs in again by itself.'],
  ),
  46004: entry(
    'TOKEN_FETCH_FAILED',
    'The page could not get a token.',
    true,
    ['The token URL failed or gave another answer than {"token": "…"}'],
    ['Check the `token-url` of the page.'],
  ),
  47001: entry(
    'ICE_RESTART_FAILED',
    'The audio connection could not be repaired.',
    false,
    ['The server refused', 'The connection was lost'],
    ['Wait: the client reconnects the call.'],
  ),
  48001: entry('NETWORK_OFFLINE', 'This device is offline.', false, ['No network'], ['Check the network connection.']),
  48501: entry(
    'SESSION_NOT_REATTACHED',
    'The call could not be brought back.',
    true,
    ['The server ended the call during the outage'],
    ['Call again.'],
  ),
  49001: entry(
    'UNEXPECTED_ERROR',
    'Something unexpected went wrong.',
    true,
    ['A fault in the client or the page'],
    ['See the original error in `cause`.'],
  ),
  49002: entry(
    'INVALID_OPTION',
    'An option is not valid.',
    true,
    ['See the message'],
    ['Correct the option that the message names.'],
  ),
  49003: entry(
    'INVALID_TRANSITION',
    'The call cannot do that now.',
    false,
    ['The call is in another state'],
    ['Check `call.state` first.'],
  ),
  49004: entry(
    'REGION_LOCKED',
    'The region cannot be changed now.',
    false,
    ['The phone is connected', 'There is a call'],
    ['Wait for the end of the call, then use reconnectWith().'],
  ),
} as const satisfies Record<number, ErrorEntry>;

export type ErrorCode = keyof typeof errorRegistry;
