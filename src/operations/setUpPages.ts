/**
 * Sets the widths, panes and pages that Excel refused, or for which it had no time, when the sheets were written.
 *
 * @throws HostError where Excel refuses again; the rest stays to be done
 */
import type { OperationOptions } from "./operation";
import type { CallOptions } from "./results";

export function run(options: OperationOptions, call: CallOptions = {}): Promise<void> {
  return options.desk.finishSetUps({ ...options, ...call });
}
