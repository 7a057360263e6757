import type { TelnyxError } from '../client/index.js';
import type { PhoneController } from '../context/phone-controller.js';
import type { TelnyxRequestEvent } from '../events/index.js';
import type { Localize } from '../i18n/index.js';
import type { Announcer } from '../page/announcer.js';
import { errorText } from './error-text.js';

/** Carries out a request whose failure stands in the state of the call, and announces that failure. */
export async function requestAloud(
  phone: Pick<PhoneController<unknown>, 'request'>,
  event: TelnyxRequestEvent,
  announcer: Announcer,
  words: Localize,
): Promise<void> {
  try {
    await phone.request(event);
  } catch (error) {
    const { what, next } = errorText(error as TelnyxError, words);
    announcer.say(`${what} ${next}`, words.lang);
  }
}
