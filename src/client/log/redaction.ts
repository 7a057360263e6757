const name = String.raw`[\w-]*(?:passw(?:or)?d|token|credential|secret|ice-?pwd)[\w-]*`;

/** A secret by its name; a frame that was cut off may end within the value. */
const inJson = new RegExp(String.raw`("${name}"\s*:\s*)(?:"(?:[^"\\]|\\[^]?)*(?:"|$)|-?\d[\d.eE+-]*)`, 'gi');

/** The same in JSON that stands as a string in JSON: each quote has as many backslashes as the first one. */
const inString = new RegExp(String.raw`((\\+)"${name}\2"\s*:\s*)(?:\2"[^]*?(?:(?<!\\)\2"|$)|-?\d[\d.eE+-]*)`, 'gi');

/**
 * Takes secrets out of a text: passwords, tokens, TURN credentials and ICE passwords, wherever they stand in JSON or SDP.
 * It works on text, so that nothing depends on the shape of what a server sends.
 */
export function redact(text: string): string {
  return text
    .replace(inJson, '$1"…"')
    .replace(inString, '$1$2"…$2"')
    .replace(/(a=ice-pwd:)[^\s"\\]+/g, '$1…');
}
