/** 核对报告: a report is chosen or pasted, and what does not agree with the workbook or with itself is listed. */
import { useEffect, useMemo, useState } from "react";
import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  mergeClasses,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { canAccept } from "../../../domain/triage/acceptance";
import type { Finding } from "../../../domain/finding";
import { groupBy } from "../../../domain/groupBy";
import type { ReportFile, ReportSource } from "../../../domain/report/check/source";
import { reasonDeskMessages } from "../../../locales/reasonDesk";
import { reportCheckMessages } from "../../../locales/reportCheck";
import { reportComments } from "../../../locales/reportComments";
import type { CheckedReport, CheckedReports, ReportComments, ReportOutcome } from "../../../operations";
import { Busy } from "../../parts/Busy";
import { useHost, useMessages } from "../../context";
import { DeskContext } from "../../findings/desk";
import { explanationKey, kindOf, REPORT_TEXT } from "../../state/draftKeys";
import { draftPlace } from "../../state/draftPlace";
import { useDraft, useDrafts, type DraftStore } from "../../state/drafts";
import { FilesButton } from "../../parts/FileButton";
import { AcceptedFindings } from "../../findings/AcceptedFindings";
import { FindingDetailContext } from "../../findings/findingDetail";
import { FindingList } from "../../findings/FindingList";
import { EVERYTHING } from "../../findings/findingView";
import { rowNamesOf } from "../../findings/rowNames";
import { findingListMessages } from "../../../locales/findingList";
import { isBusy, type PaneState } from "../../state/paneState";
import { usePhrases } from "../../reasons/usePhrases";
import { Fold } from "../../parts/Fold";
import { LostDrafts } from "../../parts/LostDrafts";
import { countBySeverity } from "../../results/verdict";
import { useViewStyles, ViewHeading, Warning } from "../../parts/viewParts";
import { Passages, ReportTextContext } from "./Passages";
import { ReportForms } from "./ReportForms";
import { ReportStandings } from "./ReportStandings";
import { filesOf, listHeading, ofFolder, ReportList, withOwnNames } from "./ReportList";

const useStyles = makeStyles({
  file: { color: tokens.colorNeutralForeground2, margin: 0 },
  title: { display: "block" },
  /** No wider than the pane, though browsers give text boxes a width of their own */
  field: { minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)", marginTop: "4px" },
  box: { minWidth: 0 },
  checkText: { marginTop: "8px" },
});

const GROUPINGS = ["severity", "rule"] as const;

export interface ReportCheckProps {
  readonly outcome: ReportOutcome | null;
  readonly reports: CheckedReports | null;
  readonly stale: boolean;
  readonly activity: PaneState["activity"];
  readonly drafts: DraftStore;
  readonly onCheck: (source: ReportSource) => void;
  readonly onCheckSeveral: (files: readonly ReportFile[]) => void;
  /** @param reason null revokes */
  readonly onAccept: (
    report: CheckedReport,
    findings: readonly Finding[],
    reason: string | null,
    done?: () => void,
  ) => void;
  readonly onSave: (copy: ReportComments) => void;
  readonly onGoTo: (cell: string) => void;
  readonly onFollow: (cell: string) => void;
  readonly onClose: () => void;
}

export default function ReportCheck(props: ReportCheckProps) {
  const common = useViewStyles();
  const styles = useStyles();
  const messages = useMessages();
  const texts = reportCheckMessages(messages.language);
  const { reports, activity, drafts, onCheck } = props;
  const busy = isBusy(activity);
  /** The report that was left for the list of all */
  const [left, setLeft] = useState<ReportOutcome | null>(null);
  const isList = reports !== null && (props.outcome === null || props.outcome === left);
  const outcome = isList ? null : props.outcome;
  const report = outcome?.kind === "checked" ? outcome.report : null;
  const selfEvaluation = report?.selfEvaluation ?? null;
  const host = useHost();
  useEffect(() => drafts.keepIn(draftPlace(selfEvaluation, host)), [drafts, selfEvaluation, host]);
  const text = useDraft(drafts, REPORT_TEXT)?.text ?? "";
  const checkFiles = (files: readonly File[]): void => {
    const [file, ...others] = files;
    if (file === undefined) return;
    if (others.length === 0) onCheck({ kind: "file", file });
    else props.onCheckSeveral(withOwnNames(files));
  };
  const isRunning = activity === "checkReport" || activity === "checkReports";
  return (
    <div
      className={common.view}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (!busy) checkFiles([...event.dataTransfer.files]);
      }}
    >
      <div className={common.actions}>
        <FilesButton
          choice="several"
          className={common.primary}
          appearance="primary"
          disabledFocusable={busy}
          icon={isRunning ? <Busy /> : <DocumentSearchRegular />}
          label={texts.choose}
          running={isRunning ? messages.operations[activity].running : null}
          accept=".docx,.txt"
          onFiles={checkFiles}
        />
        <FilesButton
          choice="folder"
          disabledFocusable={busy}
          label={texts.several.folder}
          onFiles={(files) => props.onCheckSeveral(ofFolder(files))}
        />
        {report !== null && (
          <Button
            icon={<ArrowClockwiseRegular />}
            disabledFocusable={busy}
            onClick={() => onCheck(report.source)}
          >
            {texts.again}
          </Button>
        )}
        {isList && (
          <Button
            icon={<ArrowClockwiseRegular />}
            disabledFocusable={busy}
            onClick={() => props.onCheckSeveral(filesOf(reports))}
          >
            {texts.again}
          </Button>
        )}
        {reports !== null && !isList && (
          <Button disabledFocusable={busy} onClick={() => setLeft(outcome)}>
            {texts.several.backToList}
          </Button>
        )}
        {report !== null && <SaveComments report={report} activity={activity} onSave={props.onSave} />}
        <Button icon={<ArrowLeftRegular />} disabledFocusable={busy} onClick={props.onClose}>
          {texts.back}
        </Button>
      </div>
      <div className={common.view} aria-live="polite">
        <ViewHeading>
          {isList
            ? listHeading(reports, messages.language)
            : report === null
              ? texts.heading
              : verdictOf(report, messages)}
        </ViewHeading>
        {outcome?.kind === "unreadable" && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody className={common.body}>
              <MessageBarTitle className={styles.title}>
                {texts.problems[outcome.problem].what}
              </MessageBarTitle>
              {texts.problems[outcome.problem].next}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {report === null && !isList && (
        <p className={common.text}>
          {texts.intro}
          {texts.several.hint}
        </p>
      )}
      <Fold
        key={report === null && !isList ? "first" : "again"}
        summary={texts.pasted}
        open={report === null && !isList}
      >
        {() => (
          <>
            <Field className={styles.field}>
              <Textarea
                className={styles.box}
                textarea={{ className: styles.box, lang: "zh-CN" }}
                aria-label={texts.pasted}
                value={text}
                rows={6}
                resize="vertical"
                onChange={(_event, { value }) =>
                  drafts.set(REPORT_TEXT, value === "" ? null : { text: value, label: texts.pasted })
                }
              />
            </Field>
            <Button
              className={styles.checkText}
              disabledFocusable={busy || text.trim() === ""}
              onClick={() => onCheck({ kind: "text", text })}
            >
              {texts.checkText}
            </Button>
          </>
        )}
      </Fold>
      {props.stale && (report !== null || isList) && <Warning text={texts.stale} />}
      {isList && (
        <div className={mergeClasses(common.view, props.stale && common.dimmed)}>
          <ReportList reports={reports} busy={busy} onOpen={(file) => onCheck({ kind: "file", file })} />
        </div>
      )}
      {report !== null && (
        <div className={mergeClasses(common.view, props.stale && common.dimmed)}>
          <Checked {...props} report={report} busy={busy} />
        </div>
      )}
    </div>
  );
}

/** 保存批注稿, of a .docx */
function SaveComments(
  props: Pick<ReportCheckProps, "activity" | "onSave"> & { readonly report: CheckedReport },
) {
  const { language, operations } = useMessages();
  const { saveComments, saveCommentsHint } = reportCheckMessages(language);
  const { report, activity, onSave } = props;
  const { document, source, triage } = report;
  if (document === null || source.kind !== "file") return null;
  return (
    <Button
      icon={<SaveRegular />}
      title={saveCommentsHint}
      disabledFocusable={isBusy(activity)}
      onClick={() =>
        onSave({ name: source.file.name, document, comments: reportComments(language, triage.open) })
      }
    >
      {activity === "saveReport" ? operations.saveReport.running : saveComments}
    </Button>
  );
}

function verdictOf({ check, triage }: CheckedReport, messages: ReturnType<typeof useMessages>): string {
  if (check.recognition === "none") return reportCheckMessages(messages.language).notChecked;
  return messages.result.verdict(countBySeverity(triage.open), triage.accepted.size);
}

function Checked(props: ReportCheckProps & { readonly report: CheckedReport; readonly busy: boolean }) {
  const common = useViewStyles();
  const styles = useStyles();
  const { language } = useMessages();
  const texts = reportCheckMessages(language);
  const { report, busy, drafts, onAccept, onGoTo, onFollow } = props;
  const { check, triage, acceptances, selfEvaluation, source, forms } = report;
  const [view, setView] = useState(EVERYTHING);
  const phrases = usePhrases();
  const rowNames = useMemo(
    () => rowNamesOf(selfEvaluation, findingListMessages(language).separator),
    [selfEvaluation, language],
  );
  const accepted = useMemo(
    () => check.findings.filter((finding) => triage.accepted.has(finding)),
    [check, triage],
  );
  const desk = useMemo(
    () => ({
      triage,
      drafts,
      explained: "report" as const,
      phrases,
      explanations: [...new Set(acceptances.map(({ reason }) => reason).reverse())],
      lastExplanations: [],
      acceptable: groupBy(triage.open.filter(canAccept), ({ rule }) => rule),
      busy,
      accept: (findings: readonly Finding[], reason: string, done: () => void) =>
        onAccept(report, findings, reason, done),
      revoke: (finding: Finding) => onAccept(report, [finding], null),
      // No finding of a text has a mend, a repair or a place in the form for its reason.
      mends: new Map(),
      mend: () => undefined,
      repair: () => undefined,
      showReason: () => undefined,
    }),
    [triage, drafts, phrases, acceptances, busy, onAccept, report],
  );
  const typed = useDrafts(drafts);
  const explained = useMemo(
    () => new Set(triage.open.map((finding) => explanationKey("report", finding))),
    [triage],
  );
  const lost = [...typed].filter(
    ([key, { text }]) => kindOf(key) === "report" && text.trim() !== "" && !explained.has(key),
  );
  const { claims, tied, excluded } = check.coverage;
  const { pictures, objects } = report.unread;
  return (
    <>
      <p className={styles.file}>{texts.checked(source.kind === "file" ? source.file.name : null)}</p>
      <p className={common.text}>
        {check.recognition === "own"
          ? texts.coverage(claims, tied, excluded)
          : texts.notOwn[check.recognition]}
      </p>
      {pictures + objects > 0 && <p className={common.text}>{texts.unread(pictures, objects)}</p>}
      {check.recognition !== "none" && (
        <ReportTextContext value={report.text}>
          <FindingDetailContext value={Passages}>
            <DeskContext value={desk}>
              {triage.open.length === 0 ? (
                <p className={common.text}>
                  {accepted.length === 0 ? texts.noFindings : reasonDeskMessages(language).accept.allAccepted}
                </p>
              ) : (
                <FindingList
                  findings={triage.open}
                  rowNames={rowNames}
                  sheets={[]}
                  since={null}
                  groupings={GROUPINGS}
                  view={view}
                  onView={setView}
                  onGoTo={onGoTo}
                  onFollow={onFollow}
                />
              )}
              <AcceptedFindings findings={accepted} rowNames={rowNames} onGoTo={onGoTo} onFollow={onFollow} />
            </DeskContext>
          </FindingDetailContext>
        </ReportTextContext>
      )}
      {check.claims.length > 0 && check.recognition !== "none" && (
        <ReportStandings check={check} text={report.text} />
      )}
      <LostDrafts store={drafts} drafts={lost} />
      <ReportForms forms={forms} />
    </>
  );
}
