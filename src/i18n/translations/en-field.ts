/** English words of what the number field opens: loaded with it. Other languages translate them with all others. */
export const inField = {
  suggestions: 'Suggestions',
  suggestionCount: (count: number) => (count === 1 ? '1 suggestion' : `${count} suggestions`),
};
