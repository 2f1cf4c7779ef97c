/** What `restore` would do; null if there is nothing to restore. Changes nothing. */
import type { RestoreOffer } from "../../port/written";
import type { OperationOptions } from "../operation";

export function run(options: OperationOptions): Promise<RestoreOffer | null> {
  return options.desk.restoreOffer(options);
}
