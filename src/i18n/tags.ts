/** What a language tag says. */

/** As `Intl` takes it: `de_DE.UTF-8` is `de-DE`, `iw` is `he`; empty if it is none. */
export function languageTag(name: string): string {
  try {
    return (
      Intl.getCanonicalLocales(
        name
          .trim()
          .replace(/[.@].*/s, '')
          .replaceAll('_', '-'),
      )[0] ?? ''
    );
  } catch {
    return '';
  }
}

/** `zh` of `zh-Hans-CN`. */
export const languageOf = (tag: string): string => tag.replace(/-.*/s, '');

const scriptOf = (tag: string): string | undefined => new Intl.Locale(tag).maximize().script;

/**
 * The tag for what is written in `written` on a page in `wanted`: the page's own where both are one language in one script, so
 * that times and numbers are written as in its country, and fonts suit.
 */
export const tagOf = (written: string, wanted: string): string =>
  languageOf(written) === languageOf(wanted) && scriptOf(written) === scriptOf(wanted) ? wanted : written;

/** Which way a language is written. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  /^(Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg)$/.test(scriptOf(tag) ?? '') ? 'rtl' : 'ltr';
