/** `<workbookProtection>`: whether sheets may be added, deleted, moved and renamed. */
import { WORKBOOK_ORDER } from "./names";
import { child, newElement, putChild, type XmlElement } from "../opc/xml";

export function isStructureProtected(root: XmlElement): boolean {
  const locked = child(root, "workbookProtection")?.attributes["lockStructure"];
  return locked === "1" || locked === "true";
}

/** Other attributes of the element, such as passwords, are kept. */
export function writeStructureProtection(root: XmlElement, isProtected: boolean): void {
  if (isStructureProtected(root) === isProtected) return;
  const element = child(root, "workbookProtection") ?? newElement("workbookProtection");
  if (isProtected) element.attributes["lockStructure"] = "1";
  else delete element.attributes["lockStructure"];
  putChild(root, element, WORKBOOK_ORDER);
}
