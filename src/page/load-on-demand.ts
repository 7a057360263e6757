/**
 * Loads a script when one of its tags first stands in the document, now or later. Until then it looks at what is put on
 * the page; one that cannot be loaded is asked for again with the next change.
 */
export function loadOnDemand(tags: readonly string[], load: () => Promise<unknown>): void {
  if (typeof document === 'undefined') return;
  const selector = tags.map(tag => `${tag}:not(:defined)`).join();
  const look = (): void => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    load().catch((error: unknown) => {
      watch();
      reportError(error);
    });
  };
  const observer = new MutationObserver(look);
  const watch = () => observer.observe(document, { childList: true, subtree: true });
  watch();
  look();
}
