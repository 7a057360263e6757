import type { Call } from '../call/call.js';
import type { CallState } from '../call/call-state.js';
import { entriesOf, newest } from '../quality/sample.js';
import type { SetupTimes } from './report.js';
import type { StepParts } from './step.js';

/** How often what has no event is looked at, in milliseconds. */
const interval = 50;

const steps: Readonly<Partial<Record<CallState, keyof SetupTimes>>> = {
  connecting: 'offer',
  ringing: 'ringing',
  active: 'answer',
};

/**
 * Takes the times of the steps of a call that has just begun, until the first audio arrives or the check is over.
 *
 * @param started When it was dialled.
 * @returns The function that gives the times so far.
 */
export function watchSetup(call: Call, started: number, { clock, open }: StepParts): () => SetupTimes {
  const times: { -readonly [S in keyof SetupTimes]: SetupTimes[S] } = {
    microphone: null,
    offer: null,
    ringing: null,
    answer: null,
    audio: null,
  };
  const note = (step: keyof SetupTimes) => void (times[step] ??= clock.now() - started);
  const look = () => {
    if (call.localStream) note('microphone');
    const step = steps[call.state];
    if (step) note(step);
  };
  let cancel = () => {};
  const poll = async () => {
    look();
    if (await hasAudio(call)) note('audio');
    else if (!isOver) cancel = clock.after(interval, () => void poll());
  };
  let isOver = false;
  open.add(() => {
    isOver = true;
    cancel();
  });
  open.add(call.on('change', look));
  void poll();
  return () => ({ ...times });
}

async function hasAudio(call: Call): Promise<boolean> {
  const report = await call.getStats().catch(() => null); // its connection closes now
  return Number(report && newest(entriesOf(report), 'inbound-rtp')?.['packetsReceived']) > 0;
}
