import { expect } from '@open-wc/testing';
import { candidateFacts, pairFacts } from '../../../src/client/diagnosis/candidate.js';

const report = (...entries: readonly { readonly id: string; readonly [key: string]: unknown }[]): RTCStatsReport =>
  new Map(entries.map(entry => [entry.id, entry]));

const local = { id: 'L', type: 'local-candidate', candidateType: 'relay', protocol: 'udp', relayProtocol: 'tls' };
const remote = { id: 'R', type: 'remote-candidate', candidateType: 'host', protocol: 'udp', address: '::1', port: 9 };
const pair = { id: 'P', type: 'candidate-pair', localCandidateId: 'L', remoteCandidateId: 'R' };
const ends = {
  local: { type: 'relay', protocol: 'udp', relayProtocol: 'tls', address: null, port: null },
  remote: { type: 'host', protocol: 'udp', relayProtocol: null, address: '::1', port: 9 },
};

describe('candidates in a diagnosis', () => {
  it('have an mDNS name as their address where the browser hides it, and no more than a report needs', () => {
    const known = { type: 'host', protocol: 'UDP', address: '5f0c.local', port: 50123 };
    const candidate = { ...known, relayProtocol: undefined, candidate: 'candidate:1 …', usernameFragment: 'abcd' };
    expect(candidateFacts(candidate)).to.deep.equal({
      type: 'host',
      protocol: 'udp',
      relayProtocol: null,
      address: '5f0c.local',
      port: 50123,
    });
  });

  it('are null in what is unknown or no such thing', () => {
    const nothing = { type: null, protocol: null, relayProtocol: null, address: null, port: null };
    expect(candidateFacts({})).to.deep.equal(nothing);
    expect(candidateFacts({ type: 'carrier pigeon', protocol: 7, address: '', port: '9' })).to.deep.equal(nothing);
  });

  it('are those of the pair in use, which Chromium tells of the transport and Firefox of the pair', () => {
    const unused = { ...pair, id: 'Q', localCandidateId: 'R', nominated: true };
    const transport = { id: 'T', type: 'transport', selectedCandidatePairId: 'P' };
    expect(pairFacts(report(local, remote, pair, unused, transport))).to.deep.equal(ends);
    const others = { ...unused, nominated: false };
    expect(pairFacts(report(local, remote, { ...pair, selected: true }, others))).to.deep.equal(ends);
  });

  it('are none before there is a pair, and where the browser does not tell both ends', () => {
    expect(pairFacts(report(local, remote, pair))).to.equal(null);
    expect(pairFacts(report(local, { ...pair, selected: true }))).to.equal(null);
  });
});
