import { readFileSync } from 'node:fs';

/** The manifest that editors, Storybook and framework typings read: only what is public, with the paths of the package. */
export default {
  globs: ['src/element/**/*.ts', 'src/widgets/**/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  // The order in which files are found is another each time.
  overrideModuleCreation: ({ ts, globs }) =>
    globs.sort().map((file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2015, true)),
  plugins: [
    {
      name: 'attributes-by-name',
      analyzePhase({ ts, node, moduleDoc }) {
        if (ts.isClassDeclaration(node)) addAttributes(ts, node, moduleDoc);
      },
    },
    {
      name: 'public-and-published',
      packageLinkPhase({ customElementsManifest }) {
        publish(customElementsManifest);
      },
    },
  ],
};

/** What `static properties` declares by calls of `attributes(kind, 'name', …)`; the fields carry the documentation. */
function addAttributes(ts, node, moduleDoc) {
  const declaration = moduleDoc.declarations.find(({ name }) => name === node.name?.text);
  const table = node.members.find((member) => member.name?.text === 'properties');
  const names = [];
  const visit = (each) => {
    if (ts.isCallExpression(each) && each.expression.getText() === 'attributes') {
      const [kind, ...others] = each.arguments;
      if (kind.getText() !== 'noAttribute') names.push(...others.map(({ text }) => text));
    }
    ts.forEachChild(each, visit);
  };
  if (!table) return;
  visit(table);
  declaration.members = declaration.members.filter(({ name }) => name !== 'properties');
  for (const field of declaration.members.filter(({ name, static: isStatic }) => !isStatic && names.includes(name))) {
    field.attribute = field.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const { type, default: initial, description } = field;
    (declaration.attributes ??= []).push({
      name: field.attribute,
      ...(type && { type }),
      ...(initial && { default: initial }),
      ...(description && { description }),
      fieldName: field.name,
    });
  }
}

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
