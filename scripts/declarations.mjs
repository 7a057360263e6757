/**
 * Writes the types of the wrappers into `dist`, each file by itself: the frameworks are not installed here, and nothing
 * of them is needed for that. `npm run test:hosts` compiles the wrappers with them.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, isolatedDeclarations: true };

/** Nothing but types: a program that imports one of these gets an empty module. */
const typesOnly = ['jsx', 'svelte'];

for (const folder of ['react', 'vue', ...typesOnly]) {
  const names = readdirSync(join('src', folder), { recursive: true }).map(String);
  for (const name of names.filter(name => name.endsWith('.ts'))) {
    const fileName = join('src', folder, name);
    const options = { fileName, compilerOptions, reportDiagnostics: true };
    const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(fileName, 'utf8'), options);
    for (const { messageText } of diagnostics) {
      console.error(`${fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
      process.exitCode = 1;
    }
    const path = join('dist', folder, name.replace(/\.ts$/, '.d.ts'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, outputText);
    if (typesOnly.includes(folder)) writeFileSync(path.replace(/\.d\.ts$/, '.js'), 'export {};\n');
  }
}
