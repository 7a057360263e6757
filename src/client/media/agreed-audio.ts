import { audioSections, type Direction } from './sdp.js';

/** What both sides agreed on for the audio of a call. */
export interface AgreedAudio {
  /** The remote party hears us. */
  readonly sends: boolean;
  readonly receives: boolean;
  /** The remote party asks not to be heard, or not to hear us: it holds the call, or only announces something. */
  readonly heldByRemote: boolean;
}

/** The audio lines that neither side refused, with what was agreed for each. */
const agreedLines = (pc: RTCPeerConnection): RTCRtpTransceiver[] =>
  pc.getTransceivers().filter(({ receiver, currentDirection }) => {
    return receiver.track.kind === 'audio' && currentDirection !== null && currentDirection !== 'stopped';
  });

/** What was negotiated, whatever was hoped; null if no audio was agreed on. Asked when the signaling is stable. */
export function agreedAudio(pc: RTCPeerConnection): AgreedAudio | null {
  const lines = agreedLines(pc);
  const isRefused = (sdp = '') => !audioSections(sdp).length;
  if (!lines.length || isRefused(pc.localDescription?.sdp) || isRefused(pc.remoteDescription?.sdp)) return null;
  const directions = lines.map(({ currentDirection }) => currentDirection);
  return {
    sends: directions.some(direction => direction === 'sendrecv' || direction === 'sendonly'),
    receives: directions.some(direction => direction === 'sendrecv' || direction === 'recvonly'),
    heldByRemote: isHold(pc.remoteDescription?.sdp ?? ''),
  };
}

const hears: readonly Direction[] = ['sendrecv', 'recvonly'];

/** Whether no audio line of a remote description takes what we send. */
function isHold(sdp: string): boolean {
  return audioSections(sdp).every(({ direction }) => !hears.includes(direction));
}
