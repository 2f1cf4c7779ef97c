/** Where object paths begin. */
import type { Roots } from "../interpreter";
import { services } from "./officeCore";
import { workbookClass } from "./workbook";

export const roots: Roots = {
  workbook: (session) => workbookClass.of(session.workbook),
  services,
};
