/**
 * `<dataValidations>`. The model stores formulas as Office.js returns them: list values without quotes (`是,否`), numbers
 * as digits, everything else with a leading "=".
 */
import type { DataValidation } from "../../model/types";
import { shownFormula, storedFormula } from "../../formula/storedForm";
import { decodeXstring, encodeXstring } from "../../opc/escapes";
import {
  child,
  cloneElement,
  elements,
  newElement,
  removeChildren,
  replaceChildren,
  textOf,
  type XmlElement,
  setAttribute,
} from "../../opc/xml";
import { readAreas, writeAreas } from "./areas";
import { WORKSHEET_ORDER } from "./source";

const TYPES: Readonly<Record<string, string>> = {
  none: "None",
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};
const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};
const STYLES: Readonly<Record<string, string>> = {
  stop: "Stop",
  warning: "Warning",
  information: "Information",
};

interface ValidationSource {
  readonly element: XmlElement;
  readonly formulas: readonly [string | null, string | null];
}

export function readValidations(root: XmlElement, part: string): DataValidation[] {
  const list = child(root, "dataValidations");
  return (list ? elements(list, "dataValidation") : []).map((element) => {
    const attributes = element.attributes;
    const type = TYPES[attributes["type"] ?? "none"] ?? "None";
    const hasOperator = type !== "List" && type !== "Custom" && type !== "None";
    const formula1 = readFormula(child(element, "formula1"), type);
    const formula2 = readFormula(child(element, "formula2"), type);
    const source: ValidationSource = { element, formulas: [formula1, formula2] };
    return {
      areas: readAreas(attributes["sqref"], part),
      type,
      operator: hasOperator ? (OPERATORS[attributes["operator"] ?? "between"] ?? "Between") : null,
      formula1,
      formula2,
      ignoreBlanks: isTrue(attributes["allowBlank"]),
      // The attribute means the opposite: true hides the drop-down
      inCellDropDown: type === "List" && !isTrue(attributes["showDropDown"]),
      prompt: {
        show: isTrue(attributes["showInputMessage"]),
        title: decodeXstring(attributes["promptTitle"] ?? ""),
        message: decodeXstring(attributes["prompt"] ?? ""),
      },
      errorAlert: {
        show: isTrue(attributes["showErrorMessage"]),
        style: STYLES[attributes["errorStyle"] ?? "stop"] ?? "Stop",
        title: decodeXstring(attributes["errorTitle"] ?? ""),
        message: decodeXstring(attributes["error"] ?? ""),
      },
      source,
    };
  });
}

function readFormula(element: XmlElement | null, type: string): string | null {
  if (element === null) return null;
  const text = decodeXstring(textOf(element));
  const literal = /^"((?:[^"]|"")*)"$/.exec(text);
  if (type === "List" && literal) return (literal[1] ?? "").replace(/""/g, '"');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? text : shownFormula(text);
}

function writeFormula(formula: string, type: string): string {
  if (formula.startsWith("=")) return encodeXstring(storedFormula(formula));
  return encodeXstring(type === "List" ? `"${formula.replace(/"/g, '""')}"` : formula);
}

export function writeValidations(root: XmlElement, validations: readonly DataValidation[]): void {
  const items = validations.filter((item) => item.areas.length > 0).map(writeValidation);
  if (items.length === 0) {
    removeChildren(root, "dataValidations");
    return;
  }
  const attributes = { ...child(root, "dataValidations")?.attributes, count: String(items.length) };
  replaceChildren(
    root,
    "dataValidations",
    [newElement("dataValidations", attributes, items)],
    WORKSHEET_ORDER,
  );
}

function writeValidation(validation: DataValidation): XmlElement {
  const source = validation.source as ValidationSource | undefined;
  const element = source ? cloneElement(source.element) : newElement("dataValidation");
  const set = (name: string, value: string | null): void => setAttribute(element, name, value || null);
  const flag = (name: string, on: boolean): void => set(name, on ? "1" : null);
  set("type", fileName(TYPES, validation.type, "none"));
  set("errorStyle", fileName(STYLES, validation.errorAlert.style, "stop"));
  set("operator", validation.operator === null ? null : fileName(OPERATORS, validation.operator, "between"));
  flag("allowBlank", validation.ignoreBlanks);
  flag("showDropDown", validation.type === "List" && !validation.inCellDropDown);
  flag("showInputMessage", validation.prompt.show);
  flag("showErrorMessage", validation.errorAlert.show);
  set("errorTitle", encodeXstring(validation.errorAlert.title));
  set("error", encodeXstring(validation.errorAlert.message));
  set("promptTitle", encodeXstring(validation.prompt.title));
  set("prompt", encodeXstring(validation.prompt.message));
  set("sqref", writeAreas(validation.areas));
  const formulas = [validation.formula1, validation.formula2];
  formulas.forEach((formula, index) => {
    const name = `formula${index + 1}`;
    if (source && source.formulas[index] === formula) return;
    const text = formula === null ? null : writeFormula(formula, validation.type);
    replaceChildren(element, name, text === null ? [] : [newElement(name, {}, [text])], [
      "formula1",
      "formula2",
    ]);
  });
  return element;
}

/** The stored name for an Office.js value; null for the default, which the file omits. */
function fileName(table: Readonly<Record<string, string>>, value: string, byDefault: string): string | null {
  const name = Object.keys(table).find((key) => table[key] === value);
  if (name === undefined) throw new RangeError(`a data validation of ${value} cannot be written`);
  return name === byDefault ? null : name;
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
