/** The entry of the drop-in: a small file that hands on what its first chunk exports, and the same for a classic script. */
import { readFileSync } from 'node:fs';

/** What an entry says that stands beside the chunks of another version, or beside none. */
const advice = 'Copy telnyx-elements.js and the folder telnyx-elements/ of one version together.';

/**
 * No chunk imports the entry: its address may have a query, and then all would be loaded twice. A missing chunk is said in
 * one line, for which the import has to be a dynamic one.
 * @type {import('vite').Plugin}
 */
export const facade = {
  name: 'facade',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
      const [core] = chunk.imports;
      const [banner = ''] = /^\/\*![^]*?\*\/\n/.exec(chunk.code) ?? [];
      const [, names = ''] = /export\{(.*?)\}/.exec(chunk.code) ?? []; // those of the first chunk are short
      const complaint = `"telnyx-elements: "+e.message+". ${advice}"`;
      const load = `await import("./${core}").catch(e=>{console.error(${complaint});throw e})`;
      chunk.code = `${banner}export const{${names.replaceAll(' as ', ':')}}=${load};\n`;
      chunk.map = null;
    }
    const source = readFileSync(new URL('../src/telnyx-elements.classic.js', import.meta.url), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'telnyx-elements.classic.js', source });
  },
};
