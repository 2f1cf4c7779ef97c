/** 还原: takes back what the last write changed, except what the user has changed since. */
import type { Restored } from "../../port/written";
import type { OperationOptions } from "../operation";
import type { CallOptions } from "../results";

/** `call` can abort only before the first request; the pane offers no 取消, since 还原 is short. */
export function run(options: OperationOptions, call: CallOptions = {}): Promise<Restored> {
  return options.desk.restore({ ...options, ...call });
}
