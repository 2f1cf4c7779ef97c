/** 绩效_规则参数: a blank value leaves the profile's own. */
import type { RuleParameter } from "../../domain/model";
import { PARAMETERS_TABLE } from "../names";
import type { Collector } from "./collector";
import { readNumber, readText } from "./fields";
import type { Table } from "./table";

type Key = keyof typeof PARAMETERS_TABLE.columns;

export function readParameters(table: Table<Key>, collector: Collector): RuleParameter[] {
  return table.rows.map((row) => ({
    name: readText(row.name, PARAMETERS_TABLE.columns.name.header, collector),
    value: readNumber(row.value, PARAMETERS_TABLE.columns.value.header, collector),
  }));
}
