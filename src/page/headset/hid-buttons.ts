import type { HeadsetPress } from './headset-adapter.js';
import type { HeadsetStatus } from './headset-status.js';
import { findField, readField, usages, type HidField } from './hid-reports.js';
import type { HidDevice, HidItem } from './web-hid.js';

/** A device that repeats as a press what its lamp was told does so within this time. */
const echoMs = 300;

/** A button: what it is now is kept, as reports carry all of them and only a change is a press. */
interface Button {
  readonly field: HidField;
  value: number;
}

type ButtonName = 'hookSwitch' | 'phoneMute' | 'hold' | 'flash' | 'drop' | 'programmableButton';
const names: readonly ButtonName[] = ['hookSwitch', 'phoneMute', 'hold', 'flash', 'drop', 'programmableButton'];

/**
 * Reads the reports of a telephony headset as presses. Three kinds of buttons are in use: those that say what they are (a hook switch:
 * off the hook or on it), those that have a value for on and one for off (-1), and those that are down for a moment, and toggle.
 */
export class HidButtons {
  readonly #buttons: ReadonlyMap<ButtonName, Button>;
  /** When the lamp for mute was changed last, by the clock of events. */
  #muteShownAt = -Infinity;

  constructor(device: HidDevice) {
    const found = names.flatMap(name => {
      const field = findField(device, 'inputReports', usages[name]);
      return field ? [[name, { field, value: 0 }] as const] : [];
    });
    this.#buttons = new Map(found);
  }

  /** Whether it has any that a phone can use. */
  get exist(): boolean {
    return this.#buttons.has('hookSwitch') || this.#buttons.has('phoneMute');
  }

  /** @param time Of the event loop's clock, in milliseconds. */
  handleMuteShown(time: number): void {
    this.#muteShownAt = time;
  }

  /** @param shown What the device was told last. */
  read(reportId: number, data: DataView, time: number, shown: HeadsetStatus): HeadsetPress[] {
    const presses: (HeadsetPress | null)[] = [];
    for (const [name, button] of this.#buttons) {
      if (button.field.reportId !== reportId) continue;
      const value = readField(button.field, data);
      if (value === null || value === button.value) continue;
      button.value = value;
      presses.push(this.#press(name, button, time, shown));
    }
    return presses.filter(press => press !== null);
  }

  #press(name: ButtonName, { field, value }: Button, time: number, shown: HeadsetStatus): HeadsetPress | null {
    if (name === 'hookSwitch') return hookPress(field, value, shown);
    if (name === 'phoneMute') return this.#mutePress(field, value, time, shown);
    if (value !== 1) return null; // let go
    if (name === 'hold') return { type: 'hold' };
    if (name === 'flash') return { type: 'flash' };
    if (shown.ringing) return { type: 'decline' };
    return name === 'drop' ? { type: 'hangup' } : null;
  }

  #mutePress({ item }: HidField, value: number, time: number, shown: HeadsetStatus): HeadsetPress | null {
    const isMuted = shown.current?.muted ?? false;
    const saysState = isSwitch(item) && !item.hasPreferredState;
    if (saysState || value < 0 || (item.logicalMinimum ?? 0) < 0) {
      if (value === 0 && !saysState) return null; // no news
      const muted = value > 0;
      return muted === isMuted ? null : { type: 'mute', muted };
    }
    return value === 1 && time - this.#muteShownAt > echoMs ? { type: 'mute' } : null;
  }
}

/** It says what it is, not what changed; what stands in a list is down for a moment. */
const isSwitch = ({ isAbsolute, isArray }: HidItem): boolean => isAbsolute === true && !isArray;

/** A switch that says what the phone knows already repeats what its lamp was told; one without a state toggles. */
function hookPress({ item }: HidField, value: number, shown: HeadsetStatus): HeadsetPress | null {
  const isOffHook = shown.current !== null;
  if (!isSwitch(item) && value === 0) return null; // let go
  const takesUp = isSwitch(item) ? value > 0 : !isOffHook;
  if (takesUp === isOffHook) return null;
  return { type: takesUp ? 'answer' : 'hangup' };
}
