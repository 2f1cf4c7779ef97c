/** Resolves the references and names of a formula in a workbook, and collects the cells that it depends on. */
import { MAX_COLUMNS, MAX_ROWS, parseArea, parseCell, sameSheetName, unescapeSheet, type Area } from "../../a1"; // prettier-ignore
import { parseFormula, type FormulaNode } from "../formula/parse";
import { hasTables } from "../file/sheet/source";
import type { Sheet, Workbook } from "../model/types";
import { GENERAL_FUNCTIONS } from "./functions/general";
import { SCALAR_FUNCTIONS } from "./functions/scalar";
import type { CompiledNode } from "./nodes";
import type { Scalar } from "./values";

export interface Precedent {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface CompiledFormula {
  readonly root: CompiledNode;
  readonly precedents: readonly Precedent[];
  /** Refers to cells that its text does not name (INDIRECT, OFFSET) */
  readonly needsEverything: boolean;
  /** Its value may change although no precedent changed */
  readonly volatile: boolean;
  /** Uses defined names: its value may change when one is redefined */
  readonly usesNames: boolean;
  /** All functions and references in its text can be computed */
  readonly supported: boolean;
  /** How many parts its names add to its text, about */
  readonly added: number;
}

/** Functions whose results change although no cell changed */
export const VOLATILE = new Set("NOW TODAY RAND RANDBETWEEN RANDARRAY CELL INFO".split(" "));
/** Functions that reach cells which the formula's text does not name */
export const UNBOUNDED = new Set(["INDIRECT", "OFFSET"]);
/** Functions that use the position of their argument, not its contents. */
const POSITIONAL = new Set(["ROW", "ROWS", "COLUMN", "COLUMNS"]);
const MAX_NAME_DEPTH = 8;
/** Limit, because nested names can expand a short formula exponentially. */
const MAX_NODES = 100_000;
const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** `formula` includes its "="; references without a sheet refer to `home`. */
export function compile(
  workbook: Workbook,
  home: Sheet,
  formula: string,
  maxAdded = MAX_NODES,
): CompiledFormula {
  try {
    return new Compiler(workbook, Math.min(MAX_NODES, formula.length + maxAdded)).formula(home, formula);
  } catch (error) {
    // Stack overflow: a sum of thousands of terms
    if (!(error instanceof RangeError)) throw error;
    const root = unsupported("a formula that is nested too deeply");
    return {
      root,
      precedents: [],
      needsEverything: true,
      volatile: false,
      usesNames: true,
      supported: false,
      added: 0,
    };
  }
}

class Compiler {
  private readonly precedents: Precedent[] = [];
  private needsEverything = false;
  private volatile = false;
  private usesNames = false;
  private nodes = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly maxNodes: number,
  ) {}

  formula(home: Sheet, formula: string): CompiledFormula {
    const parsed = parseFormula(formula.replace(/^=/, ""));
    const root = parsed ? this.node(parsed, home, 0) : unsupported("not a formula");
    const { precedents, needsEverything, volatile, usesNames } = this;
    return {
      root,
      precedents,
      needsEverything,
      volatile,
      usesNames,
      supported: isSupported(root),
      added: Math.max(0, this.nodes - formula.length),
    };
  }

  /** `depth` counts nested names. */
  private node(node: FormulaNode, home: Sheet, depth: number): CompiledNode {
    this.nodes += 1;
    if (this.nodes > this.maxNodes) {
      // The cells that the rest refers to are unknown
      this.needsEverything = true;
      return unsupported("a formula that is too large");
    }
    const inside = (one: FormulaNode): CompiledNode => this.node(one, home, depth);
    switch (node.kind) {
      case "number":
        return { kind: "constant", value: Number(node.text) };
      case "text":
        return { kind: "constant", value: node.text };
      case "error":
        return { kind: "constant", value: { error: node.text } };
      case "omitted":
        return { kind: "omitted" };
      case "word":
        return this.word(node.sheet, node.text, home, depth);
      case "range":
        return this.range(node.first, node.last, home, depth);
      case "array":
        return { kind: "array", rows: node.rows.map((row) => row.map((item) => constantOf(inside(item)))) };
      case "call":
        return this.call(node.name, node.arguments, inside);
      case "sign":
        return { kind: node.negative ? "negated" : "plus", operand: inside(node.operand) };
      case "percent":
        return { kind: "percent", operand: inside(node.operand) };
      case "binary":
        return {
          kind: "binary",
          operator: node.operator,
          left: inside(node.left),
          right: inside(node.right),
        };
      case "table":
        return this.table();
      case "union":
      case "intersection":
      case "spill":
      case "single":
        // Their areas are still precedents
        for (const operand of node.operands) inside(operand);
        return unsupported(`an operator of references (${node.kind})`);
    }
  }

  private word(sheetText: string | null, text: string, home: Sheet, depth: number): CompiledNode {
    const sheet = sheetText === null ? home : this.sheet(sheetText);
    if (sheet === undefined) return this.otherSheets(sheetText ?? "");
    if (sheet === null) return { kind: "constant", value: { error: "#REF!" } };
    const area = parseArea(text);
    if (area) return this.area(sheet, area, text, depth);
    if (sheetText === null && /^(?:true|false)$/i.test(text))
      return { kind: "constant", value: text.toUpperCase() === "TRUE" };
    return this.name(text, sheetText === null ? null : sheet, home, depth);
  }

  private range(first: FormulaNode, last: FormulaNode, home: Sheet, depth: number): CompiledNode {
    if (first.kind === "word" && last.kind === "word" && last.sheet === null) {
      const sheet = first.sheet === null ? home : this.sheet(first.sheet);
      if (sheet === undefined) return this.otherSheets(first.sheet ?? "");
      const area = parseArea(`${first.text}:${last.text}`);
      if (sheet === null) return { kind: "constant", value: { error: "#REF!" } };
      if (area) return this.area(sheet, area, `${first.text}:${last.text}`, depth);
    }
    for (const corner of [first, last]) this.node(corner, home, depth);
    // A computed corner makes the area include cells that the text does not name
    this.needsEverything = true;
    return unsupported("an area with a computed corner");
  }

  private area(sheet: Sheet, area: Area, text: string, depth: number): CompiledNode {
    this.precedents.push({ sheet, area });
    // A relative reference in a name means a different cell for each cell that uses the name
    if (depth > 0 && !isAbsolute(text)) return unsupported("a relative reference in a name");
    return { kind: "area", sheet, area };
  }

  private call(
    name: string,
    list: readonly FormulaNode[],
    inside: (node: FormulaNode) => CompiledNode,
  ): CompiledNode {
    if (VOLATILE.has(name)) this.volatile = true;
    if (UNBOUNDED.has(name)) {
      this.needsEverything = true;
      // INDIRECT takes a name as text
      this.usesNames = true;
    }
    const known = this.precedents.length;
    const compiled = list.map(inside);
    if (POSITIONAL.has(name) && compiled.every(({ kind }) => kind === "area")) this.precedents.length = known;
    return { kind: "call", name, arguments: compiled };
  }

  private name(name: string, only: Sheet | null, home: Sheet, depth: number): CompiledNode {
    this.usesNames = true;
    const folded = name.toLowerCase();
    const matches = this.workbook.names.filter((one) => one.name.toLowerCase() === folded);
    const found =
      matches.find((one) => one.scope === (only ?? home)) ?? matches.find((one) => one.scope === null);
    if (!found) {
      // The model lacks the names of tables and Excel's own names (Print_Area)
      const mayBeKnown =
        only !== null || /^[A-Z_]+$/i.test(name) || this.workbook.sheets.filter(hasTables).length > 0;
      return mayBeKnown
        ? unsupported(`the unknown name ${name}`)
        : { kind: "constant", value: { error: "#NAME?" } };
    }
    const parsed = parseFormula(found.formula.replace(/^=/, ""));
    if (depth >= MAX_NAME_DEPTH || !parsed) return unsupported(`the name ${name}`);
    return this.node(parsed, found.scope ?? home, depth + 1);
  }

  /** The model does not know where tables are: the formula depends on every sheet that has one. */
  private table(): CompiledNode {
    for (const sheet of this.workbook.sheets.filter(hasTables))
      this.precedents.push({ sheet, area: WHOLE_SHEET });
    return unsupported("a reference to a table");
  }

  /** `Sheet1:Sheet3!A1` depends on all sheets; `[1]Sheet1!A1` on none of this workbook. */
  private otherSheets(text: string): CompiledNode {
    if (text.includes("[")) return unsupported("a reference to another workbook");
    for (const sheet of this.workbook.sheets) this.precedents.push({ sheet, area: WHOLE_SHEET });
    return unsupported("a reference to several sheets");
  }

  /** Undefined: several sheets or another workbook; null: no such sheet */
  private sheet(text: string): Sheet | null | undefined {
    const name = text.startsWith("'") ? unescapeSheet(text.slice(1, -1)) : text;
    if (/[[:]/.test(name)) return undefined;
    return this.workbook.sheets.find((one) => sameSheetName(one.name, name)) ?? null;
  }
}

function isSupported(node: CompiledNode): boolean {
  switch (node.kind) {
    case "unsupported":
      return false;
    case "call":
      return (
        (SCALAR_FUNCTIONS.has(node.name) || GENERAL_FUNCTIONS.has(node.name)) &&
        node.arguments.every(isSupported)
      );
    case "negated":
    case "plus":
    case "percent":
      return isSupported(node.operand);
    case "binary":
      return isSupported(node.left) && isSupported(node.right);
    default:
      return true;
  }
}

function isAbsolute(text: string): boolean {
  return text.split(":").every((corner) => {
    const needed = parseCell(corner) ? 2 : 1;
    return corner.split("$").length - 1 === needed;
  });
}

function constantOf(node: CompiledNode): Scalar {
  if (node.kind === "constant") return node.value;
  const { value } =
    node.kind === "negated" && node.operand.kind === "constant" ? node.operand : { value: null };
  return typeof value === "number" ? -value : null;
}

function unsupported(what: string): CompiledNode {
  return { kind: "unsupported", what };
}
