// Where the nodes of an HTML tree stand in the body.

import type { Nodes } from "hast";
import type { Range } from "./reporter.js";

/** Where an element stands in the body; what has no place of its own is somewhere in its parent. */
export function rangeWithin(node: Nodes, around: Range): Range {
  const { start, end } = offsetsOf(node);
  return start === undefined || end === undefined ? around : { start, end };
}

/** The HTML parser leaves a position without ends on what it moved, which its types deny. */
export function offsetsOf({
  position,
}: Nodes): Readonly<{ start: number | undefined; end: number | undefined }> {
  const loose = position as Partial<NonNullable<Nodes["position"]>> | undefined;
  return { start: loose?.start?.offset, end: loose?.end?.offset };
}
