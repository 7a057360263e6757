/** The check before the first call in each of its states, as scenes for its element. */
import { TelnyxDiagnostics } from '../src/index.js';
import type { DiagnosisReport, StepName } from '../src/client/diagnosis/index.js';
import { readyState } from './gallery-client.js';
import { diagnosisReport, FakeDiagnosis } from '../test/support/fake-diagnosis.js';
import type { Scene } from './scene.js';

const scene = (name: string, bring: (element: TelnyxDiagnostics, fake: FakeDiagnosis) => unknown): Scene => ({
  name: `diagnostics: ${name}`,
  state: readyState,
  then: element => {
    if (!(element instanceof TelnyxDiagnostics)) return;
    const fake = new FakeDiagnosis();
    element.diagnosis = fake;
    bring(element, fake);
  },
});
const running = (name: string, step: StepName, level?: number): Scene =>
  scene(name, async (element, fake) => {
    void element.start();
    fake.reach(step);
    if (level === undefined) return;
    fake.hear(level);
    await element.updateComplete;
    fake.hear(level);
  });
const over = (name: string, report: DiagnosisReport, then = (_element: TelnyxDiagnostics) => {}): Scene =>
  scene(name, async (element, fake) => {
    const started = element.start();
    fake.finish(report);
    await started;
    await element.updateComplete;
    then(element);
  });
const unfold = (element: TelnyxDiagnostics) => element.shadowRoot?.querySelector('summary')?.click();

const refused = { code: 401, text: 'Unauthorized' };
const silent = { code: 701, text: '' };
const local = { kind: 'local', url: null, state: 'passed', took: 4, error: null, candidates: [] } as const;
const troubled = {
  paths: [
    local,
    { kind: 'stun', url: 'stun:stun.telnyx.com:3478', state: 'failed', took: null, error: silent, candidates: [] },
    {
      kind: 'turn-udp',
      url: 'turn:turn.telnyx.com:3478?transport=udp',
      state: 'failed',
      took: null,
      error: silent,
      candidates: [],
    },
    {
      kind: 'turn-tcp',
      url: 'turn:turn.telnyx.com:3478?transport=tcp',
      state: 'refused',
      took: null,
      error: refused,
      candidates: [],
    },
    { kind: 'turn-tls', url: 'turns:turn.telnyx.com:443', state: 'passed', took: 320, error: null, candidates: [] },
  ],
} as const;

export const diagnosisScenes: readonly Scene[] = [
  scene('before', () => {}),
  scene('before, with a test call', element => (element.destination = '+13125550123')),
  running('asks for the microphone', 'microphone'),
  running('listens', 'microphone', 0.72),
  running('looks into the network', 'network'),
  running('calls', 'call'),
  over('ready', diagnosisReport()),
  over(
    'ready, without an account',
    diagnosisReport(
      { signaling: ['sign_in_not_checked'], call: ['call_not_connected'] },
      { call: null, signaling: { host: 'rtc.telnyx.com', opened: 84, registered: false, signedIn: null } },
    ),
  ),
  over(
    'degraded',
    diagnosisReport({
      microphone: ['microphone_silent'],
      network: ['ice_strict_network'],
      call: ['network_high_jitter'],
    }),
  ),
  over(
    'microphone blocked',
    diagnosisReport(
      { microphone: ['microphone_permission_denied'], call: ['call_no_microphone'] },
      { microphone: null, call: null },
    ),
  ),
  over(
    'blocked',
    diagnosisReport(
      { network: ['ice_only_host_candidates'], signaling: ['signaling_unreachable'], call: ['call_not_connected'] },
      { call: null, signaling: { host: 'rtc.telnyx.com', opened: null, registered: false, signedIn: null } },
    ),
  ),
  over(
    'details',
    diagnosisReport(
      { network: ['ice_server_refused', ['ice_strict_network', 'stun:stun.telnyx.com:3478']] },
      { network: troubled },
    ),
    unfold,
  ),
  over(
    'stopped',
    diagnosisReport(
      { network: ['diagnosis_cancelled'], signaling: ['diagnosis_cancelled'], call: ['diagnosis_cancelled'] },
      { network: null, signaling: null, call: null },
    ),
  ),
];
