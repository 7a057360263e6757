/** A random UUID (version 4), also where the browser has no `crypto.randomUUID`, as on pages without https. */
export function uuid(): string {
  try {
    return crypto.randomUUID();
  } catch {
    const bytes = randomBytes();
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40; // version
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80; // variant
    const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
}

function randomBytes(): Uint8Array {
  const bytes = new Uint8Array(16);
  try {
    return crypto.getRandomValues(bytes);
  } catch {
    return bytes.map(() => Math.floor(Math.random() * 256)); // an id, no secret
  }
}
