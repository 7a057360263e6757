import type { NetworkSettings } from '../config/network.js';
import { pathsOf, tryPath } from './ice-path.js';
import { reason, type Reason, type ReasonCode } from './reasons.js';
import type { PathFacts, PathKind } from './report.js';
import { found, type Outcome, type StepParts } from './step.js';

/** Which ways are open, looked at from all sides. */
interface Picture {
  readonly has: (...kinds: readonly PathKind[]) => boolean;
  readonly works: (...kinds: readonly PathKind[]) => boolean;
  readonly refuses: (...kinds: readonly PathKind[]) => boolean;
  readonly forceRelay: boolean;
}

const relays = ['turn-udp', 'turn-tcp', 'turn-tls'] as const;
const servers = ['stun', ...relays] as const;

/** What a picture means. The first that fits is said. */
const meanings: readonly { readonly code: ReasonCode; readonly when: (picture: Picture) => boolean }[] = [
  { code: 'ice_no_candidates', when: ({ works }) => !works('local', ...servers) },
  {
    code: 'ice_relay_required',
    when: ({ forceRelay, works }) => forceRelay && !works(...relays),
  },
  {
    code: 'ice_only_host_candidates',
    when: ({ has, works, refuses }) => has(...servers) && !works(...servers) && !refuses(...relays),
  },
  {
    code: 'ice_strict_network',
    when: ({ has, works, refuses }) =>
      has('stun', 'turn-udp') && !works('stun', 'turn-udp') && works(...relays) && !refuses('turn-udp'),
  },
  { code: 'ice_turn_required', when: ({ has, works }) => has('stun') && !works('stun') && works(...relays) },
  {
    code: 'ice_no_relay',
    when: ({ has, works, refuses }) => has(...relays) && !works(...relays) && !refuses(...relays),
  },
];

/** Which ways into the network are open: without a server, and by each STUN and TURN server. */
export async function checkNetwork(
  { iceServers, forceRelay }: NetworkSettings,
  parts: StepParts,
): Promise<Outcome<{ paths: readonly PathFacts[] }>> {
  if (!navigator.onLine) return found<{ paths: readonly PathFacts[] }>(null, reason('network_offline'));
  const paths = await Promise.all(pathsOf(iceServers).map(path => tryPath(path, parts)));
  return found({ paths }, ...judge(paths, forceRelay));
}

function judge(paths: readonly PathFacts[], forceRelay: boolean): readonly Reason[] {
  const some =
    (state?: PathFacts['state']) =>
    (...kinds: readonly PathKind[]) =>
      paths.some(path => kinds.includes(path.kind) && (!state || path.state === state));
  const picture: Picture = { has: some(), works: some('passed'), refuses: some('refused'), forceRelay };
  const said = meanings.find(({ when }) => when(picture));
  const urls = (state: PathFacts['state']) =>
    paths.flatMap(path => (path.state === state && path.url ? [path.url] : [])).join(' ');
  const [refused, failed] = [urls('refused'), urls('failed')];
  return [
    ...(refused ? [reason('ice_server_refused', refused)] : []),
    ...(said ? [reason(said.code, failed)] : []),
    ...(failed && !said ? [reason('ice_server_failed', failed)] : []),
  ];
}
