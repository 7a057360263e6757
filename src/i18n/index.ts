/** The words of the elements: which language, which words, and how numbers and times are written. */
export { inherited } from './inherited.js';
export { registerTranslation } from './languages.js';
export { Localize, type ErrorText } from './localize.js';
export type { ErrorWords, Translation, Words } from './translation.js';
