import { errorCodes, type ErrorCode } from './error-codes.js';

/** One thing that can go wrong. */
export interface ErrorEntry {
  /** What happened, in the user's words: the elements show it. */
  readonly message: string;
  /** Nothing that the client does by itself can fix it: the user or the page has to act. */
  readonly fatal: boolean;
  readonly causes: readonly string[];
  /** What to do. The first is for the user, and shown; those after it are for the developer of the page. */
  readonly solutions: readonly string[];
}

/** What is known of each error. */
export const errorRegistry: Readonly<Record<ErrorCode, ErrorEntry>> = {
  [errorCodes.SDP_CREATE_OFFER_FAILED]: {
    message: 'The call could not be prepared.',
    fatal: true,
    causes: ['The browser refused'],
    solutions: ['Try again, or reload the page.'],
  },
  [errorCodes.SDP_CREATE_ANSWER_FAILED]: {
    message: 'The call could not be answered.',
    fatal: true,
    causes: ['The browser refused', 'The offer is not valid'],
    solutions: ['Ask the caller to call again.'],
  },
  [errorCodes.SDP_SET_LOCAL_DESCRIPTION_FAILED]: {
    message: 'The browser refused the call.',
    fatal: true,
    causes: ['The description is not valid'],
    solutions: ['Try again, or reload the page.'],
  },
  [errorCodes.SDP_SET_REMOTE_DESCRIPTION_FAILED]: {
    message: 'The two sides could not agree on the audio.',
    fatal: true,
    causes: ['The description is not valid', 'No codec in common'],
    solutions: ['Try again, or reload the page.'],
  },
  [errorCodes.SDP_SEND_FAILED]: {
    message: 'The call could not be sent.',
    fatal: true,
    causes: ['Connection lost', 'The server refused'],
    solutions: ['Check your network and try again.'],
  },
  [errorCodes.MICROPHONE_DENIED]: {
    message: 'The microphone is blocked.',
    fatal: true,
    causes: ['Blocked by the user', 'Blocked by the system', 'Embedded without allow="microphone"'],
    solutions: ['Allow it in the browser’s site settings, then try again.'],
  },
  [errorCodes.MICROPHONE_NOT_FOUND]: {
    message: 'No microphone was found.',
    fatal: true,
    causes: ['None is connected', 'The chosen one is gone'],
    solutions: ['Connect one, then try again.'],
  },
  [errorCodes.MICROPHONE_FAILED]: {
    message: 'The microphone could not be opened.',
    fatal: true,
    causes: ['Another app uses it', 'The page is not served over https'],
    solutions: ['Close other apps that use it, then try again.'],
  },
  [errorCodes.MICROPHONE_FORBIDDEN]: {
    message: 'This page lets the phone have no microphone.',
    fatal: true,
    causes: ['Embedded without allow="microphone"', 'Forbidden by a Permissions-Policy header'],
    solutions: [
      'Tell the owner of this page.',
      'Give the frame allow="microphone", and let no Permissions-Policy forbid it.',
    ],
  },
  [errorCodes.PROCESSOR_FAILED]: {
    message: 'The sound is not processed.',
    fatal: false,
    causes: ['The processor threw', 'It was late', 'A policy forbids WebAssembly'],
    solutions: ['You need not do anything.', 'See the log.'],
  },
  [errorCodes.HOLD_FAILED]: {
    message: 'Hold did not work.',
    fatal: false,
    causes: ['Connection lost', 'The server refused'],
    solutions: ['Try again.'],
  },
  [errorCodes.INVALID_CALL_PARAMETERS]: {
    message: 'This number cannot be called.',
    fatal: true,
    causes: ['Empty destination', 'An option is not valid'],
    solutions: ['Enter a phone number or a SIP address.'],
  },
  [errorCodes.BYE_SEND_FAILED]: {
    message: 'The call has ended, but the server was not told.',
    fatal: false,
    causes: ['Connection lost'],
    solutions: ['You need not do anything.'],
  },
  [errorCodes.PEER_CLOSED_DURING_INIT]: {
    message: 'The call ended before it began.',
    fatal: true,
    causes: ['Hung up during set-up'],
    solutions: ['Call again.'],
  },
  [errorCodes.TRANSFER_FAILED]: {
    message: 'The call could not be transferred.',
    fatal: false,
    causes: ['The server refused', 'The destination cannot be reached'],
    solutions: ['Stay in the call, or try again.'],
  },
  [errorCodes.MESSAGE_NOT_SENT]: {
    message: 'The message was not sent.',
    fatal: false,
    causes: ['Connection lost', 'The call ended'],
    solutions: ['Send it again.'],
  },
  [errorCodes.INVALID_MESSAGE]: {
    message: 'This cannot be sent.',
    fatal: false,
    causes: ['Empty', 'Not a picture', 'Too large'],
    solutions: ['Write something, or choose another picture.'],
  },
  [errorCodes.LINE_BUSY]: {
    message: 'You cannot make another call now.',
    fatal: false,
    causes: ['There are as many calls as `maxCalls` allows'],
    solutions: ['End a call first.'],
  },
  [errorCodes.WEBSOCKET_CONNECTION_FAILED]: {
    message: 'The phone service cannot be reached.',
    fatal: true,
    causes: ['Server down', 'Wrong address', 'Blocked by a firewall'],
    solutions: ['Check your network and try again.'],
  },
  [errorCodes.WEBSOCKET_ERROR]: {
    message: 'The connection was lost.',
    fatal: false,
    causes: ['Network down', 'Closed by the server'],
    solutions: ['Wait a moment: it comes back by itself.'],
  },
  [errorCodes.RECONNECTION_EXHAUSTED]: {
    message: 'The connection could not be brought back.',
    fatal: true,
    causes: ['Network down', 'Server down'],
    solutions: ['Check your network and try again.'],
  },
  [errorCodes.GATEWAY_FAILED]: {
    message: 'The phone service has a problem.',
    fatal: false,
    causes: ['Gateway down'],
    solutions: ['Wait a moment: it comes back by itself.'],
  },
  [errorCodes.REQUEST_TIMEOUT]: {
    message: 'The phone service did not answer in time.',
    fatal: false,
    causes: ['Slow server', 'Connection lost'],
    solutions: ['Check your network and try again.'],
  },
  [errorCodes.REQUEST_REFUSED]: {
    message: 'The phone service refused.',
    fatal: false,
    causes: ['The call is over', 'Not supported by the server'],
    solutions: ['Try again.', 'See the original error in `cause`.'],
  },
  [errorCodes.NOT_CONNECTED]: {
    message: 'The phone is not connected.',
    fatal: false,
    causes: ['Before connect()', 'After disconnect()'],
    solutions: ['Connect and try again.'],
  },
  [errorCodes.LOGIN_FAILED]: {
    message: 'The sign-in was refused.',
    fatal: true,
    causes: ['Wrong user or password', 'Bad or expired token', 'Account suspended'],
    solutions: ['Check the user name and the password, or sign in again.'],
  },
  [errorCodes.INVALID_CREDENTIALS]: {
    message: 'There is nothing to sign in with.',
    fatal: true,
    causes: ['No token, nor user and password'],
    solutions: ['Give a user name and a password, or a token.'],
  },
  [errorCodes.AUTHENTICATION_REQUIRED]: {
    message: 'The sign-in has expired.',
    fatal: false,
    causes: ['The session or the token expired'],
    solutions: ['Wait a moment: it comes back by itself.'],
  },
  [errorCodes.TOKEN_FETCH_FAILED]: {
    message: 'The page could not sign the phone in.',
    fatal: true,
    causes: ['The token URL or the token provider failed'],
    solutions: ['Try again, or tell the owner of this page.'],
  },
  [errorCodes.ICE_RESTART_FAILED]: {
    message: 'The audio was interrupted.',
    fatal: false,
    causes: ['Connection lost', 'The server refused'],
    solutions: ['Wait a moment: it comes back by itself.'],
  },
  [errorCodes.NO_RELAY]: {
    message: 'The audio found no way through the network.',
    fatal: true,
    causes: ['Wrong TURN user or password', 'TURN server down', 'Blocked by a firewall'],
    solutions: [
      'Try another network, or tell the owner of this page.',
      'Look at `iceServers`, or do without `forceRelay`.',
    ],
  },
  [errorCodes.NETWORK_OFFLINE]: {
    message: 'This device is offline.',
    fatal: false,
    causes: ['Network down'],
    solutions: ['Check your network.'],
  },
  [errorCodes.SESSION_NOT_REATTACHED]: {
    message: 'The call could not be brought back.',
    fatal: true,
    causes: ['It ended while the connection was lost', 'It was over before it was answered from a notification'],
    solutions: ['Call again.'],
  },
  [errorCodes.UNEXPECTED_ERROR]: {
    message: 'Something went wrong.',
    fatal: true,
    causes: ['A fault in the client or the page'],
    solutions: ['Try again, or reload the page.', 'See the original error in `cause`.'],
  },
  [errorCodes.INVALID_OPTION]: {
    message: 'The phone is not set up correctly.',
    fatal: true,
    causes: ['An option is not valid'],
    solutions: ['Tell the owner of this page.'],
  },
  [errorCodes.INVALID_TRANSITION]: {
    message: 'The call cannot do that now.',
    fatal: false,
    causes: ['It is in another state'],
    solutions: ['Try again later.', 'Look at `call.state` first.'],
  },
  [errorCodes.REGION_LOCKED]: {
    message: 'The region cannot be changed now.',
    fatal: false,
    causes: ['The phone is connected', 'There is a call'],
    solutions: ['Try again after the call.', 'Use reconnectWith().'],
  },
  [errorCodes.SPEAKER_FAILED]: {
    message: 'This speaker cannot be used.',
    fatal: false,
    causes: ['It is gone', 'The browser cannot choose one'],
    solutions: ['Choose another one.'],
  },
  [errorCodes.PAGE_NOT_SECURE]: {
    message: 'This page is not secure, so the browser gives it no microphone.',
    fatal: true,
    causes: ['The page was opened with http://'],
    solutions: ['Open it with https://.', 'Serve the page over https, or from localhost.'],
  },
  [errorCodes.BROWSER_NOT_SUPPORTED]: {
    message: 'This browser cannot make calls.',
    fatal: true,
    causes: ['It has no WebRTC', 'WebRTC is switched off'],
    solutions: ['Use a current Chrome, Edge, Firefox or Safari.'],
  },
  [errorCodes.PART_NOT_LOADED]: {
    message: 'A part of the phone could not be loaded.',
    fatal: false,
    causes: ['A file of the folder telnyx-elements/ is missing, or of another version', 'Network down'],
    solutions: ['Reload the page.', 'Is the folder telnyx-elements/ there, of the same version?'],
  },
  [errorCodes.INVALID_MARKUP]: {
    message: 'The phone is not used as it is meant.',
    fatal: false,
    causes: ['An attribute is misspelt', 'A tag is not closed'],
    solutions: ['Tell the owner of this page.', 'Correct the markup.'],
  },
  [errorCodes.PUSH_NOT_ALLOWED]: {
    message: 'Notifications are blocked.',
    fatal: false,
    causes: ['Blocked by the user', 'Blocked by the browser', 'Not asked for in a click'],
    solutions: ['Allow them in the browser’s site settings, then try again.', 'Call enablePush() in a click.'],
  },
  [errorCodes.PUSH_FAILED]: {
    message: 'This browser cannot be notified of calls.',
    fatal: false,
    causes: ['It has no push service', 'The service worker was not found', 'The server of the page refused'],
    solutions: ['Try again, or tell the owner of this page.', 'See the original error in `cause`.'],
  },
  [errorCodes.HEADSET_NOT_ALLOWED]: {
    message: 'No headset was chosen.',
    fatal: false,
    causes: ['None was allowed before', 'Not asked for in a click', 'Forbidden by a policy of the page'],
    solutions: ['Call connectHeadset() in a click.', 'In a frame: add hid to its allow attribute.'],
  },
  [errorCodes.HEADSET_FAILED]: {
    message: 'The buttons of this headset do not work here.',
    fatal: false,
    causes: ['The browser has no WebHID', 'It has no buttons for calls', 'Another program uses it'],
    solutions: ['Plug it in again, and try again.', 'See the original error in `cause`.'],
  },
  [errorCodes.HISTORY_NOT_KEPT]: {
    message: 'The call history or the contacts are kept on this page only.',
    fatal: false,
    causes: [
      'The browser forbids storage here',
      'Its storage is full or damaged',
      'The page’s own historySource failed',
    ],
    solutions: ['Tell the owner of this page.', 'See the original error in `cause`.'],
  },
};
