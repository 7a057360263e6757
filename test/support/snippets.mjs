/** Snippets of the documentation: the fenced blocks of its pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** @typedef {{ page: string, line: number, language: string, code: string }} Snippet */

/** All pages: README and what stands in `docs/`. */
export function pages() {
  const inDocs = readdirSync('docs', { recursive: true, withFileTypes: true })
    .map(({ parentPath, name }) => join(parentPath, name).split(sep).join('/'))
    .filter(path => path.endsWith('.md') && !path.includes('node_modules') && !path.includes('.vitepress'));
  return ['README.md', ...inDocs.sort()];
}

/** The snippets of a page, without the indent of a list around them. @param {string} page @returns {Snippet[]} */
export function snippetsOf(page) {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(/^( *)```(\w*)[^\n]*\n([^]*?)^\1```$/gm)].map(
    ({ 1: indent = '', 2: language = '', 3: code = '', index }) => ({
      page,
      line: text.slice(0, index).split('\n').length,
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  );
}
