/**
 * What becomes of a call when something goes wrong: a row for each fault, a column for each state that it finds the call in.
 *
 * A cell reads as the states that follow, and then the errors that the user is told about the call, by code: of the
 * events `error` and `warning`, or of the promise that the user holds. `stays` means: as if nothing had happened. Where a stage holds something back
 * (the prompt for the microphone, the answer of the server, the network) it is let go after the fault.
 */
import { cannot, type Impossible } from './impossible.js';
import type { ErrorCode } from '../../src/client/index.js';

export interface FaultRow {
  /** In the order of `callStages`. */
  readonly cells: readonly (string | Impossible)[];
  /** What the user is told about the connection. */
  readonly connection?: readonly ErrorCode[];
}

const noReq = cannot('nothing is asked of the server in this state');
const noSdp = cannot('no description is under way in this state');
const noPath = cannot('there is no audio yet that could fail');
const renew = cannot('the audio is being replaced already');
const noNet = cannot('nothing can be asked of the server without a network');
const noInv = cannot('the server has taken the invitation, or made it');
const unsent = cannot('the server was not told of the call');
const noAns = cannot('only calls that come in are answered');
const noHold = cannot('only conversations are put on hold');
const noDtmf = cannot('digits need a conversation');
const tooSoon = cannot('it fails before the state is there, see the one before');
const noAtt = cannot('only calls that were answered are taken up again');

// prettier-ignore
const cells = {
  //              new                              ringing out                 ringing in                   connecting out               connecting in                active                       held                       reconnecting                 dropped
  calm:         ['connecting → active',           'stays',                    'stays',                     'active',                    'active',                    'stays',                     'stays',                   'active',                    'active'],
  lost:         ['connecting → active',           'reconnecting → done 48501', 'done 45002',               'reconnecting → active',     'reconnecting → done 48501', 'reconnecting → active',     'reconnecting → held',     'active',                    'active'],
  hopeless:     ['connecting → done 45003',       'reconnecting → done 45003', 'done 45002',               'reconnecting → done 45003', 'reconnecting → done 45003', 'reconnecting → done 45003', 'reconnecting → done 45003', 'done 45003',              'done 45003'],
  refused:      ['done 46001',                    'reconnecting → done 46001', 'done 45002',               'reconnecting → done 46001', 'reconnecting → done 46001', 'reconnecting → done 46001', 'reconnecting → done 46001', 'done 46001',              'done 46001'],
  punted:       ['done 45002',                    'done 45002',               'done 45002',                'done 45002',                'done 45002',                'done 45002',                'done 45002',              'done 45002',                'done 45002'],
  slow:         ['connecting → active',           'done',                     'connecting → active',       'done',                      'active',                    'held',                      'active',                  'active',                    'active'],
  noReply:      ['connecting → active',           'done 44003',               'connecting → done 45005',   'done 44003',                'done 45005',                'stays 44001',               'stays 44001',             'active',                    'active'],
  noInvite:     ['connecting → done 45006',       noInv,                      noInv,                       noInv,                       noInv,                       noInv,                       noInv,                     noInv,                       noInv],
  noTrickle:    ['connecting → active',           noInv,                      noInv,                       noInv,                       noInv,                       noInv,                       noInv,                     noInv,                       noInv],
  noAnswer:     [noAns,                           noAns,                      'connecting → done 45006',   noAns,                       'done 45006',                noAns,                       noAns,                     noAns,                       noAns],
  noHold:       [noHold,                          noHold,                     noHold,                      noHold,                      noHold,                      'stays 44001',               'stays 44001',             noHold,                      noHold],
  noHoldAgain:  [noHold,                          noHold,                     noHold,                      noHold,                      noHold,                      noHold,                      'reconnecting → held 44001', noHold,                    noHold],
  noDigits:     [noDtmf,                          noDtmf,                     noDtmf,                      noDtmf,                      noDtmf,                      'stays 45006',               'stays 45006',             'active 45006',              'active 45006'],
  noBye:        [unsent,                          'done',                     'done',                      'done',                      'done',                      'done',                      'done',                    'done',                      'done'],
  noCandidate:  ['connecting → active',           noReq,                      'connecting → active',       noReq,                       'active',                    noReq,                       noReq,                     'active',                    'active'],
  noAttach:     [noAtt,                           noAtt,                      noAtt,                       'reconnecting → done 45006', noAtt,                       'reconnecting → done 45006', 'reconnecting → done 45006', 'done 45006',              'done 45006'],
  noRestart:    [noPath,                          noPath,                     noPath,                      noPath,                      noPath,                      'reconnecting → active 47001', 'reconnecting → held 47001', renew,                   noNet],
  restart:      [noPath,                          noPath,                     noPath,                      noPath,                      noPath,                      'reconnecting → active',     'reconnecting → held',     renew,                       noNet],
  outage:       [noPath,                          noPath,                     noPath,                      noPath,                      noPath,                      'reconnecting → active',     'reconnecting → held',     'active',                    'active'],
  noAudio:      [noPath,                          noPath,                     noPath,                      noPath,                      noPath,                      'reconnecting → done 47001 47002 45003', 'reconnecting → done 47001 47002 45003', renew, noNet],
  overtaken:    ['connecting → active',           noReq,                      'connecting → active',       noReq,                       'active',                    noReq,                       noReq,                     'active',                    'active'],
  badAnswer:    ['connecting → done 40004',       'done 40004',               noSdp,                       'done 40004',                noSdp,                       'stays',                     'stays',                   'active',                    'active'],
  badEarly:     [unsent,                          'done 40004',               noSdp,                       'done 40004',                noSdp,                       'stays',                     'stays',                   'active',                    'active'],
  badInvite:    [noSdp,                           noSdp,                      'connecting → done 40004',   noSdp,                       tooSoon,                     noSdp,                       noSdp,                     noSdp,                       noSdp],
  badAttach:    [noAtt,                           noAtt,                      noAtt,                       'reconnecting → done 40004', noAtt,                       'reconnecting → done 40004', 'reconnecting → done 40004', 'done 40004',              'done 40004'],
  hidden:       ['done',                          'done',                     'done',                      'done',                      'done',                      'stays',                     'stays',                   'active',                    'active'],
  offline:      ['connecting → active',           'reconnecting → done 48501', 'done 45002',               'reconnecting → active',     'reconnecting → done 48501', 'dropped → active',          'dropped → held',          'dropped → active',          'active'],
  gone:         [unsent,                          'done',                     'done',                      'done',                      'done',                      'done',                      'done',                    'done',                      'done 48501'],
  loadedAnew:   ['gone',                          'gone',                     'gone',                      'gone',                      'gone',                      'reconnecting → active',     'reconnecting → held',     'reconnecting → active',     'reconnecting → active'],
} as const;

/** The cells of a fault that needs a connection, which `dropped` does not have. */
const connected = (row: readonly (string | Impossible)[]) => [...row.slice(0, -1), noNet];

/** The connection, and who is registered on it. */
export const connectionFaults = {
  'nothing at all': { cells: cells.calm },

  'the socket is closed cleanly': { cells: connected(cells.lost), connection: [45002] },
  'the socket is cut': { cells: connected(cells.lost), connection: [45002] },
  'the socket is cut, and the next one too': { cells: connected(cells.lost), connection: [45002] },
  'the server hears nothing (half-dead)': { cells: cells.lost, connection: [45002] },
  'the server says nothing': { cells: cells.lost, connection: [45002] },
  'the server is down for a while': { cells: connected(cells.lost), connection: [45002, 45001] },
  'the server is down for good': { cells: cells.hopeless, connection: [45002, 45001] },
  'the socket is cut and the sign-in refused': { cells: cells.refused, connection: [45002, 46003, 46001] },
  'the session is taken over elsewhere (punt)': { cells: connected(cells.punted), connection: [45002] },

  'the gateway is FAILED': { cells: connected(cells.lost), connection: [45004] },
  'the gateway is EXPIRED': { cells: connected(cells.calm) },
  'the gateway is UNREGED for a while': { cells: connected(cells.calm) },
} satisfies Record<string, FaultRow>;

/** What goes over it. */
export const messageFaults = {
  'replies are slow': { cells: cells.slow },
  'replies never come': { cells: cells.noReply },
  'invite is refused': { cells: cells.noInvite },
  'invite is refused once (no trickle)': { cells: cells.noTrickle },
  'answer is refused': { cells: cells.noAnswer },
  'modify is refused (hold)': { cells: cells.noHold },
  'modify is refused (hold, once the call is taken up again)': { cells: cells.noHoldAgain, connection: [45002] },
  'modify is refused (ICE restart)': { cells: cells.noRestart, connection: [45002] },
  'info is refused': { cells: cells.noDigits },
  'bye is refused': { cells: cells.noBye },
  'candidate is refused': { cells: cells.noCandidate },
  'attach is refused': { cells: cells.noAttach, connection: [45002] },

  'messages come twice': { cells: cells.calm },
  'messages come late': { cells: cells.calm },
  'messages overtake each other': { cells: cells.overtaken },
  'bye comes twice': { cells: cells.gone },

  'an answer that does not apply': { cells: connected(cells.badAnswer) },
  'early media that does not apply': { cells: connected(cells.badEarly) },
  'an invite that does not apply': { cells: cells.badInvite },
  'an attach that does not apply': { cells: cells.badAttach, connection: [45002] },
  'an answer to an ICE restart that does not apply': { cells: cells.noRestart, connection: [45002] },
} satisfies Record<string, FaultRow>;

/** The audio, the page and its network. */
export const audioAndPageFaults = {
  'ICE fails, and a restart helps': { cells: cells.restart },
  'ICE fails, and only a new connection helps': { cells: cells.noRestart, connection: [45002] },
  'ICE fails while the server is down': { cells: cells.outage, connection: [45002, 45001] },
  'ICE fails for good': { cells: cells.noAudio, connection: [45002] },

  'the page is in the background': { cells: cells.calm },
  'the page is frozen and goes on': { cells: cells.calm },
  'the page is frozen, and the connection dead when it goes on': { cells: cells.lost, connection: [45002] },
  'the page is left and comes back from the cache': { cells: cells.hidden },
  'the page is loaded anew': { cells: cells.loadedAnew },
  'the browser says that there is no network': { cells: cells.calm },
  'the network is gone for a while': { cells: cells.offline, connection: [48001, 45002, 45001] },
} satisfies Record<string, FaultRow>;

/** Those rows that depend on how the server treats media: played on a server like FreeSWITCH, too. */
export const mediaFaults = {
  'nothing at all': connectionFaults['nothing at all'],
  'the socket is cut': connectionFaults['the socket is cut'],
  'modify is refused (hold)': messageFaults['modify is refused (hold)'],
  'modify is refused (hold, once the call is taken up again)':
    messageFaults['modify is refused (hold, once the call is taken up again)'],
  'modify is refused (ICE restart)': messageFaults['modify is refused (ICE restart)'],
  'an answer that does not apply': messageFaults['an answer that does not apply'],
  'an attach that does not apply': messageFaults['an attach that does not apply'],
  'an answer to an ICE restart that does not apply': messageFaults['an answer to an ICE restart that does not apply'],
  'ICE fails, and a restart helps': audioAndPageFaults['ICE fails, and a restart helps'],
  'ICE fails, and only a new connection helps': audioAndPageFaults['ICE fails, and only a new connection helps'],
  'ICE fails while the server is down': audioAndPageFaults['ICE fails while the server is down'],
  'ICE fails for good': audioAndPageFaults['ICE fails for good'],
  'the network is gone for a while': audioAndPageFaults['the network is gone for a while'],
} satisfies Record<string, FaultRow>;

export type Fault = keyof typeof connectionFaults | keyof typeof messageFaults | keyof typeof audioAndPageFaults;
