/** The manifest that editors, Storybook and framework typings read: only what is public, with the paths of the package. */
export default {
  globs: ['src/element/**/*.ts', 'src/widgets/**/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'public-and-published',
      packageLinkPhase({ customElementsManifest }) {
        publish(customElementsManifest);
      },
    },
  ],
};

function publish(value) {
  if (Array.isArray(value)) return value.forEach(publish);
  if (!value || typeof value !== 'object') return;
  if (Array.isArray(value.members)) value.members = value.members.filter(isPublic);
  for (const key of ['path', 'module']) if (typeof value[key] === 'string') value[key] = published(value[key]);
  Object.values(value).forEach(publish);
}

function isPublic({ name, privacy }) {
  return privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');
}

function published(path) {
  return path.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');
}
