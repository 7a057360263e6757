/** What a page and its service worker say to each other about calls of push notifications. No credentials are in it. */
import type { Push } from '../client/push/index.js';

/** What the user did with the notification: `open` is a click on itself. */
export type PushWish = 'answer' | 'decline' | 'open';

export interface WishMessage {
  readonly type: 'telnyx-push-wish';
  readonly wish: PushWish;
  readonly push: Push;
}

/** Of the worker. */
export type WorkerMessage =
  | WishMessage
  /** Is there a phone? Answered over the port that comes with it. */
  | { readonly type: 'telnyx-push-hello' }
  /** A push notification came. */
  | { readonly type: 'telnyx-push'; readonly push: Push }
  /** The browser has given up the subscription, or has another one. */
  | { readonly type: 'telnyx-push-changed' };

/** Of the page. */
export type PageMessage =
  /** There is a phone: wishes that wait are for it. */
  | { readonly type: 'telnyx-push-ready' }
  /** This user is signed in: calls that the user missed while there was no page are for it. */
  | { readonly type: 'telnyx-push-user'; readonly user: string }
  /** The call is answered, or over: its notification goes. */
  | { readonly type: 'telnyx-push-over'; readonly id: string }
  /** A call rings in a hidden tab. */
  | { readonly type: 'telnyx-push-show'; readonly push: Push; readonly said: RingText }
  | { readonly type: 'telnyx-push-words'; readonly words: PushWords };

/** What the page says of a call that rings there: who calls may be known to it. */
export interface RingText {
  readonly title: string;
  /** '' for none, as `icon`, the address of a picture. */
  readonly body: string;
  readonly icon: string;
}

/** What a notification says. `{who}` is the name or number. */
export interface PushWords {
  readonly isCalling: string;
  readonly missedCall: string;
  readonly answer: string;
  readonly decline: string;
  readonly unknownCaller: string;
  /** Language of the words, as `de`. */
  readonly lang: string;
}

export const english: PushWords = {
  isCalling: '{who} is calling',
  missedCall: 'Missed call',
  answer: 'Answer',
  decline: 'Decline',
  unknownCaller: 'Unknown caller',
  lang: 'en',
};
