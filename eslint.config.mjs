/** Rules of this project that a linter can check; each one below that is not a preset says what it is for. */
import lit from 'eslint-plugin-lit';
import perfectionist from 'eslint-plugin-perfectionist';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const litRules = /** @type {import('eslint').Linter.Config} */ (lit.configs?.['flat/recommended']);
const wcRules = /** @type {import('eslint').Linter.Config} */ (wc.configs?.['flat/best-practice']);
/** A collection that can only be meant to be filled later; what each document or client has one of may be kept by it. */
const emptyCollection =
  '[arguments.length=0][callee.name=/^(Map|Set|WeakMap|WeakSet)$/]:not([typeArguments.params.0.typeName.name=/^(Document|TelnyxClient)$/])';

/** One name everywhere, no state in modules, nothing that a strict content security policy blocks. */
const sourceRules = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'Program > VariableDeclaration[kind=let]', message: 'No module state: keep it in an instance.' },
  { selector: 'Program > ExportNamedDeclaration > VariableDeclaration[kind=let]', message: 'No module state.' },
  {
    selector: `Program > :matches(VariableDeclaration, ExportNamedDeclaration > VariableDeclaration) > VariableDeclarator > NewExpression.init${emptyCollection}`,
    message: 'No module state: a collection that is filled later belongs into an instance.',
  },
  {
    selector: `PropertyDefinition[static=true] > NewExpression.value${emptyCollection}`,
    message: 'No static state: two phones on one page never meet.',
  },
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'No HTML from strings: trusted types forbid it.',
  },
  {
    selector:
      'CallExpression:matches([callee.property.name=/^(insertAdjacentHTML|createContextualFragment)$/], [callee.object.name=document][callee.property.name=write])',
    message: 'No HTML from strings: trusted types forbid it.',
  },
  {
    selector: 'ImportDeclaration[source.value=/^lit.*\\/directives\\/(unsafe-html|unsafe-svg|style-map)/]',
    message: 'A strict content security policy blocks it; use style.setProperty() in updated().',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/[\\s"]style\\s*=/]',
    message: 'No inline style: a strict content security policy blocks it.',
  },
  {
    selector:
      'NewExpression[callee.name=/^(Custom)?Event$/] > Literal.arguments:first-child:not([value=/^(telnyx-|context-request$)/])',
    message: 'Events that leave an element are named telnyx-….',
  },
  { selector: 'TSEnumDeclaration', message: 'A union of strings says the same and is erased.' },
];

const lifecycle =
  '^(\\w+Callback|createRenderRoot|getUpdateComplete|scheduleUpdate|performUpdate|shouldUpdate|willUpdate|update|firstUpdated|updated)$';
const handler = '^(on|handle)[A-Z]';
const group = (/** @type {string} */ groupName, /** @type {object[]} */ ...anyOf) => ({ groupName, anyOf });

/** What an element looks like, from top to bottom; render() is last. The first group that fits counts. */
const memberOrder = {
  type: 'unsorted',
  groups: [
    'static',
    'field',
    ['query', 'state'],
    ['property', 'constructor'],
    'lifecycle',
    'public-method',
    'handler',
    'private-method',
    'render',
  ],
  customGroups: [
    group('static', { modifiers: ['static'] }),
    group('constructor', { selector: 'constructor' }),
    group('render', { selector: 'method', elementNamePattern: '^render$' }),
    group('query', { decoratorNamePattern: '^query' }),
    group('state', { decoratorNamePattern: '^state$' }),
    group(
      'property',
      { decoratorNamePattern: '^property$' },
      { selector: 'get-method', modifiers: ['public'] },
      { selector: 'set-method', modifiers: ['public'] },
    ),
    group('lifecycle', { selector: 'method', elementNamePattern: lifecycle }),
    group(
      'handler',
      { selector: 'function-property', elementNamePattern: handler },
      { selector: 'method', elementNamePattern: handler },
    ),
    group('public-method', { selector: 'method', modifiers: ['public'] }),
    group(
      'private-method',
      { selector: 'method' },
      { selector: 'get-method' },
      { selector: 'set-method' },
      { selector: 'function-property' },
    ),
    group('field', { selector: 'property' }, { selector: 'accessor-property' }),
  ],
};

export default defineConfig(
  {
    ignores: [
      'dist/',
      'coverage/',
      '.cache/',
      'demo/vendor/',
      'demo/frameworks/',
      'docs/.vitepress/',
      'test/hosts/programs/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.mjs'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'tsconfig.node.json', 'test/types/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'describe', 'it'] }],
        },
      ],
      '@typescript-eslint/no-misused-spread': 'off', // it knows strings only: digits and words are spread on purpose
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'off',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...sourceRules] },
  },
  {
    files: ['src/{elements,provider,context,page,i18n,events}/**/*.ts'],
    extends: [litRules, wcRules],
    rules: {
      // On a server there is no DOM, whatever its types say.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      'wc/guard-super-call': 'off',
      'wc/no-constructor-params': 'off',
    },
  },
  {
    files: ['src/elements/*/telnyx-*.ts', 'src/{context,provider}/*-element.ts'],
    plugins: { perfectionist },
    rules: { 'perfectionist/sort-classes': ['error', memberOrder] },
  },
  {
    // Tests: a describe is as long as its cases; fakes are half-built on purpose.
    files: ['test/**/*.ts', 'test/**/*.mjs'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off', // every assertion of @open-wc/testing has the type of a promise
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExpressionStatement > CallExpression[callee.property.name=accessible]',
          message: 'Await it.',
        },
        {
          selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name=only]',
          message: 'Runs alone.',
        },
      ],
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/i18n/translations/*.ts'], // a language is one file, and nothing but words
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['src/wrappers/definitions/*.ts'],
    rules: { '@typescript-eslint/no-empty-object-type': 'off' }, // some elements have no events
  },
  {
    // The frameworks are not installed here: `npm run test:hosts` compiles these with them.
    files: ['src/{react,vue,angular,jsx,svelte}/**/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/no-namespace': 'off',
      'max-lines': 'off',
    },
  },
  {
    // Programs of the command line: they print, and their JavaScript has types where it says so.
    files: ['**/*.mjs', 'vite.config.ts'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
