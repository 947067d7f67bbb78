// The parts of Handlebars' syntax tree that the check reads, as a union that TypeScript can tell apart.

export type Location = Readonly<{
  start: { line: number; column: number };
  end: { line: number; column: number };
}>;

type At = Readonly<{ loc: Location }>;

export type PathNode = At &
  Readonly<{
    type: "PathExpression";
    data: boolean;
    depth: number;
    parts: readonly string[];
    original: string;
  }>;
type LiteralNode = At &
  Readonly<{
    type: "StringLiteral" | "NumberLiteral" | "BooleanLiteral" | "UndefinedLiteral" | "NullLiteral";
    value?: string | number | boolean;
    original?: string | number | boolean;
  }>;
type Call = Readonly<{
  path: PathNode | LiteralNode;
  params: readonly ExpressionNode[];
  hash?: Readonly<{ pairs: readonly (At & Readonly<{ key: string; value: ExpressionNode }>)[] }>;
}>;
export type SubExpressionNode = At & Call & Readonly<{ type: "SubExpression" }>;
export type ExpressionNode = PathNode | LiteralNode | SubExpressionNode;

export type ProgramNode = Readonly<{
  type: "Program";
  body: readonly StatementNode[];
  blockParams?: readonly string[];
}>;

export type MustacheNode = At & Call & Readonly<{ type: "MustacheStatement"; escaped: boolean }>;
export type BlockNode = At &
  Call &
  Readonly<{ type: "BlockStatement"; program?: ProgramNode; inverse?: ProgramNode }>;
export type PartialNode = At &
  Readonly<{
    type: "PartialStatement" | "PartialBlockStatement";
    name: PathNode | LiteralNode | SubExpressionNode;
    params: readonly ExpressionNode[];
    hash?: Call["hash"];
    program?: ProgramNode;
    /** White space before a partial that has a line to itself. */
    indent?: string;
  }>;
type ContentNode = At & { readonly type: "ContentStatement"; value: string };
type OtherNode = At & Readonly<{ type: "CommentStatement" | "Decorator" | "DecoratorBlock" }>;

export type StatementNode = MustacheNode | BlockNode | PartialNode | ContentNode | OtherNode;
export type CallNode = MustacheNode | BlockNode | SubExpressionNode;
