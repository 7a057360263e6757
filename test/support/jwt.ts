/** A JWT as servers make them: base64url, without padding; without a valid signature. */
export function jwt(claims: object): string {
  const part = (value: object) =>
    btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '');
  return `${part({ alg: 'none' })}.${part(claims)}.`;
}

/** A token of a user of the gateway that was issued now and lasts for `seconds`. */
export const userToken = (seconds: number, sub = '1000', now = Date.now()): string => {
  const iat = Math.floor(now / 1000);
  return jwt({ sub, iat, exp: iat + seconds });
};
