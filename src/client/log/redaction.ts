import { hideJsonSecrets, secretName } from './json-secrets.js';

/** The ICE password of an SDP and the key of SDES; JSON may escape the slashes in them. */
const inSdp = /(ice-pwd:|inline:)(?:[^\s"\\]|\\+\/)+/gi;

/** What stands before the host of an address: `wss://user:password@`, with slashes as JSON may write them. */
const userInfo = /(:\\*\/\\*\/)[^\s/?#"'\\<>]*@/g;

/** The password in `sip:user:password@host`, and in what people take for an address of a TURN server. */
const sipPassword = /\b((?:sip|turn|stun)s?:[^\s:@/"\\]*:)[^\s:@/"\\]*@/gi;

/** One parameter of a query; some servers' JSON writes `&` and `=` as `\u0026` and `\u003d`. */
const parameter = /([?&;#]|\\u0026)([\w.%~+-]+)(=|\\u003d)(?:[^\s&;#"'\\<>]|\\+\/)+/gi;

/** Names of parameters that say little elsewhere. */
const secretParameter = /^(auth|code|jwt|key|otp|pin|session|sid|sig|signature|ticket)$/i;

/**
 * Takes secrets out of a text: passwords, tokens, TURN credentials and ICE passwords, wherever they stand in JSON, SDP or
 * addresses. It works on text, so that nothing depends on the shape of what a server sends, and takes time in proportion
 * to its length: each pattern begins with a literal that it cannot contain, so no part is tried twice.
 */
export function redact(text: string): string {
  return hideJsonSecrets(text)
    .replace(inSdp, '$1…')
    .replace(userInfo, '$1…@')
    .replace(sipPassword, '$1…@')
    .replace(parameter, (whole, before: string, name: string, equals: string) =>
      secretName.test(name) || secretParameter.test(name) ? `${before}${name}${equals}…` : whole,
    );
}

/** An address that may be none, as it may be repeated in a message: whatever could be a user and a password is hidden. */
export const redactAddress = (address: string): string => redact(address.replace(/^.*@/s, '…@'));
