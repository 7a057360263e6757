import { LevelMeter } from '../media/level-meter.js';
import { microphonePolicy } from '../media/microphone-policy.js';
import { silence } from './limits.js';
import { reason, type ReasonCode } from './reasons.js';
import type { MicrophoneFacts } from './report.js';
import { found, wait, type Outcome, type StepParts } from './step.js';

/** How often it is listened to, in milliseconds. */
const interval = 100;

const refusals: Readonly<Record<string, ReasonCode>> = {
  NotAllowedError: 'microphone_permission_denied',
  SecurityError: 'microphone_permission_denied',
  NotFoundError: 'microphone_no_device',
};

interface MicrophoneCheck {
  /** The user's choice; null for the system's. */
  readonly deviceId: string | null;
  /** Called with the level about ten times a second, 0 to 1; null where it cannot be measured. */
  readonly onLevel: (level: number | null) => void;
}

/** Whether the microphone may be used, is there, and is heard. */
export async function checkMicrophone(
  { deviceId, onLevel }: MicrophoneCheck,
  parts: StepParts,
): Promise<Outcome<MicrophoneFacts>> {
  let stream: MediaStream;
  try {
    stream = await open(deviceId, parts);
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return found<MicrophoneFacts>(null, reason(await explain(name), name));
  }
  const track = stream.getAudioTracks()[0];
  const levels = await listen(stream, onLevel, parts);
  const peakLevel = levels.length ? Math.max(...levels) : null;
  const averageLevel = levels.length ? levels.reduce((sum, level) => sum + level, 0) / levels.length : null;
  const facts = { label: track?.label ?? '', peakLevel, averageLevel, muted: track?.muted ?? false };
  const isSilent = facts.muted || (peakLevel !== null && peakLevel < silence);
  return found(facts, ...(isSilent ? [reason('microphone_silent')] : []));
}

/** Asks the browser; what it gives too late is closed. */
async function open(deviceId: string | null, parts: StepParts): Promise<MediaStream> {
  const audio = deviceId ? { deviceId: { ideal: deviceId } } : true;
  const stream = await navigator.mediaDevices.getUserMedia({ audio });
  const close = () => stream.getTracks().forEach(track => track.stop());
  parts.open.add(close);
  if (parts.signal.aborted) close();
  return stream;
}

/** The question can be closed without an answer: then the browser will ask again. */
async function explain(name: string): Promise<ReasonCode> {
  const code = refusals[name] ?? 'microphone_capture_failed';
  if (code !== 'microphone_permission_denied') return code;
  if (microphonePolicy() === 'forbidden') return 'microphone_forbidden';
  try {
    const { state } = await navigator.permissions.query({ name: 'microphone' });
    return state === 'prompt' ? 'microphone_permission_dismissed' : code;
  } catch {
    return code; // this browser does not report it
  }
}

/** The levels of two seconds; of six, while nothing is heard. */
async function listen(
  stream: MediaStream,
  onLevel: (level: number | null) => void,
  parts: StepParts,
): Promise<readonly number[]> {
  if (parts.signal.aborted) return [];
  const { listen: shortest, listenLonger: longest } = parts.limits;
  const meter = new LevelMeter(stream);
  parts.open.add(() => meter.close());
  const levels: number[] = [];
  const isHeard = () => levels.some(level => level >= silence);
  for (let passed = 0; passed < (isHeard() ? shortest : longest); passed += interval) {
    await wait(parts, interval);
    const { level } = meter;
    onLevel(level);
    if (level !== null) levels.push(level);
  }
  return levels;
}
