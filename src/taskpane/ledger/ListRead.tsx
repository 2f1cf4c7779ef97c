/** One list of the ledger: what it is read as, column by column, and what is not read of it. */
import { useId, useMemo } from "react";
import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { groupBy } from "../../domain/groupBy";
import { headingText } from "../../domain/ledger/list";
import type { DecidedValue } from "../../domain/ledger/lines";
import type { MappedColumn } from "../../domain/ledger/mapping";
import { examplesOf } from "../../domain/ledger/rows";
import type { LedgerTable } from "../../domain/ledger/table";
import { headingOfRole, type Role } from "../../domain/ledger/roles";
import { ledgerMessages, type LedgerMessages } from "../../locales/ledger";
import { leftOutAddress } from "../../workbook/ledger/addresses";
import { useMessages } from "../context";
import { Fold } from "../parts/Fold";
import { useViewStyles } from "../parts/viewParts";
import { CellList } from "./CellList";
import { roleChoices, type RoleGroup } from "./roleChoices";
import { SourceCell, type GoTo } from "./SourceCell";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    paddingTop: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  columns: { margin: "4px 0 0", padding: 0, listStyleType: "none", display: "grid", gap: "8px" },
  column: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: "8px",
    alignItems: "start",
  },
  name: { overflowWrap: "anywhere" },
  small: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  nested: { margin: "4px 0 0 12px" },
});

export function ListRead(props: {
  readonly table: LedgerTable;
  /** Lines that are, or will be, in the workbook */
  readonly rows: number;
  readonly onRole: (heading: string, role: Role | null) => void;
  /** A word is to be read as something else */
  readonly onWord: (value: DecidedValue, answer: string) => void;
  readonly onGoTo: GoTo;
}) {
  const common = useViewStyles();
  const styles = useStyles();
  const texts = ledgerMessages(useMessages().language);
  const { table, rows, onGoTo } = props;
  const { sheet, range, readAs, why, values, unit, postings, leftOut } = table;
  const title = texts.list(sheet, range, readAs === null ? null : texts.readAs[readAs]);
  const headed = table.columns.filter(({ heading }) => heading.texts.length > 0);
  const read = headed.filter(({ role }) => role !== null && headingOfRole(role) !== null).length;
  const causes = [...groupBy(leftOut, ({ cause }) => cause)];
  return (
    <section className={styles.list} aria-label={title}>
      <h4 className={styles.heading}>{title}</h4>
      <p className={common.text}>
        {texts.why(why, readAs)}
        {postings > 0 && ` ${texts.counts(postings, rows, unit)}`}
      </p>
      {headed.length > 0 && (
        <Fold summary={texts.columns(read, headed.length)} open={readAs !== null}>
          {() => (
            <Columns table={table} columns={headed} texts={texts} onRole={props.onRole} onGoTo={onGoTo} />
          )}
        </Fold>
      )}
      {values.length > 0 && (
        <Fold summary={texts.values(values.length)}>
          {() => (
            <ul className={styles.columns}>
              {values.map((value) => (
                <Value key={value.column + value.from} value={value} onWord={props.onWord} />
              ))}
            </ul>
          )}
        </Fold>
      )}
      {leftOut.length > 0 && (
        <Fold summary={texts.leftOut(leftOut.length)}>
          {() =>
            causes.map(([cause, places]) => (
              <Fold
                key={cause}
                className={styles.nested}
                summary={texts.cause(texts.causes[cause], places.length)}
              >
                {() => (
                  <CellList
                    items={places.map((place) => ({
                      cell: leftOutAddress(sheet, place),
                      text: place.cells.map(({ written }) => written).join("　"),
                    }))}
                    onGoTo={onGoTo}
                  />
                )}
              </Fold>
            ))
          }
        </Fold>
      )}
    </section>
  );
}

/** A word that was understood, and what else it may be read as */
function Value(props: {
  readonly value: DecidedValue;
  readonly onWord: (value: DecidedValue, answer: string) => void;
}) {
  const styles = useStyles();
  const texts = ledgerMessages(useMessages().language);
  const { value, onWord } = props;
  const { column, from, to, choices } = value;
  if (choices === undefined) return <li>{texts.value(column, from, to)}</li>;
  return (
    <li className={styles.column}>
      <span className={styles.name}>{texts.word(column, from)}</span>
      <Select
        aria-label={texts.readWordAs(column, from)}
        value={to}
        onChange={(_event, data) => onWord(value, data.value)}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </Select>
    </li>
  );
}

function Columns(props: {
  readonly table: LedgerTable;
  readonly columns: readonly MappedColumn[];
  readonly texts: LedgerMessages;
  readonly onRole: (heading: string, role: Role | null) => void;
  readonly onGoTo: GoTo;
}) {
  const styles = useStyles();
  const { table, texts } = props;
  const { list, columns, readAs } = table;
  const examples = useMemo(
    () => (list === null ? [] : examplesOf(list, columns, readAs)),
    [list, columns, readAs],
  );
  const groups = roleChoices(table.readAs);
  return (
    <ul className={styles.columns}>
      {props.columns.map(({ heading, index, role }) => (
        <li key={index} className={styles.column}>
          <div className={styles.name}>
            {headingText(heading)}
            <span className={styles.small}>{texts.examples(examples[index] ?? [])}</span>
            <span className={styles.small}>
              <SourceCell cell={heading.cell} onGoTo={props.onGoTo} />
            </span>
          </div>
          <RoleSelect
            heading={headingText(heading)}
            role={role}
            groups={groups}
            texts={texts}
            onRole={(chosen) => props.onRole(headingText(heading), chosen)}
          />
        </li>
      ))}
    </ul>
  );
}

function RoleSelect(props: {
  readonly heading: string;
  readonly role: Role | null;
  readonly groups: readonly RoleGroup[];
  readonly texts: LedgerMessages;
  readonly onRole: (role: Role | null) => void;
}) {
  const id = useId();
  const { role, groups, texts } = props;
  const options = groups.flatMap((group) => group.options);
  return (
    <Select
      id={id}
      aria-label={texts.readColumnAs(props.heading)}
      value={(role !== null && headingOfRole(role)) || ""}
      onChange={(_event, { value }) =>
        props.onRole(options.find(({ heading }) => heading === value)?.role ?? null)
      }
    >
      <option value="">{texts.notReadColumn}</option>
      {groups.map((group) => (
        <optgroup
          key={group.kind ?? ""}
          label={group.kind === null ? texts.otherColumns : texts.readAs[group.kind]}
        >
          {group.options.map(({ heading }) => (
            <option key={heading} value={heading}>
              {heading}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
