/** The lines that a page of the docs gives to a newcomer, to be compiled as they stand. */
import { readFileSync, writeFileSync } from 'node:fs';

/** Writes the first program of `docs/frameworks/<page>.md` to a file. @param {string} page @param {string} path */
export function writeSnippet(page, path) {
  const text = readFileSync(`docs/frameworks/${page}.md`, 'utf8');
  const [, program] = /```(?:tsx?|vue|svelte)\n([^]*?)```/.exec(text) ?? [];
  if (!program) throw new Error(`docs/frameworks/${page}.md has no program.`);
  writeFileSync(path, program);
}
