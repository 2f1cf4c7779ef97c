import type { Sentences } from "../sentences";
import { checklist } from "./checklist";
import { doctor } from "./doctor";
import { fill } from "./fill";
import { findingList } from "./findingList";
import { findings } from "./findings";
import { forms } from "./forms";
import { help } from "./help";
import { ledger } from "./ledger";
import { mend } from "./mend";
import { messages } from "./messages";
import { notes } from "./notes";
import { overview } from "./overview";
import { preview } from "./preview";
import { readAccount } from "./readAccount";
import { reasonDesk } from "./reasonDesk";
import { reportCheck } from "./reportCheck";
import { reportDraft } from "./reportDraft";
import { rollup } from "./rollup";
import { rollupFindings } from "./findings/rollup";
import { ruleChecks } from "./ruleChecks";
import { rulesInForce } from "./rulesInForce";
import { trouble } from "./trouble";
import { workingTerms } from "./workingTerms";
import { years } from "./years";

export const sentences: Sentences = {
  checklist,
  doctor,
  fill,
  findingList,
  findings,
  forms,
  help,
  ledger,
  mend,
  messages,
  notes,
  overview,
  preview,
  readAccount,
  reasonDesk,
  reportCheck,
  reportDraft,
  rollup,
  rollupFindings,
  ruleChecks,
  rulesInForce,
  trouble,
  workingTerms,
  years,
};
