/** What `restore` would do; null if there is nothing to restore. Changes nothing. */
import { restoreOffer, type RestoreOffer } from "../../excel/undo/restore";
import type { OperationOptions } from "../operation";

export function run(options: OperationOptions): Promise<RestoreOffer | null> {
  return restoreOffer(options);
}
