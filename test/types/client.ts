/** A program on the headless client, as a site would write it: it must go on compiling. */
import {
  TelnyxClient,
  TelnyxError,
  readDestination,
  regions,
  type Call,
  type CallSnapshot,
  type CallState,
  type CallTerminationReason,
  type ClientEvents,
  type ClientOptions,
  type ClientState,
  type Destination,
  type LogLevel,
  type TelnyxLogger,
} from 'telnyx-elements/client';

const lines: string[] = [];
const logger: TelnyxLogger = {
  log(level: LogLevel, message: string, { time, callId }) {
    lines.push(`${new Date(time).toISOString()} ${level} ${message} ${callId ?? ''}`);
  },
};

const options: ClientOptions = {
  login: '1000',
  password: '1234',
  region: regions[0],
  logLevel: 'info',
  logger,
};
const client = new TelnyxClient(options);

const stop: () => void = client.subscribe((state: ClientState) => {
  const call: CallSnapshot | undefined = state.calls.find(({ id }) => id === state.currentCallId);
  const shown: [CallState, number | null] | undefined = call && [call.state, call.activeSince];
  lines.push(String(shown));
});

client.on('ready', ({ sessionId }) => lines.push(sessionId));
client.on('incomingcall', ({ call }) => void call.answer({ muted: true }));
client.on('remotecallended', ({ call, termination }: { call: Call; termination: CallTerminationReason }) => {
  const { cause, causeCode, sipCode, sipCallId } = termination;
  lines.push(`${call.id}: ${cause ?? 'gone'} ${causeCode ?? ''} ${sipCode ?? ''} ${sipCallId ?? ''}`);
});
const { signal } = new AbortController();
client.once('callresumed', ({ call }) => lines.push(call.id), { signal });
const onWarning = ({ call, warning, cleared }: ClientEvents['warning']): void =>
  void lines.push(`${call?.id ?? 'connection'} ${warning.code} ${warning.advice} ${cleared}`);
client.on('warning', onWarning);
client.off('warning', onWarning);
client.on('error', ({ error }) => {
  if (error.code === 42001) lines.push(...error.solutions);
});

export async function talk(): Promise<void> {
  await client.connect();
  const call = client.newCall({
    destinationNumber: '+13125550123',
    callerName: 'Ada',
    customHeaders: [{ name: 'X-Order', value: '7' }],
    clientState: btoa('from the shop'),
    preferredCodecs: ['PCMU'],
    playback: new Audio(),
    stream: new MediaStream(),
    iceServers: [],
  });
  call.on('statechange', ({ state, previous }) => lines.push(`${previous} → ${state}`));
  call.on('remotestream', ({ stream }: { stream: MediaStream }) => lines.push(stream.id));
  call.muteAudio();
  await call.replaceTrack(null);
  await call.hold();
  await call.unhold();
  call.on('postdialwait', ({ digits }) => lines.push(digits));
  if (call.pendingDigits) await call.sendPendingDigits();
  const { destination, number, tones, leftOut }: Destination = readDestination('+1 202 555 0142 ext 12 (work)');
  lines.push(destination, number ?? leftOut);
  client.newCall({ destinationNumber: destination, tones });
  await call.dtmf('1,2#');
  await client.swapTo(call);
  await call.reject();
  await using other = new TelnyxClient({ volume: 0.5, keyTones: false, startMuted: true, playback: 'off' });
  await other.connect();
  await call.hangup();
  await client.disconnect();
  stop();
}

export function reason(error: unknown): string {
  return error instanceof TelnyxError && !error.fatal ? error.solutions.join(' ') : 'unknown';
}

// @ts-expect-error -- a call needs somebody to call
client.newCall({ callerName: 'Ada' });
// @ts-expect-error -- no such level
client.setOptions({ logLevel: 'loud' });
// @ts-expect-error -- the state is not to be written
client.state.ready = true;
