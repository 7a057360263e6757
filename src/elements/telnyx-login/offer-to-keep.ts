/** Chromium's way to hand a password to the browser's own manager. */
type PasswordCredential = new (data: { readonly id: string; readonly password: string }) => Credential;

/**
 * Has the browser ask the user whether it shall remember a password that worked: without a change of the page it does
 * not notice by itself that a form did its work. Other browsers notice the form, or are asked by hand.
 */
export async function offerToKeep(id: string, password: string): Promise<void> {
  const Password = (globalThis as { PasswordCredential?: PasswordCredential }).PasswordCredential;
  if (!Password) return;
  try {
    await navigator.credentials.store(new Password({ id, password }));
  } catch {
    // In a frame, or where the user forbids it, a browser may refuse; the sign-in is not affected.
  }
}
