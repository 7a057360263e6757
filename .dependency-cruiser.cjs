/** The house rules for imports, type imports included: every arrow runs down, no circles, the client has one door. */

/** The floors of src, the highest first. A floor may import itself and those below it. */
const floors = [
  { name: 'index, wrappers of frameworks', path: '^src/(index[.]ts$|(react|vue|angular|jsx|svelte)/)' },
  { name: 'wrappers', path: '^src/wrappers/' },
  { name: 'elements', path: '^src/elements/' },
  { name: 'provider', path: '^src/provider/' },
  { name: 'context, page', path: '^src/(context|page)/' },
  { name: 'push-worker', path: '^src/push-worker/' },
  { name: 'noise', path: '^src/noise/' },
  { name: 'events', path: '^src/events/' },
  { name: 'numbers', path: '^src/numbers/' },
  { name: 'client/index', path: '^src/client/index[.]ts$' },
  { name: 'telnyx-client', path: '^src/client/(?!index[.]ts)[^/]+[.]ts$' },
  { name: 'diagnosis, assistant, contacts, push', path: '^src/client/(diagnosis|assistant|contacts|push)/' },
  { name: 'tabs', path: '^src/client/tabs/' },
  { name: 'call', path: '^src/client/call/' },
  { name: 'quality', path: '^src/client/quality/' },
  { name: 'signaling, media', path: '^src/client/(signaling|media)/' },
  { name: 'config', path: '^src/client/config/' },
  { name: 'log', path: '^src/client/log/' },
  { name: 'errors', path: '^src/client/errors/' },
  { name: 'base', path: '^src/client/base/' },
];

/** One rule per floor: nothing from the floors above it. */
const arrowsRunDown = floors.slice(1).map((floor, index) => ({
  name: `${floor.name.replace(', ', '-and-')} imports nothing above it`,
  comment: 'Declare here the interface that you need, and receive it in the constructor.',
  severity: 'error',
  from: { path: floor.path },
  to: { path: floors.slice(0, index + 1).map(above => above.path) },
}));

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...arrowsRunDown,
    forbid(
      'no circles',
      'Where two files seem to need each other, the lower one declares what it needs.',
      {},
      { circular: true },
    ),
    forbid(
      'the client has one door',
      'Outside of src/client import src/client/index.ts; what is missing there belongs there. Rooms of their own have their own.',
      { path: '^src/(?!client/)' },
      { path: '^src/client/(?!((assistant|contacts|diagnosis|push)/)?index[.]ts$)' },
    ),
    forbid(
      'the client stands alone',
      'It is importable without elements: no lit, nothing from outside of src/client.',
      { path: '^src/client/' },
      { pathNot: '^src/client/' },
    ),
    forbid(
      'compat is the client in other words',
      'It stands beside the elements: it knows the client alone, and loads the diagnosis, on demand, in pre-call.ts.',
      { path: '^src/compat/', pathNot: '^src/compat/pre-call[.]ts$' },
      { pathNot: ['^src/compat/', '^src/client/index[.]ts$'] },
    ),
    forbid('nobody needs compat', 'It is for apps of the SDK.', { path: '^src/(?!compat/)' }, { path: '^src/compat/' }),
    forbid(
      'signaling and media do not meet',
      'They meet in the call.',
      { path: '^src/client/(signaling|media)/' },
      { path: '^src/client/(signaling|media)/', pathNot: '^src/client/$1/' },
    ),
    forbid(
      'nothing lies below i18n, styles and icons',
      'They are leaves: everyone may import them, they import nothing of src, but for how a part is loaded that did not come.',
      { path: '^src/(i18n|styles|icons)/' },
      { path: '^src/', pathNot: ['^src/$1/', '^src/page/retry-load[.]ts$'] },
    ),
    forbid(
      'runtime dependencies are lit, @lit/context and idb',
      'Each further one is named in README with its reason and its cost, and added here.',
      { path: '^src/(?!react/|vue/|angular/|jsx/|svelte/|numbers/|noise/)' },
      { pathNot: ['^src/', '(^|/)node_modules/(lit|@lit/context|idb)/'] },
    ),
    forbid(
      'numbers alone knows libphonenumber-js',
      'What it knows is behind the contract of number-formats.ts, and loaded on demand.',
      { path: '^src/numbers/' },
      { pathNot: ['^src/', '(^|/)node_modules/libphonenumber-js/'] },
    ),
    forbid(
      'the worklet alone knows RNNoise',
      'It is built into noise/rnnoise-worklet.js, which a page loads with the first call that has noise suppressed.',
      { path: '^src/noise/(?!rnnoise[.]ts$)' },
      { pathNot: ['^src/(noise/|client/index[.]ts$)'] },
    ),
    forbid(
      'a wrapper depends on its framework alone',
      'What frameworks have in common stands in src/wrappers.',
      { path: '^src/(react|vue|angular)/' },
      { pathNot: ['^src/$1/', '^src/(wrappers|client)/', '^src/elements/', '^@?$1(/|$)', '(^|/)node_modules/@?$1/'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      mainFields: ['module', 'main'],
    },
  },
};
