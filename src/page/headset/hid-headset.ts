import { errorCodes, TelnyxError } from '../../client/index.js';
import type { HeadsetAdapter, HeadsetHandlers } from './headset-adapter.js';
import { idle, type HeadsetStatus } from './headset-status.js';
import { HidButtons } from './hid-buttons.js';
import { findField, usages, writeFields } from './hid-reports.js';
import { browserHid, type Hid, type HidConnectionEvent, type HidDevice, type HidInputReportEvent } from './web-hid.js';

const telephony = { usagePage: 0x0b };

/**
 * Any headset that follows the HID standard for telephony, without code of its vendor: the buttons for hook, mute, hold, flash and decline,
 * and the lamps for ring, call, mute and hold. Needs WebHID, which Chromium's browsers have.
 */
export function hidHeadset({ hid = browserHid() }: { readonly hid?: Hid } = {}): HeadsetAdapter {
  return new HidHeadset(hid);
}

class HidHeadset implements HeadsetAdapter {
  readonly #hid: Hid | undefined;
  #handlers: HeadsetHandlers | null = null;
  #device: HidDevice | null = null;
  #buttons: HidButtons | null = null;
  /** What the lamps show. */
  #shown: HeadsetStatus = idle;

  constructor(hid: Hid | undefined) {
    this.#hid = hid;
  }

  async connect(handlers: HeadsetHandlers, { ask }: { readonly ask: boolean }): Promise<string> {
    const hid = this.#hid;
    if (!hid) throw new TelnyxError(errorCodes.HEADSET_FAILED, 'It has no WebHID.');
    const device = withButtons(ask ? await request(hid) : await hid.getDevices());
    if (!device && ask) throw new TelnyxError(errorCodes.HEADSET_FAILED, 'This device has no buttons for calls.');
    if (!device) throw new TelnyxError(errorCodes.HEADSET_NOT_ALLOWED);
    this.#handlers = handlers;
    await this.#open(device);
    hid.addEventListener('connect', this.#handleConnect);
    hid.addEventListener('disconnect', this.#handleDisconnect);
    return device.productName;
  }

  async show(status: HeadsetStatus): Promise<void> {
    const device = this.#device;
    if (!device?.opened) return; // unplugged: it is shown once it is back
    const wasMuted = this.#shown.current?.muted ?? false;
    const isMuted = status.current?.muted ?? false;
    this.#shown = status; // before: the device may answer at once
    if (wasMuted !== isMuted) this.#buttons?.handleMuteShown(performance.now());
    for (const [id, bytes] of lamps(device, status)) await device.sendReport(id, bytes);
  }

  async disconnect(): Promise<void> {
    this.#hid?.removeEventListener('connect', this.#handleConnect);
    this.#hid?.removeEventListener('disconnect', this.#handleDisconnect);
    const device = this.#device;
    this.#handlers = this.#device = null;
    device?.removeEventListener('inputreport', this.#handleReport);
    await device?.close();
  }

  readonly #handleReport = (event: Event): void => {
    const { reportId, data, timeStamp } = event as HidInputReportEvent;
    const presses = this.#buttons?.read(reportId, data, timeStamp, this.#shown) ?? [];
    for (const press of presses) this.#handlers?.onPress(press);
  };

  readonly #handleDisconnect = (event: Event): void => {
    if ((event as HidConnectionEvent).device === this.#device) this.#handlers?.onDevice(null);
  };

  /** It is plugged in again, as an object of its own. */
  readonly #handleConnect = (event: Event): void => {
    const { device } = event as HidConnectionEvent;
    const before = this.#device;
    const isIt = device.vendorId === before?.vendorId && device.productId === before.productId;
    if (!isIt || !withButtons([device])) return; // another one, or another part of it
    before.removeEventListener('inputreport', this.#handleReport);
    this.#open(device).then(
      () => this.#handlers?.onDevice(device.productName),
      (error: unknown) => this.#handlers?.onError(error),
    );
  };

  async #open(device: HidDevice): Promise<void> {
    if (!device.opened) await device.open();
    if (!this.#handlers) return device.close(); // let go meanwhile
    this.#device = device;
    this.#buttons = new HidButtons(device);
    this.#shown = idle;
    device.addEventListener('inputreport', this.#handleReport);
  }
}

async function request(hid: Hid): Promise<readonly HidDevice[]> {
  try {
    const devices = await hid.requestDevice({ filters: [telephony] });
    if (devices.length) return devices;
  } catch (error) {
    throw TelnyxError.from(error, errorCodes.HEADSET_NOT_ALLOWED);
  }
  throw new TelnyxError(errorCodes.HEADSET_NOT_ALLOWED, 'None was chosen.');
}

/** A headset is several devices; that with the buttons is wanted. */
const withButtons = (devices: readonly HidDevice[]): HidDevice | undefined =>
  devices.find(device => new HidButtons(device).exist);

function lamps(device: HidDevice, { ringing, current }: HeadsetStatus): Map<number, Uint8Array<ArrayBuffer>> {
  const lamp = (usage: number) => findField(device, 'outputReports', usage);
  const rings = ringing !== null && !ringing.silenced;
  return writeFields([
    [lamp(usages.ringLamp), rings],
    [lamp(usages.ringer), rings],
    [lamp(usages.offHookLamp), current !== null],
    [lamp(usages.muteLamp), current?.muted ?? false],
    [lamp(usages.holdLamp), current?.state === 'held'],
  ]);
}
