/** Whom the contact centre of the demo knows: some by its address book, some by asking. */
import type { ResolveCaller } from '../src/client/index.js';
import type { ContactInput } from '../src/client/contacts/index.js';

export const contacts: readonly ContactInput[] = [
  { name: 'Echo', number: '9196', note: 'You hear yourself.', favourite: true },
  { name: 'Ada Lovelace', number: '+14155550100', note: 'Gold customer since 1843', href: '#ada', favourite: true },
  {
    name: 'Grace Hopper',
    numbers: [
      { number: '+14155550142', label: 'Work' },
      { number: '+14155550143', label: 'Mobile' },
    ],
  },
  { name: 'Edsger Dijkstra', number: '+31201234567', note: 'Prefers letters' },
  { name: 'Katherine Johnson', number: '+17575550118' },
  { name: 'The other phone', number: '1001', note: 'Open it in another tab.' },
];

/** What a CRM would say, as late as one. */
export const resolveCaller: ResolveCaller = async number => {
  await new Promise(resolve => setTimeout(resolve, 400));
  return {
    note: `Customer ${number.replace(/\D/g, '').slice(-4)}, as the CRM says`,
    href: `#customer-${encodeURIComponent(number)}`,
  };
};
