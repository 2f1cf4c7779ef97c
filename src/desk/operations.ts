/** The operations of the pane, on the file of the session. */
import { OPERATIONS, type OperationName, type Operations } from "../operations";
import { operationsFrom } from "../operations/create";
import type { Operation } from "../operations/operation";
import { areaName } from "../a1";
import type { Session } from "./session";

/**
 * The same operations; the session hears of each that may have written or moved the selection. The page watches the
 * file itself: the workbook in memory may give place to another.
 */
export function sessionOperations(session: Session, operations: Operations): Operations {
  const watch: Operations["watch"] = async (onChange, onSelect) => {
    const stops = [
      session.onReplaced(() => onChange("reread", performance.now())),
      session.onSelect(({ id }, area) => onSelect?.({ sheetId: id, address: areaName(area) })),
    ];
    return async () => stops.forEach((stop) => stop());
  };
  return operationsFrom((name) => async (...args) => {
    if (name === "watch") return watch(...(args as unknown as Parameters<Operations["watch"]>));
    try {
      return await (operations[name] as (...all: never[]) => Promise<unknown>)(...args);
    } finally {
      if (mayWrite(name)) await session.afterOperation();
      else if (name === "goTo") session.showSelection();
    }
  });
}

function mayWrite(name: OperationName): boolean {
  const { writes, followedBy }: Operation = OPERATIONS[name];
  return writes === true || followedBy !== undefined || name === "openWithWorkbook";
}
