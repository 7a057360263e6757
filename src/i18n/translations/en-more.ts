/**
 * English words of the elements besides the phone: apart from `en`, so that a page with a phone alone does not load
 * them. Other languages translate both in one.
 */
export const more = {
  // telnyx-region-picker
  region: 'Region',
};
