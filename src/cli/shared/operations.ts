/** The add-in's own operations on a workbook that was read from a file: no Excel, no Office.js. */
import { fileDesk, type FileSurroundings } from "../../files/desk";
import type { Operations } from "../../operations";
import { createOperations, type GivenOptions } from "../../operations/create";
import { Calculator, type Workbook } from "../../xlsx";

export function operationsOn(
  workbook: Workbook,
  given: GivenOptions = {},
  surroundings: FileSurroundings = {},
): Operations {
  const desk = fileDesk({ workbook, calculator: new Calculator() }, surroundings);
  return createOperations(() => desk, given);
}
