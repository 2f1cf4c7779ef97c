/** `<workbookProtection>`: whether sheets may come, go, move and change their names. */
import { WORKBOOK_ORDER } from "./names";
import { child, newElement, putChild, type XmlElement } from "./xml";

export function isStructureProtected(root: XmlElement): boolean {
  const locked = child(root, "workbookProtection")?.attributes["lockStructure"];
  return locked === "1" || locked === "true";
}

/** Passwords and what else the element says stay as they are while it is protected. */
export function writeStructureProtection(root: XmlElement, isProtected: boolean): void {
  if (isStructureProtected(root) === isProtected) return;
  const element = child(root, "workbookProtection") ?? newElement("workbookProtection");
  if (isProtected) element.attributes["lockStructure"] = "1";
  else delete element.attributes["lockStructure"];
  putChild(root, element, WORKBOOK_ORDER);
}
