/** `npm run docs`: docs/workbook.md. */
import { writeFileSync } from "node:fs";
import { workbookDocument } from "./workbookDocument";

writeFileSync("docs/workbook.md", workbookDocument());
