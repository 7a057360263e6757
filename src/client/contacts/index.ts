/** An address book without a screen: `import { ContactBook } from 'telnyx-elements/client/contacts'`. */
export { ContactBook } from './contact-book.js';
export { numberKey, readContacts, type Contact, type ContactInput, type ContactNumber } from './contact.js';
export { isNamed, isNumbered, readTyped, wordsOf, type TypedName } from './name-search.js';
export { readVCards } from './vcard.js';
