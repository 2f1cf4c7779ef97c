/** SettingCollection and Setting: the add-in's settings in the workbook, shared with the Common API. */
import type { Workbook } from "../../xlsx/model/types";
import { found, invalidArgument } from "../errors";
import { data, text } from "../parameters";
import type { Session } from "../session";
import { defineClass, lookups, membersOf, type Collection, type HostClass } from "../table";
import type { HostObject } from "../objects";
import { byteLength, type Json } from "../wire";

/** A key of `workbook.settings`; the values are JSON texts */
export interface SettingKey {
  readonly key: string;
}

function find(session: Session, key: string): HostObject | null {
  return session.workbook.settings.has(key) ? settingClass.of({ key }) : null;
}

/** Limit for all settings of an add-in together, in bytes */
const MAX_SETTINGS = 2 * 1024 * 1024;

/** @throws InvalidArgument if the settings become too large, as in Excel (office-js#3957) */
function write(session: Session, key: string, value: Json): void {
  const { settings } = session.workbook;
  const text = JSON.stringify(value);
  const others = [...settings].flatMap(([other, stored]) => (other === key ? [] : [other, stored]));
  if (byteLength([...others, key, text].join("")) > MAX_SETTINGS)
    throw invalidArgument("settings of more than 2 MB");
  settings.set(key, text);
  session.document.changes.other = true;
}

const members = membersOf<Workbook>();

const collection: Collection<Workbook> = {
  items: (_session, workbook) => [...workbook.settings.keys()].map((key) => settingClass.of({ key })),
  item: (session, _workbook, key) => (typeof key === "string" ? find(session, key) : null),
};

export const settingCollectionClass: HostClass<Workbook> = defineClass<Workbook>({
  name: "SettingCollection",
  collection,
  methods: {
    /** Overwrites an existing setting. */
    Add: members.method("write", [text, data], (session, _workbook, key, value) => {
      write(session, key, value);
      return settingClass.of({ key });
    }),
    ...lookups(collection, "GetItemOrNullObject", "GetCount"),
  },
});

const one = membersOf<SettingKey>();

export const settingClass: HostClass<SettingKey> = defineClass<SettingKey>({
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: one.read((_session, { key }) => key),
    Value: one.readWrite(
      (session, { key }): Json => JSON.parse(found(session.workbook.settings.get(key))) as Json,
      data,
      (session, { key }, value) => write(session, key, value),
    ),
    _Id: one.read((_session, { key }) => key),
  },
  methods: {
    Delete: one.act("write", [], (session, { key }) => {
      session.workbook.settings.delete(key);
      session.document.changes.other = true;
    }),
  },
});
