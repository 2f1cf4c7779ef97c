/** 读入自评表: the printed forms of the open workbook, recomputed and checked. */
import { useId } from "react";
import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { TableCopyRegular } from "@fluentui/react-icons/svg/table-copy";
import type { PrintedForm } from "../../domain/forms/printedForm";
import { useMessages } from "../context";
import type { ColumnChoices, FormsReading } from "../state/view";
import { useViewStyles, ViewHeading, Warning } from "../parts/viewParts";
import { withChoice } from "./columnChoice";
import { copyGroups, type CopyGroup } from "./copyGroups";
import { FormCard } from "./FormCard";
import { NotForms } from "./NotForms";
import { useFormsMessages } from "./useFormsMessages";

const useStyles = makeStyles({
  forms: { display: "flex", flexDirection: "column", gap: "12px" },
  group: { margin: "0 0 4px" },
});

export default function FormsView(props: {
  readonly reading: FormsReading;
  /** A cell has changed since */
  readonly stale: boolean;
  readonly busy: boolean;
  readonly onRead: (choices: ColumnChoices) => void;
  readonly onCopy: (forms: readonly PrintedForm[]) => void;
  readonly onGoTo: (cell: string) => void;
  readonly onFollow: (cell: string) => void;
  readonly onClose: () => void;
}) {
  const common = useViewStyles();
  const styles = useStyles();
  const messages = useMessages();
  const texts = useFormsMessages();
  const { stale } = props;
  const { result, choices } = props.reading;
  const { forms } = result;
  const several = copyGroups(forms.map(({ form }) => form)).filter((group) => group.forms.length > 1);

  return (
    <div className={common.view}>
      <div className={common.actions}>
        <Button
          icon={<ArrowClockwiseRegular />}
          disabledFocusable={props.busy}
          onClick={() => props.onRead(choices)}
        >
          {texts.readAgain}
        </Button>
        <Button icon={<ArrowLeftRegular />} onClick={props.onClose}>
          {texts.back}
        </Button>
      </div>
      <ViewHeading>{messages.workbook.formsFound(forms.length)}</ViewHeading>
      <p className={common.text}>{forms.length === 0 ? texts.introNone : texts.intro}</p>
      {stale && <Warning text={texts.stale} />}
      {several.map((group) => (
        <GroupCopy
          key={JSON.stringify([group.unit, group.year])}
          group={group}
          busy={props.busy}
          onCopy={props.onCopy}
        />
      ))}
      <div className={mergeClasses(styles.forms, stale && common.dimmed)}>
        {forms.map((one) => {
          const { id } = one.form.mapping;
          return (
            <FormCard
              key={id}
              form={one}
              choice={choices.get(id) ?? {}}
              open={forms.length === 1}
              busy={props.busy}
              onChoose={(choice) => props.onRead(withChoice(choices, id, choice))}
              onCopy={() => props.onCopy([one.form])}
              onGoTo={props.onGoTo}
              onFollow={props.onFollow}
            />
          );
        })}
      </div>
      <NotForms result={result} />
    </div>
  );
}

function GroupCopy(props: {
  readonly group: CopyGroup;
  readonly busy: boolean;
  readonly onCopy: (forms: readonly PrintedForm[]) => void;
}) {
  const styles = useStyles();
  const { copy } = useFormsMessages();
  const whose = useId();
  const { unit, year, forms } = props.group;
  return (
    <div>
      <p id={whose} className={styles.group}>
        {copy.group(unit, year)}
      </p>
      <Button
        icon={<TableCopyRegular />}
        disabledFocusable={props.busy}
        aria-describedby={whose}
        onClick={() => props.onCopy(forms)}
      >
        {copy.several(forms.length)}
      </Button>
    </div>
  );
}
