/** Where this browser keeps the permissions of a site. */
export type BrowserKind = 'chrome' | 'edge' | 'firefox' | 'safari' | 'ios' | 'android' | 'samsung' | 'other';

interface WithBrands {
  readonly userAgentData?: { readonly brands: readonly { readonly brand: string }[]; readonly mobile: boolean };
}

/** By what the browser says of itself; the order matters, for each says that it is some of the others too. */
const signs: readonly (readonly [BrowserKind, RegExp])[] = [
  ['samsung', /SamsungBrowser/],
  ['firefox', /Firefox/],
  ['android', /Android.*Chrome/],
  ['edge', /Edg\//],
  ['chrome', /Chrome\//],
  ['safari', /Safari/],
];

/** `browser` is that of the page. */
export function browserKind(browser: Pick<Navigator, 'userAgent' | 'maxTouchPoints'> & WithBrands): BrowserKind {
  const { userAgent, maxTouchPoints, userAgentData } = browser;
  // An iPad says that it is a Mac; each browser there is Safari inside, with the same place for permissions.
  if (/iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)) return 'ios';
  const brands = userAgentData?.brands.map(({ brand }) => brand) ?? [];
  if (brands.includes('Microsoft Edge') && !userAgentData?.mobile) return 'edge';
  return signs.find(([, sign]) => sign.test(userAgent))?.[0] ?? 'other';
}
