/**
 * Every type that stands in a public signature can be imported: looks at the built declarations, class by class, and names
 * what is declared in the package but exported by none of its entries.
 */
import ts from 'typescript';

const entries = [
  'index',
  'client/index',
  'client/assistant/index',
  'client/contacts/index',
  'client/diagnosis/index',
  'page/headset/index',
  'page/push/index',
  'noise/index',
  'push-worker/index',
].map(name => `dist/${name}.d.ts`);
const program = ts.createProgram(entries, {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  skipLibCheck: true,
});
const checker = program.getTypeChecker();

const isOurs = (/** @type {ts.Node} */ node) => node.getSourceFile().fileName.includes('/dist/');
const original = (/** @type {ts.Symbol} */ symbol) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

/** @type {Set<ts.Symbol>} */
const exported = new Set();
for (const entry of entries) {
  const file = program.getSourceFile(entry);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${entry} is not there: build first.`);
  for (const symbol of checker.getExportsOfModule(module)) exported.add(original(symbol));
}

/** Types that a signature of `owner` names and nobody can import. @param {ts.Symbol} owner @param {Set<string>} found */
function collect(owner, found) {
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)) {
      const name = ts.isTypeReferenceNode(node) ? node.typeName : node.expression;
      const symbol = checker.getSymbolAtLocation(name);
      const named = symbol && original(symbol);
      const isType = named && !(named.flags & ts.SymbolFlags.TypeParameter) && named.declarations?.some(isOurs);
      if (isType && !exported.has(named)) found.add(`${named.name}, in ${owner.name}`);
    }
    ts.forEachChild(node, visit);
  };
  for (const declaration of owner.declarations ?? []) if (isOurs(declaration)) visit(declaration);
}

/** Parts of a type that are of no use by themselves; the last is what the compiler calls the base of a class that is cast. */
const parts = ['English', 'Word', 'Json', 'TelnyxLauncher_base'];
/** @type {Set<string>} */
const found = new Set();
for (const owner of exported) collect(owner, found);
const missing = [...found].filter(line => !parts.includes(line.split(',')[0] ?? ''));
for (const line of missing) console.log(`${line}: export it from an entry of the package.`);
process.exitCode = missing.length ? 1 : 0;
