/** `<conditionalFormatting>`: rules that the model represents are rewritten when they change, all others are kept. */
import type { ConditionalFormat } from "../../model/types";
import type { StyleSheet } from "../../model/styles";
import { shownFormula, storedFormula } from "../../formula/storedForm";
import { decodeXstring, encodeXstring } from "../../opc/escapes";
import {
  child,
  cloneElement,
  elements,
  newElement,
  replaceChildren,
  textOf,
  type XmlElement,
} from "../../opc/xml";
import { readAreas, writeAreas } from "./areas";
import { WORKSHEET_ORDER } from "./source";

const TYPES: Readonly<Record<string, string>> = {
  expression: "Custom",
  cellIs: "CellValue",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
  top10: "TopBottom",
};

interface RuleSource {
  readonly rule: XmlElement;
  /** Attributes of `<conditionalFormatting>` other than `sqref` */
  readonly container: Record<string, string>;
  readonly formula: string | null;
  readonly format: string;
}

/** `sheetNumber` makes the rule ids unique in the workbook. */
export function readConditionalFormats(
  root: XmlElement,
  part: string,
  styles: StyleSheet,
  sheetNumber: number,
): ConditionalFormat[] {
  const rules: ConditionalFormat[] = [];
  for (const container of elements(root, "conditionalFormatting")) {
    const { sqref, ...rest } = container.attributes;
    const areas = readAreas(sqref, part);
    if (areas.length === 0) continue;
    for (const rule of elements(container, "cfRule")) {
      const type = TYPES[rule.attributes["type"] ?? ""] ?? "PresetCriteria";
      const formula = child(rule, "formula");
      const dxf = rule.attributes["dxfId"];
      const format = styles.readDifferential(dxf === undefined ? -1 : Number(dxf));
      const shown = type === "Custom" ? shownFormula(formula ? decodeXstring(textOf(formula)) : "") : null;
      const source: RuleSource = { rule, container: rest, formula: shown, format: JSON.stringify(format) };
      rules.push({
        id: ruleId(sheetNumber, rules.length + 1),
        type,
        areas: areas.map((area) => ({ ...area })),
        priority: Number(rule.attributes["priority"] ?? rules.length + 1),
        stopIfTrue: rule.attributes["stopIfTrue"] === "1" || rule.attributes["stopIfTrue"] === "true",
        formula: shown,
        format,
        source,
      });
    }
  }
  return rules;
}

function ruleId(sheetNumber: number, number: number): string {
  const hex = (value: number, digits: number): string =>
    value.toString(16).toUpperCase().padStart(digits, "0");
  return `{${hex(sheetNumber, 8)}-0000-0000-0000-${hex(number, 12)}}`;
}

/** One `<conditionalFormatting>` per rule; the priority decides the order, not the position in the file. */
export function writeConditionalFormats(
  root: XmlElement,
  rules: readonly ConditionalFormat[],
  styles: StyleSheet,
): void {
  const containers = rules
    .filter((rule) => rule.areas.length > 0)
    .map((rule) => {
      const source = rule.source as RuleSource | undefined;
      const attributes = { ...source?.container, sqref: writeAreas(rule.areas) };
      return newElement("conditionalFormatting", attributes, [writeRule(rule, source, styles)]);
    });
  replaceChildren(root, "conditionalFormatting", containers, WORKSHEET_ORDER);
}

function writeRule(rule: ConditionalFormat, source: RuleSource | undefined, styles: StyleSheet): XmlElement {
  if (rule.type !== "Custom" && !source) {
    throw new RangeError(`a conditional format of type ${rule.type} cannot be written`);
  }
  const sameFormat = source?.format === JSON.stringify(rule.format);
  const element = source ? cloneElement(source.rule) : newElement("cfRule", { type: "expression" });
  if (!sameFormat) element.attributes["dxfId"] = String(styles.addDifferential(rule.format));
  element.attributes["priority"] = String(rule.priority);
  if (rule.stopIfTrue) element.attributes["stopIfTrue"] = "1";
  else delete element.attributes["stopIfTrue"];
  if (rule.type === "Custom" && source?.formula !== rule.formula) {
    const formula = newElement("formula", {}, [encodeXstring(storedFormula(rule.formula ?? ""))]);
    replaceChildren(element, "formula", [formula], ["formula", "colorScale", "dataBar", "iconSet", "extLst"]);
  }
  return element;
}
