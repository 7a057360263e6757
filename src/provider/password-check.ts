/** Has a public page warned of the password in it. What warns is loaded for pages with one. */
export async function checkPassword(element: Element): Promise<void> {
  try {
    const { warnOfPassword } = await import('./password-advice.js');
    warnOfPassword(element);
  } catch {
    // without the warning the page works as well as with it
  }
}
