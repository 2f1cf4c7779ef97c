/** The add-in's settings, stored as Excel does: as properties of its web extension part. */
import type { Package } from "../opc/package";
import { child, elements, newElement, putChild, type XmlElement } from "../opc/xml";

/** The add-in's id in its manifest: distinguishes our settings from those of other add-ins. */
export const ADD_IN_ID = "7d1c0e5a-4b86-4f0e-9c39-5f2a8e61b7d4";
/** As in the manifest: Excel finds settings by id, version and store */
export const ADD_IN_VERSION = "0.2.0.0";

const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const RELATIONSHIPS = "http://schemas.microsoft.com/office/2011/relationships";
const RELATIONSHIP_REFERENCES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PANES_TYPE = "application/vnd.ms-office.webextensiontaskpanes+xml";
const EXTENSION_TYPE = "application/vnd.ms-office.webextension+xml";
const ORDER = ["reference", "alternateReferences", "properties", "bindings", "snapshot", "extLst"];

export function readSettings(file: Package): Map<string, string> {
  const part = findExtension(file);
  const properties = part === null ? null : child(file.xml(part), "properties");
  const settings = new Map<string, string>();
  for (const property of properties ? elements(properties, "property") : []) {
    settings.set(property.attributes["name"] ?? "", property.attributes["value"] ?? "");
  }
  return settings;
}

export function writeSettings(file: Package, settings: ReadonlyMap<string, string>): void {
  const part = findExtension(file) ?? addExtension(file);
  const root = file.xml(part);
  const items = [...settings].map(([name, value]) => newElement("property", { name, value }));
  putChild(root, newElement("properties", {}, items), ORDER);
  file.put(part, root);
}

function findExtension(file: Package): string | null {
  const panes = file.related("", "webextensiontaskpanes");
  if (panes === null || !file.has(panes)) return null;
  for (const { target, external, type } of file.relationships(panes)) {
    if (external || !type.endsWith("/webextension") || !file.has(target)) continue;
    const reference = child(file.xml(target), "reference");
    if (reference?.attributes["id"]?.toLowerCase() === ADD_IN_ID) return target;
  }
  return null;
}

function addExtension(file: Package): string {
  const part = file.freeName("xl/webextensions/webextension#.xml");
  file.put(part, newExtension());
  file.setContentType(part, EXTENSION_TYPE);
  let panes = file.related("", "webextensiontaskpanes");
  if (panes === null || !file.has(panes)) {
    panes = "xl/webextensions/taskpanes.xml";
    file.put(panes, newElement("wetp:taskpanes", { "xmlns:wetp": PANES }));
    file.setContentType(panes, PANES_TYPE);
    file.relate("", `${RELATIONSHIPS}/webextensiontaskpanes`, panes);
  }
  const id = file.relate(panes, `${RELATIONSHIPS}/webextension`, part);
  const root = file.xml(panes);
  const reference = newElement("webextensionref", { "xmlns:r": RELATIONSHIP_REFERENCES, "r:id": id });
  const attributes = {
    dockstate: "right",
    visibility: "0",
    width: "350",
    row: String(elements(root).length + 1),
  };
  root.children.push(newElement("taskpane", attributes, [reference]));
  file.put(panes, root);
  return part;
}

function newExtension(): XmlElement {
  const reference = { id: ADD_IN_ID, version: ADD_IN_VERSION, store: "developer", storeType: "Registry" };
  return newElement("webextension", { xmlns: EXTENSION, id: `{${ADD_IN_ID.toUpperCase()}}` }, [
    newElement("reference", reference),
    newElement("alternateReferences"),
    newElement("properties"),
    newElement("bindings"),
    newElement("snapshot", { "xmlns:r": RELATIONSHIP_REFERENCES }),
  ]);
}
