import { IUniverInstanceService, UniverInstanceType, type Injector, type Workbook } from "@univerjs/core";

/** Univer's id of the only workbook that is open */
export const UNIT = "workbook";

export function openView(injector: Injector): Workbook {
  const view = injector.get(IUniverInstanceService).getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET);
  if (!view) throw new Error("No workbook is open");
  return view;
}
