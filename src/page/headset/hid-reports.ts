/** Where in a device's reports its buttons and lamps are, by its descriptor alone. Pure. */
import type { HidCollection, HidDevice, HidItem, HidReport } from './web-hid.js';

/** Usages of the HID usage tables: page `<< 16 |` usage. */
export const usages = {
  programmableButton: 0x0b0007,
  hookSwitch: 0x0b0020,
  flash: 0x0b0021,
  hold: 0x0b0023,
  drop: 0x0b0026,
  phoneMute: 0x0b002f,
  ringer: 0x0b009e,
  muteLamp: 0x080009,
  offHookLamp: 0x080017,
  ringLamp: 0x080018,
  holdLamp: 0x080020,
} as const;

/** A field of a report that stands for one usage. */
export interface HidField {
  readonly reportId: number;
  /** Of its first bit in the report; of an array, of the first of its fields. */
  readonly bit: number;
  readonly item: HidItem;
  readonly usage: number;
  /** Of the whole report. */
  readonly bytes: number;
}

/** The field of a usage; undefined if the device has none. Of collections in each other the outer one knows whole reports. */
export function findField(
  device: HidDevice,
  kind: 'inputReports' | 'outputReports',
  usage: number,
): HidField | undefined {
  for (const collection of withChildren(device.collections))
    for (const report of collection[kind] ?? []) {
      const field = fieldIn(report, usage);
      if (field && (kind === 'inputReports' || !field.item.isArray)) return field;
    }
  return undefined;
}

function withChildren(collections: readonly HidCollection[]): HidCollection[] {
  return collections.flatMap(each => [each, ...withChildren(each.children ?? [])]);
}

const bitsOf = ({ reportSize = 0, reportCount = 0 }: HidItem): number => reportSize * reportCount;

function fieldIn({ reportId = 0, items = [] }: HidReport, usage: number): HidField | undefined {
  const bytes = Math.ceil(items.reduce((sum, item) => sum + bitsOf(item), 0) / 8);
  let bit = 0;
  for (const item of items) {
    const index = item.isConstant ? -1 : indexOf(item, usage);
    const isThere = index >= 0 && (item.isArray || index < (item.reportCount ?? 0));
    if (isThere)
      return { reportId, bit: bit + (item.isArray ? 0 : index * (item.reportSize ?? 0)), item, usage, bytes };
    bit += bitsOf(item);
  }
  return undefined;
}

function indexOf({ isRange, usages = [], usageMinimum = 0, usageMaximum = -1 }: HidItem, usage: number): number {
  if (!isRange) return usages.indexOf(usage);
  return usage >= usageMinimum && usage <= usageMaximum ? usage - usageMinimum : -1;
}

/** What a report says of a field: 0 is off, 1 on, -1 of those that have a value for off. Null for a report that is too short. */
export function readField({ bit, item, usage }: HidField, data: DataView): number | null {
  const { reportSize = 1, reportCount = 1, logicalMinimum = 0 } = item;
  if (bit + (item.isArray ? reportCount : 1) * reportSize > data.byteLength * 8) return null;
  if (!item.isArray) {
    const value = readBits(data, bit, reportSize);
    const isNegative = logicalMinimum < 0 && value >= 2 ** (reportSize - 1);
    return Math.sign(isNegative ? -1 : value);
  }
  // An array lists the buttons that are down, by their index.
  const wanted = indexOf(item, usage) + logicalMinimum;
  const listed = Array.from({ length: reportCount }, (_, k) => readBits(data, bit + k * reportSize, reportSize));
  return listed.includes(wanted) ? 1 : 0;
}

function readBits(data: DataView, first: number, size: number): number {
  let value = 0;
  for (let k = 0; k < size; k++) {
    const at = first + k;
    value += ((data.getUint8(at >> 3) >> (at & 7)) & 1) * 2 ** k;
  }
  return value;
}

/** Reports that switch on the lamps that are given as true, and off the others, by report id. */
export function writeFields(
  lamps: readonly (readonly [HidField | undefined, boolean])[],
): Map<number, Uint8Array<ArrayBuffer>> {
  const reports = new Map<number, Uint8Array<ArrayBuffer>>();
  for (const [field, isOn] of lamps) {
    if (!field) continue;
    const bytes = reports.get(field.reportId) ?? new Uint8Array(field.bytes);
    const at = field.bit >> 3;
    if (isOn) bytes[at] = (bytes[at] ?? 0) | (1 << (field.bit & 7));
    reports.set(field.reportId, bytes);
  }
  return reports;
}
