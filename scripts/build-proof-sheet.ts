/** Writes docs/规则核对表.md. */
import { writeFileSync } from "node:fs";
import { proofSheet } from "../test/support/proofSheet";

writeFileSync("docs/规则核对表.md", proofSheet());
