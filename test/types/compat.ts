/** An app of `@telnyx/webrtc` after its one line was changed: it must go on compiling. */
import {
  isMediaRecoveryErrorEvent,
  SwEvent,
  TELNYX_ERROR_CODES,
  TelnyxError,
  TelnyxRTC,
  type Call,
  type ICallOptions,
  type IClientOptions,
  type INotification,
  type ITelnyxErrorEvent,
  type ITelnyxWarningEvent,
} from 'telnyx-elements/compat';

const lines: string[] = [];
const options: IClientOptions = {
  login_token: 'eyJ…',
  region: 'eu',
  ringtoneFile: '/ring.mp3',
  mediaPermissionsRecovery: { enabled: true, timeout: 20_000, onSuccess: () => lines.push('allowed') },
  prefetchIceCandidates: true,
  debug: true,
};
const client = new TelnyxRTC(options);
let current: Call | null = null;

client
  .on('telnyx.ready', () => lines.push('ready'))
  .on(SwEvent.SocketClose, ({ event }) => lines.push(`closed: ${event.code}`))
  .on('telnyx.error', (event: ITelnyxErrorEvent) => {
    if (isMediaRecoveryErrorEvent(event)) event.resume();
    else if (event.error.code === TELNYX_ERROR_CODES.MEDIA_MICROPHONE_PERMISSION_DENIED) lines.push(event.error.name);
  })
  .on('telnyx.warning', ({ warning, callId }: ITelnyxWarningEvent) => lines.push(`${warning.code} ${callId ?? ''}`))
  .on('telnyx.stats.frame', ({ mos, jitter }) => lines.push(`${mos.toFixed(1)} ${jitter}`))
  .on('telnyx.notification', ({ type, call }: INotification) => {
    if (type !== 'callUpdate' || !call) return;
    current = call;
    if (call.state === 'ringing' && call.direction === 'inbound') void call.answer({ video: false });
    if (call.state === 'destroy') lines.push(`${call.cause} ${call.causeCode} ${call.sipCode} ${call.sipReason}`);
  });

export async function dial(number: string, given: ICallOptions = {}): Promise<void> {
  await client.connect();
  client.remoteElement = 'remote';
  client.micId = (await client.getAudioInDevices())[0]?.deviceId ?? '';
  try {
    current = client.newCall({ ...given, destinationNumber: number, clientState: btoa('mine'), audio: true });
    const { telnyxCallControlId } = current.telnyxIDs;
    lines.push(telnyxCallControlId, current.options.remoteCallerNumber ?? '');
    if (await current.hold()) await current.unhold();
    current.dtmf('1');
    current.toggleAudioMute();
    await current.setAudioInDevice('id', current.isAudioMuted);
    lines.push(TelnyxRTC.telnyxStateCall(current).state);
  } catch (error) {
    if (error instanceof TelnyxError) lines.push(error.description);
  }
}

export async function check(): Promise<boolean> {
  const { verdict, ice, network, microphone } = await client.runPreCall({ destinationNumber: '+13125550123' });
  lines.push(`${ice?.candidateCounts.relay} ${network?.rtt?.average} ${microphone?.audioLevel}`);
  return verdict === 'ready' && TelnyxRTC.webRTCInfo().supportWebRTC;
}

client.off('telnyx.notification').off('telnyx.ready', () => {});

// @ts-expect-error -- options, not a number
client.newCall('+13125550123');
