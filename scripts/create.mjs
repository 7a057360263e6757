/** `npm run create telnyx-thing`: a new element with its styles, its test and its demo page, registered and in order. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { spawnSync } from 'node:child_process';

const tag = process.argv[2] ?? '';
const name = tag.replaceAll(/(^|-)(\w)/g, (_, __, /** @type {string} */ letter) => letter.toUpperCase());

const element = `import { html, type TemplateResult } from 'lit';
import { customElement } from '../../page/define.js';
import { PhoneController } from '../../context/phone-controller.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import { Localize } from '../../i18n/index.js';
import { tokens } from '../../styles/tokens.js';
import { styles } from './${tag}.styles.js';

/**
 * @tag ${tag}
 * @summary Says whether the phone is ready.
 *
 * @csspart base - The outermost wrapper.
 * @cssstate ready - Calls can be made and taken.
 */
@customElement('${tag}')
export class ${name} extends TelnyxElement {
  static override styles = [tokens, styles];

  readonly #words = new Localize(this);
  readonly #phone = new PhoneController(this, state => ({ ready: state.ready }));

  protected override willUpdate(): void {
    this.setState('ready', this.#phone.value.ready);
  }

  protected override render(): TemplateResult {
    const word = this.#phone.value.ready ? 'ready' : 'offline';
    return html\`<div class="base" part="base">\${this.#words.term(word)}</div>\`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${name};
  }
}
`;

const styles = `import { css } from 'lit';

/** One line of text. */
export const styles = css\`
  .base {
    padding: 8px;
  }
\`;
`;

const test = `import { expect, fixture, html } from '@open-wc/testing';
import type { ${name} } from '../../src/elements/${tag}/${tag}.js';
import '../../src/index.js';
import { elementContract } from '../contracts/element-contract.js';

describe('${tag}', () => {
  elementContract('${tag}', { states: { 'when ready': () => {} } });

  it('says that there is no phone', async () => {
    const element = await fixture<${name}>(html\`<${tag}></${tag}>\`);
    expect(element.matches(':state(ready)')).to.equal(false);
  });
});
`;

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${tag}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="./demo.css" />
    <script type="module" src="/telnyx-elements.js"></script>
  </head>
  <body>
    <telnyx-client host="ws://localhost:8080" login="1000" password="1234" ice-servers="[]">
      <${tag}></${tag}>
    </telnyx-client>
  </body>
</html>
`;

const files = {
  [`src/elements/${tag}/${tag}.ts`]: element,
  [`src/elements/${tag}/${tag}.styles.ts`]: styles,
  [`test/elements/${tag}.test.ts`]: test,
  [`demo/${tag}.html`]: page,
};

/** Puts the element's line among its like in src/index.ts, in order of the alphabet. */
function register() {
  const lines = readFileSync('src/index.ts', 'utf8').trimEnd().split('\n');
  const line = `export { ${name} } from './elements/${tag}/${tag}.js';`;
  const at = lines.findIndex(
    other => other.includes(`'./elements/`) && other.replace(/.* from /, '') > `'./elements/${tag}/`,
  );
  lines.splice(at < 0 ? lines.length : at, 0, line);
  writeFileSync('src/index.ts', `${lines.join('\n')}\n`);
}

const taken = Object.keys(files).find(path => existsSync(path));
if (!/^telnyx(-[a-z][a-z0-9]*)+$/.test(tag)) {
  console.error('Give it a name that begins with telnyx-, in lower case: npm run create telnyx-thing');
  process.exitCode = 1;
} else if (taken) {
  console.error(`${taken} is there already.`);
  process.exitCode = 1;
} else {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(path);
  }
  register();
  spawnSync('npm run manifest --silent', { shell: true, stdio: 'inherit' });
  console.log(`Next: npm run test:watch -- --files test/elements/${tag}.test.ts`);
}
