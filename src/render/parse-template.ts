// Handlebars text → syntax tree, or where it could not be read.

import Handlebars from "handlebars";
import type { Diagnostic } from "../model/diagnostic.js";
import type { ParsedTemplate } from "./check/checking.js";
import type { ProgramNode, StatementNode } from "./check/nodes.js";
import { placeIn, type TextFile } from "./place-in.js";

type Failure = Readonly<{ message: string; lineNumber?: number; column?: number }>;

/**
 * Handlebars draws a picture of the place instead of naming its column:
 * the text before it, at most twenty characters with its line ends taken out, and an arrow below.
 */
const columnFromPicture = (lines: readonly string[], lineText: string): number => {
  const picture = lines[1] ?? "";
  const arrow = (lines[2] ?? "").indexOf("^");
  if (arrow <= 0) return 1;
  const before = picture.slice(0, arrow).replace(/^\.\.\./u, "");
  const after = picture.slice(arrow);
  for (let start = 0; start < before.length; start += 1) {
    const tail = before.slice(start);
    const at = lineText.indexOf(tail + after.slice(0, Math.max(0, lineText.length - tail.length)));
    if (at >= 0) return at + tail.length + 1;
    const loose = lineText.lastIndexOf(tail);
    if (loose >= 0) return loose + tail.length + 1;
  }
  return 1;
};

const diagnose = (file: TextFile, failure: Failure): Diagnostic => {
  const lines = failure.message.split("\n");
  const line = failure.lineNumber ?? Number(/on line (\d+)/u.exec(failure.message)?.[1] ?? 1);
  const lineText = file.text.split("\n")[line - 1] ?? "";
  const column = failure.column === undefined ? columnFromPicture(lines, lineText) : failure.column + 1;
  const expected = lines.find((text) => text.startsWith("Expecting")) ?? lines[0] ?? "";
  const message = expected.replace(/^Expecting .*, got /u, "unexpected ").replace(/ - \d+:\d+$/u, "");
  return {
    code: "template-syntax",
    severity: "error",
    place: placeIn(file, line, column),
    facts: { message },
  };
};

/** Line ends and indentation between tags are for the author alone; a page is a fifth smaller without. */
const tighten = (program: ProgramNode): void => {
  for (const node of program.body) {
    const statement: StatementNode = node;
    if (statement.type === "ContentStatement") statement.value = statement.value.replace(/\s*\n\s*/gu, "\n");
    if (statement.type === "BlockStatement") {
      if (statement.program !== undefined) tighten(statement.program);
      if (statement.inverse !== undefined) tighten(statement.inverse);
    }
    if (statement.type === "PartialBlockStatement" && statement.program !== undefined)
      tighten(statement.program);
  }
};

/** @param name - how pages and partials call it: `layouts/page` */
export const parseTemplate = (name: string, file: TextFile): ParsedTemplate | Diagnostic => {
  try {
    const program = Handlebars.parse(file.text) as unknown as ProgramNode;
    tighten(program);
    return { name, file, program };
  } catch (error) {
    const { message, lineNumber, column } = error as Failure;
    return diagnose(file, {
      message,
      ...(lineNumber === undefined ? {} : { lineNumber }),
      ...(column === undefined ? {} : { column }),
    });
  }
};
