/** Mends of one kind together: each old and new content, with a list where the user has to choose. */
import { useState } from "react";
import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { mendMessages } from "../../locales/mend";
import type { CellMend, Mend, MendChoice } from "../../workbook/mend/mend";
import { useMessages } from "../context";
import { contentText, linesOf, onlyCell } from "./changes";

const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "4px" },
  list: { margin: 0, paddingInlineStart: "18px", maxHeight: "240px", overflowY: "auto" },
  item: { padding: "2px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** In the list: left as it is */
const NONE = "";

export default function MendAll(props: {
  readonly mends: readonly Mend[];
  readonly busy: boolean;
  readonly onMend: (cells: readonly CellMend[]) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const texts = mendMessages(useMessages().language);
  const { mends, busy } = props;
  /** By the place of the mend, the place of the choice */
  const [chosen, setChosen] = useState<ReadonlyMap<number, string>>(new Map());
  const cells = mends.flatMap(({ choices }, index): MendChoice => {
    const [only] = choices;
    if (choices.length === 1) return only ?? [];
    const choice = chosen.get(index) ?? NONE;
    return choice === NONE ? [] : (choices[Number(choice)] ?? []);
  });
  return (
    <div className={styles.whole}>
      <ul className={styles.list} aria-label={texts.list} tabIndex={0}>
        {mends.map(({ choices }, index) => (
          <li key={choices[0]?.[0]?.cell ?? index} className={styles.item}>
            {choices.length === 1 ? (
              linesOf(choices[0] ?? [], texts).map((line) => <div key={line}>{line}</div>)
            ) : (
              <Choice
                choices={choices}
                value={chosen.get(index) ?? NONE}
                onChoose={(value) => setChosen(new Map([...chosen, [index, value]]))}
              />
            )}
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy || cells.length === 0}
          onClick={() => props.onMend(cells)}
        >
          {texts.write(cells.length)}
        </Button>
        <Button onClick={props.onCancel}>{texts.cancel}</Button>
      </div>
    </div>
  );
}

/** Nothing is preselected. */
function Choice(props: {
  readonly choices: readonly MendChoice[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}) {
  const texts = mendMessages(useMessages().language);
  const { choices, value } = props;
  const cell = onlyCell(choices);
  const place =
    cell === null ? (choices[0]?.[0]?.cell ?? "") : texts.at(cell.cell, contentText(cell.before, texts));
  return (
    <>
      <div>{place}</div>
      <Select
        size="small"
        value={value}
        aria-label={texts.chooseFor(place)}
        onChange={(_event, data) => props.onChoose(data.value)}
      >
        <option value={NONE}>{texts.choose}</option>
        {choices.map((choice, index) => (
          <option key={JSON.stringify(choice)} value={String(index)}>
            {cell === null ? linesOf(choice, texts).join("；") : contentText(choice[0]?.after ?? null, texts)}
          </option>
        ))}
      </Select>
    </>
  );
}
