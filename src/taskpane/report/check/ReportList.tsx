/** Several reports, checked: a list by unit, and what the reports of one unit contradict each other in. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { groupBy } from "../../../domain/groupBy";
import type { ReportFile } from "../../../domain/report/check/source";
import { findingSentence, ruleTitle } from "../../../locales";
import type { Language } from "../../../locales/languages";
import { reportCheckMessages } from "../../../locales/reportCheck";
import type { CheckedReportFile, CheckedReports, UnitReports } from "../../../operations";
import { folderContent, REPORT_NAME } from "../../../workbook/rollup/workbookNames";
import { useMessages } from "../../context";
import { SeverityIcon } from "../../findings/severityIcon";
import { useViewStyles } from "../../parts/viewParts";
import { countBySeverity } from "../../results/verdict";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: "inherit" },
  list: { listStyleType: "none", margin: "4px 0", padding: 0, display: "grid", gap: "8px" },
  file: { justifyContent: "flex-start", minWidth: 0, overflowWrap: "anywhere" },
  line: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  title: { display: "flex", gap: "4px", alignItems: "center" },
});

export function ReportList(props: {
  readonly reports: CheckedReports;
  readonly busy: boolean;
  readonly onOpen: (file: ReportFile) => void;
}) {
  const styles = useStyles();
  const { several } = reportCheckMessages(useMessages().language);
  return props.reports.units.map((unit, index) => (
    <section key={index}>
      <h3 className={styles.heading}>{unit.unit ?? several.unknownUnit}</h3>
      <ul className={styles.list}>
        {unit.files.map((one) => (
          <li key={one.file.name}>
            <Button
              className={styles.file}
              appearance="transparent"
              size="small"
              aria-label={several.open(one.file.name)}
              disabledFocusable={props.busy}
              onClick={() => props.onOpen(one.file)}
            >
              {one.file.name}
            </Button>
            <FileVerdict checked={one} />
          </li>
        ))}
      </ul>
      <Between unit={unit} />
    </section>
  ));
}

function FileVerdict({ checked: { outcome } }: { readonly checked: CheckedReportFile }) {
  const styles = useStyles();
  const messages = useMessages();
  const { problems, notOwn } = reportCheckMessages(messages.language);
  if (outcome.kind === "unreadable") {
    const { what, next } = problems[outcome.problem];
    return (
      <div className={styles.title}>
        <SeverityIcon severity="error" small />
        <span>
          {what} {next}
        </span>
      </div>
    );
  }
  const { check, triage } = outcome.report;
  return (
    <div className={styles.line}>
      {check.recognition === "none"
        ? notOwn.none
        : messages.result.verdict(countBySeverity(triage.open), triage.accepted.size)}
      {check.recognition === "foreign" && <p>{notOwn.foreign}</p>}
    </div>
  );
}

function Between({ unit: { together, triage } }: { readonly unit: UnitReports }) {
  const common = useViewStyles();
  const styles = useStyles();
  const { language } = useMessages();
  const { several } = reportCheckMessages(language);
  if (together === "alone") return null;
  if (together === "tooLong") return <p className={common.text}>{several.together.tooLong}</p>;
  if (triage.open.length === 0) return <p className={common.text}>{several.agree}</p>;
  return (
    <>
      <strong>{several.together.compared}</strong>
      <ul className={styles.list}>
        {triage.open.map((finding, index) => (
          <li key={index}>
            <div className={styles.title}>
              <SeverityIcon severity={finding.severity} small />
              {ruleTitle(language, finding.rule)}
            </div>
            {findingSentence(language, finding)}
          </li>
        ))}
      </ul>
    </>
  );
}

export function listHeading(reports: CheckedReports, language: Language): string {
  const all = reports.units.flatMap(({ files }) => files);
  const unreadable = all.filter(({ outcome }) => outcome.kind === "unreadable").length;
  return reportCheckMessages(language).several.counted(all.length - unreadable, unreadable);
}

export function filesOf({ units }: CheckedReports): readonly ReportFile[] {
  return units.flatMap(({ files }) => files.map(({ file }) => file));
}

/** Files of one name, such as two that were dropped from different folders, get numbers. */
export function withOwnNames(files: readonly ReportFile[]): readonly ReportFile[] {
  return [...groupBy(files, ({ name }) => name).values()].flatMap((same) =>
    same.map((file, index) => (index === 0 ? file : called(file, `（${index + 1}）${file.name}`))),
  );
}

/** The reports of a folder, called by their paths in it */
export function ofFolder(files: readonly File[]): readonly ReportFile[] {
  const byPath = new Map(
    files.map((file) => [file.webkitRelativePath.replace(/^[^/]*\//, "") || file.name, file]),
  );
  const paths = [...byPath.keys()].sort((a, b) => a.localeCompare(b, "zh-CN", { numeric: true }));
  return folderContent(paths, REPORT_NAME).files.flatMap(({ path }) => {
    const file = byPath.get(path);
    return file === undefined ? [] : [called(file, path)];
  });
}

function called(file: ReportFile, name: string): ReportFile {
  return { name, size: file.size, arrayBuffer: () => file.arrayBuffer() };
}
