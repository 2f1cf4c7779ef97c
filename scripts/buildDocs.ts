/** `npm run docs`: the generated documents. */
import { writeFileSync } from "node:fs";
import { proofSheet } from "../test/support/proofSheet";
import { workbookDocument } from "./workbookDocument";

writeFileSync("docs/workbook.md", workbookDocument());
writeFileSync("docs/规则核对表.md", proofSheet());
