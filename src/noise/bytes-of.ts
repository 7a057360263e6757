const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What stands in base64 at the end of a `data:` address. Worklets have no `atob`. */
export function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  const text = address.slice(address.indexOf(',') + 1).replace(/=+$/, '');
  const values = new Map([...alphabet].map((letter, value) => [letter.charCodeAt(0), value]));
  const bytes = new Uint8Array((text.length * 3) >> 2);
  let bits = 0;
  let count = 0;
  let written = 0;
  for (let index = 0; index < text.length; index++) {
    bits = ((bits << 6) | (values.get(text.charCodeAt(index)) ?? 0)) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[written++] = bits >> count;
  }
  return bytes;
}
