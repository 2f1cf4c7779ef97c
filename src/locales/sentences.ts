/** Everything that a language says: a language that lacks a part, or a part that lacks a sentence, does not compile. */
import type { ChecklistMessages } from "./checklist";
import type { DoctorMessages } from "./doctor";
import type { FillMessages } from "./fill";
import type { FindingListMessages } from "./findingList";
import type { RuleTexts } from "./findings";
import type { HelpMessages } from "./help";
import type { LastYearMessages } from "./years";
import type { Messages } from "./messages";
import type { NoteMessages } from "./notes";
import type { OverviewMessages } from "./overview";
import type { RollupMessages } from "./rollup";
import type { RollupTexts } from "./rollupFindings";
import type { PreviewMessages } from "./preview";
import type { FormsMessages } from "./forms";
import type { ReadAccountMessages } from "./readAccount";
import type { ReasonDeskMessages } from "./reasonDesk";
import type { ReportCheckMessages } from "./reportCheck";
import type { ReportDraftMessages } from "./reportDraft";
import type { RulesMessages } from "./rulesInForce";
import type { TroubleMessages } from "./trouble";
import type { WorkingTerms } from "./workings";

export interface Sentences {
  readonly messages: Messages;
  readonly checklist: ChecklistMessages;
  readonly doctor: DoctorMessages;
  readonly fill: FillMessages;
  readonly findingList: FindingListMessages;
  readonly findings: RuleTexts;
  readonly help: HelpMessages;
  readonly lastYear: LastYearMessages;
  readonly notes: NoteMessages;
  readonly overview: OverviewMessages;
  readonly rollup: RollupMessages;
  readonly rollupFindings: RollupTexts;
  readonly preview: PreviewMessages;
  readonly forms: FormsMessages;
  readonly readAccount: ReadAccountMessages;
  readonly reasonDesk: ReasonDeskMessages;
  readonly reportCheck: ReportCheckMessages;
  readonly reportDrafts: ReportDraftMessages;
  readonly rulesInForce: RulesMessages;
  readonly trouble: TroubleMessages;
  readonly workingTerms: WorkingTerms;
}
