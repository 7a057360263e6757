/** One person in the list: who it is, and a button for each number. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Contact, ContactNumber } from '../../client/contacts/index.js';
import type { Localize, Words } from '../../i18n/index.js';
import { callIcon } from '../../icons/index.js';
import { personIcon } from '../../icons/call.js';
import { starIcon } from '../../icons/more.js';
import { face, initials, nameLink, noteOf } from '../identity.js';
import { formatNumber } from '../phone-number.js';

/** Kinds of numbers that files of contacts name, in our words. */
const kinds = {
  mobile: 'numberMobile',
  home: 'numberHome',
  work: 'numberWork',
  main: 'numberMain',
  pager: 'numberPager',
  car: 'numberCar',
} as const satisfies Readonly<Record<string, keyof Words>>;

const labelOf = (label: string, words: Localize): string => {
  const kind = Object.entries(kinds).find(([name]) => name === label.toLowerCase());
  return kind ? words.term(kind[1]) : label;
};

export interface ContactHandlers {
  /** Of the button with a number as `data-number`. */
  readonly onCall: (event: Event) => void;
  /** Of the star, with all numbers of the person as `data-numbers`. */
  readonly onFavourite: (event: Event) => void;
}

/** @param canCall Whether the phone can call now. */
export function contactRow(
  contact: Contact,
  words: Localize,
  canCall: boolean,
  { onCall, onFavourite }: ContactHandlers,
): TemplateResult {
  const party = { ...contact, number: '' };
  return html`<li class="row" part="contact">
    <div class="face" part="avatar" aria-hidden="true" translate="no">
      ${face(party, initials(contact.name) || personIcon(20))}
    </div>
    <div class="who">
      <div class="head">
        <div class="name" part="name">${nameLink(party, words)}</div>
        ${contact.numbers.length ? star(contact, words, onFavourite) : nothing}
      </div>
      ${noteOf(party)}
      <div class="numbers">${contact.numbers.map(number => numberButton(contact, number, words, canCall, onCall))}</div>
    </div>
  </li>`;
}

const star = (
  { name, numbers, favourite }: Contact,
  words: Localize,
  onClick: (event: Event) => void,
): TemplateResult =>
  html`<button
    class="button icon star"
    part="favourite-button"
    type="button"
    data-numbers=${numbers.map(({ number }) => number).join('\n')}
    data-on=${favourite ? 'true' : 'false'}
    aria-label=${words.term('favouriteWho', name)}
    aria-pressed=${favourite ? 'true' : 'false'}
    @click=${onClick}
  >
    ${starIcon()}
  </button>`;

function numberButton(
  { name }: Contact,
  { number, label }: ContactNumber,
  words: Localize,
  canCall: boolean,
  onCall: (event: Event) => void,
): TemplateResult {
  const [shown, kind] = [formatNumber(number), labelOf(label, words)];
  return html`<button
    class="button number"
    part="call-button"
    type="button"
    data-number=${number}
    aria-label=${`${words.term('callWho', name)}, ${shown} ${kind}`.trim()}
    aria-disabled=${canCall ? 'false' : 'true'}
    @click=${onCall}
  >
    ${callIcon()}
    <span class="text">
      <span class="numeric" translate="no">${shown}</span>
      ${kind ? html`<span class="kind"><bdi>${kind}</bdi></span>` : nothing}
    </span>
  </button>`;
}
