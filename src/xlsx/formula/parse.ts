/** The grammar of formulas. Excel refuses text that does not follow it, but accepts unknown names and functions. */

export type Operator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

export type FormulaNode =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "error"; readonly text: string }
  /** A cell, a name, a boolean, or a corner of a range: `资金!$A$1`, `A`, `$3`. `sheet` is as written, with its quotes */
  | { readonly kind: "word"; readonly sheet: string | null; readonly text: string }
  | { readonly kind: "range"; readonly first: FormulaNode; readonly last: FormulaNode }
  /** `表1[金额]`, `[@金额]` */
  | { readonly kind: "table" }
  | { readonly kind: "array"; readonly rows: readonly (readonly FormulaNode[])[] }
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly FormulaNode[] }
  | { readonly kind: "omitted" }
  /** `union` and `intersection` of references; `spill` is `A1#`, `single` is `@A1:A9` */
  | {
      readonly kind: "union" | "intersection" | "spill" | "single";
      readonly operands: readonly FormulaNode[];
    }
  | { readonly kind: "sign"; readonly negative: boolean; readonly operand: FormulaNode }
  | { readonly kind: "percent"; readonly operand: FormulaNode }
  | {
      readonly kind: "binary";
      readonly operator: Operator;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    };

const LEXEMES: readonly [kind: string, pattern: RegExp][] = [
  ["space", /^[ \n\r\t]+/],
  ["string", /^"(?:[^"]|"")*"/],
  ["error", /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!)/i],
  [
    "sheet",
    /^(?:'(?:[^']|'')+'|(?:\[[^\]]+\])?[\p{L}_\\][\p{L}\p{N}\p{M}_.\\]*(?::[\p{L}_\\][\p{L}\p{N}\p{M}_.]*)?)!/u,
  ],
  ["number", /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}_])/u],
  ["name", /^[$\p{L}_\\][\p{L}\p{N}\p{M}_.$\\?]*/u],
  ["brackets", /^\[(?:[^[\]]|\[[^\]]*\])*\]/],
  ["operator", /^(?:<=|>=|<>|[-+*/^&=<>])/],
  ["punctuation", /^[(){},;:%#@!]/],
];

/** Lowest precedence first. All are left-associative; unary signs bind tightest. */
const PRECEDENCE: readonly (readonly string[])[] = [
  ["=", "<>", "<", "<=", ">", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

interface Token {
  readonly kind: string;
  readonly text: string;
}

/** `text` is the part after "=". */
export function isFormula(text: string): boolean {
  return parseFormula(text) !== null;
}

/** `text` is the part after "="; null if it is not a formula. */
export function parseFormula(text: string): FormulaNode | null {
  const tokens = tokenize(text);
  if (!tokens) return null;
  const parser = new Parser(tokens);
  const root = parser.expression();
  return parser.atEnd ? root : null;
}

function tokenize(text: string): Token[] | null {
  const tokens: Token[] = [];
  for (let rest = text; rest !== "";) {
    const found = LEXEMES.map(([kind, pattern]) => [kind, pattern.exec(rest)?.[0]] as const).find(
      ([, part]) => part,
    );
    if (!found?.[1]) return null;
    if (found[0] !== "space") tokens.push({ kind: found[0], text: found[1] });
    else if (tokens.length > 0) tokens.push({ kind: "space", text: " " });
    rest = rest.slice(found[1].length);
  }
  while (tokens[tokens.length - 1]?.kind === "space") tokens.pop();
  return tokens;
}

const MAX_DEPTH = 200;
/** Excel's limit for a text constant in a formula. */
const MAX_TEXT_CONSTANT = 255;

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get atEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  expression(level = 0): FormulaNode | null {
    const operators = PRECEDENCE[level];
    if (operators === undefined) return this.signed();
    let left = this.expression(level + 1);
    while (left !== null) {
      this.skipSpace();
      const token = this.tokens[this.at];
      if (token?.kind !== "operator" || !operators.includes(token.text)) break;
      this.at++;
      const right = this.expression(level + 1);
      if (right === null) return null;
      left = { kind: "binary", operator: token.text as Operator, left, right };
    }
    return left;
  }

  private signed(): FormulaNode | null {
    const signs: string[] = [];
    this.skipSpace();
    while (this.isNext("-") || this.isNext("+") || this.isNext("@")) {
      signs.push(this.tokens[this.at++]?.text ?? "");
      this.skipSpace();
    }
    let node = this.reference();
    while (node !== null && (this.isNext("%") || this.isNext("#"))) {
      node = this.isNext("%") ? { kind: "percent", operand: node } : { kind: "spill", operands: [node] };
      this.at++;
    }
    for (const sign of signs.reverse()) {
      if (node === null) return null;
      node =
        sign === "@"
          ? { kind: "single", operands: [node] }
          : { kind: "sign", negative: sign === "-", operand: node };
    }
    return node;
  }

  /** Operands joined by `:` or by a space, the intersection operator */
  private reference(): FormulaNode | null {
    let left = this.primary();
    while (left !== null) {
      const start = this.at;
      const hadSpace = this.skipSpace();
      const token = this.tokens[this.at];
      let right: FormulaNode | null;
      if (token?.text === ":") {
        this.at++;
        this.skipSpace();
        right = this.primary();
        if (right === null) return null;
        left = { kind: "range", first: left, last: right };
      } else if (hadSpace && token && isReference(left) && startsReference(token)) {
        right = this.primary();
        if (right === null) return null;
        left = { kind: "intersection", operands: [left, right] };
      } else {
        this.at = start;
        break;
      }
    }
    return left;
  }

  private primary(): FormulaNode | null {
    const token = this.tokens[this.at];
    if (!token) return null;
    if (token.text === "(") return this.inBrackets();
    if (token.text === "{") return this.constants();
    let sheet: string | null = null;
    if (token.kind === "sheet") {
      this.at++;
      sheet = token.text.slice(0, -1);
      const target = this.tokens[this.at];
      if (!target || !["name", "number", "error"].includes(target.kind)) return null;
    }
    const { kind, text } = this.tokens[this.at] ?? { kind: "", text: "" };
    this.at++;
    switch (kind) {
      case "number":
        return sheet !== null || this.isNext(":") ? { kind: "word", sheet, text } : { kind: "number", text };
      case "string":
        if (text.length - 2 > MAX_TEXT_CONSTANT) return null;
        return { kind: "text", text: text.slice(1, -1).replaceAll('""', '"') };
      case "error":
        return { kind: "error", text: text.toUpperCase() };
      case "brackets":
        return { kind: "table" };
      case "name":
        if (this.isNext("(")) return this.call(text);
        if (this.tokens[this.at]?.kind !== "brackets") return { kind: "word", sheet, text };
        this.at++;
        return { kind: "table" };
      default:
        return null;
    }
  }

  private inBrackets(): FormulaNode | null {
    if (++this.depth > MAX_DEPTH) return null;
    const operands: FormulaNode[] = [];
    do {
      this.at++;
      const operand = this.expression();
      if (operand === null) return null;
      operands.push(operand);
      this.skipSpace();
    } while (this.isNext(","));
    if (!this.isNext(")")) return null;
    this.at++;
    this.depth--;
    const [only] = operands;
    return operands.length === 1 && only ? only : { kind: "union", operands };
  }

  private call(name: string): FormulaNode | null {
    if (++this.depth > MAX_DEPTH) return null;
    const list: FormulaNode[] = [];
    do {
      this.at++;
      this.skipSpace();
      const omitted = this.isNext(",") || this.isNext(")");
      const argument: FormulaNode | null = omitted ? { kind: "omitted" } : this.expression();
      if (argument === null) return null;
      list.push(argument);
      this.skipSpace();
    } while (this.isNext(","));
    if (!this.isNext(")")) return null;
    this.at++;
    this.depth--;
    const isEmpty = list.length === 1 && list[0]?.kind === "omitted";
    return { kind: "call", name: name.toUpperCase(), arguments: isEmpty ? [] : list };
  }

  private constants(): FormulaNode | null {
    const end = this.tokens.findIndex((token, index) => index > this.at && token.text === "}");
    const inner = this.tokens.slice(this.at + 1, end).filter(({ kind }) => kind !== "space");
    if (end < 0 || inner.length === 0) return null;
    this.at = end + 1;
    const rows: FormulaNode[][] = [[]];
    let negative = false;
    for (const { kind, text } of inner) {
      const row = rows[rows.length - 1] ?? [];
      if (text === ";") rows.push([]);
      else if (text === "-") negative = true;
      else if (text === "," || text === "+") continue;
      else if (kind === "number") {
        const number: FormulaNode = { kind: "number", text };
        row.push(negative ? { kind: "sign", negative, operand: number } : number);
        negative = false;
      } else if (kind === "string") row.push({ kind: "text", text: text.slice(1, -1).replaceAll('""', '"') });
      else if (kind === "error") row.push({ kind: "error", text: text.toUpperCase() });
      else if (/^(?:true|false)$/i.test(text)) row.push({ kind: "word", sheet: null, text });
      else return null;
    }
    return { kind: "array", rows };
  }

  private isNext(text: string): boolean {
    return this.tokens[this.at]?.text === text;
  }

  private skipSpace(): boolean {
    const had = this.tokens[this.at]?.kind === "space";
    if (had) this.at++;
    return had;
  }
}

function isReference(node: FormulaNode): boolean {
  return !["number", "text", "array"].includes(node.kind);
}

function startsReference(token: Token): boolean {
  return token.kind === "name" || token.kind === "sheet" || token.kind === "error" || token.text === "(";
}
