import { expect } from '@open-wc/testing';
import {
  afterAudio,
  reason,
  reasonCodes,
  verdictOf,
  verdicts,
  worstFirst,
} from '../../../src/client/diagnosis/reasons.js';

describe('reasons of a diagnosis', () => {
  it('say each what it means and what to do, in sentences', () => {
    for (const code of reasonCodes) {
      const { message, advice, weight } = reason(code);
      for (const text of [message, advice]) expect(text, code).to.match(/^[A-Z].*\.(\/\/\.)?$/);
      expect(verdicts, code).to.include(weight);
    }
  });

  it('come to the worst verdict among them; what is not known is not ready', () => {
    const all = ['ice_server_failed', 'network_high_rtt', 'step_timeout', 'call_failed'] as const;
    const [note, degraded, unknown, blocked] = all.map(code => reason(code));
    const verdict = (...reasons: (typeof note)[]) => verdictOf(reasons.flatMap(each => each ?? []));
    expect(verdict()).to.equal('ready');
    expect(verdict(note)).to.equal('ready');
    expect(verdict(note, degraded)).to.equal('degraded');
    expect(verdict(unknown, degraded)).to.equal('inconclusive');
    expect(verdict(blocked, unknown, degraded)).to.equal('blocked');
    expect(verdict(blocked, reason('microphone_permission_denied'))).to.equal('permission-denied');
  });

  it('give way to a test call that was heard both ways', () => {
    const given = ['ice_only_host_candidates', 'network_offline', 'ice_server_refused', 'microphone_silent'] as const;
    const left = afterAudio(given.map(code => reason(code, 'detail')));
    expect(left.map(({ code }) => code)).to.deep.equal(['ice_no_server', 'ice_server_refused', 'microphone_silent']);
    expect(left[0]).to.include({ weight: 'degraded', detail: 'detail' });
  });

  it('stand in the order of their weight, equals in that in which they came', () => {
    const given = ['ice_server_failed', 'network_high_rtt', 'call_failed', 'network_packet_loss'] as const;
    expect(worstFirst(given.map(code => reason(code))).map(({ code }) => code)).to.deep.equal([
      'call_failed',
      'network_high_rtt',
      'network_packet_loss',
      'ice_server_failed',
    ]);
  });
});
