/** What comes of an attribute: on the wire, in the state, or in the browser. */
import { control } from '../support/gateway.js';
import { slowCandidates } from '../support/slow-candidates.js';
import { until } from '../support/until.js';
import { frequencyOf, type Stage } from './attribute-stage.js';

/** Who is signed in, once it is nobody else. */
export const user = async (stage: Stage) => {
  await until(async () => (await stage.users()).join() !== '1000' && stage.phone.client?.state.ready);
  return (await stage.users()).join();
};
export const refusal = async ({ phone }: Stage) => (await until(() => phone.client?.state.error)).code;
export const invitation = async (stage: Stage) => {
  await stage.talk();
  return stage.sent('invite');
};
export const callerOf = (name: string) => async (stage: Stage) =>
  ((await invitation(stage))['dialogParams'] as Record<string, unknown>)[name];
export const trickles = async (stage: Stage) => {
  const restore = slowCandidates(); // else all may be there, and none is left to follow
  const { trickle = false } = await invitation(stage);
  restore();
  return trickle;
};
export const configuration = (name: keyof RTCConfiguration) => async (stage: Stage) => {
  await stage.ready();
  const { length } = stage.configurations;
  const call = await stage.phone.dial('9197');
  await until(() => stage.configurations.length > length);
  await call.hangup();
  return stage.configurations.at(-1)?.[name];
};
export const optionError = async ({ phone }: Stage) => (await until(() => phone.optionError)).message;
/** The sound while somebody calls. */
export const ring = async (stage: Stage) => {
  await stage.ready();
  await control('ring', { user: '1000' });
  await until(() => stage.phone.client?.state.calls[0]?.state === 'ringing');
  return stage.sounds.at(-1) ?? null;
};
/** The sound while the other side rings; null where there is none. */
export const ringback = async (stage: Stage) => {
  await stage.ready();
  const call = await stage.phone.dial('9192');
  await until(async () => (await stage.calls()).some(({ callId }) => callId === call.id));
  if (stage.phone.dialect !== 'verto') await until(() => call.state === 'ringing');
  return stage.sounds.at(-1) ?? null;
};
/** Whether something sounds when the other side has hung up. */
export const endTone = async (stage: Stage) => {
  const call = await stage.talk();
  await control('hangup', { callId: call.id });
  await until(() => call.state === 'done');
  return stage.sounds.length > 0;
};
/** The tone of a busy line, in Hz. */
export const busyTone = async (stage: Stage) => {
  await stage.ready();
  await stage.phone.dial('9199');
  await until(() => stage.waves.length);
  return frequencyOf((await stage.waves.at(-1)) as ArrayBuffer);
};
/** Who is called, as the page knows. */
export const calledName = async (stage: Stage) => {
  const call = await stage.talk();
  if (stage.phone.callerLookupUrl) await until(() => call.snapshot.remote.name);
  return call.snapshot.remote.name;
};
export const secondCall = async (stage: Stage) => {
  await stage.talk();
  const { callId } = await control<{ callId: string }>('ring', { user: '1000' });
  const find = async () => (await stage.calls()).find(call => call.callId === callId);
  await until(async () => (await find())?.state === 'ended' || stage.phone.client?.getCall(callId));
  return (await find())?.cause ?? 'rings';
};
/** What becomes of a call when the page goes, and whether the browser would ask. */
export const pageExit = async (stage: Stage) => {
  const call = await stage.talk();
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  window.dispatchEvent(new Event('pagehide'));
  return [leaving.defaultPrevented, call.state];
};
/** Whether this page takes part in a session that tabs share. */
export const shares = async (stage: Stage) => {
  await until(() => stage.phone.client?.state.ready);
  const isShared = async () =>
    (await navigator.locks.query()).held?.some(({ name }) => name?.startsWith('telnyx-tabs '));
  await until(async () => (await isShared()) === (stage.phone.tabs === 'shared'));
  return isShared();
};
export const reported = async (stage: Stage) => {
  const call = await stage.talk();
  const isReported = async () => (await stage.frames()).some(frame => JSON.stringify(frame).includes('debug_report'));
  if (stage.phone.debug === true) await until(isReported);
  await call.hangup();
  return isReported();
};
export const posted = async (stage: Stage) => {
  const call = await stage.talk();
  await call.hangup();
  const reports = () => control<unknown[]>('reports');
  if (stage.phone.callReports === true && stage.phone.dialect !== 'verto')
    await until(async () => (await reports()).length);
  return (await reports()).length;
};
export const logged = async (stage: Stage) => {
  await stage.talk();
  return stage.lines.length > 0;
};
export const pageLines: string[] = [];
export const loggedByPage = async (stage: Stage) => {
  pageLines.length = 0;
  await stage.talk();
  await until(() => pageLines.length, { what: 'a line: what follows the path to a logger is loaded with the first' });
  return true;
};
/** The elements that play a call. */
export const players = async (stage: Stage) => {
  const call = await stage.talk();
  await until(() => call.remoteStream && (stage.phone.playback === 'off' || stage.players.length));
  return stage.players;
};
/** Whether a digit that is sent sounds here. */
export const keyTone = async (stage: Stage) => {
  const call = await stage.talk();
  stage.sounds.length = 0;
  await call.dtmf('5');
  return stage.sounds.length > 0;
};
/** Whether the page hears of the quality without anybody who shows it. */
export const qualityEvents = async (stage: Stage) => {
  const heard: string[] = [];
  stage.phone.addEventListener('telnyx-quality', ({ metrics }) => heard.push(metrics.quality));
  const call = await stage.talk();
  if (stage.phone.qualityEvents === true) await until(() => heard.length > 1);
  await call.hangup();
  return heard.length > 0;
};
export const firstCodec = async (stage: Stage) => {
  await stage.talk();
  return /m=audio \d+ \S+ (\d+)/.exec(String((await stage.sent('invite'))['sdp']))?.[1] === '0'; // PCMU
};
/** Not Firefox, and not a browser without WebRTC. */
export const knowsRed =
  'RTCRtpReceiver' in window &&
  RTCRtpReceiver.getCapabilities('audio')?.codecs.some(({ mimeType }) => mimeType === 'audio/red') === true;
/** Whether the first codec that is offered is RED. */
export const offersRedFirst = async (stage: Stage) => {
  await stage.talk();
  const sdp = String((await stage.sent('invite'))['sdp']);
  const [, first = ''] = /m=audio \d+ \S+ (\d+)/.exec(sdp) ?? [];
  return new RegExp(`^a=rtpmap:${first} red/`, 'm').test(sdp);
};
export const headers = async (stage: Stage) => {
  const { custom_headers: listed, userVariables } = (await invitation(stage))['dialogParams'] as Record<
    string,
    unknown
  >;
  return listed ?? userVariables;
};
export const loginParams = async (stage: Stage) => {
  await stage.ready();
  return (await stage.sent('login'))['loginParams'];
};
/** What the last sign-in said of a push service: the token, and whose it is. */
export const pushVariables = async (stage: Stage) => {
  await stage.ready();
  const last = async () => {
    const { userVariables = {} } = await stage.sent('login');
    const { push_device_token, push_notification_provider } = Object(userVariables) as Record<string, unknown>;
    return [push_device_token, push_notification_provider].filter(Boolean);
  };
  const isVerto = stage.phone.dialect === 'verto';
  if (!isVerto) await until(async () => (await last()).length === 2);
  return last();
};
export const connection = ({ phone }: Stage) => Promise.resolve(phone.client?.state.connection);
export const comesBack = async (stage: Stage) => {
  await stage.ready();
  const { length } = stage.losses;
  await control('drop', { user: '1000' });
  await until(() => stage.losses.length > length);
  return stage.losses.at(-1);
};
/** The error with which an interrupted call ends soon; null if it waits on. */
export const givenUp = async (stage: Stage) => {
  const call = await stage.talk();
  await control('refuse', { all: true });
  const interrupted = new Promise<void>(resolve => {
    call.on('statechange', ({ state }) => state === 'reconnecting' && resolve());
  });
  await control('drop', { user: '1000' });
  await interrupted;
  await until(() => call.state === 'done', { timeout: 500 }).catch(() => {});
  return call.snapshot.error?.code ?? null;
};
export const hosts = async (stage: Stage) => {
  await until(() => stage.hosts.at(-1)?.includes('localhost') && stage.phone.client?.state.ready);
  return stage.hosts.at(-1);
};
