import { executeServerCommand } from '@web/test-runner-commands';

/** What a screen reader is told of one thing on the page, as Chromium computes it. */
interface Node {
  readonly role: string;
  readonly name?: string;
  readonly level?: number;
  readonly value?: string | number;
  readonly children?: readonly Node[];
  readonly [state: string]: unknown;
}

/** States worth a word, in the order in which they are printed. */
const states = ['checked', 'pressed', 'expanded', 'selected', 'disabled', 'focused', 'busy'];

/**
 * The accessibility tree of an element, one line for each thing: its role, level, name and states, indented by depth:
 *
 *     heading 3 "Новый мост"
 *       link "Новый мост"
 *
 * Only Chromium gives its own tree away: declare such a test with `inChromium(…)`.
 */
export async function accessibilityTree(element: Element): Promise<string> {
  element.setAttribute('data-tree', '');
  const tree = await executeServerCommand<Node | null, object>('accessibility-tree', { selector: '[data-tree]' });
  element.removeAttribute('data-tree');
  return tree ? lines(tree, '').join('\n') : '';
}

function lines(node: Node, indent: string): string[] {
  const { role, name, level, value, children = [] } = node;
  // What holds other things together has no line of its own.
  const silent = /^(?:generic|none|RootWebArea)$/.test(role) && !name;
  const text =
    role === 'StaticText' ? `"${name}"` : [role, level, name && `"${name}"`, value].filter(Boolean).join(' ');
  const said = states.filter((state) => node[state]).map((state) => ` [${state}]`);
  // A link's own text says its name once more, and each line of a text says a piece of it.
  const below = children.filter(
    (child) => child.role !== 'InlineTextBox' && (child.role !== 'StaticText' || child.name !== name),
  );
  const inside = below.flatMap((child) => lines(child, silent ? indent : indent + '  '));
  return silent ? inside : [indent + text + said.join(''), ...inside];
}

/** Declares tests in the one engine that can run them. */
export function inChromium(declare: () => void): void {
  if (navigator.userAgent.includes('Chrome')) declare();
}
