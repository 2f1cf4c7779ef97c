/**
 * Prints the requests of each flow of a group, as JSON. Jest has to know its tests before anything that takes time can be
 * done, so that the file of tests starts this as a program of its own and waits for it.
 */
import { closeExcel } from "../openExcel";
import { Bench } from "./bench";
import { FLOW_GROUPS, flowsOf, type FlowGroup } from "./flows";
import type { CleanRequest } from "./points";

export interface FlowRequests {
  readonly name: string;
  readonly cancels: boolean;
  readonly requests: readonly CleanRequest[];
}

function isGroup(name: string): name is FlowGroup {
  return Object.hasOwn(FLOW_GROUPS, name);
}

async function print(group = ""): Promise<void> {
  if (!isGroup(group)) throw new Error(`no group of flows: ${group}`);
  const list: FlowRequests[] = [];
  const flows = await flowsOf(group);
  closeExcel();
  for (const { name, cancels = false, ...flow } of flows) {
    const { bench, requests } = await Bench.of({ name, ...flow });
    bench.close();
    list.push({ name, cancels, requests });
  }
  process.stdout.write(JSON.stringify(list));
}

await print(process.argv[2]);
