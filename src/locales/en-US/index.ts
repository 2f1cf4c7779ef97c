import type { Sentences } from "../sentences";
import { checklist } from "./checklist";
import { doctor } from "./doctor";
import { fill } from "./fill";
import { findingList } from "./findingList";
import { findings } from "./findings";
import { help } from "./help";
import { lastYear } from "./years";
import { messages } from "./messages";
import { notes } from "./notes";
import { overview } from "./overview";
import { rollup } from "./rollup";
import { rollupFindings } from "./rollupFindings";
import { preview } from "./preview";
import { forms } from "./forms";
import { readAccount } from "./readAccount";
import { reasonDesk } from "./reasonDesk";
import { reportCheck } from "./reportCheck";
import { reportDrafts } from "./reportDraft";
import { rulesInForce } from "./rulesInForce";
import { trouble } from "./trouble";
import { workingTerms } from "./workingTerms";

export const sentences: Sentences = {
  messages,
  checklist,
  doctor,
  fill,
  findingList,
  findings,
  help,
  lastYear,
  notes,
  overview,
  rollup,
  rollupFindings,
  preview,
  forms,
  readAccount,
  reasonDesk,
  reportCheck,
  reportDrafts,
  rulesInForce,
  trouble,
  workingTerms,
};
