/** Buttons that show what a phone has to bear: a call that comes in, a network that goes, a microphone that is blocked. */
import type { TelnyxPhone } from '../src/index.js';
import { control } from './gateway-controls.js';

/** How long the network is away, in milliseconds. */
const cutMs = 5_000;

/** Loss, delay and jitter that everybody hears. */
const badNetwork = { loss: 0.12, delay: 150, jitter: 90 };

interface Trial {
  readonly name: string;
  /** What to look at, while it lasts. */
  readonly hint: string;
  /** Begins it; gives what ends it, if the user ends it. */
  readonly start: (phone: TelnyxPhone, user: string) => Promise<(() => unknown) | undefined>;
}

/** A call that is heard, if there is none. */
async function inCall(phone: TelnyxPhone): Promise<void> {
  const { client } = phone;
  if (!client || client.state.calls.length) return;
  const call = await phone.dial('9196');
  await new Promise<void>(resolve => {
    call.once('quality', () => resolve()); // its path stands: a bad network would hold it up
    call.once('ended', () => resolve());
  });
}

/** The browser refuses the microphone until this is undone. */
function blockMicrophone(): () => void {
  const { mediaDevices } = navigator;
  const own = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = () => Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
  return () => (mediaDevices.getUserMedia = own);
}

const trials: readonly Trial[] = [
  {
    name: 'Ring me',
    hint: 'Look at the title of this page, too.',
    start: async (_, user) => {
      await control('ring', { user, from: '+14155550142', name: 'Grace Hopper' });
      return undefined;
    },
  },
  {
    name: 'Ring me during a call',
    hint: 'Hold & answer, and then connect both.',
    start: async (phone, user) => {
      await inCall(phone);
      await control('ring', { user, from: '+442071838750', name: 'Ada Lovelace', kind: 'tone' });
      return undefined;
    },
  },
  {
    name: 'Cut the network for 5 s',
    hint: 'The call waits, and is there again.',
    start: async (phone, user) => {
      await inCall(phone);
      await control('impair', { blackout: true });
      await control('refuse', { all: true });
      await control('drop', { user });
      await new Promise(resolve => setTimeout(resolve, cutMs));
      await control('refuse', { off: true });
      await control('impair');
      return undefined;
    },
  },
  {
    name: 'Make the network bad',
    hint: 'Soon the phone says what to do.',
    start: async phone => {
      await inCall(phone);
      await control('impair', badNetwork);
      return () => control('impair');
    },
  },
  {
    name: 'Reload in a call',
    hint: 'The same call is there again.',
    start: async phone => {
      await inCall(phone);
      location.reload();
      return undefined;
    },
  },
  {
    name: 'Block the microphone',
    hint: 'Call now: the phone says how to allow it.',
    start: () => Promise.resolve(blockMicrophone()),
  },
];

/** Puts the buttons into a list. */
export function listTrials(list: HTMLElement, phone: TelnyxPhone, user: string): void {
  for (const { name, hint, start } of trials) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    const note = document.createElement('span');
    const title = document.createElement('b');
    button.type = 'button';
    title.textContent = name;
    note.textContent = hint;
    button.append(title, note);
    let end: (() => unknown) | undefined;
    let isBusy = false;
    const press = async () => {
      if (isBusy) return;
      isBusy = true;
      button.ariaDisabled = 'true';
      try {
        if (end) {
          await end();
          end = undefined;
        } else end = await start(phone, user);
      } catch (error) {
        note.textContent = String(error);
      }
      isBusy = false;
      button.ariaDisabled = null;
      title.textContent = end ? `Undo: ${name}` : name;
    };
    button.addEventListener('click', () => void press());
    item.append(button);
    list.append(item);
  }
}
