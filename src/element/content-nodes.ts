import type { Content } from '../article/content.js';

/** Makes nodes of the body of an article. A picture that cannot be loaded goes; its caption stays. */
export function contentToNodes(content: Content): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of content) {
    if (typeof node === 'string') {
      fragment.append(node);
      continue;
    }
    const element = document.createElement(node.name);
    for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
    if (node.name === 'img') element.addEventListener('error', () => element.remove());
    element.append(contentToNodes(node.children));
    fragment.append(element);
  }
  return fragment;
}
