/** Everything that a diagnosis can notice: what it means, what to do, and how much it weighs. */

/** From the best to the worst: the worst one noticed is the verdict. What could not be found out is not ready. */
export const verdicts = ['ready', 'degraded', 'inconclusive', 'blocked', 'permission-denied'] as const;

/** `blocked`: calls will not work; `inconclusive`: the check did not come to its end. */
export type Verdict = (typeof verdicts)[number];

type Row = readonly [weight: Verdict, message: string, advice: string];

const noReach = 'Check your network. At work, ask those who run the firewall to allow Telnyx.';
const quality = 'Move closer to the Wi-Fi or use a cable, and close what else uses the network.';

/** Codes as in Telnyx's JS SDK where it has one. A reason that weighs `ready` is a note. */
const rows = {
  browser_not_secure: [
    'blocked',
    'This page is not secure, so the browser gives it no microphone.',
    'Open it with https://.',
  ],
  browser_not_supported: [
    'blocked',
    'This browser cannot make calls.',
    'Use a current Chrome, Edge, Firefox or Safari.',
  ],
  browser_no_opus: [
    'degraded',
    'This browser lacks the Opus codec.',
    'Calls sound like an old phone. Use another browser.',
  ],
  microphone_permission_denied: [
    'permission-denied',
    'The microphone is blocked.',
    'Allow it in the browser’s site settings, then check again.',
  ],
  microphone_permission_dismissed: [
    'permission-denied',
    'The microphone was not allowed.',
    'Check again, and allow it when the browser asks.',
  ],
  microphone_forbidden: [
    'permission-denied',
    'This page lets the phone have no microphone.',
    'Tell the owner of this page.',
  ],
  microphone_no_answer: [
    'inconclusive',
    'The browser’s question about the microphone was not answered.',
    'Check again, and allow it when the browser asks.',
  ],
  microphone_no_device: ['blocked', 'No microphone was found.', 'Connect one, then check again.'],
  microphone_capture_failed: [
    'blocked',
    'The microphone could not be opened.',
    'Close other apps that use it, then check again.',
  ],
  microphone_silent: [
    'degraded',
    'Nothing was heard from your microphone.',
    'See that it is not muted and that it is the right one. Check again, and speak while it listens.',
  ],
  network_offline: ['blocked', 'This device is offline.', 'Check your network.'],
  ice_no_candidates: [
    'blocked',
    'The browser finds no way into the network.',
    'Check your network, VPN and browser add-ons.',
  ],
  ice_only_host_candidates: [
    'blocked',
    'No STUN or TURN server answers, so audio will find no way out.',
    'Try another network. At work, ask those who run the firewall to allow Telnyx.',
  ],
  ice_no_server: [
    'degraded',
    'No STUN or TURN server answers, but the test call worked.',
    'Calls from or to other networks may be silent. Try another network.',
  ],
  ice_relay_required: [
    'blocked',
    'No relay can be reached, and this phone needs one.',
    'Try another network, or tell the owner of this page.',
  ],
  ice_server_refused: ['degraded', 'A relay refused its password.', 'Tell the owner of this page.'],
  ice_turn_required: [
    'degraded',
    'Your network lets audio out only through a relay.',
    'Calls work, with a little more delay. Another network may be better.',
  ],
  ice_strict_network: [
    'degraded',
    'Your network blocks UDP, which audio needs to be smooth.',
    'Calls work, but may stutter. Try another network.',
  ],
  ice_no_relay: [
    'degraded',
    'No relay can be reached.',
    'Calls work from here, but may be silent after a change of network.',
  ],
  ice_server_failed: ['ready', 'One of several servers does not answer.', 'You need not do anything.'],
  signaling_unreachable: ['blocked', 'The phone service cannot be reached.', noReach],
  signaling_region_unreachable: [
    'degraded',
    'Your region does not answer.',
    'The nearest one is used. Choose another region.',
  ],
  signaling_slow: ['degraded', 'The phone service answers slowly.', quality],
  sign_in_refused: ['blocked', 'The sign-in was refused.', 'Check the user name and the password, or sign in again.'],
  sign_in_token_failed: [
    'blocked',
    'The page could not sign the phone in.',
    'Try again, or tell the owner of this page.',
  ],
  sign_in_failed: ['blocked', 'The sign-in did not work.', 'Check again in a moment.'],
  sign_in_not_checked: ['ready', 'Without an account, signing in was not checked.', 'Sign in and check again.'],
  call_no_destination: ['ready', 'No test call was made.', 'The page has given no number to call.'],
  call_not_connected: ['ready', 'No test call was made.', 'It needs a phone that is signed in.'],
  call_no_microphone: ['ready', 'No test call was made.', 'It needs the microphone.'],
  call_line_busy: ['ready', 'No test call was made.', 'You are in a call. Check again after it.'],
  call_setup_timeout: [
    'blocked',
    'Nobody answered the test call in time.',
    'Check again, or tell the owner of this page.',
  ],
  call_failed: ['blocked', 'The test call did not go through.', 'Check again, or tell the owner of this page.'],
  call_no_metrics: ['inconclusive', 'The test call ended too soon to be measured.', 'Check again.'],
  network_no_audio_flow: ['blocked', 'No audio got through in either direction.', noReach],
  network_one_way_audio: ['blocked', 'Audio got through in one direction only.', noReach],
  network_high_rtt: ['degraded', 'Your network answers slowly: people will talk over each other.', quality],
  network_high_jitter: ['degraded', 'Your network is uneven: voices may stutter.', quality],
  network_packet_loss: ['degraded', 'Your network loses audio: words may be missing.', quality],
  network_poor_quality: ['degraded', 'The test call sounded poor.', quality],
  network_fair_quality: ['degraded', 'The test call sounded fair, not good.', quality],
  network_low_bitrate: ['ready', 'Little audio arrived: the other side was quiet, or the network is narrow.', quality],
  step_timeout: ['inconclusive', 'This step did not come to its end in time.', 'Check again.'],
  diagnosis_cancelled: ['inconclusive', 'The check was stopped.', 'Check again.'],
  diagnosis_failed: ['inconclusive', 'Something went wrong in the check.', 'Check again, or reload the page.'],
} as const satisfies Record<string, Row>;

export type ReasonCode = keyof typeof rows;

/** One thing that was noticed. */
export interface Reason {
  readonly code: ReasonCode;
  /** What the verdict would be if this were all. */
  readonly weight: Verdict;
  /** What it means and what to do, in English. */
  readonly message: string;
  readonly advice: string;
  /** What exactly: the servers, the code of an error; often empty. For support, not for the user. */
  readonly detail: string;
}

export const reasonCodes = Object.keys(rows) as readonly ReasonCode[];

export function reason(code: ReasonCode, detail = ''): Reason {
  const [weight, message, advice] = rows[code];
  return { code, weight, message, advice, detail };
}

/** What a test call that was heard both ways disproves, with what is left of it; null if nothing is. */
const disproved: Partial<Record<ReasonCode, ReasonCode | null>> = {
  browser_not_supported: null,
  network_offline: null,
  ice_no_candidates: null,
  ice_only_host_candidates: 'ice_no_server',
  ice_relay_required: null,
  signaling_unreachable: null,
};

/** The reasons that stand once a test call was heard both ways: the call is the stronger evidence. */
export const afterAudio = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.flatMap(each => {
    const left = disproved[each.code];
    if (left === undefined) return each;
    return left === null ? [] : reason(left, each.detail);
  });

/** The worst first; equals stay in their order. */
export const worstFirst = (reasons: readonly Reason[]): readonly Reason[] =>
  [...reasons].sort((a, b) => verdicts.indexOf(b.weight) - verdicts.indexOf(a.weight));

export const verdictOf = (reasons: readonly Reason[]): Verdict => worstFirst(reasons)[0]?.weight ?? 'ready';
