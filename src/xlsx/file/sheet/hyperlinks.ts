/** `<hyperlinks>`: links to cells of the workbook are in the model; links to elsewhere are only moved with their cells. */
import { areaName } from "../../../a1";
import type { Hyperlink } from "../../model/types";
import { decodeXstring, encodeXstring } from "../../opc/escapes";
import {
  child,
  cloneElement,
  elements,
  newElement,
  removeChildren,
  replaceChildren,
  setAttribute,
  type XmlElement,
} from "../../opc/xml";
import { readAreas } from "./areas";
import { WORKSHEET_ORDER } from "./source";

export function readHyperlinks(root: XmlElement, part: string): Hyperlink[] {
  const list = child(root, "hyperlinks");
  return (list ? elements(list, "hyperlink") : []).flatMap((element) => {
    const { ref, location, tooltip } = element.attributes;
    const isElsewhere = Object.keys(element.attributes).some((name) => name.endsWith(":id"));
    return readAreas(ref, part).map((area): Hyperlink => ({
      area,
      location: isElsewhere || location === undefined ? null : decodeXstring(location),
      screenTip: tooltip === undefined ? null : decodeXstring(tooltip),
      source: element,
    }));
  });
}

export function writeHyperlinks(root: XmlElement, links: readonly Hyperlink[]): void {
  if (links.length === 0) {
    removeChildren(root, "hyperlinks");
    return;
  }
  const items = links.map(({ area, location, screenTip, source }) => {
    const element = source === undefined ? newElement("hyperlink") : cloneElement(source as XmlElement);
    setAttribute(element, "ref", areaName(area));
    if (location !== null) setAttribute(element, "location", encodeXstring(location));
    setAttribute(element, "tooltip", screenTip === null ? null : encodeXstring(screenTip));
    return element;
  });
  replaceChildren(root, "hyperlinks", [newElement("hyperlinks", {}, items)], WORKSHEET_ORDER);
}
