/** The page's own switches: colours, the language of the elements, direction of writing, and what the phone's attributes say, also as `?theme=&dir=…`. */
const values: Readonly<Record<string, readonly string[]>> = {
  theme: ['', 'light', 'dark'],
  lang: ['', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'pl', 'tr', 'ja', 'ko', 'zh-Hans', 'hi', 'ar', 'he'],
  dir: ['ltr', 'rtl'],
  density: ['', 'compact'],
  history: ['', 'local', 'off'],
  'country-picker': ['', 'on'],
  'call-summary': ['', 'on'],
  tabs: ['', 'shared'],
  width: ['phone', 'narrow', 'wide'],
};

/** Those that are attributes of the phone. */
const attributes: readonly string[] = ['density', 'history', 'country-picker', 'call-summary', 'tabs'];

export function startToggles(): void {
  const query = new URLSearchParams(location.search);
  for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-toggle]')) {
    const name = select.dataset['toggle'] ?? '';
    const wanted = query.get(name) ?? '';
    if (values[name]?.includes(wanted)) select.value = wanted;
    select.addEventListener('change', () => apply(name, select.value));
    apply(name, select.value);
  }
}

function apply(name: string, value: string): void {
  const root = document.documentElement;
  if (name === 'lang') speak(value);
  if (name === 'tabs') offerAnother(value);
  if (name === 'dir') root.dir = value;
  if (name === 'theme' || name === 'width') root.dataset[name] = value;
  for (const phone of document.querySelectorAll('telnyx-phone')) {
    if (!attributes.includes(name)) continue;
    if (value) phone.setAttribute(name, value);
    else phone.removeAttribute(name);
  }
}

/** The text of the page itself stays English. */
function speak(lang: string): void {
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!element.localName.startsWith('telnyx-')) continue;
    if (lang) element.lang = lang;
    else element.removeAttribute('lang');
  }
}

/** Another tab with the same phone. */
function offerAnother(tabs: string): void {
  const another = document.getElementById('another');
  const link = another?.querySelector('a');
  if (!another || !link) return;
  another.hidden = !tabs;
  const query = new URLSearchParams(location.search);
  query.set('tabs', tabs);
  link.href = `?${query.toString()}`;
}
