/** The check before the first call: `import { Diagnosis } from 'telnyx-elements/client/diagnosis'`. */
export { Diagnosis, type DiagnosisEvents, type DiagnosisOptions } from './diagnosis.js';
export type { TimeLimits } from './limits.js';
export type { DiagnosedPhone } from './phone.js';
export { reasonCodes, verdicts, type Reason, type ReasonCode, type Verdict } from './reasons.js';
export {
  stepNames,
  type BrowserFacts,
  type CallFacts,
  type CandidateFacts,
  type DiagnosisReport,
  type Facts,
  type MicrophoneFacts,
  type PairFacts,
  type PathFacts,
  type PathKind,
  type Range,
  type SetupTimes,
  type SignalingFacts,
  type StepName,
  type StepReport,
  type StepState,
} from './report.js';
