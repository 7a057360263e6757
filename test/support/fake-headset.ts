/**
 * Headsets as WebHID shows them, with the descriptors that such devices have: what a host sends is kept, and buttons send reports. The
 * descriptors are given as bytes, and parsed as browsers do, so that what is tested does not come from our own reading.
 */
import type { Hid, HidCollection, HidDevice, HidItem } from '../../src/page/headset/index.js';

interface Collection {
  usagePage: number;
  usage: number;
  children: Collection[];
  inputReports: { reportId: number; items: HidItem[] }[];
  outputReports: { reportId: number; items: HidItem[] }[];
}

/** Parses a report descriptor of the HID standard 1.11, section 6.2.2, as far as headsets use it. */
export function parseDescriptor(bytes: readonly number[]): HidCollection[] {
  const roots: Collection[] = [];
  const open: Collection[] = [];
  const global = { page: 0, size: 0, count: 0, id: 0, logicalMinimum: 0 };
  let local: { usages: number[]; minimum?: number; maximum?: number } = { usages: [] };
  const paged = (usage: number) => (usage > 0xffff ? usage : (global.page << 16) | usage);
  for (let at = 0; at < bytes.length;) {
    const prefix = bytes[at] ?? 0;
    const length = [0, 1, 2, 4][prefix & 3] ?? 0;
    const data = bytes.slice(at + 1, at + 1 + length);
    const value = data.reduce((sum, byte, k) => sum + byte * 256 ** k, 0);
    const signed = length === 1 && value > 127 ? value - 256 : value;
    at += 1 + length;
    const tag = prefix & 0xfc;
    if (tag === 0x04) global.page = value;
    if (tag === 0x14) global.logicalMinimum = signed;
    if (tag === 0x74) global.size = value;
    if (tag === 0x94) global.count = value;
    if (tag === 0x84) global.id = value;
    if (tag === 0x08) local.usages.push(paged(value));
    if (tag === 0x18) local.minimum = paged(value);
    if (tag === 0x28) local.maximum = paged(value);
    if (tag === 0xa0) {
      const usage = (local.usages[0] ?? 0) & 0xffff;
      const collection = { usagePage: global.page, usage, children: [], inputReports: [], outputReports: [] };
      (open.at(-1)?.children ?? roots).push(collection);
      open.push(collection);
    }
    if (tag === 0xc0) open.pop();
    if (tag === 0x80 || tag === 0x90) {
      const kind = tag === 0x80 ? 'inputReports' : 'outputReports';
      for (const collection of open) itemsOf(collection[kind], global.id).push(item(value, global, local));
    }
    if (tag === 0x80 || tag === 0x90 || tag === 0xa0) local = { usages: [] };
  }
  return roots;
}

function itemsOf(reports: { reportId: number; items: HidItem[] }[], reportId: number): HidItem[] {
  const known = reports.find(report => report.reportId === reportId);
  if (known) return known.items;
  const items: HidItem[] = [];
  reports.push({ reportId, items });
  return items;
}

const item = (
  flags: number,
  { size, count, logicalMinimum }: { size: number; count: number; logicalMinimum: number },
  { usages, minimum, maximum }: { usages: number[]; minimum?: number; maximum?: number },
): HidItem => ({
  isConstant: (flags & 1) !== 0,
  isArray: (flags & 2) === 0,
  isAbsolute: (flags & 4) === 0,
  hasPreferredState: (flags & 32) === 0,
  reportSize: size,
  reportCount: count,
  logicalMinimum,
  isRange: minimum !== undefined,
  usages,
  ...(minimum !== undefined && { usageMinimum: minimum, usageMaximum: maximum ?? minimum }),
});

/** A headset with a hook switch that says what it is, and a mute button that toggles: the common kind. Reports 2 in, 2 out. */
// prettier-ignore
export const commonDescriptor = [
  0x05, 0x0b, 0x09, 0x05, 0xa1, 0x01, 0x85, 0x02, //          telephony, headset, report 2
  0x15, 0x00, 0x25, 0x01, 0x75, 0x01, //                      0 to 1, one bit each
  0x09, 0x20, 0x09, 0x97, 0x95, 0x02, 0x81, 0x23, //          hook switch, line busy tone: a constant in some
  0x09, 0x20, 0x95, 0x01, 0x81, 0x22, //                      hook switch: absolute, no preferred state
  0x09, 0x2f, 0x09, 0x21, 0x09, 0x24, 0x95, 0x03, 0x81, 0x06, // mute, flash, redial: relative
  0x09, 0x07, 0x05, 0x09, 0x09, 0x01, 0x95, 0x01, 0x81, 0x02, // programmable button: reject
  0x95, 0x09, 0x81, 0x01, //                                  padding, to two bytes
  0x05, 0x08, 0x85, 0x02, 0x09, 0x17, 0x09, 0x1e, 0x09, 0x09, 0x09, 0x18, 0x09, 0x20, // off-hook, speaker, mute, ring, hold
  0x95, 0x05, 0x91, 0x22, 0x95, 0x03, 0x91, 0x01,
  0xc0,
];

/** A headset whose mute is a switch with a state, whose hook is a button, and whose lamps are spread over reports. */
// prettier-ignore
export const switchDescriptor = [
  0x05, 0x0b, 0x09, 0x05, 0xa1, 0x01, 0x85, 0x01,
  0x15, 0x00, 0x25, 0x01, 0x75, 0x01, 0x95, 0x01,
  0x09, 0x2f, 0x81, 0x22, //                                  mute: absolute, no preferred state
  0x09, 0x20, 0x81, 0x06, //                                  hook: relative
  0x09, 0x26, 0x81, 0x06, //                                  drop
  0x09, 0x23, 0x81, 0x06, //                                  hold
  0x95, 0x04, 0x81, 0x01,
  0x85, 0x03, 0x05, 0x08, 0x95, 0x07, 0x91, 0x01, 0x09, 0x17, 0x95, 0x01, 0x91, 0x22, // off-hook: bit 7 of report 3
  0x85, 0x04, 0x09, 0x09, 0x91, 0x22, 0x95, 0x07, 0x91, 0x01, // mute: report 4
  0x85, 0x05, 0x05, 0x0b, 0x95, 0x08, 0x91, 0x01, 0x09, 0x9e, 0x95, 0x01, 0x91, 0x22, 0x95, 0x07, 0x91, 0x01, // ringer: second byte
  0xc0,
];

/** One whose mute has a value for on and one for off, and whose hook stands in a list of what is down, in a collection of its own. */
// prettier-ignore
export const arrayDescriptor = [
  0x05, 0x0b, 0x09, 0x05, 0xa1, 0x01, 0x85, 0x01,
  0x09, 0x2f, 0x15, 0xff, 0x25, 0x01, 0x75, 0x02, 0x95, 0x01, 0x81, 0x06, // mute: -1, 0 or 1
  0x75, 0x06, 0x81, 0x01,
  0x09, 0x06, 0xa1, 0x02,
  0x19, 0x20, 0x29, 0x23, 0x15, 0x01, 0x25, 0x04, 0x75, 0x08, 0x95, 0x01, 0x81, 0x40, // hook, flash, feature, hold: 1 to 4
  0xc0,
  0x05, 0x08, 0x15, 0x00, 0x25, 0x01, 0x09, 0x17, 0x75, 0x01, 0x95, 0x01, 0x91, 0x22, 0x95, 0x07, 0x91, 0x01,
  0xc0,
];

/** A part of a headset that only changes the volume. */
const volumeDescriptor = [0x05, 0x0c, 0x09, 0x01, 0xa1, 0x01, 0x09, 0xe9, 0x75, 0x01, 0x95, 0x08, 0x81, 0x02, 0xc0];

export class FakeHeadset extends EventTarget implements HidDevice {
  opened = false;
  readonly vendorId = 0x1234;
  readonly productId = 0x5678;
  readonly productName: string;
  readonly collections: readonly HidCollection[];
  /** Reports from the host: id, then bytes. */
  readonly sent: number[][] = [];
  /** Called for each of them, before it is acknowledged. */
  onReport: (id: number, bytes: readonly number[]) => void = () => {};
  /** It takes no reports: they fail, or are never acknowledged. */
  fails: 'no' | 'rejects' | 'hangs' = 'no';
  /** Events come a second after the one before, except what answers a report. */
  #time = performance.now();

  constructor(descriptor: readonly number[] = commonDescriptor, name = 'Fake Headset') {
    super();
    this.productName = name;
    this.collections = parseDescriptor(descriptor);
  }

  open(): Promise<void> {
    this.opened = true;
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.opened = false;
    return Promise.resolve();
  }

  sendReport(id: number, data: BufferSource): Promise<void> {
    if (this.fails === 'rejects')
      return Promise.reject(new DOMException('Failed to write the report.', 'NotAllowedError'));
    if (this.fails === 'hangs') return new Promise(() => {});
    const bytes = [...new Uint8Array(data as Uint8Array<ArrayBuffer>)];
    this.sent.push([id, ...bytes]);
    this.onReport(id, bytes);
    return Promise.resolve();
  }

  /** The last report of each id, as `id:bytes`. */
  get lamps(): string {
    const last = new Map(this.sent.map(([id = 0, ...bytes]) => [id, bytes]));
    return [...last].map(([id, bytes]) => `${id}:${bytes.join('.')}`).join(' ');
  }

  /** A report because the user did something. */
  press(id: number, ...bytes: number[]): void {
    this.#time = Math.max(this.#time, performance.now()) + 1_000;
    this.#report(this.#time, id, bytes);
  }

  /** A report because of what the host sent. */
  echo(id: number, ...bytes: number[]): void {
    this.#report(performance.now(), id, bytes);
  }

  #report(timeStamp: number, reportId: number, bytes: readonly number[]): void {
    const event = new Event('inputreport');
    const data = new DataView(Uint8Array.from(bytes).buffer);
    for (const [name, value] of Object.entries({ timeStamp, reportId, data, device: this }))
      Object.defineProperty(event, name, { value });
    if (this.opened) this.dispatchEvent(event);
  }
}

/** `navigator.hid`, with a user who chooses `chosen`. */
export class FakeHid extends EventTarget implements Hid {
  readonly allowed: HidDevice[] = [];
  readonly filters: unknown[] = [];
  chosen: readonly HidDevice[] | Error;

  constructor(chosen: readonly HidDevice[] | Error) {
    super();
    this.chosen = chosen;
  }

  getDevices(): Promise<readonly HidDevice[]> {
    return Promise.resolve(this.allowed);
  }

  requestDevice({ filters }: { filters: readonly object[] }): Promise<readonly HidDevice[]> {
    this.filters.push(...filters);
    if (this.chosen instanceof Error) return Promise.reject(this.chosen);
    this.allowed.push(...this.chosen);
    return Promise.resolve(this.chosen);
  }

  /** The cable is pulled, or put in. */
  plug(type: 'connect' | 'disconnect', device: FakeHeadset): void {
    if (type === 'disconnect') device.opened = false;
    this.dispatchEvent(Object.assign(new Event(type), { device }));
  }
}

/** What a user may be offered beside the part that has the buttons. */
export const volumePart = (): FakeHeadset => new FakeHeadset(volumeDescriptor, 'Fake Headset, volume');
