/**
 * Takes `<div data-telnyx="phone" data-token-url="…">`, which filters of content management systems let through where they
 * remove the tag: a `telnyx-phone` takes the place of what is in it, or a `telnyx-launcher` for `data-telnyx="launcher"`.
 */

/**
 * Attributes that are read, each behind `data-`. An author who may write such a div often may not write scripts:
 * nothing here sends a visitor's token elsewhere (`host`, `ice-servers`), calls a function of the page (`logger`) or is
 * a secret.
 */
const allowed = [
  'anonymous-target',
  'auto-connect',
  'caller-name',
  'corner',
  'country',
  'density',
  'end-tone',
  'force-relay',
  'id',
  'label',
  'lang',
  'max-calls',
  'page-exit',
  'region',
  'ringback',
  'ringtone',
  'theme',
  'token-url',
];

const selector = '[data-telnyx="phone"], [data-telnyx="launcher"]';

function fill(host: Element): void {
  if (host.querySelector(':scope > :is(telnyx-phone, telnyx-launcher)')) return; // by another copy of the script, or moved
  const phone = document.createElement(`telnyx-${host.getAttribute('data-telnyx')}`);
  for (const name of allowed) {
    const value = host.getAttribute(`data-${name}`);
    if (value !== null) phone.setAttribute(name, value);
  }
  host.replaceChildren(phone);
}

/** Fills those in the document, and those that are added later. Observes additions only. */
export function takeDataTelnyx(): void {
  if (typeof document === 'undefined') return;
  const look = (node: Node): void => {
    if (!(node instanceof Element)) return;
    if (node.matches(selector)) fill(node);
    node.querySelectorAll(selector).forEach(fill);
  };
  new MutationObserver(records => {
    for (const { addedNodes } of records) addedNodes.forEach(look);
  }).observe(document, { childList: true, subtree: true });
  look(document.documentElement);
}
