/** A program that checks before the first call, as a site would write it: it must go on compiling. */
import { TelnyxClient } from 'telnyx-elements/client';
import {
  Diagnosis,
  type DiagnosisReport,
  type Reason,
  type StepReport,
  type Verdict,
} from 'telnyx-elements/client/diagnosis';

const lines: string[] = [];
const advice: Readonly<Partial<Record<Verdict, string>>> = { ready: 'Off you go', 'permission-denied': 'Ask again' };

export async function check(): Promise<DiagnosisReport> {
  const leave = new AbortController();
  const diagnosis = new Diagnosis({
    client: new TelnyxClient({ loginToken: 'eyJ…' }),
    destination: '+13125550123',
    iceServers: [{ urls: 'stun:stun.example.com' }],
    timeouts: { call: 10_000 },
    signal: leave.signal,
  });
  const stop: () => void = diagnosis.on('progress', ({ step, state, took, reasons }: StepReport) => {
    lines.push(`${step} ${state} ${took ?? ''} ${reasons.map(({ code }: Reason) => code).join(' ')}`);
  });
  diagnosis.on('level', level => lines.push(`heard ${level ?? 'nothing'}`));
  const report = await diagnosis.run();
  stop();
  const { network, call } = report.facts;
  for (const { kind, url, state } of network?.paths ?? []) lines.push(`${kind} ${url ?? ''} ${state}`);
  lines.push(`${advice[report.verdict]} ${report.reasons[0]?.advice ?? ''} ${call?.mos?.average ?? ''}`);
  return report;
}

// It works without a phone, too.
new Diagnosis().stop();

// @ts-expect-error -- no such step
new Diagnosis().on('progress', ({ step }) => step === 'camera');
