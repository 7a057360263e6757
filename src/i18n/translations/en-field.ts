/** English words of what the number field opens: loaded with it. Other languages translate them with all others. */
export const inField = {
  suggestions: 'Suggestions',
  suggestionCount: (count: number) => (count === 1 ? '1 suggestion' : `${count} suggestions`),
  country: 'Country',
  countryIs: (name: string, code: string) => `${code}, country: ${name}`,
  countrySearch: 'Country or code',
  countryOfPhone: 'automatic',
  countriesFound: (count: number) =>
    count === 0 ? 'No country found' : count === 1 ? '1 country' : `${count} countries`,
};
