/**
 * Writes what editors know of the elements into `dist`, from custom-elements.json: `vscode.html-custom-data.json` for VS Code
 * and `web-types.json`, which JetBrains' editors find by package.json.
 */
import { readFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
generateVsCodeCustomElementData(manifest, { outdir: 'dist', cssFileName: null, hideLogs: true });
generateJetBrainsWebTypes(manifest, { outdir: 'dist', packageJson: false, hideLogs: true });
