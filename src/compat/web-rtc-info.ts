/** What `TelnyxRTC.webRTCInfo()` says of the browser. */
export interface IWebRTCInfo {
  browserInfo: string;
  browserName: string;
  browserVersion: number;
  supportWebRTC: boolean;
  supportWebRTCAudio: boolean;
  supportWebRTCVideo: boolean;
  supportRTCPeerConnection: boolean;
  supportSessionDescription: boolean;
  supportIceCandidate: boolean;
  supportMediaDevices: boolean;
  supportGetUserMedia: boolean;
}

/** The first that fits counts: others claim to be Chrome and Safari as well. */
const browsers = [
  ['Edge', /\bEdg\w*\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /\b(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /\bVersion\/(\d+).*Safari/],
] as const;

export function webRTCInfo(): IWebRTCInfo {
  const { userAgent } = navigator;
  const [browserName, pattern] = browsers.find(([, each]) => each.test(userAgent)) ?? ['', /$^/];
  const has = (name: string): boolean => name in globalThis;
  const media = navigator.mediaDevices as MediaDevices | undefined;
  const isSupported = has('RTCPeerConnection') && media !== undefined;
  return {
    browserInfo: userAgent,
    browserName,
    browserVersion: Number(pattern.exec(userAgent)?.[1] ?? 0),
    supportWebRTC: isSupported,
    supportWebRTCAudio: isSupported,
    supportWebRTCVideo: false,
    supportRTCPeerConnection: has('RTCPeerConnection'),
    supportSessionDescription: has('RTCSessionDescription'),
    supportIceCandidate: has('RTCIceCandidate'),
    supportMediaDevices: media !== undefined,
    supportGetUserMedia: media !== undefined,
  };
}
