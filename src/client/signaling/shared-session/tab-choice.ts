import type { Attention } from './messages.js';

/** The tab in which a call should ring: one that is seen, then the one that was used last. */
export function tabToRing<Tab extends { readonly attention: Attention }>(tabs: readonly Tab[]): Tab | undefined {
  const byAttention = (a: Tab, b: Tab): number =>
    Number(b.attention.isVisible) - Number(a.attention.isVisible) || b.attention.at - a.attention.at;
  return tabs.toSorted(byAttention)[0];
}
