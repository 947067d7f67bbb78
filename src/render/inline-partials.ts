// Puts partials and layouts into the templates that use them, so that a page is one function: calling partials takes
// Handlebars longer than printing them. What is printed stays the same.

import type { ParsedTemplate } from "./check/checking.js";
import type { PartialNode, ProgramNode, StatementNode } from "./check/nodes.js";

type Inside = Readonly<{
  /** What the page put into its layout. */
  block: readonly StatementNode[] | undefined;
  /** Names of partials around this place: one that includes itself was reported, and stays a call. */
  stack: readonly string[];
}>;

const printsBlock = (body: readonly StatementNode[]): boolean =>
  body.some((node) => {
    if (node.type === "BlockStatement") {
      return printsBlock(node.program?.body ?? []) || printsBlock(node.inverse?.body ?? []);
    }
    return (
      node.type === "PartialStatement" &&
      node.name.type !== "SubExpression" &&
      node.name.original === "@partial-block"
    );
  });

/** @param partials - by the name that templates call them by */
export const inlinePartials = (
  program: ProgramNode,
  partials: ReadonlyMap<string, ParsedTemplate>,
): ProgramNode => {
  const inProgram = (inner: ProgramNode, inside: Inside): ProgramNode => ({
    ...inner,
    body: inner.body.flatMap((node) => inStatement(node, inside)),
  });

  const inPartial = (node: PartialNode, inside: Inside): readonly StatementNode[] => {
    const name = node.name.type === "SubExpression" ? "" : String(node.name.original);
    if (name === "@partial-block" && inside.block !== undefined) return inside.block;
    const partial = partials.get(name);
    // A partial with a context of its own is a call: it may be absent, or a list.
    if (partial === undefined || node.params.length > 0 || inside.stack.includes(name)) return [node];
    const block = node.program === undefined ? undefined : inProgram(node.program, inside).body;
    const { body } = inProgram(partial.program, { block, stack: [...inside.stack, name] });
    // Where the layout prints the page inside a block with names of its own, it stays a layout.
    return block !== undefined && printsBlock(body) ? [node] : body;
  };

  const inStatement = (node: StatementNode, inside: Inside): readonly StatementNode[] => {
    switch (node.type) {
      case "PartialStatement":
      case "PartialBlockStatement":
        return inPartial(node, inside);
      case "BlockStatement": {
        // A partial does not see the block's own names, so it must not be put where they hold.
        if ((node.program?.blockParams?.length ?? 0) > 0) return [node];
        return [
          {
            ...node,
            ...(node.program === undefined ? {} : { program: inProgram(node.program, inside) }),
            ...(node.inverse === undefined ? {} : { inverse: inProgram(node.inverse, inside) }),
          },
        ];
      }
      default:
        return [node];
    }
  };

  return inProgram(program, { block: undefined, stack: [] });
};
