/** The meaning of each column of a form, which the user can correct. */
import { columnLetters } from "../../a1";
import { useId } from "react";
import { makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import type { ChosenColumns, ColumnChoice, ColumnMapping, Heading, TableMapping } from "../../workbook/forms";
import { meaningOf, withMeaning } from "./columnChoice";
import { Fold } from "../parts/Fold";
import { useFormsMessages } from "./useFormsMessages";

const useStyles = makeStyles({
  text: { margin: "4px 0", color: tokens.colorNeutralForeground2 },
  heading: { ...typographyStyles.body1Strong, margin: "8px 0 4px" },
  columns: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "grid",
    gap: "4px",
  },
  column: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: "8px",
    alignItems: "center",
  },
  letters: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function ColumnMeanings(props: {
  readonly mapping: ColumnMapping;
  readonly choice: ColumnChoice;
  readonly onChoose: (choice: ColumnChoice) => void;
}) {
  const styles = useStyles();
  const { columns: texts } = useFormsMessages();
  const { choice } = props;
  const { money, indicators } = props.mapping;
  if (money === null && indicators === null) return null;
  const count = (mapping: TableMapping<string> | null): number =>
    mapping === null ? 0 : Object.keys(mapping.columns).length;
  return (
    <Fold summary={texts.heading(count(money), count(indicators))}>
      {() => (
        <>
          <p className={styles.text}>{texts.intro}</p>
          {money !== null && (
            <Table
              title={texts.money}
              mapping={money}
              names={texts.moneyNames}
              chosen={choice.money}
              onChoose={(chosen) => props.onChoose({ ...choice, money: chosen })}
            />
          )}
          {indicators !== null && (
            <Table
              title={texts.indicators}
              mapping={indicators}
              names={texts.indicatorNames}
              chosen={choice.indicators}
              onChoose={(chosen) => props.onChoose({ ...choice, indicators: chosen })}
            />
          )}
        </>
      )}
    </Fold>
  );
}

interface TableProps<Key extends string> {
  readonly title: string;
  readonly mapping: TableMapping<Key>;
  readonly names: Record<Key, string>;
  readonly chosen: ChosenColumns<Key> | undefined;
  readonly onChoose: (chosen: ChosenColumns<Key>) => void;
}

function Table<Key extends string>({ title, mapping, names, chosen, onChoose }: TableProps<Key>) {
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.columns} aria-label={title}>
        {mapping.headings.map((heading) => (
          <Column
            key={heading.column}
            heading={heading}
            meaning={meaningOf(mapping, heading.column)}
            names={names}
            onChoose={(meaning) => onChoose(withMeaning(chosen, mapping, heading.column, meaning))}
          />
        ))}
      </ul>
    </>
  );
}

function Column<Key extends string>(props: {
  readonly heading: Heading;
  readonly meaning: Key | null;
  readonly names: Record<Key, string>;
  readonly onChoose: (meaning: Key | null) => void;
}) {
  const styles = useStyles();
  const { columns: texts } = useFormsMessages();
  const { heading, meaning, names } = props;
  const keys = Object.keys(names) as Key[];
  const id = useId();
  return (
    <li className={styles.column}>
      <label htmlFor={id}>
        <span className={styles.letters}>{texts.column(columnLetters(heading.column))}</span>{" "}
        {heading.written}
      </label>
      <Select
        id={id}
        size="small"
        value={meaning ?? ""}
        onChange={(_event, { value }) => props.onChoose(keys.find((key) => key === value) ?? null)}
      >
        <option value="">{texts.skip}</option>
        {keys.map((key) => (
          <option key={key} value={key}>
            {names[key]}
          </option>
        ))}
      </Select>
    </li>
  );
}
