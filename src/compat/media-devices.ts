/** The devices as the browser lists them, each once; the user is asked for the microphone first, so that they have names. */
import type { Devices } from '../client/index.js';

export async function devicesOf(devices: Devices, kind?: MediaDeviceKind): Promise<MediaDeviceInfo[]> {
  await checkMicrophone(devices);
  const all = await navigator.mediaDevices.enumerateDevices();
  return all.filter(each => !kind || each.kind === kind);
}

/** Whether the microphone opens. */
export const checkMicrophone = (devices: Devices): Promise<boolean> =>
  devices.request().then(
    () => true,
    () => false,
  );
