/** What the offers are derived from, beside their finding */
import type { Evaluation } from "../../domain/evaluation";
import type { SelfEvaluation } from "../../domain/model";
import type { Places } from "./places";

export interface MendedWorkbook {
  readonly selfEvaluation: SelfEvaluation;
  readonly evaluation: Evaluation;
  readonly places: Places;
}
