/** 与上年比较: chooses last year's workbook, or ends the comparison, and says what was chosen. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { yearsMessages } from "../../locales/years";
import { Busy } from "../parts/Busy";
import { useMessages } from "../context";
import { FileButton } from "../parts/FileButton";
import { isBusy, type PaneState } from "../state/paneState";

const useStyles = makeStyles({
  choice: { display: "flex", flexDirection: "column", gap: "4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginLeft: "-8px" },
  entry: { paddingInline: "8px" },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  body: { whiteSpace: "normal", paddingBlock: "4px" },
  title: { display: "block" },
});

export function LastYearChoice(props: {
  readonly lastYear: PaneState["lastYear"];
  readonly activity: PaneState["activity"];
  readonly onChoose: (file: File | null) => void;
}) {
  const styles = useStyles();
  const { language, operations } = useMessages();
  const texts = yearsMessages(language);
  const { lastYear, activity, onChoose } = props;
  const isReading = activity === "chooseLastYear";
  const common = {
    className: styles.entry,
    appearance: "subtle",
    disabledFocusable: isBusy(activity),
  } as const;
  return (
    <section className={styles.choice} aria-label={texts.heading}>
      <div className={styles.buttons}>
        <FileButton
          {...common}
          label={texts.choose}
          running={isReading ? operations.chooseLastYear.running : null}
          accept=".xlsx,.xlsm,.json"
          icon={isReading ? <Busy /> : <CalendarLtrRegular />}
          onFile={onChoose}
        />
        {lastYear?.kind === "read" && (
          <Button {...common} onClick={() => onChoose(null)}>
            {texts.forget}
          </Button>
        )}
      </div>
      <div className={styles.choice} aria-live="polite">
        {lastYear === null && <p className={styles.text}>{texts.intro}</p>}
        {lastYear?.kind === "read" && (
          <p className={styles.text}>
            {lastYear.created === true
              ? texts.created(lastYear.lastYear.file)
              : texts.chosen(lastYear.lastYear.file, lastYear.lastYear.year)}
          </p>
        )}
        {lastYear?.kind === "unreadable" && <LastYearProblem {...lastYear} />}
      </div>
    </section>
  );
}

/** Why the chosen file cannot be used for the comparison */
export function LastYearProblem({
  file,
  problem,
}: Extract<PaneState["lastYear"], { readonly kind: "unreadable" }>) {
  const styles = useStyles();
  const { what, next } = yearsMessages(useMessages().language).problems[problem];
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{what}</MessageBarTitle>
        {next}（{file}）
      </MessageBarBody>
    </MessageBar>
  );
}
