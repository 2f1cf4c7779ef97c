/** 读入自评表: the printed forms of the open workbook, recomputed and checked. */
import { useEffect, useId, useRef } from "react";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { TableCopyRegular } from "@fluentui/react-icons/svg/table-copy";
import type { PrintedForm } from "../../domain/submitted/printedForm";
import { useMessages } from "../context";
import { focusIsLost } from "../keptFocus";
import type { ColumnChoices, FormsReading } from "../view";
import { withChoice } from "./columnChoice";
import { copyGroups, type CopyGroup } from "./copyGroups";
import { FormCard } from "./FormCard";
import { NotForms } from "./NotForms";
import { usePrintedMessages } from "./usePrintedMessages";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px" },
  /** The top right corner belongs to Office's own menu (34 × 32 px). */
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", paddingRight: "20px" },
  heading: { ...typographyStyles.subtitle2, margin: 0, ":focus-visible": { outline: "none" } },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  body: { whiteSpace: "normal", paddingBlock: "4px" },
  forms: { display: "flex", flexDirection: "column", gap: "12px" },
  group: { margin: "0 0 4px" },
  dimmed: { color: tokens.colorNeutralForeground3 },
});

export default function PrintedForms(props: {
  readonly reading: FormsReading;
  readonly busy: boolean;
  readonly onRead: (choices: ColumnChoices) => void;
  readonly onCopy: (forms: readonly PrintedForm[]) => void;
  readonly onGoTo: (cell: string) => void;
  readonly onFollow: (cell: string) => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const messages = useMessages();
  const texts = usePrintedMessages();
  const { result, choices, stale } = props.reading;
  const { forms } = result;
  const several = copyGroups(forms.map(({ form }) => form)).filter((group) => group.forms.length > 1);

  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that led here is gone, and so is the focus.
    if (focusIsLost()) heading.current?.focus();
  }, []);

  return (
    <div className={styles.view}>
      <div className={styles.actions}>
        <Button icon={<ArrowLeftRegular />} onClick={props.onClose}>
          {texts.back}
        </Button>
        <Button
          icon={<ArrowClockwiseRegular />}
          disabledFocusable={props.busy}
          onClick={() => props.onRead(choices)}
        >
          {texts.readAgain}
        </Button>
      </div>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {messages.workbook.formsFound(forms.length)}
      </h2>
      <p className={styles.text}>{forms.length === 0 ? texts.introNone : texts.intro}</p>
      {stale && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>{texts.stale}</MessageBarBody>
        </MessageBar>
      )}
      {several.map((group) => (
        <GroupCopy
          key={JSON.stringify([group.unit, group.year])}
          group={group}
          busy={props.busy}
          onCopy={props.onCopy}
        />
      ))}
      <div className={mergeClasses(styles.forms, stale && styles.dimmed)}>
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
  const { copy } = usePrintedMessages();
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
