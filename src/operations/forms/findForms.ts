/** Looks for printed forms, so that the pane can offer to read them. */
import type { OperationOptions } from "../operation";
import { run as readForms } from "./readForms";
import type { FormsResult } from "../results";

export function run(options: OperationOptions): Promise<FormsResult> {
  return readForms(options);
}
