// The shape of src/, read from its text. Every function takes files as { path: text } and returns plain sentences.
import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
const below = ['article', 'feed', 'store', 'archive', 'i18n'];

/** What each room may import besides itself. `index` is src/index.ts. */
const mayImport = {
  article: [],
  feed: ['article'],
  store: ['article', 'feed', 'archive', 'i18n'],
  archive: ['article', 'feed', 'i18n'],
  i18n: [],
  element: below,
  widgets: [...below, 'element'],
  server: ['article', 'feed', 'archive', 'i18n'],
  index: [...below, 'element', 'widgets'],
  cdn: [...below, 'element', 'widgets', 'index'],
};
const mayImportTypes = { i18n: ['article'] };
const mayUseLit = ['element', 'widgets', 'index', 'cdn'];
const maxLines = 300;
const vagueNames = /^(?:utils?|helpers?|misc)$/;

const forbidden = [
  [/\d(?:\.\d+)?rem\b/, 'uses the unit rem, which host pages set to anything: use em or px'],
  [/\bstyleMap\b/, 'uses styleMap, which a strict CSP blocks: set classes or custom properties'],
  [/\bstyle=(?:"|'|\$\{)/, 'writes a style attribute, which a strict CSP blocks'],
  [/\b(?:innerHTML|outerHTML|insertAdjacentHTML)\b/, 'assigns markup: build nodes instead'],
  [/\bunsafe(?:HTML|SVG|Static)\b/, 'passes markup through Lit unescaped: build nodes instead'],
  [/\beval\s*\(|\bnew Function\b/, 'evaluates text as code'],
];

/** All of it, for files keyed by their path from the root of the project: those of src/, stories/ and test/. */
export function complaints(files) {
  const src = Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith('src/')));
  return [
    ...importComplaints(src),
    ...cycleComplaints(src),
    ...lengthComplaints(src),
    ...nameComplaints(src),
    ...forbiddenComplaints(src),
    ...companionComplaints(Object.keys(files)),
  ];
}

export function readProject() {
  const paths = globSync(['src/**/*.{ts,css}', 'stories/**/*.ts', 'test/**/*.ts'], { cwd: root }).sort();
  return Object.fromEntries(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]));
}

/** Imports point down: no room reaches up, no widget knows another, Lit stays above the line. */
export function importComplaints(files) {
  return importsOf(files).flatMap(({ from, specifier, target, typeOnly }) => {
    const room = roomOf(from);
    if (!(room in mayImport))
      return [`${from} stands in no room of src/: give «${room}» its place in scripts/architecture.mjs.`];
    if (!target) {
      if (!/^lit(?:\/|$)/.test(specifier))
        return [`${from} imports the package ${specifier}: src/ depends on lit only.`];
      return mayUseLit.includes(room) ? [] : [`${from} imports ${specifier}, but ${room}/ runs without Lit.`];
    }
    if (!specifier.endsWith('.js'))
      return [`${from} imports ${specifier}: name the file with .js, as a browser needs it.`];
    const targetRoom = roomOf(target);
    if (room === 'widgets' && targetRoom === 'widgets') {
      const [own, other] = [widgetOf(from), widgetOf(target)];
      return own === other
        ? []
        : [`${from} imports ${target}, but a widget never knows another widget: share through element/.`];
    }
    const allowed = [room, ...mayImport[room], ...(typeOnly ? (mayImportTypes[room] ?? []) : [])];
    return allowed.includes(targetRoom)
      ? []
      : [`${from} imports ${target}, but ${room} may not reach up to ${targetRoom}.`];
  });
}

/** No file needs itself by way of others. */
export function cycleComplaints(files) {
  const graph = Object.groupBy(
    importsOf(files).filter(({ target }) => target in files),
    ({ from }) => from,
  );
  const done = new Set();
  const found = [];
  const visit = (file, trail) => {
    if (trail.includes(file)) return void found.push([...trail.slice(trail.indexOf(file)), file]);
    if (done.has(file)) return;
    for (const { target } of graph[file] ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  Object.keys(files).forEach((file) => visit(file, []));
  return found.map((cycle) => `The files import each other in a circle: ${cycle.join(' → ')}.`);
}

export function lengthComplaints(files) {
  return Object.entries(files)
    .map(([path, text]) => [path, text.trimEnd().split('\n').length])
    .filter(([, lines]) => lines > maxLines)
    .map(
      ([path, lines]) =>
        `${path} has ${lines} lines, more than ${maxLines}: look for the pure part and send it down a room.`,
    );
}

export function nameComplaints(files) {
  return Object.keys(files).flatMap((path) => {
    const vague = path
      .split('/')
      .map((part) => part.split('.')[0])
      .find((part) => vagueNames.test(part));
    return vague ? [`${path} is named «${vague}», which says nothing: name it after what it holds.`] : [];
  });
}

export function forbiddenComplaints(files) {
  return Object.entries(files).flatMap(([path, text]) => {
    const code = withoutComments(path, text);
    return forbidden.filter(([pattern]) => pattern.test(code)).map(([, why]) => `${path} ${why}.`);
  });
}

/** Every widget has its story and its test. */
export function companionComplaints(paths) {
  const widgets = new Set(paths.filter((path) => path.startsWith('src/widgets/')).map(widgetOf));
  return [...widgets].flatMap((name) => [
    ...(paths.includes(`stories/${name}.stories.ts`)
      ? []
      : [`The widget ${name} has no story: write stories/${name}.stories.ts.`]),
    ...(paths.includes(`test/widgets/${name}/${name}.test.ts`)
      ? []
      : [`The widget ${name} has no test: write test/widgets/${name}/${name}.test.ts.`]),
  ]);
}

/** Every file that has to be there before `entry` runs: itself and what it imports, but not by `import()`. */
export function staticImports(files, entry) {
  const reached = new Set([entry]);
  for (const path of reached) {
    for (const { target, typeOnly, dynamic } of importsOf({ [path]: files[path] })) {
      if (target in files && !typeOnly && !dynamic) reached.add(target);
    }
  }
  return [...reached];
}

function importsOf(files) {
  return Object.entries(files)
    .filter(([path]) => path.endsWith('.ts'))
    .flatMap(([from, text]) =>
      moduleSpecifiers(from, text).map(({ specifier, ...kind }) => {
        const target = specifier.startsWith('.')
          ? posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts')
          : undefined;
        return { from, specifier, target, ...kind };
      }),
    );
}

function moduleSpecifiers(path, text) {
  const found = [];
  const add = (node, typeOnly, dynamic = false) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, typeOnly, dynamic });
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, onlyTypes(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false, true);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return found;
}

function onlyTypes(clause) {
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || clause?.isTypeOnly === true;
}

/** src/index.ts is `index`; every other file belongs to its folder. */
function roomOf(path) {
  return path.split('/')[1].replace(/\.ts$/, '');
}

function widgetOf(path) {
  return path.split('/')[2];
}

function withoutComments(path, text) {
  if (path.endsWith('.css')) return text.replace(/\/\*[^]*?\*\//g, '');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const pieces = [];
  const visit = (node) => {
    if (ts.isJSDoc(node)) return;
    const children = node.getChildren(source);
    if (children.length) children.forEach(visit);
    else pieces.push(text.slice(node.getStart(source), node.end));
  };
  visit(source);
  return pieces.join(' ').replaceAll(' = ', '=');
}
