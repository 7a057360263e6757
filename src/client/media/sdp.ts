/** Puts `preferred` first and keeps all others behind them, so that DTMF and the fallbacks stay in the offer. */
export function preferCodecs(transceiver: RTCRtpTransceiver, preferred: readonly RTCRtpCodec[]): void {
  if (!preferred.length || !('setCodecPreferences' in transceiver)) return;
  const known = RTCRtpReceiver.getCapabilities('audio')?.codecs ?? [];
  const chosen = preferred.flatMap(wanted => known.filter(codec => matches(codec, wanted)));
  if (!chosen.length) return;
  transceiver.setCodecPreferences([...chosen, ...known.filter(codec => !chosen.includes(codec))]);
}

const matches = (codec: RTCRtpCodec, wanted: RTCRtpCodec): boolean =>
  codec.mimeType.toLowerCase() === wanted.mimeType.toLowerCase() &&
  (!wanted.clockRate || codec.clockRate === wanted.clockRate) &&
  (!wanted.channels || codec.channels === wanted.channels);
