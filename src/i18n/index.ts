/** The words of the elements: which language, which words, and how numbers and times are written. */
export { inherited } from './inherited.js';
export { loadLanguage, registerTranslation } from './languages.js';
export { Localize, type ErrorText } from './localize.js';
export { notifyOfWords } from './registry.js';
export type { ErrorWords, OwnWords, Translation, Words } from './translation.js';
