/** Looks nodes of a syntax tree up. A tree is walked once, for all rules. */
import type {Nodes} from 'mdast';
import {perObject} from './perObject';

type NodeType = Nodes['type'];
type NodeOf<Type extends NodeType> = Extract<Nodes, {type: Type}>;

/** A node and all below it, in the order of the text. */
export const allNodes: (root: Nodes) => readonly Nodes[] = perObject((root: Nodes) => {
  const nodes: Nodes[] = [];
  collect(root, nodes);
  return nodes;
});

function collect(node: Nodes, nodes: Nodes[]): void {
  nodes.push(node);
  if ('children' in node) {
    for (const child of node.children) collect(child, nodes);
  }
}

/** The nodes of some types, in the order of the text. */
export function nodesOf<Type extends NodeType>(
  root: Nodes,
  ...types: readonly Type[]
): NodeOf<Type>[] {
  return allNodes(root).filter((node): node is NodeOf<Type> =>
    (types as readonly NodeType[]).includes(node.type),
  );
}
