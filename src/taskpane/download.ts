/** Asks the browser to save a file; it does not say whether it has. */
export function download(name: string, content: Uint8Array): void {
  const kind = name.endsWith(".docx") ? "wordprocessingml.document" : "spreadsheetml.sheet";
  const type = `application/vnd.openxmlformats-officedocument.${kind}`;
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
