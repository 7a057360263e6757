/** What a diagnosis finds when nothing is wrong but that the machine runs tests, and is too busy for a good call. */
import type { DiagnosisReport, ReasonCode } from '../../src/client/diagnosis/index.js';

const ofBusyMachine: readonly ReasonCode[] = [
  'signaling_slow',
  'network_high_rtt',
  'network_high_jitter',
  'network_packet_loss',
  'network_poor_quality',
  'network_fair_quality',
];

/** The codes of a report, but for these. */
export const codesOf = ({ reasons }: DiagnosisReport): ReasonCode[] =>
  reasons.map(({ code }) => code).filter(code => !ofBusyMachine.includes(code));

/** Whether the test call suffered. */
export const hadBusyCall = ({ reasons }: DiagnosisReport): boolean =>
  reasons.some(({ code }) => code.startsWith('network_') && ofBusyMachine.includes(code));
