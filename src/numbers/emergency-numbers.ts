/**
 * Whom people call in need: police, fire and rescue, by country. libphonenumber-js knows no short numbers; these are from
 * the source of those of Google's libphonenumber, https://en.wikipedia.org/wiki/List_of_emergency_telephone_numbers. Pure.
 */

/** Anywhere: every network of mobile phones takes 112 as one, and most take 911. */
const everywhere = ['112', '911'];

/** Those of a country besides. */
const national: Readonly<Record<string, string>> = {
  AE: '997 998 999',
  AR: '100 101 107',
  AT: '122 133 140 144',
  AU: '000 106',
  BD: '999',
  BE: '100 101',
  BG: '150 160 166',
  BR: '190 191 192 193',
  CH: '117 118 144 1414',
  CL: '131 132 133',
  CN: '110 119 120 122',
  CO: '119 123',
  CZ: '150 155 156 158',
  DE: '110',
  DZ: '14 17 1021',
  EG: '122 123 180',
  ES: '061 062 080 085 091 092',
  FR: '15 17 18 114 191 196 197',
  GB: '999',
  GR: '100 108 166 199',
  HK: '992 999',
  HR: '192 193 194',
  HU: '104 105 107',
  ID: '110 113 118 119',
  IE: '999',
  IL: '100 101 102',
  IN: '100 101 102 108',
  IR: '110 115 125',
  IT: '113 115 118',
  JP: '110 118 119',
  KE: '999',
  KR: '119',
  LK: '110 119',
  MA: '15 19 177',
  MY: '999',
  NG: '199',
  NO: '110 113',
  NZ: '111',
  PE: '105 106 116',
  PH: '117',
  PK: '15 16 1122',
  PL: '997 998 999',
  RO: '961 981',
  RU: '101 102 103',
  SA: '997 998 999',
  SG: '995 999',
  SK: '150 155 158',
  TH: '191 199 1669',
  TR: '110 155 156',
  TW: '110 119',
  UA: '101 102 103',
  VN: '113 114 115',
  ZA: '10111 10177',
};

/**
 * Whether these digits are an emergency number in a country, or anywhere.
 * @param text Digits alone: with anything before or behind it, it is another number.
 */
export const isEmergencyNumber = (text: string, country: string | null): boolean =>
  everywhere.includes(text) || (country !== null && (national[country]?.split(' ').includes(text) ?? false));
