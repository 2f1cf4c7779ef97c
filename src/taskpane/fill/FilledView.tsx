/** 还须手填: what filling left to the user, to be copied or printed. */
import { useState } from "react";
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { PrintRegular } from "@fluentui/react-icons/svg/print";
import { fillMessages, handItems } from "../../locales/fill";
import type { FilledForm } from "../../operations";
import { useMessages } from "../context";
import { CellLink } from "../parts/CellLink";
import type { Pane } from "../state/pane";
import { RestoreEntry } from "../undo/RestoreEntry";
import { copyRichText } from "../parts/copyRichText";
import { useViewStyles, ViewHeading } from "../parts/viewParts";
import { htmlOfTables, textOfTables } from "../parts/printedTables";
import { tablesOfLists, type HandList } from "./handLists";
import { printHtml } from "../parts/printHtml";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "18px", display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  item: { overflowWrap: "anywhere", whiteSpace: "pre-line" },
});

type Said = "copied" | "notCopied" | "notPrinted";

export default function FilledView(props: {
  readonly pane: Pane;
  readonly forms: readonly FilledForm[];
  readonly onGoTo: (cell: string) => void;
  readonly onClose: () => void;
}) {
  const common = useViewStyles();
  const styles = useStyles();
  const { language } = useMessages();
  const texts = fillMessages(language);
  const [said, setSaid] = useState<Said | null>(null);
  const lists = props.forms.map(({ sheet, project, plan, overwritten }): HandList => {
    const items = handItems(plan, overwritten, texts);
    return {
      title: texts.byHandOf(texts.form(sheet, project), items.length),
      items,
      notes: plan.remarks.map((remark) => ({ cell: remark.cell, text: texts.remark(remark) })),
    };
  });
  const count = lists.reduce((sum, { items }) => sum + items.length, 0);
  const heading = texts.byHand(count);
  const tables = tablesOfLists(lists, texts);
  const copy = (): void =>
    void copyRichText(htmlOfTables(heading, tables), textOfTables(heading, tables)).then((copied) =>
      setSaid(copied ? "copied" : "notCopied"),
    );
  const print = (): void => setSaid(printHtml(htmlOfTables(heading, tables)) ? null : "notPrinted");

  return (
    <div className={common.view}>
      <div className={common.actions}>
        <Button icon={<PrintRegular />} onClick={print}>
          {texts.print}
        </Button>
        <Button icon={<CopyRegular />} onClick={copy}>
          {texts.copy}
        </Button>
        <Button icon={<ArrowLeftRegular />} onClick={props.onClose}>
          {texts.back}
        </Button>
      </div>
      <ViewHeading>{heading}</ViewHeading>
      <div aria-live="polite">
        {said !== null && (
          <MessageBar intent={said === "copied" ? "success" : "info"} layout="multiline">
            <MessageBarBody className={common.body}>{texts[said]}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {count > 0 && <p className={common.text}>{texts.byHandIntro}</p>}
      <RestoreEntry pane={props.pane} />
      {lists
        .filter(({ items, notes }) => items.length + notes.length > 0)
        .map(({ title, items, notes }) => (
          <section key={title} aria-label={title} className={common.view}>
            <h3 className={styles.heading}>{title}</h3>
            <ul className={styles.list}>
              {items.map(({ cell, item, text }, index) => (
                <li key={index} className={styles.item}>
                  {cell !== null && (
                    <>
                      <CellLink cell={cell} name={texts.goTo(cell)} onGoTo={props.onGoTo} />{" "}
                    </>
                  )}
                  {texts.handItem(item, text)}
                </li>
              ))}
              {notes.map(({ cell, text }) => (
                <li key={cell + text} className={styles.item}>
                  <CellLink cell={cell} name={texts.goTo(cell)} onGoTo={props.onGoTo} /> {text}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
