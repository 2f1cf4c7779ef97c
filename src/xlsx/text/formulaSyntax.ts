/** Whether a text can stand as a formula: Excel refuses what cannot. Names and functions need not exist. */

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
  ["row", /^\$?\d+(?=:)|^(?<=:)\$?\d+/],
  ["brackets", /^\[(?:[^[\]]|\[[^\]]*\])*\]/],
  ["operator", /^(?:<=|>=|<>|[-+*/^&=<>])/],
  ["punctuation", /^[(){},;:%#@!]/],
];

interface Token {
  readonly kind: string;
  readonly text: string;
}

/** `text` is what follows the "=". */
export function isFormula(text: string): boolean {
  const tokens = tokenize(text);
  if (!tokens) return false;
  const parser = new Parser(tokens);
  return parser.expression(false) && parser.atEnd;
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
/** Excel takes no longer text between quotation marks in a formula. */
const MAX_TEXT_CONSTANT = 255;

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get atEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  /** Operands joined by operators; in brackets also by commas (a union). */
  expression(union: boolean): boolean {
    if (++this.depth > MAX_DEPTH) return false;
    let isReference = this.operand();
    if (isReference === null) return false;
    for (;;) {
      const hadSpace = this.skipSpace();
      const token = this.tokens[this.at];
      const joins = token?.kind === "operator" || token?.text === ":" || (union && token?.text === ",");
      if (token && joins) this.at++;
      // A space between two references is an operator, too
      else if (!(hadSpace && isReference && token && startsReference(token))) break;
      isReference = this.operand();
      if (isReference === null) return false;
    }
    this.depth--;
    return true;
  }

  /** Null = no operand; else whether it can be a reference */
  private operand(): boolean | null {
    this.skipSpace();
    while (this.isNext("-") || this.isNext("+") || this.isNext("@")) {
      this.at++;
      this.skipSpace();
    }
    const isReference = this.primary();
    if (isReference === null) return null;
    while (this.isNext("%") || this.isNext("#")) this.at++;
    return isReference;
  }

  private primary(): boolean | null {
    const token = this.tokens[this.at];
    if (!token) return null;
    if (token.text === "(") {
      this.at++;
      return this.expression(true) && this.close(")") ? true : null;
    }
    if (token.text === "{") return this.constants();
    if (token.kind === "sheet") {
      this.at++;
      const target = this.tokens[this.at];
      if (!target || !["name", "number", "row", "error"].includes(target.kind)) return null;
    }
    switch (this.tokens[this.at]?.kind) {
      case "number": {
        this.at++;
        return this.isNext(":") ? true : token.kind === "sheet";
      }
      case "string":
        this.at++;
        return token.text.length - 2 > MAX_TEXT_CONSTANT ? null : false;
      case "error":
      case "row":
      case "brackets":
        this.at++;
        return true;
      case "name":
        this.at++;
        if (this.isNext("(")) return this.call();
        if (this.tokens[this.at]?.kind === "brackets") this.at++;
        return true;
      default:
        return null;
    }
  }

  private call(): boolean | null {
    this.at++;
    this.skipSpace();
    for (;;) {
      this.skipSpace();
      // An argument may be left out
      if (!this.isNext(",") && !this.isNext(")") && !this.expression(false)) return null;
      this.skipSpace();
      if (this.isNext(")")) break;
      if (!this.isNext(",")) return null;
      this.at++;
    }
    this.at++;
    return true;
  }

  private constants(): boolean | null {
    const end = this.tokens.findIndex((token, index) => index > this.at && token.text === "}");
    const inner = this.tokens.slice(this.at + 1, end);
    const plain = inner.every(
      ({ kind, text }) =>
        ["number", "string", "error", "space"].includes(kind) || /^(?:[,;+-]|true|false)$/i.test(text),
    );
    if (end < 0 || inner.length === 0 || !plain) return null;
    this.at = end + 1;
    return false;
  }

  private close(mark: string): boolean {
    this.skipSpace();
    if (!this.isNext(mark)) return false;
    this.at++;
    return true;
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

function startsReference(token: Token): boolean {
  return token.kind === "name" || token.kind === "sheet" || token.kind === "error" || token.text === "(";
}
