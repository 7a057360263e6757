/** A sentence for each way in which a language counts; `#` stands for the number. */
export type Forms<Category extends Intl.LDMLPluralRule> = Readonly<Record<Category | 'other', string>>;

/**
 * How a language counts, by `Intl.PluralRules`.
 * @returns What makes a sentence of a number. Browsers whose data has another category than the file take `other`.
 */
export function plurals<Category extends Intl.LDMLPluralRule = 'one'>(
  lang: string,
): (count: number, forms: Forms<Category>) => string {
  let rules: Intl.PluralRules | undefined;
  return (count, forms) => {
    rules ??= new Intl.PluralRules(lang);
    const form = (forms as Partial<Forms<Intl.LDMLPluralRule>>)[rules.select(count)] ?? forms.other;
    return form.replace('#', () => count.toLocaleString(lang));
  };
}
