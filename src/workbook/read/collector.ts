/** Collects the findings of the reader, all of rule R00. */
import { areaAddress } from "../../a1";
import type { Finding, FindingCode, Severity } from "../../domain/finding";
import type { FindingInputs } from "../../domain/finding";
import type { CellAddress } from "../../domain/model";
import type { AreaSnapshot } from "../snapshot";

/** The finding codes of rule R00 */
export type ReadingCode = Extract<FindingCode, `R00.${string}`>;

const CLAUSE = "标准工作簿填报说明";

export class Collector {
  readonly findings: Finding[] = [];

  /** @param clause the document that the reading rests on */
  constructor(private readonly clause: string = CLAUSE) {}

  add<C extends ReadingCode>(
    code: C,
    severity: Severity,
    cells: readonly CellAddress[],
    inputs: FindingInputs[C],
    actual: string | null = null,
    expected: string | null = null,
  ): void {
    // The signature ties `inputs` to `code`; TypeScript cannot see that in a union.
    this.findings.push({
      rule: "R00",
      code,
      severity,
      cells,
      inputs,
      expected,
      actual,
      clause: this.clause,
    } as Finding);
  }
}

/** `资金!A1:M40` */
export function addressOfArea(area: AreaSnapshot): string {
  const { sheet, row, column, values } = area;
  return areaAddress(sheet, { row, column, rows: values.length, columns: values[0]?.length ?? 1 });
}
