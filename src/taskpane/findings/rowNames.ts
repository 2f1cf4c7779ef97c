import { groupBy } from "../../domain/groupBy";
import { lineDetails, lineOfCell, projectOfCell } from "../../domain/model/projectOfCell";
import { lineName } from "../../domain/calculation/fundLines";
import type { SelfEvaluation } from "../../domain/model";
import type { RowNames } from "./findingView";

/** Names the rows of the workbook. A line of 资金 has details if another bears its name. */
export function rowNamesOf(selfEvaluation: SelfEvaluation, separator: string): RowNames {
  const lineAt = lineOfCell(selfEvaluation);
  const namesakes = groupBy(selfEvaluation.funds, lineName);
  return {
    projectOf: projectOfCell(selfEvaluation),
    lineOf: (cell) => {
      const line = lineAt(cell);
      if (line === null || (namesakes.get(lineName(line))?.length ?? 0) < 2) return "";
      return lineDetails(line).join(separator);
    },
    projects: selfEvaluation.projects.flatMap(({ name: { value } }) => value ?? []),
  };
}
