/** 读入台账: what the ledger's lists are read as, what the user decides, and the rows before they are written. */
import { useEffect, useRef, useState } from "react";
import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { ledgerMessages } from "../../locales/ledger";
import type { LedgerChoices, LedgerPreview } from "../../operations";
import { NO_CHOICES } from "../../operations/ledger/results";
import { useMessages } from "../context";
import { Busy } from "../parts/Busy";
import { FileButton } from "../parts/FileButton";
import { useViewStyles, ViewHeading, Warning } from "../parts/viewParts";
import { isBusy } from "../state/paneState";
import type { Pane } from "../state/pane";
import { useLocalStore } from "../state/useLocalStore";
import type { View } from "../state/view";
import { Decision } from "./Decision";
import { answerOf, askedIn, isAsked, withAnswer, withRole, withSheet, type Asked } from "./decisions";
import { ListRead } from "./ListRead";
import { MappingFile } from "./MappingFile";
import { headingsOf, recall, remember } from "./remembered";
import { RowsToWrite } from "./RowsToWrite";
import type { GoTo } from "./SourceCell";
import { Troubles } from "./Troubles";
import { WrittenLedger } from "./WrittenLedger";

type Ledger = Extract<View, { readonly kind: "ledger" }>;

interface Props {
  readonly pane: Pane;
  readonly view: Ledger;
  /** A cell has changed since */
  readonly stale: boolean;
}

const OPEN = { kind: "open" } as const;

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

export default function LedgerView(props: Props) {
  const { pane, view } = props;
  const onGoTo: GoTo = view.shown.source.kind === "open" ? pane.goTo : null;
  return view.state === "written" ? (
    <WrittenLedger pane={pane} preview={view.shown} onGoTo={onGoTo} />
  ) : (
    <LedgerPreviewView {...props} onGoTo={onGoTo} />
  );
}

function LedgerPreviewView({ pane, view, stale, onGoTo }: Props & { readonly onGoTo: GoTo }) {
  const common = useViewStyles();
  const styles = useStyles();
  const { language, operations } = useMessages();
  const texts = ledgerMessages(language);
  const { activity } = pane.state;
  const busy = isBusy(activity);
  const { shown } = view;
  const { source, reading, questions, plan } = shown;
  const local = useLocalStore();
  const [headings] = useState(() => headingsOf(shown));
  const [remembered] = useState(() => recall(local, headings));
  const [choices, setChoices] = useChoices(
    pane,
    shown,
    remembered === null ? null : { ...shown.choices, ...remembered },
  );
  const [asked, setAsked] = useState<readonly Asked[]>(() => askedIn(shown, []));
  const [askedOf, setAskedOf] = useState(shown);
  if (askedOf !== shown) {
    setAskedOf(shown);
    setAsked(askedIn(shown, asked));
  }
  const isCurrent = shown.choices === choices;
  const found = reading.tables.filter(({ readAs }) => readAs !== null);
  const { without = [] } = choices;
  const sheets = [...new Set([...found.map(({ sheet }) => sheet), ...without])];
  const decisions = asked.filter((one) => isAsked(shown, one));
  const needsMode = plan.occupied.length > 0;
  const waiting = new Set(questions.flatMap(({ cells }) => cells)).size;
  const isReading = activity === "previewLedger" || activity === "chooseLedger";
  const write = (): void => pane.run("writeLedger", [shown], () => remember(local, headings, choices, shown));

  return (
    <div className={common.view}>
      <div className={common.actions}>
        {plan.cells.length > 0 && (
          <Button
            className={common.primary}
            appearance="primary"
            disabledFocusable={busy || !isCurrent || needsMode}
            icon={activity === "writeLedger" ? <Busy /> : null}
            onClick={write}
          >
            {operations.writeLedger[activity === "writeLedger" ? "running" : "button"]}
          </Button>
        )}
        <FileButton
          appearance={found.length === 0 ? "primary" : "secondary"}
          disabledFocusable={busy}
          icon={isReading ? <Busy /> : <DocumentSearchRegular />}
          label={texts.chooseFile}
          running={isReading ? operations.chooseLedger.running : null}
          accept=".xlsx,.xlsm,.csv"
          onFile={(file) => pane.run("chooseLedger", [file])}
        />
        <Button
          icon={<ArrowClockwiseRegular />}
          disabledFocusable={busy}
          onClick={() => pane.run("previewLedger", [source, choices])}
        >
          {texts.again}
        </Button>
        {source.kind === "file" && (
          <Button disabledFocusable={busy} onClick={() => pane.run("previewLedger", [OPEN, NO_CHOICES])}>
            {texts.readWorkbook}
          </Button>
        )}
        <Button icon={<ArrowLeftRegular />} disabledFocusable={busy} onClick={pane.close}>
          {texts.back}
        </Button>
      </div>
      <ViewHeading>{texts.found(found.length)}</ViewHeading>
      {/* Said again whenever a choice changes it */}
      <p className={common.text} aria-live="polite">
        {found.length > 0 && texts.summary(plan.cells.length, questions.length)}
      </p>
      <p className={common.text}>
        {found.length > 0 ? texts.intro : source.kind === "open" ? texts.introNone : texts.introNoneInFile}
      </p>
      {source.kind === "file" && <p className={common.text}>{texts.file(source.name)}</p>}
      {view.unreadable !== null && (
        <Warning text={texts.unreadable(view.unreadable.file, texts.problems[view.unreadable.problem])} />
      )}
      {stale && <Warning text={texts.stale} />}
      {view.state === "changed" && !stale && <Warning text={texts.changed} />}
      {plan.missing.length > 0 && (
        <Warning text={texts.missing(plan.missing.map((kind) => texts.readAs[kind]))} />
      )}
      {shown.notRead.map((sheet) => (
        <Warning key={sheet} text={texts.notRead(sheet)} />
      ))}
      {remembered !== null && choices.roles.length + choices.answers.length > 0 && (
        <div>
          <p className={common.text}>{texts.remembered}</p>
          <Button size="small" onClick={() => setChoices({ ...choices, roles: [], answers: [] })}>
            {texts.forget}
          </Button>
        </div>
      )}
      {sheets.length + shown.notRead.length > 1 &&
        sheets.map((sheet) => (
          <Checkbox
            key={sheet}
            checked={!without.includes(sheet)}
            label={texts.readSheet(sheet)}
            onChange={() => setChoices(withSheet(choices, sheet))}
          />
        ))}
      <div className={mergeClasses(common.view, stale && common.dimmed)}>
        {decisions.length > 0 && (
          <section aria-label={texts.questions(questions.length)}>
            <h3 className={styles.heading}>{texts.questions(questions.length)}</h3>
            <p className={common.text}>{texts.questionsIntro}</p>
            {decisions.map((one) => (
              <Decision
                key={one.key}
                label={texts.question(one.question?.sheet ?? null, one.column, one.value)}
                hint={one.question === null ? null : texts.waiting(one.question.cells.length)}
                choices={one.choices.map((choice) => ({ value: choice, text: choice }))}
                chosen={answerOf(choices, one)}
                onChoose={(answer) => setChoices(withAnswer(choices, one, answer))}
              />
            ))}
          </section>
        )}
        {(needsMode || choices.mode !== null) && (
          <Decision
            label={needsMode ? texts.mode(plan.occupied.map((kind) => texts.readAs[kind])) : texts.modeChosen}
            hint={needsMode ? texts.modeDue : null}
            choices={MODES.map((mode) => ({ value: mode, text: texts.modes[mode] }))}
            chosen={choices.mode}
            onChoose={(value) =>
              setChoices({ ...choices, mode: MODES.find((mode) => mode === value) ?? null })
            }
          />
        )}
        <Troubles preview={shown} onGoTo={onGoTo} />
        {found.length > 0 && <ToWrite preview={shown} waiting={waiting} onGoTo={onGoTo} />}
        {reading.tables.map((table, index) => (
          <ListRead
            key={`${table.sheet}!${table.range}`}
            table={table}
            rows={plan.rows[index] ?? 0}
            onRole={(heading, role) => setChoices(withRole(choices, heading, role))}
            onWord={(word, answer) =>
              setChoices(withAnswer(choices, { column: word.column, value: word.from }, answer))
            }
            onGoTo={onGoTo}
          />
        ))}
        {without.map((sheet) => (
          <p key={sheet} className={common.text}>
            {texts.sheetLeftOut(sheet)}
          </p>
        ))}
      </div>
      {found.length > 0 && (
        <MappingFile preview={shown} onDecisions={(decisions) => setChoices({ ...choices, ...decisions })} />
      )}
    </div>
  );
}

const MODES = ["append", "replace"] as const;

function ToWrite(props: {
  readonly preview: LedgerPreview;
  readonly waiting: number;
  readonly onGoTo: GoTo;
}) {
  const common = useViewStyles();
  const styles = useStyles();
  const texts = ledgerMessages(useMessages().language);
  const { plan } = props.preview;
  const { cells, places } = plan;
  const title =
    cells.length > 0
      ? texts.toWrite(cells.length)
      : texts[places.length > 0 ? "nothingToWrite" : "nothingReadable"];
  return (
    <section aria-label={title} className={common.view}>
      <h3 className={styles.heading}>{title}</h3>
      {props.waiting > 0 && <Warning text={texts.stayBlank(props.waiting)} />}
      <RowsToWrite plan={plan} onGoTo={props.onGoTo} />
    </section>
  );
}

/**
 * What the user has chosen, ahead of the preview that shows it: choices made while the ledger is read are not lost. Each is
 * tried once; after a failure the message offers to try again.
 */
function useChoices(
  { run, state }: Pane,
  { source, choices: previewed }: LedgerPreview,
  initial: LedgerChoices | null,
): readonly [LedgerChoices, (choices: LedgerChoices) => void] {
  const [chosen, setChosen] = useState(initial);
  const choices = chosen ?? previewed;
  const tried = useRef(previewed);
  const busy = isBusy(state.activity);
  useEffect(() => {
    if (busy || tried.current === choices) return;
    tried.current = choices;
    run("previewLedger", [source, choices]);
  }, [busy, choices, run, source]);
  return [choices, setChosen];
}
