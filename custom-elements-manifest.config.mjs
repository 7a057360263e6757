/** What custom-elements.json says: the public side of each element, from its docblocks, at the paths that are published. */

/** Leaves out what is nobody's business: private and static members, what Lit calls, and nameless twins of our events. */
function keepPublic(/** @type {any} */ declaration) {
  const isPublic = (/** @type {any} */ member) =>
    !member.static && (member.privacy ?? 'public') === 'public' && !/^#|Callback$/.test(member.name);
  if (declaration.members) declaration.members = declaration.members.filter(isPublic);
  if (declaration.events) declaration.events = declaration.events.filter((/** @type {any} */ { name }) => name);
}

/** `src/x.ts`, wherever it stands, is `dist/x.js` for those who install the package. */
function publishPaths(/** @type {any} */ node) {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'object' && value) publishPaths(value);
    else if (key === 'path' || key === 'module')
      node[key] = value.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js').replace(/^\/?src\/(.*)\.js$/, 'dist/$1.js');
  }
}

export default {
  globs: ['src/elements/*/telnyx-*.ts', 'src/{context,provider}/*-element.ts', 'src/elements/*/*-element.ts'],
  exclude: ['src/elements/*/*.styles.ts'],
  litelement: true,
  plugins: [
    {
      name: 'public-side',
      /** The launcher leaves most options to its phone: it has them by another name of their class. */
      moduleLinkPhase(/** @type {any} */ { moduleDoc: { declarations } }) {
        const launcher = declarations?.find((/** @type {any} */ { name }) => name === 'TelnyxLauncher');
        if (launcher) launcher.superclass = { name: 'OptionsElement', module: '/src/provider/options-element.js' };
      },
      packageLinkPhase(/** @type {any} */ { customElementsManifest: { modules } }) {
        for (const module of modules) module.declarations?.forEach(keepPublic);
        publishPaths(modules);
        modules.sort((/** @type {any} */ a, /** @type {any} */ b) => (a.path < b.path ? -1 : 1)); // the disk has no order
      },
    },
  ],
};
