import type { XmlElement } from "../xlsx/opc/xml";

/** The attribute with this local name, whatever its prefix; null if there is none. */
export function valueOf(element: XmlElement | null, name: string): string | null {
  if (element === null) return null;
  const { attributes } = element;
  const direct = attributes[`w:${name}`] ?? attributes[name];
  if (direct !== undefined) return direct;
  const key = Object.keys(attributes).find((one) => one.endsWith(`:${name}`));
  return key === undefined ? null : (attributes[key] ?? null);
}

/** `<w:vanish/>` is on, `<w:vanish w:val="0"/>` is off. */
export function isOn(element: XmlElement | null): boolean {
  return element !== null && !["0", "false", "off"].includes(valueOf(element, "val") ?? "1");
}

/** A whole number from 0; `fallback` if the attribute is absent or invalid. */
export function countOf(element: XmlElement | null, name: string, fallback: number): number {
  const text = valueOf(element, name) ?? "";
  return /^\d{1,6}$/.test(text) ? Number(text) : fallback;
}
