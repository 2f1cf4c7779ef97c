import { operationsFrom } from "../../operations/create";
import type { Operations } from "../../operations";

/** The same operations, each of which waits until Excel is ready. */
export function whenReady(ready: Promise<unknown>, operations: Operations): Operations {
  return operationsFrom((name) => async (...args) => {
    await ready;
    return (operations[name] as (...args: never[]) => Promise<unknown>)(...args);
  });
}
