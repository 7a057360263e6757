/** The entries of the drop-in: small files that hand on what its first chunks export, and the same for a classic script. */
import { readFileSync } from 'node:fs';

/** What an entry says that stands beside the chunks of another version, or beside none. */
const advice = (/** @type {string} */ file) => `Copy ${file} and the folder telnyx-elements/ of one version together.`;

/** All chunks that a file imports, and what they import. @param {any} bundle @param {string} file @returns {string[]} */
const importsOf = (bundle, file) => [
  ...new Set(bundle[file].imports.flatMap((/** @type {string} */ name) => [name, ...importsOf(bundle, name)])),
];

/** `a as b,c` → `a` and `b`, `c` and `c`. @param {string} list @returns {[string, string][]} */
const pairs = list =>
  list.split(',').map(each => {
    const [name = '', as = name] = each.split(' as ');
    return [name, as];
  });

/** What an entry exports, by the chunk that it comes from: `short:Name` each. */
function exportsByChunk(/** @type {string} */ code) {
  const [, names = ''] = /export\{([^}]*)\}(?!from)/.exec(code) ?? [];
  const exported = new Map(pairs(names));
  const imported = [...code.matchAll(/(import|export)\{([^}]*)\}from"\.\/([^"]+)"/g)];
  return imported.map(([, how, bindings = '', file = '']) => ({
    file,
    wanted: pairs(bindings).flatMap(([name, as]) => {
      const known = how === 'export' ? as : exported.get(as);
      return known ? [`${name}:${known}`] : [];
    }),
  }));
}

/**
 * No chunk imports an entry: its address may have a query, and then all would be loaded twice. All first chunks are asked for at
 * once. A missing one is said in one line, for which the import has to be a dynamic one.
 * @type {import('vite').Plugin}
 */
export const facade = {
  name: 'facade',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
      const [banner = ''] = /^\/\*![^]*?\*\/\n/.exec(chunk.code) ?? [];
      const parts = exportsByChunk(chunk.code).filter(({ wanted }) => wanted.length);
      const rest = importsOf(bundle, chunk.fileName).filter(file => !file.includes('rolldown-runtime')); // it is tiny
      const files = [...new Set([...parts.map(({ file }) => file), ...rest])];
      const imports = files.map(file => `import("./${file}")`).join();
      const patterns = parts.map(({ wanted }) => `{${wanted.join()}}`).join();
      const complaint = `"telnyx-elements: "+e.message+". ${advice(chunk.fileName)}"`;
      const load = `await Promise.all([${imports}]).catch(e=>{console.error(${complaint});throw e})`;
      chunk.code = `${banner}export const[${patterns}]=${load};\n`;
      chunk.map = null;
    }
    const source = readFileSync(new URL('../src/telnyx-elements.classic.js', import.meta.url), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'telnyx-elements.classic.js', source });
  },
};
