const OFFICE_TYPE = "application/vnd.openxmlformats-officedocument.";
const TYPES: Readonly<Record<string, string>> = {
  docx: `${OFFICE_TYPE}wordprocessingml.document`,
  xlsx: `${OFFICE_TYPE}spreadsheetml.sheet`,
  json: "application/json",
};

/** Asks the browser to save a file; it does not say whether it has. */
export function download(name: string, content: Uint8Array): void {
  const type = TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
  const address = URL.createObjectURL(new Blob([new Uint8Array(content)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the URL only after the click event.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
