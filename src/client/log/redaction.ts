/**
 * Takes secrets out of a text: passwords, tokens, TURN credentials and ICE passwords, wherever they stand in JSON or SDP.
 * It works on text, so that nothing depends on the shape of what a server sends.
 */
export function redact(text: string): string {
  return text
    .replace(/("(?:passwd|password|login_token|token|credential)"\s*:\s*)"(?:[^"\\]|\\.)*"/g, '$1"…"')
    .replace(/(a=ice-pwd:)[^\s"\\]+/g, '$1…');
}
