import type { Language } from './translation.js';

/** The languages besides English, each in a file that is loaded when a page is in it. */
export const builtIn: Readonly<Record<string, () => Promise<Language>>> = {
  ar: async () => (await import('./translations/ar.js')).ar,
  de: async () => (await import('./translations/de.js')).de,
  es: async () => (await import('./translations/es.js')).es,
  fr: async () => (await import('./translations/fr.js')).fr,
  he: async () => (await import('./translations/he.js')).he,
  hi: async () => (await import('./translations/hi.js')).hi,
  it: async () => (await import('./translations/it.js')).it,
  ja: async () => (await import('./translations/ja.js')).ja,
  ko: async () => (await import('./translations/ko.js')).ko,
  nl: async () => (await import('./translations/nl.js')).nl,
  pl: async () => (await import('./translations/pl.js')).pl,
  pt: async () => (await import('./translations/pt.js')).pt,
  tr: async () => (await import('./translations/tr.js')).tr,
  zh: async () => (await import('./translations/zh.js')).zh,
};
