/** 还原: takes back what the last write changed, except what the user has changed since. */
import { restore, type Restored } from "../../excel/undo/restore";
import type { OperationOptions } from "../operation";
import type { CallOptions } from "../results";

/** `call` can abort only before the first request; the pane offers no 取消, since 还原 is short. */
export function run(options: OperationOptions, call: CallOptions = {}): Promise<Restored> {
  return restore({ ...options, ...call });
}
