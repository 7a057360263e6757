/** A program that checks before the first call, as a site would write it: it must go on compiling. */
import { TelnyxClient } from 'telnyx-elements/client';
import {
  Diagnosis,
  type CandidateFacts,
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
  const { microphone, network, call } = report.facts;
  const write = ({ type, protocol, address, port }: CandidateFacts) => `${type} ${protocol} ${address}:${port}`;
  for (const { kind, url, state, candidates } of network?.paths ?? [])
    lines.push(`${kind} ${url ?? ''} ${state}`, ...candidates.map(write));
  if (call?.selectedPair) lines.push(write(call.selectedPair.local), write(call.selectedPair.remote));
  lines.push(
    `${call?.packetsLost ?? '?'} lost, ${call?.bytesReceived ?? '?'} bytes, heard after ${call?.setup.audio} ms`,
  );
  lines.push(`${microphone?.peakLevel ?? '?'} ${microphone?.averageLevel ?? '?'}`);
  lines.push(`${advice[report.verdict]} ${report.reasons[0]?.advice ?? ''} ${call?.mos?.average ?? ''}`);
  return report;
}

// It works without a phone, too, and by single steps.
new Diagnosis({ steps: ['microphone'] }).stop();

// @ts-expect-error -- no such step
new Diagnosis({ steps: ['camera'] });

// @ts-expect-error -- no such step
new Diagnosis().on('progress', ({ step }) => step === 'camera');
