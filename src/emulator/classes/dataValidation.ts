/** Data validation of one or several areas. Mixed properties read as null. */
import type { DataValidation } from "../../xlsx/model/types";
import { clearValidations, ownValidation, validationOf } from "../../xlsx/edit/rules";
import { invalidArgument, notImplemented } from "../errors";
import { flag, oneOf, parseArgument, record, text } from "../parameters";
import type { Session } from "../session";
import { defineClass, membersOf, type HostClass } from "../table";
import type { Areas } from "../targets";
import type { Json, JsonObject } from "../wire";
import { assertCriterion } from "./criteria";

const members = membersOf<Areas>();

const RULES = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
} as const;
const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;
/** Excel's limit for a formula of a rule, and for a list written directly in one */
const MAX_LENGTH = 255;
const MAX_TITLE_LENGTH = 32;
const MAX_MESSAGE_LENGTH = 255;

type RulePatch = Pick<DataValidation, "type" | "operator" | "formula1" | "formula2" | "inCellDropDown">;

/** Exactly one of `{list: {…}}`, `{decimal: {…}}`, `{custom: {…}}` … */
function ruleOf(rule: JsonObject): RulePatch {
  const [kind, ...others] = Object.keys(rule).filter(
    (name) => rule[name] !== null && rule[name] !== undefined,
  );
  if (kind === undefined || others.length > 0) throw invalidArgument("a rule of one kind");
  const details = parseArgument(record, rule[kind] ?? null);
  if (kind === "list") return listRule(details);
  if (kind === "custom") {
    const formula = parseArgument(text, details["formula"] ?? null);
    checkedFormula(formula);
    return { type: "Custom", operator: null, formula1: formula, formula2: null, inCellDropDown: false };
  }
  const type = Object.entries(RULES).find(([name]) => name === kind)?.[1];
  if (type === undefined) throw notImplemented(`data validation rule ${kind}`);
  const operator = parseArgument(oneOf(...OPERATORS), details["operator"] ?? null);
  const needsTwo = operator === "Between" || operator === "NotBetween";
  const second = details["formula2"] ?? null;
  if (needsTwo !== (second !== null && second !== "")) throw invalidArgument(`formula2 with ${operator}`);
  return {
    type,
    operator,
    formula1: operand(details["formula1"] ?? null),
    formula2: needsTwo ? operand(second) : null,
    inCellDropDown: false,
  };
}

function listRule(details: JsonObject): RulePatch {
  const source = parseArgument(text, details["source"] ?? null);
  if (source === "") throw invalidArgument("an empty list");
  if (source.startsWith("=")) checkedFormula(source);
  else if (source.length > MAX_LENGTH) throw invalidArgument(`a list of more than ${MAX_LENGTH} characters`);
  return {
    type: "List",
    operator: null,
    formula1: source,
    formula2: null,
    inCellDropDown: parseArgument(flag, details["inCellDropDown"] ?? null),
  };
}

function checkedFormula(formula: string): string {
  assertCriterion(formula);
  if (formula.length > MAX_LENGTH) throw invalidArgument(`a formula of more than ${MAX_LENGTH} characters`);
  return formula;
}

/** A number, a formula or a numeric text. Refuses dates as text, because their meaning depends on the locale. */
function operand(value: Json): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string" && value.startsWith("=")) return checkedFormula(value);
  if (typeof value === "string" && value !== "" && Number.isFinite(Number(value))) return value;
  throw invalidArgument(`operand ${JSON.stringify(value)}`);
}

/** Numeric operands are returned as numbers */
function shownOperand(formula: string | null): Json {
  if (formula === null) return null;
  return formula.startsWith("=") ? formula : Number(formula);
}

function ruleData(validation: DataValidation): JsonObject {
  const { type, operator, formula1, formula2, inCellDropDown } = validation;
  if (type === "None") return {};
  if (type === "List") return { list: { inCellDropDown, source: formula1 ?? "" } };
  if (type === "Custom") return { custom: { formula: formula1 ?? "" } };
  const kind = Object.entries(RULES).find(([, name]) => name === type)?.[0] ?? type;
  return {
    [kind]: {
      formula1: shownOperand(formula1),
      ...(formula2 === null ? {} : { formula2: shownOperand(formula2) }),
      operator,
    },
  };
}

function common<V extends Json>(range: Areas, none: V, read: (validation: DataValidation) => V): V | null {
  const state = validationOf(range);
  if (state.kind === "mixed") return null;
  return state.kind === "none" ? none : read(state.validation);
}

function edit(session: Session, range: Areas, patch: Partial<DataValidation>): void {
  session.requireUnprotected(range.sheet);
  Object.assign(ownValidation(range), patch);
  session.document.changes.appearance(range.sheet);
}

function wording(value: JsonObject): { readonly title: string; readonly message: string } {
  return {
    title: limited(value["title"], MAX_TITLE_LENGTH),
    message: limited(value["message"], MAX_MESSAGE_LENGTH),
  };
}

function limited(value: Json | undefined, limit: number): string {
  const words = parseArgument(text, value ?? null);
  if (words.length > limit) throw invalidArgument(`more than ${limit} characters`);
  return words;
}

export const dataValidationClass: HostClass<Areas> = defineClass<Areas>({
  name: "DataValidation",
  properties: {
    Type: members.read((_session, range) => {
      const state = validationOf(range);
      if (state.kind === "mixed")
        return range.sheet.validations.length > 1 ? "Inconsistent" : "MixedCriteria";
      return state.kind === "none" ? "None" : state.validation.type;
    }),
    Rule: members.readWrite(
      (_session, range) => common<Json>(range, {}, ruleData),
      record,
      (session, range, rule) => edit(session, range, ruleOf(rule)),
    ),
    IgnoreBlanks: members.readWrite(
      (_session, range) => common<Json>(range, true, ({ ignoreBlanks }) => ignoreBlanks),
      flag,
      (session, range, ignoreBlanks) => edit(session, range, { ignoreBlanks }),
    ),
    Prompt: members.readWrite(
      (_session, range) =>
        common<Json>(range, { message: "", showPrompt: true, title: "" }, ({ prompt }) => ({
          message: prompt.message,
          showPrompt: prompt.show,
          title: prompt.title,
        })),
      record,
      (session, range, value) =>
        edit(session, range, {
          prompt: { show: parseArgument(flag, value["showPrompt"]), ...wording(value) },
        }),
    ),
    ErrorAlert: members.readWrite(
      (_session, range) =>
        common<Json>(
          range,
          { message: "", showAlert: true, style: "Stop", title: "" },
          ({ errorAlert: { show, ...alert } }) => ({ ...alert, showAlert: show }),
        ),
      record,
      (session, range, value) =>
        edit(session, range, {
          errorAlert: {
            show: parseArgument(flag, value["showAlert"]),
            style: parseArgument(oneOf("Stop", "Warning", "Information"), value["style"]),
            ...wording(value),
          },
        }),
    ),
  },
  methods: {
    Clear: members.act("write", [], (session, range) => {
      session.requireUnprotected(range.sheet);
      clearValidations(range);
      session.document.changes.appearance(range.sheet);
    }),
  },
});
