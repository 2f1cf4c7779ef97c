/** 填入下发表样: what would be written into each form, and what the user decides before it is. */
import { useState } from "react";
import { Button, mergeClasses, Spinner } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { CellAddress } from "../../domain/model";
import { isReady } from "../../domain/handIn";
import { fillMessages } from "../../locales/fill";
import { handInText } from "../../locales/handIn";
import type { ContentChoices, FillSelection, FormFill } from "../../operations";
import { useMessages } from "../context";
import { DateSystemNote } from "../tools/DateSystemNote";
import { isBusy, type PaneState } from "../state/paneState";
import type { View } from "../state/view";
import { useViewStyles, ViewHeading, Warning } from "../parts/viewParts";
import { FormToFill } from "./FormToFill";
import { ProjectChoice } from "./ProjectChoice";

export default function FillView(props: {
  readonly view: Extract<View, { readonly kind: "fill" }>;
  /** A cell has changed since */
  readonly stale: boolean;
  readonly activity: PaneState["activity"];
  readonly onChoose: (choices: ContentChoices) => void;
  readonly onFill: (selection: FillSelection) => void;
  readonly onGoTo: (cell: string) => void;
  readonly onClose: () => void;
}) {
  const common = useViewStyles();
  const messages = useMessages();
  const { language, operations } = messages;
  const texts = fillMessages(language);
  const { stale } = props;
  const { shown, changed } = props.view;
  const { plan, undecided, projects, choices, incomplete, handIn, dateSystemUnknown } = shown;
  const busy = isBusy(props.activity);
  const [selected, setSelected] = useState<ReadonlyMap<CellAddress, boolean>>(new Map());
  const [overwritten, setOverwritten] = useState<ReadonlySet<CellAddress>>(new Set());
  // A form that is filled otherwise, such as last year's, is left alone unless the user selects it, as is one whose
  // project is a guess.
  const isSelected = ({ id, cells: blank, differing }: FormFill): boolean =>
    selected.get(id) ?? (id !== shown.leftOver && differing.length <= blank.length);
  const guessed = plan.forms.find(({ id }) => id === shown.leftOver);
  const forms = plan.forms.filter(isSelected);
  const overwrite = forms.filter(({ id }) => overwritten.has(id));
  const cells =
    forms.reduce((sum, form) => sum + form.cells.length, 0) +
    overwrite.reduce((sum, form) => sum + form.differing.length, 0);
  const found = plan.forms.length + undecided.length;
  // In one order before and after the choice, so that the focus stays where it is
  const nameless = [
    ...undecided.map(({ id, sheet }) => ({ id, sheet, project: undefined })),
    ...plan.forms.filter(({ id }) => shown.nameless.includes(id) || choices.has(id)),
  ].sort((one, other) => (one.id < other.id ? -1 : 1));
  const choose = (id: CellAddress, project: string | null | undefined): void => {
    const now = new Map(choices);
    if (project === undefined) now.delete(id);
    else now.set(id, project);
    props.onChoose(now);
  };

  return (
    <div className={common.view}>
      <div className={common.actions}>
        {plan.forms.length > 0 && (
          <Button
            className={common.primary}
            appearance="primary"
            disabledFocusable={busy || cells === 0}
            icon={props.activity === "fillForms" ? <Spinner size="tiny" /> : null}
            onClick={() =>
              props.onFill({
                forms: forms.map(({ id }) => id),
                overwrite: overwrite.map(({ id }) => id),
              })
            }
          >
            {props.activity === "fillForms" ? operations.fillForms.running : operations.fillForms.button}
          </Button>
        )}
        <Button disabledFocusable={busy} icon={<ArrowLeftRegular />} onClick={props.onClose}>
          {texts.back}
        </Button>
      </div>
      <ViewHeading>{operations.previewFill.found(found)}</ViewHeading>
      <p className={common.text}>{found === 0 ? texts.introNone : texts.intro}</p>
      {stale && <Warning text={texts.stale} />}
      {changed && !stale && <Warning text={texts.changed} />}
      {incomplete.length > 0 && <Warning text={texts.incomplete(incomplete.length)} />}
      {!isReady(handIn) && <Warning text={texts.unfinished(handInText(handIn, messages))} />}
      {dateSystemUnknown && <DateSystemNote />}
      {nameless.map(({ id, sheet, project: taken }) => (
        <ProjectChoice
          key={id}
          label={texts.choose(sheet)}
          projects={projects}
          chosen={choices.has(id) ? choices.get(id) : taken}
          onChoose={(project) => choose(id, project)}
        />
      ))}
      {guessed !== undefined && <Warning text={texts.leftOver(guessed.sheet, guessed.project ?? "")} />}
      <div className={mergeClasses(common.view, stale && common.dimmed)}>
        {plan.forms.map((form) => (
          <FormToFill
            key={form.id}
            form={form}
            rows={insertedRows(plan.sheets, form.sheet)}
            selected={isSelected(form)}
            overwritten={overwritten.has(form.id)}
            busy={busy}
            onSelect={() => setSelected(new Map(selected).set(form.id, !isSelected(form)))}
            onOverwrite={() => setOverwritten(toggled(overwritten, form.id))}
            onGoTo={props.onGoTo}
          />
        ))}
      </div>
    </div>
  );
}

function insertedRows(
  sheets: readonly { readonly sheet: string; readonly insertions: readonly { readonly count: number }[] }[],
  name: string,
): number {
  const own = sheets.find(({ sheet }) => sheet === name)?.insertions ?? [];
  return own.reduce((sum, { count }) => sum + count, 0);
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const copy = new Set(set);
  if (!copy.delete(item)) copy.add(item);
  return copy;
}
