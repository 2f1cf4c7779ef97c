/** What a finding offers: old and new content of its cells, and a button that writes them. */
import { lazy, Suspense, useRef, useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../domain/finding";
import { mendMessages, mendReason } from "../../locales/mend";
import type { Mend, MendChoice } from "../../workbook/mend/mend";
import { useMessages } from "../context";
import { useDesk, type Desk } from "../findings/desk";
import { useCellLinkStyles } from "../parts/CellLink";
import { contentText, linesOf, onlyCell } from "./changes";

/** Loaded when several are to be corrected together. */
const MendAll = lazy(() => import(/* webpackChunkName: "mend" */ "./MendAll"));

const useStyles = makeStyles({
  box: {
    margin: "4px 0",
    padding: "4px 8px",
    borderLeft: `2px solid ${tokens.colorBrandStroke2}`,
    overflowWrap: "anywhere",
  },
  choice: { display: "flex", flexWrap: "wrap", gap: "0 12px", alignItems: "baseline" },
  change: { minWidth: 0 },
  why: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function MendFinding({ finding }: { readonly finding: Finding }) {
  const desk = useDesk();
  const mend = desk?.mends.get(finding);
  return desk === null || mend === undefined ? null : <Offer desk={desk} finding={finding} mend={mend} />;
}

function Offer(props: { readonly desk: Desk; readonly finding: Finding; readonly mend: Mend }) {
  const styles = useStyles();
  const { link } = useCellLinkStyles();
  const { language } = useMessages();
  const texts = mendMessages(language);
  const [opened, setOpened] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { desk, finding, mend } = props;
  const alike = [...desk.mends.keys()].filter(({ code }) => code === finding.code);
  return (
    <div className={styles.box} data-mend={finding.code}>
      <Choices desk={desk} mend={mend} />
      <p className={styles.why}>{mendReason(language, mend.why)}</p>
      {alike.length > 1 && (
        <button
          ref={opener}
          type="button"
          data-cell=""
          tabIndex={-1}
          className={link}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          {texts.all(alike.length)}
        </button>
      )}
      {opened && (
        <Suspense fallback={null}>
          <MendAll
            mends={alike.flatMap((one) => desk.mends.get(one) ?? [])}
            busy={desk.busy}
            onMend={(cells) => desk.mend(cells, () => setOpened(false))}
            onCancel={() => {
              setOpened(false);
              opener.current?.focus();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

/** One cell with several possible contents is named once. */
function Choices({ desk, mend: { choices } }: { readonly desk: Desk; readonly mend: Mend }) {
  const styles = useStyles();
  const texts = mendMessages(useMessages().language);
  const cell = choices.length > 1 ? onlyCell(choices) : null;
  if (cell !== null)
    return (
      <div className={styles.choice}>
        <span className={styles.change}>{texts.at(cell.cell, contentText(cell.before, texts))}</span>
        {choices.map((choice) => (
          <Button key={JSON.stringify(choice)} desk={desk} choice={choice} isOneOfSeveral />
        ))}
      </div>
    );
  return choices.map((choice) => (
    <div key={JSON.stringify(choice)} className={styles.choice}>
      <Changes choice={choice} />
      <Button desk={desk} choice={choice} isOneOfSeveral={false} />
    </div>
  ));
}

/** Further changes are folded. */
const SHOWN = 3;

function Changes({ choice }: { readonly choice: MendChoice }) {
  const styles = useStyles();
  const texts = mendMessages(useMessages().language);
  const lines = linesOf(choice, texts);
  const rest = lines.slice(SHOWN);
  return (
    <div className={styles.change}>
      {lines.slice(0, SHOWN).map((line) => (
        <div key={line}>{line}</div>
      ))}
      {rest.length > 0 && (
        <details>
          <summary>{texts.more(rest.length)}</summary>
          {rest.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </details>
      )}
    </div>
  );
}

function Button(props: {
  readonly desk: Desk;
  readonly choice: MendChoice;
  readonly isOneOfSeveral: boolean;
}) {
  const { link } = useCellLinkStyles();
  const texts = mendMessages(useMessages().language);
  const { desk, choice, isOneOfSeveral } = props;
  const [first] = choice;
  const after = first?.after ?? null;
  const to = after === null ? texts.clear : texts.fixTo(contentText(after, texts));
  const label = isOneOfSeveral ? to : texts.fix;
  return (
    <button
      type="button"
      data-cell=""
      tabIndex={-1}
      className={link}
      aria-label={texts.name(label, linesOf(choice, texts).join("；"))}
      aria-disabled={desk.busy}
      onClick={() => {
        if (!desk.busy) desk.mend(choice, () => undefined);
      }}
    >
      {label}
    </button>
  );
}
