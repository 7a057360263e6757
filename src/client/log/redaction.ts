/** A secret by its name, in JSON that may stand in JSON (and has backslashes then); the value may be cut off. */
const named =
  /((\\*)"[\w-]*(?:passw(?:or)?d|token|credential|secret|ice-?pwd)\2"\s*:\s*)(?:\2"(?:[^"\\]|\\(?!\2")[^]|\\(?=\2"))*?(?:(?<!\\)\2"|$)|-?\d[\d.eE+-]*)/gi;
