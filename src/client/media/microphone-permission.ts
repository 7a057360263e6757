/** Whether the browser lets the page have a microphone, and later changes of that; null where it does not tell. */
export async function microphonePermission(): Promise<PermissionStatus | null> {
  try {
    return await navigator.permissions.query({ name: 'microphone' });
  } catch {
    return null; // not every browser knows this name
  }
}
