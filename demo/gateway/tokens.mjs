// @ts-check
/** Who may come in: two users with a password, or any JSON Web Token that names one of them and has not expired. */

/** @type {Record<string, string>} */
const passwords = { 1000: '1234', 1001: '1234' };

/** @param {unknown} user */
export const isUser = user => typeof user === 'string' && Object.hasOwn(passwords, user);

/** The user of a login with a password; `1000@anywhere` is 1000. @param {unknown} login @param {unknown} password */
export function userOfPassword(login, password) {
  const user = String(login ?? '').split('@')[0] ?? '';
  return isUser(user) && passwords[user] === password ? user : undefined;
}

/** The user of a token. Its signature is not looked at: this gateway guards nothing. @param {unknown} token */
export function userOfToken(token) {
  const payload = String(token).split('.')[1];
  if (!payload) return undefined;
  try {
    const { sub, exp } = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return isUser(sub) && Number(exp) * 1000 > Date.now() ? /** @type {string} */ (sub) : undefined;
  } catch {
    return undefined; // not a token
  }
}
