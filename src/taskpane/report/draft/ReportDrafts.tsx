/** 生成自评报告: the drafted reports with their figures, to be saved or copied. */
import { useId, useState } from "react";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  mergeClasses,
  Select,
} from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import type { Finding } from "../../../domain/finding";
import { isReady } from "../../../domain/handIn";
import { handInText } from "../../../locales/handIn";
import type { DraftedReports } from "../../../operations";
import { fileNameOf, type ReportDraft, type Unplaced } from "../../../domain/report/draft/draft";
import { findingSentence } from "../../../locales";
import { reportDraftMessages } from "../../../locales/reportDraft";
import { Busy } from "../../parts/Busy";
import { CellLink } from "../../parts/CellLink";
import { useMessages } from "../../context";
import { isBusy, type PaneState } from "../../state/paneState";
import { Fold } from "../../parts/Fold";
import { useViewStyles, ViewHeading, Warning } from "../../parts/viewParts";
import { copyRichText } from "../../parts/copyRichText";
import { ReportText } from "./ReportText";
import { htmlOf, plainTextOf } from "./richText";

const useStyles = makeStyles({
  choice: { display: "flex", flexDirection: "column", gap: "4px" },
  list: { margin: "4px 0", paddingInlineStart: "18px" },
});

/** What was done last, or could not be */
type Said = "downloaded" | "copied" | "notCopied";

export default function ReportDrafts(props: {
  readonly drafts: DraftedReports;
  readonly stale: boolean;
  readonly activity: PaneState["activity"];
  readonly onDraft: () => void;
  readonly onSave: (draft: ReportDraft, done: () => void) => void;
  readonly onGoTo: (cell: string) => void;
  readonly onClose: () => void;
}) {
  const common = useViewStyles();
  const styles = useStyles();
  const messages = useMessages();
  const { language, operations } = messages;
  const texts = reportDraftMessages(language);
  const { reports, unplaced, handIn } = props.drafts;
  const busy = isBusy(props.activity);
  const [name, setName] = useState("");
  const [said, setSaid] = useState<Said | null>(null);
  const draft = reports.find((one) => one.name === name) ?? reports[0];
  const choice = useId();

  if (draft === undefined) return null;
  const saving = props.activity === "saveReport";
  return (
    <div className={common.view}>
      <div className={common.actions}>
        <Button
          className={common.primary}
          appearance="primary"
          disabledFocusable={busy}
          icon={saving ? <Busy /> : null}
          onClick={() => {
            setSaid(null);
            props.onSave(draft, () => setSaid("downloaded"));
          }}
        >
          {saving ? operations.saveReport.running : texts.save}
        </Button>
        <Button
          icon={<CopyRegular />}
          onClick={() =>
            void copyRichText(htmlOf(draft), plainTextOf(draft)).then((copied) =>
              setSaid(copied ? "copied" : "notCopied"),
            )
          }
        >
          {texts.copy}
        </Button>
        <Button icon={<ArrowClockwiseRegular />} disabledFocusable={busy} onClick={props.onDraft}>
          {texts.draftAgain}
        </Button>
        <Button icon={<ArrowLeftRegular />} disabledFocusable={busy} onClick={props.onClose}>
          {texts.back}
        </Button>
      </div>
      <ViewHeading>{texts.drafted(reports.length)}</ViewHeading>
      <p className={common.text}>{texts.intro}</p>
      {props.stale && <Warning text={texts.stale} />}
      {!isReady(handIn) && <Warning text={texts.unfinished(handInText(handIn, messages))} />}
      <div aria-live="polite">
        {said !== null && (
          <MessageBar intent={said === "copied" ? "success" : "info"} layout="multiline">
            <MessageBarBody className={common.body}>
              {said === "downloaded" ? texts.downloaded(fileNameOf(draft)) : texts[said]}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.choice}>
        <label htmlFor={choice}>{texts.report}</label>
        <Select
          id={choice}
          value={draft.name}
          onChange={(_event, { value }) => {
            setName(value);
            setSaid(null);
          }}
        >
          {reports.map((one) => (
            <option key={one.name} value={one.name}>
              {texts.name(one.name, one.project)}
            </option>
          ))}
        </Select>
      </div>
      <Blanks blanks={draft.blanks} />
      <Contradictions findings={props.drafts.findings} />
      <UnplacedRows unplaced={unplaced} onGoTo={props.onGoTo} />
      <div className={mergeClasses(props.stale && common.dimmed)}>
        <ReportText draft={draft} onGoTo={props.onGoTo} />
      </div>
    </div>
  );
}

function Blanks({ blanks }: { readonly blanks: readonly string[] }) {
  const common = useViewStyles();
  const styles = useStyles();
  const texts = reportDraftMessages(useMessages().language);
  if (blanks.length === 0) return <p className={common.text}>{texts.blanks(0)}</p>;
  return (
    <Fold summary={texts.blanks(blanks.length)} open>
      {() => (
        <ul className={styles.list}>
          {blanks.map((what, index) => (
            <li key={`${index} ${what}`}>{what}</li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

function Contradictions({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const { language } = useMessages();
  if (findings.length === 0) return null;
  return (
    <Fold summary={reportDraftMessages(language).contradictions(findings.length)} open>
      {() => (
        <ul className={styles.list}>
          {findings.map((finding, index) => (
            <li key={index}>{findingSentence(language, finding)}</li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

function UnplacedRows(props: {
  readonly unplaced: readonly Unplaced[];
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const texts = reportDraftMessages(useMessages().language);
  if (props.unplaced.length === 0) return null;
  return (
    <Fold summary={texts.unplaced(props.unplaced.length)} open>
      {() => (
        <ul className={styles.list}>
          {props.unplaced.map(({ cell, written }) => (
            <li key={cell}>
              <CellLink cell={cell} name={texts.goTo(written, cell)} onGoTo={props.onGoTo} />{" "}
              {texts.noSection(written)}
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
