/** SettingCollection and Setting: the add-in's settings in the workbook, shared with the Common API's. */
import type { Workbook } from "../../xlsx/model/types";
import { invalidArgument, itemNotFound } from "../errors";
import { data, text } from "../parameters";
import type { Session } from "../session";
import { defineClass, membersOf, type HostClass } from "../table";
import type { HostObject } from "../objects";
import { byteLength, type Json } from "../wire";

/** A key of `workbook.settings`; the value there is JSON text */
export interface SettingKey {
  readonly key: string;
}

function find(session: Session, key: string): HostObject | null {
  return session.workbook.settings.has(key) ? settingClass.of({ key }) : null;
}

/** All settings of an add-in together, in bytes */
const MAX_SETTINGS = 2 * 1024 * 1024;

/** @throws InvalidArgument when the settings become too large, as Excel does (office-js#3957) */
function write(session: Session, key: string, value: Json): void {
  const { settings } = session.workbook;
  const text = JSON.stringify(value);
  const others = [...settings].flatMap(([other, stored]) => (other === key ? [] : [other, stored]));
  if (byteLength([...others, key, text].join("")) > MAX_SETTINGS)
    throw invalidArgument("settings of more than 2 MB");
  settings.set(key, text);
  session.document.changes.other = true;
}

const collection = membersOf<Workbook>();

export const settingCollectionClass: HostClass<Workbook> = defineClass<Workbook>({
  name: "SettingCollection",
  collection: {
    items: (_session, workbook) => [...workbook.settings.keys()].map((key) => settingClass.of({ key })),
    item: (session, _workbook, key) => {
      const setting = typeof key === "string" ? find(session, key) : null;
      if (setting === null) throw itemNotFound();
      return setting;
    },
  },
  methods: {
    /** A setting that exists already gets the new value. */
    Add: collection.method("write", [text, data], (session, _workbook, key, value) => {
      write(session, key, value);
      return settingClass.of({ key });
    }),
    GetItemOrNullObject: collection.method("read", [text], (session, _workbook, key) => find(session, key)),
    GetCount: collection.method("read", [], (_session, workbook) => workbook.settings.size),
  },
});

const members = membersOf<SettingKey>();

export const settingClass: HostClass<SettingKey> = defineClass<SettingKey>({
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: members.read((_session, { key }) => key),
    Value: members.readWrite(
      (session, { key }): Json => {
        const stored = session.workbook.settings.get(key);
        if (stored === undefined) throw itemNotFound();
        return JSON.parse(stored) as Json;
      },
      data,
      (session, { key }, value) => write(session, key, value),
    ),
    _Id: members.read((_session, { key }) => key),
  },
  methods: {
    Delete: members.act("write", [], (session, { key }) => {
      session.workbook.settings.delete(key);
      session.document.changes.other = true;
    }),
  },
});
