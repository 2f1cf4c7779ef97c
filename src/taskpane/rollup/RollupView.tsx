/** 汇总: the units' workbooks are chosen, and what they add up to is shown before it is written. */
import { useState } from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { Decimal, round, toPlain } from "../../domain/decimal";
import { DEFAULT_SAMPLE, type SampleRule } from "../../domain/rollup";
import { rollupMessages } from "../../locales/rollup";
import { folderContent } from "../../workbook/rollup/workbookNames";
import type { Arguments, RollupReading } from "../../operations";
import { Busy } from "../parts/Busy";
import { useMessages } from "../context";
import { FilesButton } from "../parts/FileButton";
import { isBusy } from "../state/paneState";
import type { Pane } from "../state/pane";
import type { View } from "../state/view";
import { shownAmount } from "../overview/shown";
import { useViewStyles, ViewHeading, Warning } from "../parts/viewParts";
import { RollupFindings } from "./RollupFindings";
import { SampleFields, type SampleText } from "./SampleFields";
import { UnitList } from "./UnitList";

type Source = Arguments<"rollup">[0]["source"];
type ChosenFile = Extract<Source, { readonly kind: "chosen" }>["files"][number];

export default function RollupView({
  pane,
  view,
  stale,
}: {
  readonly pane: Pane;
  readonly view: Extract<View, { readonly kind: "rollup" }>;
  /** A cell has changed since */
  readonly stale: boolean;
}) {
  const common = useViewStyles();
  const messages = useMessages();
  const texts = rollupMessages(messages.language);
  const { reading } = view;
  const { activity } = pane.state;
  const busy = isBusy(activity);
  const [sample, setSample] = useState<SampleText>(() => textOf(reading?.sample ?? DEFAULT_SAMPLE));
  const rollup = (source: Source, { writes }: { readonly writes: boolean }): void =>
    pane.run("rollup", [{ source, sample: ruleOf(sample), writes }]);
  const [others, setOthers] = useState<readonly string[]>([]);
  const read = (files: readonly ChosenFile[], besides: readonly string[] = []): void => {
    setOthers(besides);
    const sorted = [...files].sort((a, b) => a.name.localeCompare(b.name, "zh-CN", { numeric: true }));
    rollup({ kind: "chosen", files: sorted }, { writes: false });
  };
  return (
    <div className={common.view}>
      <div className={common.actions}>
        <FilesButton
          choice="several"
          className={common.primary}
          appearance={reading === null ? "primary" : "secondary"}
          disabledFocusable={busy}
          icon={activity === "rollup" ? <Busy /> : <DocumentSearchRegular />}
          label={texts.choose}
          running={activity === "rollup" ? messages.operations.rollup.running : null}
          accept=".xlsx,.xlsm"
          onFiles={(files) => read(files)}
        />
        <FilesButton
          choice="folder"
          disabledFocusable={busy}
          label={texts.chooseFolder}
          onFiles={(files) => {
            const folder = ofFolder(files);
            read(folder.chosen, folder.others);
          }}
        />
        {reading !== null && (
          <Button
            icon={<ArrowClockwiseRegular />}
            disabledFocusable={busy}
            onClick={() => rollup({ kind: "read", files: reading.files }, { writes: false })}
          >
            {texts.again}
          </Button>
        )}
        <Button icon={<ArrowLeftRegular />} disabledFocusable={busy} onClick={pane.close}>
          {texts.back}
        </Button>
      </div>
      <ViewHeading key={(reading?.written ?? null) === null ? "read" : "written"}>
        {reading === null
          ? texts.heading
          : texts.counted(reading.files.length, reading.rollup.counted.length)}
      </ViewHeading>
      {reading === null && <p className={common.text}>{texts.intro}</p>}
      {reading !== null && others.length > 0 && <p className={common.text}>{texts.others(others)}</p>}
      {stale && reading !== null && <Warning text={texts.stale} />}
      <SampleFields value={sample} onChange={setSample} />
      {reading !== null && (
        <div className={mergeClasses(common.view, stale && common.dimmed)}>
          <Reading
            reading={reading}
            cannotWrite={busy || stale}
            onWrite={() => rollup({ kind: "read", files: reading.files }, { writes: true })}
            onInsertList={() => pane.run("insertTemplate", ["expectedUnits"])}
            onGoTo={pane.goTo}
          />
        </div>
      )}
    </div>
  );
}

function Reading(props: {
  readonly reading: RollupReading;
  readonly cannotWrite: boolean;
  readonly onWrite: () => void;
  readonly onInsertList: () => void;
  readonly onGoTo: (cell: string) => void;
}) {
  const common = useViewStyles();
  const texts = rollupMessages(useMessages().language);
  const { reading, cannotWrite, onGoTo } = props;
  const { rollup, written, findings, sheets, left, overwritten } = reading;
  const [all] = rollup.totals;
  const { scores } = rollup;
  const figure = (value: Decimal | null | undefined): string | null => (value ? shownAmount(value) : null);
  const points = (value: Decimal | null): string | null => value && toPlain(round(value));
  const isWritten = sheets.created.length + sheets.changed.length === 0;
  return (
    <>
      <p className={common.text}>
        {texts.totals(figure(all?.annualBudget), figure(all?.spent), points(all?.executionRate ?? null))}
      </p>
      {rollup.provisional !== null && (
        <Warning
          text={texts.provisional(
            rollup.provisional.without,
            figure(rollup.provisional.totals[0]?.annualBudget),
            figure(rollup.provisional.totals[0]?.spent),
          )}
        />
      )}
      <p className={common.text}>
        {texts.scores(scores.projectCount, points(scores.mean), points(scores.weighted))}
      </p>
      {rollup.ranks === null && <p className={common.text}>{texts.notRanked}</p>}
      <p className={common.text}>
        {written !== null && written.length > 0
          ? texts.written(written)
          : isWritten
            ? texts.upToDate
            : texts.toWrite(sheets.created, sheets.changed)}
      </p>
      {left.length > 0 && <p className={common.text}>{texts.left(left.length)}</p>}
      {reading.unreadable.length > 0 && <Warning text={texts.unreadable(reading.unreadable)} />}
      {overwritten.length > 0 && <Warning text={texts.overwritten(overwritten)} />}
      {!isWritten && (
        <Button appearance="primary" disabledFocusable={cannotWrite} onClick={props.onWrite}>
          {texts.write}
        </Button>
      )}
      {(rollup.department?.expected.length ?? 0) === 0 && (
        <div>
          <p className={common.text}>{texts.noList}</p>
          <Button disabledFocusable={cannotWrite} onClick={props.onInsertList}>
            {texts.insertList}
          </Button>
        </div>
      )}
      <RollupFindings findings={findings} ofDepartment={rollup.department?.findings ?? []} onGoTo={onGoTo} />
      <UnitList rollup={rollup} />
    </>
  );
}

/** The workbooks of a folder, called by their paths in it, and the names of its other files */
function ofFolder(files: readonly File[]): { chosen: ChosenFile[]; others: readonly string[] } {
  const byPath = new Map(
    files.map((file) => [file.webkitRelativePath.replace(/^[^/]*\//, "") || file.name, file]),
  );
  const { files: workbooks, others } = folderContent([...byPath.keys()]);
  const chosen = workbooks.flatMap(({ path, isOpen }) => {
    const file = byPath.get(path);
    return file === undefined ? [] : [{ name: path, isOpen, arrayBuffer: () => file.arrayBuffer() }];
  });
  return { chosen, others };
}

function textOf({ seed, amount: money, share }: SampleRule): SampleText {
  return { seed, amount: money?.toFixed() ?? "", share: share.toFixed() };
}

/** A text that is no figure counts as the default. */
function ruleOf({ seed, amount: money, share }: SampleText): SampleRule {
  const figure = (text: string, otherwise: Decimal): Decimal =>
    /^\d{1,12}(?:\.\d{1,6})?$/.test(text.trim()) ? new Decimal(text.trim()) : otherwise;
  return {
    ...DEFAULT_SAMPLE,
    seed: seed.trim() || DEFAULT_SAMPLE.seed,
    amount: money.trim() === "" ? null : figure(money, DEFAULT_SAMPLE.amount ?? new Decimal(0)),
    share: Decimal.min(100, figure(share, DEFAULT_SAMPLE.share)),
  };
}
